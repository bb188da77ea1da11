using nanoFramework.TestFramework;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Status;

[TestClass]
public class NetworkSupervisorTests
{
    [TestMethod]
    public void ItJoinsAndSaysSo()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        NetworkSupervisor supervisor = Make(system, station);
        Assert.AreEqual((int)TextId.WifiConnecting, (int)supervisor.Words());

        Run(system, station, supervisor, 5000);

        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition);
        Assert.AreEqual(1, station.Joins);
        Assert.AreEqual((int)TextId.None, (int)supervisor.Words());
    }

    [TestMethod]
    public void WithoutANameNothingIsTried()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        NetworkSupervisor supervisor = new NetworkSupervisor(station, system, new Jitter(system));
        supervisor.Configure(new WifiSettings(), 0);
        Run(system, station, supervisor, 60000);

        Assert.AreEqual(0, station.Joins);
        Assert.AreEqual((int)TextId.WifiNotSetUp, (int)supervisor.Words());
    }

    [DataRow((int)NetworkFailure.NotFound, (int)TextId.WifiNotFound)]
    [DataRow((int)NetworkFailure.WrongPassword, (int)TextId.WifiPasswordWrong)]
    [DataRow((int)NetworkFailure.NoAddress, (int)TextId.WifiNoAddress)]
    [DataRow((int)NetworkFailure.LinkLost, (int)TextId.WifiLost)]
    [DataRow((int)NetworkFailure.Hardware, (int)TextId.WifiHardware)]
    public void EveryFailureHasItsWordsAndIsTriedAgainForEver(int failure, int words)
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        station.Outcome = (NetworkFailure)failure;
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 120000);
        Assert.AreEqual(words, (int)supervisor.Words());

        int joins = station.Joins;
        Run(system, station, supervisor, 3600000);
        int perHour = station.Joins - joins;
        Assert.IsTrue(perHour >= 3600 / 30, "tried " + perHour + " times in an hour");
        Assert.IsTrue(perHour <= 3600 / 10, "tried " + perHour + " times in an hour");

        station.Outcome = NetworkFailure.None;
        Run(system, station, supervisor, 28000);
        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition, "back within the longest pause and an attempt");
        Assert.AreEqual(1, supervisor.Recoveries);
    }

    [TestMethod]
    public void ALostLinkIsJoinedAgainAtOnce()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 5000);
        station.Outcome = NetworkFailure.NotFound;
        Run(system, station, supervisor, 100);
        Assert.AreEqual(2, station.Joins);
        Assert.AreEqual((int)TextId.WifiLost, (int)supervisor.Words());
        station.Outcome = NetworkFailure.None;
        Run(system, station, supervisor, 2500);

        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition);
        Assert.IsTrue(supervisor.LastOutageMs > 0 && supervisor.LastOutageMs < 3000, "outage " + supervisor.LastOutageMs);
    }

    [TestMethod]
    public void ADeadStackIsRestarted()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 5000);
        station.IsStackDead = true;
        station.Leave();
        Run(system, station, supervisor, 90000);

        Assert.IsTrue(station.Restarts >= 1);
        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition);
    }

    [TestMethod]
    public void AnAttemptWithoutEndIsGivenUp()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        station.Hangs = true;
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 60000);
        Assert.IsTrue(station.Restarts >= 1, "the stack was restarted");
        station.Hangs = false;
        Run(system, station, supervisor, 55000);

        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition);
    }

    [TestMethod]
    public void RestartsOfTheStackAreBounded()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        station.Outcome = NetworkFailure.NotFound;
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 6 * 3600000);

        Assert.IsTrue(station.Restarts >= 5, station.Restarts + " restarts");
        Assert.IsTrue(station.Restarts <= 24, station.Restarts + " restarts");
        Assert.AreEqual(station.Restarts, supervisor.StackRestarts);
    }

    [DataRow((int)NetworkFailure.NotFound, (int)ResetReason.PowerOn, 40, true)]
    [DataRow((int)NetworkFailure.NotFound, (int)ResetReason.PowerOn, 25, false)]
    [DataRow((int)NetworkFailure.WrongPassword, (int)ResetReason.PowerOn, 400, false)]
    [DataRow((int)NetworkFailure.NotFound, (int)ResetReason.Software, 40, false)]
    [DataRow((int)NetworkFailure.NotFound, (int)ResetReason.Software, 365, true)]
    public void TheDeviceIsRestartedOnlyAsTheLastResort(int failure, int reset, int minutes, bool wants)
    {
        FakeBoard system = new FakeBoard();
        system.ResetReason = (ResetReason)reset;
        FakeStation station = new FakeStation(system);
        station.Outcome = (NetworkFailure)failure;
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, minutes * 60000);

        Assert.AreEqual(wants, supervisor.WantsReboot);
        station.Outcome = NetworkFailure.None;
        Run(system, station, supervisor, 30000);
        Assert.IsFalse(supervisor.WantsReboot, "not when the network is back");
    }

    [TestMethod]
    public void AServiceThatStaysSilentHasTheNetworkJoinedAnewNowAndThen()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        NetworkSupervisor supervisor = Make(system, station);
        Run(system, station, supervisor, 5000);
        long silentSinceMs = system.UptimeMs;
        for (int i = 0; i < 360000; i++)
        {
            system.UptimeMs += 20;
            station.Step();
            supervisor.Step(system.UptimeMs, silentSinceMs);
        }

        Assert.IsTrue(supervisor.Renewals >= 2 && supervisor.Renewals <= 8, supervisor.Renewals + " renewals in two hours");
        Assert.AreEqual((int)NetworkCondition.Up, (int)supervisor.Condition);
        Assert.IsFalse(supervisor.WantsReboot, "a silent service is no reason to restart the device");
    }

    [TestMethod]
    public void SomebodyWhoWaitsEndsThePause()
    {
        FakeBoard system = new FakeBoard();
        FakeStation station = new FakeStation(system);
        station.Outcome = NetworkFailure.NotFound;
        NetworkSupervisor supervisor = Make(system, station);
        while (supervisor.Condition != NetworkCondition.Waiting || station.Joins < 8)
        {
            Run(system, station, supervisor, 20);
        }

        supervisor.Hurry(system.UptimeMs);
        Run(system, station, supervisor, 20);

        Assert.AreEqual(9, station.Joins);
    }

    private static NetworkSupervisor Make(FakeBoard system, FakeStation station)
    {
        NetworkSupervisor supervisor = new NetworkSupervisor(station, system, new Jitter(system));
        WifiSettings settings = new WifiSettings();
        settings.Ssid = "office";
        settings.Password = "secret";
        supervisor.Configure(settings, system.UptimeMs);
        return supervisor;
    }

    private static void Run(FakeBoard system, FakeStation station, NetworkSupervisor supervisor, int ms)
    {
        for (int i = 0; i < ms; i += 20)
        {
            system.UptimeMs += 20;
            station.Step();
            supervisor.Step(system.UptimeMs, 0);
        }
    }
}
