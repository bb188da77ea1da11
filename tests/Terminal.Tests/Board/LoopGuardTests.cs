using nanoFramework.TestFramework;
using Terminal.Drivers.Board;

namespace Terminal.Tests.Board;

[TestClass]
public class LoopGuardTests
{
    [TestMethod]
    public void ThreeFaultsInAMinuteRestart()
    {
        LoopGuard guard = new LoopGuard();
        Assert.IsFalse(guard.Fault(0));
        Assert.IsFalse(guard.Fault(30000));
        Assert.IsTrue(guard.Fault(60000));
    }

    [TestMethod]
    public void RareFaultsDoNotRestart()
    {
        LoopGuard guard = new LoopGuard();
        for (int i = 0; i < 20; i++)
        {
            Assert.IsFalse(guard.Fault(i * 61000L));
        }

        Assert.AreEqual(20, guard.TotalFaults);
    }

    [DataRow("COM1 COM2 COM3", true)]
    [DataRow("COM2 COM3", false)]
    [DataRow("COM2 COM3 COM11", false)]
    public void ConsoleTakesTheLineThatIsThere(string ports, bool hasOwnLine)
    {
        Assert.AreEqual(hasOwnLine, ConsolePlan.HasOwnLine(ports.Split(' ')));
    }
}
