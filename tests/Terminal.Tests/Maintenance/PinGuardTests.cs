using nanoFramework.TestFramework;
using Terminal.Core.Maintenance;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class PinGuardTests
{
    [TestMethod]
    public void WaitDoublesAndRightPinIsRefusedMeanwhile()
    {
        PinGuard guard = new PinGuard();
        Assert.IsFalse(guard.Try("0000", "4829", 0));
        Assert.AreEqual(1000L, guard.WaitLeftMs(0));
        Assert.IsFalse(guard.Try("4829", "4829", 999));
        Assert.AreEqual(1, guard.WrongTries, "a try during the wait is not even looked at");
        Assert.IsFalse(guard.Try("1111", "4829", 1000));
        Assert.AreEqual(2000L, guard.WaitLeftMs(1000));
        Assert.IsTrue(guard.Try("4829", "4829", 3000));
        Assert.AreEqual(0, guard.WrongTries);
    }

    [TestMethod]
    public void TenWrongPinsLock()
    {
        PinGuard guard = new PinGuard();
        long now = 0;
        for (int i = 0; i < 10; i++)
        {
            now += guard.WaitLeftMs(now);
            guard.Try("0000", "4829", now);
        }

        Assert.AreEqual((long)PinGuard.LockMs, guard.WaitLeftMs(now));
    }

    [TestMethod]
    public void RestartForgetsNothing()
    {
        PinGuard guard = new PinGuard();
        guard.Restore(10, 500);
        Assert.AreEqual((long)PinGuard.LockMs, guard.WaitLeftMs(500));
    }

    [DataRow("482")]
    [DataRow("48290")]
    [DataRow("")]
    [DataRow("4820")]
    public void NearlyRightIsWrong(string typed)
    {
        Assert.IsFalse(new PinGuard().Try(typed, "4829", 0));
    }

    [TestMethod]
    public void EmptyPinOpensNothing()
    {
        Assert.IsFalse(new PinGuard().Try("", "", 0));
    }
}
