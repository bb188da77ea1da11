using nanoFramework.TestFramework;
using Terminal.Drivers.Board;

namespace Terminal.Tests.Board;

[TestClass]
public class TransmitPacerTests
{
    [TestMethod]
    public void NeverMoreThanOneSliceAtOnce()
    {
        TransmitPacer pacer = new TransmitPacer();
        Assert.AreEqual(64, pacer.Room(500, 0));
        Assert.AreEqual(3, pacer.Room(3, 0));
    }

    // 64 bytes of 11 bits at 9,600 baud take 73.3 ms; at 115,200 6.1 ms.
    [DataRow(9600, 74)]
    [DataRow(115200, 7)]
    public void NextSliceWaitsUntilTheLastHasLeft(int baudRate, int freeAfterMs)
    {
        TransmitPacer pacer = new TransmitPacer();
        pacer.Wrote(64, baudRate, 1000);
        Assert.AreEqual(0, pacer.Room(64, 1000 + freeAfterMs - 1));
        Assert.AreEqual(64, pacer.Room(64, 1000 + freeAfterMs));
    }
}
