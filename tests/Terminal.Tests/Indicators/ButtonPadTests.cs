using nanoFramework.TestFramework;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Indicators;

[TestClass]
public class ButtonPadTests
{
    [TestMethod]
    public void PressActsOnceWhenLetGo()
    {
        Bench bench = new Bench();
        bench.Hold(0, 100);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
        bench.Release(0, 100);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.Queue1);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void RestingHandActsOnceAndEarly()
    {
        Bench bench = new Bench();
        bench.Hold(1, 500);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.Queue2);
        bench.Hold(1, 5000);
        bench.Release(1, 100);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void BouncingContactCountsOnce()
    {
        Bench bench = new Bench();
        for (int i = 0; i < 6; i++)
        {
            bench.Hold(2, 5);
            bench.Release(2, 5);
        }

        bench.Hold(2, 60);
        bench.Release(2, 60);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.Queue3);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void PrintHeldThreeSecondsIsNoPrint()
    {
        Bench bench = new Bench();
        bench.Hold(4, 2900);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
        bench.Hold(4, 200);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.PrintHeld);
        bench.Release(4, 100);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void ChordGivesNoNumberAndNoPrint()
    {
        Bench bench = new Bench();
        bench.Hold(0, 60);
        bench.Hold(4, 3200);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.MenuChord);
        bench.Release(4, 60);
        bench.Release(0, 600);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void ChordLetGoEarlyDoesNothing()
    {
        Bench bench = new Bench();
        bench.Hold(0, 60);
        bench.Hold(4, 1000);
        bench.Release(0, 60);
        bench.Release(4, 4000);
        Assert.IsTrue(bench.Pad.Next() == ButtonAction.None);
    }

    [TestMethod]
    public void HammeringIsBounded()
    {
        Bench bench = new Bench();
        for (int i = 0; i < 50; i++)
        {
            bench.Hold(3, 50);
            bench.Release(3, 50);
        }

        int taken = 0;
        while (bench.Pad.Next() == ButtonAction.Queue4)
        {
            taken++;
        }

        Assert.AreEqual(8, taken);
    }

    private sealed class Bench
    {
        public readonly ButtonPad Pad;
        private readonly FakeInput[] inputs = new FakeInput[6];
        private long nowMs;

        public Bench()
        {
            for (int i = 0; i < 6; i++)
            {
                inputs[i] = new FakeInput();
            }

            Pad = new ButtonPad(new IDigitalInput[] { inputs[0], inputs[1], inputs[2], inputs[3] }, inputs[4], inputs[5]);
        }

        public void Hold(int button, int forMs)
        {
            inputs[button].Down = true;
            Pass(forMs);
        }

        public void Release(int button, int forMs)
        {
            inputs[button].Down = false;
            Pass(forMs);
        }

        private void Pass(int forMs)
        {
            for (int i = 0; i < forMs; i += 5)
            {
                nowMs += 5;
                Pad.Step(nowMs);
            }
        }
    }
}
