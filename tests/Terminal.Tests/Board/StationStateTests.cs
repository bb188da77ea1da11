using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Board;

[TestClass]
public class StationStateTests
{
    private const int InvalidCredential = 1;
    private const int NetworkNotAvailable = 2;
    private const int Success = 3;
    private const int Timeout = 4;
    private const int UnspecifiedFailure = 5;

    [TestMethod]
    public void JoiningEndsWithAnAddress()
    {
        StationState station = new StationState();
        Assert.AreEqual(0, station.Attempt, "nothing is joined before it is wanted");
        station.Joined(0, -1, 0);
        Assert.AreEqual((int)NetworkState.Off, (int)station.State);
        Up(station);
        Assert.AreEqual("10.0.0.42", station.Address);
        Assert.AreEqual((int)NetworkFailure.None, (int)station.Failure);
        Assert.AreEqual(0, station.Attempt, "it is made once");
    }

    [TestMethod]
    [DataRow(-1, (int)NetworkFailure.Hardware)]
    [DataRow(0, (int)NetworkFailure.Hardware)]
    [DataRow(InvalidCredential, (int)NetworkFailure.WrongPassword)]
    [DataRow(NetworkNotAvailable, (int)NetworkFailure.NotFound)]
    [DataRow(Timeout, (int)NetworkFailure.NotFound)]
    [DataRow(UnspecifiedFailure, (int)NetworkFailure.NotFound)]
    [DataRow(6, (int)NetworkFailure.Hardware)]
    public void WhatACallComesToIsSaid(int status, int failure)
    {
        StationState station = new StationState();
        station.Join();
        station.Joined(station.Attempt, status, 0);
        Assert.AreEqual((int)NetworkState.Down, (int)station.State);
        Assert.AreEqual(failure, (int)station.Failure);
        Assert.IsNull(station.Address);
    }

    [TestMethod]
    public void ANetworkThatWasThereIsLostAndNotUnknown()
    {
        StationState station = new StationState();
        Up(station);
        station.Lost();
        Assert.AreEqual((int)NetworkFailure.LinkLost, (int)station.Failure);
        station.Join();
        station.Joined(station.Attempt, NetworkNotAvailable, 0);
        Assert.AreEqual((int)NetworkFailure.LinkLost, (int)station.Failure);
        station.Leave();
        station.Join();
        station.Joined(station.Attempt, NetworkNotAvailable, 0);
        Assert.AreEqual((int)NetworkFailure.NotFound, (int)station.Failure, "another network was wanted since");
    }

    // The password was typed anew while the call with the old one was still under way.
    [TestMethod]
    public void ACallThatNobodyWaitsForAnyMoreSaysNothingAboutTheNext()
    {
        StationState station = new StationState();
        station.Join();
        int old = station.Attempt;
        station.Leave();
        station.Joined(old, Success, 0);
        Assert.AreEqual((int)NetworkState.Off, (int)station.State);
        station.Join();
        station.Joined(old, InvalidCredential, 0);
        Assert.AreEqual((int)NetworkState.Joining, (int)station.State);
        station.Joined(station.Attempt, Success, 0);
        Assert.AreEqual((int)NetworkState.GettingAddress, (int)station.State);
    }

    [TestMethod]
    public void AnAddressThatDoesNotComeIsGivenUp()
    {
        StationState station = new StationState();
        station.Join();
        station.Joined(station.Attempt, Success, 1000);
        station.Looked(null, 1000 + StationState.AddressTimeoutMs - 1);
        Assert.AreEqual((int)NetworkState.GettingAddress, (int)station.State);
        station.Looked(null, 1000 + StationState.AddressTimeoutMs);
        Assert.AreEqual((int)NetworkState.Down, (int)station.State);
        Assert.AreEqual((int)NetworkFailure.NoAddress, (int)station.Failure);
    }

    [TestMethod]
    public void WhileUpTheAddressIsLookedAtNowAndThen()
    {
        StationState station = new StationState();
        Up(station);
        Assert.IsFalse(station.WantsLook(100 + StationState.LookEveryMs - 1));
        Assert.IsTrue(station.WantsLook(100 + StationState.LookEveryMs));
        station.Looked("10.0.0.43", 100 + StationState.LookEveryMs);
        Assert.AreEqual("10.0.0.43", station.Address);
        Assert.IsFalse(station.WantsLook(200 + StationState.LookEveryMs));
        station.Looked(null, 20000);
        Assert.AreEqual((int)NetworkFailure.LinkLost, (int)station.Failure);
        station.Looked("10.0.0.44", 30000);
        Assert.AreEqual((int)NetworkState.Down, (int)station.State, "only joining brings it back");
    }

    [TestMethod]
    public void AScanWhoseEndIsNotToldIsOverAfterItsTime()
    {
        StationState station = new StationState();
        Assert.IsFalse(station.IsBusy(0));
        station.Scans(1000);
        Assert.IsTrue(station.IsBusy(1000 + StationState.ScanLimitMs - 1));
        Assert.IsFalse(station.IsBusy(1000 + StationState.ScanLimitMs));
        station.Scans(50000);
        station.Scanned();
        Assert.IsFalse(station.IsBusy(50001));
    }

    // The adapter holds its lock until a join ends: the loop would stand still in a scan's call.
    [TestMethod]
    public void WhileJoiningNothingIsScanned()
    {
        StationState station = new StationState();
        station.Join();
        Assert.IsTrue(station.IsBusy(0));
        station.Joined(station.Attempt, InvalidCredential, 0);
        Assert.IsFalse(station.IsBusy(0));
        Up(station);
        Assert.IsFalse(station.IsBusy(0));
    }

    [TestMethod]
    public void ACorrectedPasswordIsTaken()
    {
        FakeWifiRuntime runtime = new FakeWifiRuntime();
        Assert.AreEqual(InvalidCredential, StationState.Try(runtime, "office", "wrong"));
        Assert.IsFalse(runtime.IsTrying, "the supervisor decides when to try again, and a scan needs the radio");
        Assert.AreEqual(Success, StationState.Try(runtime, "office", "right"));
        Assert.IsTrue(runtime.IsConnected);
    }

    [TestMethod]
    public void WhatEndsBeforeIsNoAnswer()
    {
        FakeWifiRuntime runtime = new FakeWifiRuntime();
        Assert.AreEqual(Success, StationState.Try(runtime, "office", "right"));
        Assert.AreEqual(Success, StationState.Try(runtime, "office", "right"), "joined anew out of the link");
        runtime.Lose();
        Assert.AreEqual(Success, StationState.Try(runtime, "office", "right"), "joined anew while the runtime tries by itself");
        runtime.Lose();
        Assert.AreEqual(InvalidCredential, StationState.Try(runtime, "office", "wrong"), "the network's password was changed");
    }

    private static void Up(StationState station)
    {
        station.Join();
        Assert.AreEqual((int)NetworkState.Joining, (int)station.State);
        station.Joined(station.Attempt, Success, 0);
        Assert.IsTrue(station.WantsLook(0));
        station.Looked(null, 50);
        station.Looked("10.0.0.42", 100);
        Assert.AreEqual((int)NetworkState.Up, (int)station.State);
    }
}
