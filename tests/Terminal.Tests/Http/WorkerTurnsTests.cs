using Terminal.Drivers.Http;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Http;

[TestClass]
public class WorkerTurnsTests
{
    [TestMethod]
    public void OneThreadServesExchangeAfterExchange()
    {
        WorkerTurns turns = new WorkerTurns();
        Assert.AreEqual(1, turns.Begin());
        int number = turns.Take(1);
        Assert.IsTrue(turns.IsCurrent(number));
        Assert.IsTrue(turns.Return(1));
        Assert.AreEqual(0, turns.Begin());
        Assert.IsFalse(turns.IsCurrent(number));
    }

    [TestMethod]
    public void ExchangesThatTimedOutWhileTheThreadCameBackCostNoThread()
    {
        WorkerTurns turns = new WorkerTurns();
        turns.Begin();
        for (int i = 0; i < 20; i++)
        {
            int number = turns.Take(1);
            turns.End();
            Assert.IsFalse(turns.IsCurrent(number), "nobody waits for it any more");
            Assert.IsTrue(turns.Return(1));
            Assert.AreEqual(0, turns.Begin());
        }

        Assert.AreEqual(0, turns.Hanging);
    }

    [TestMethod]
    public void ThreadThatHangsIsReplacedAndEndsWhenItComesBack()
    {
        WorkerTurns turns = new WorkerTurns();
        turns.Begin();
        int hung = turns.Take(1);
        turns.End();
        Assert.AreEqual(2, turns.Begin());
        Assert.AreEqual(1, turns.Hanging);
        int number = turns.Take(2);
        Assert.IsFalse(turns.IsCurrent(hung));
        Assert.IsFalse(turns.Return(1));
        Assert.AreEqual(0, turns.Hanging);
        Assert.IsTrue(turns.IsCurrent(number), "the other one's exchange goes on");
        Assert.IsTrue(turns.Return(2));
    }

    [TestMethod]
    public void NotMoreThanSomeThreadsHang()
    {
        WorkerTurns turns = new WorkerTurns();
        for (int i = 1; i <= WorkerTurns.MaxHanging + 1; i++)
        {
            Assert.AreEqual(i, turns.Begin());
            turns.Take(i);
            turns.End();
        }

        Assert.AreEqual(0, turns.Begin(), "this one waits");
        Assert.IsFalse(turns.Return(1));
        int next = WorkerTurns.MaxHanging + 2;
        Assert.AreEqual(next, turns.Begin(), "one has come back: there is room again");
    }
}
