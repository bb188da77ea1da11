using System.Text;
using nanoFramework.TestFramework;
using Terminal.Drivers.Reader;

namespace Terminal.Tests.Reader;

[TestClass]
public class ScanBufferTests
{
    [TestMethod]
    public void TailMakesScanProvisionalAndSilenceFinal()
    {
        ScanBuffer scan = new ScanBuffer();
        Assert.IsTrue(scan.Progress(0) == ScanProgress.None);
        Add(scan, "A\r", 100);
        Assert.IsTrue(scan.Progress(100) == ScanProgress.Provisional);
        Assert.IsTrue(scan.Progress(119) == ScanProgress.Provisional);
        Assert.IsTrue(scan.Progress(120) == ScanProgress.Final);
        Assert.AreEqual(1, scan.Length);
    }

    [TestMethod]
    public void LineBreaksInsideBelongToTheScan()
    {
        ScanBuffer scan = new ScanBuffer();
        Add(scan, "A\r\nB\r", 100);
        Add(scan, "\nC\r\n", 101);
        Assert.IsTrue(scan.Progress(121) == ScanProgress.Final);
        Assert.AreEqual("A\r\nB\r\nC", new string(Encoding.UTF8.GetChars(scan.Bytes, 0, scan.Length)));
    }

    [TestMethod]
    public void LostTailEndsByLongerSilence()
    {
        ScanBuffer scan = new ScanBuffer();
        Add(scan, "ABC", 0);
        Assert.IsTrue(scan.Progress(149) == ScanProgress.Receiving);
        Assert.IsTrue(scan.Progress(150) == ScanProgress.Final);
        Assert.AreEqual(3, scan.Length);
    }

    [TestMethod]
    public void ZeroOfALineThatFallsLowIsNoScan()
    {
        ScanBuffer scan = new ScanBuffer();
        scan.Add(new byte[1], 0, 1, 0);
        Assert.IsTrue(scan.Progress(200) == ScanProgress.None);
        Add(scan, "A", 300);
        scan.Add(new byte[1], 0, 1, 300);
        Assert.AreEqual(2, scan.Length);
    }

    [TestMethod]
    public void SixteenKibibytesWithoutTailAreBoundedAndNamed()
    {
        ScanBuffer scan = new ScanBuffer();
        byte[] block = new byte[1024];
        for (int i = 0; i < 16; i++)
        {
            scan.Add(block, 0, block.Length, i);
        }

        Assert.IsTrue(scan.Overlong);
        Assert.AreEqual(ScanBuffer.MaxPayloadBytes, scan.Length);
        Assert.IsTrue(scan.Progress(16 + 150) == ScanProgress.Final);
    }

    [TestMethod]
    public void LargestCodeWithTailIsNotOverlong()
    {
        ScanBuffer scan = new ScanBuffer();
        byte[] largest = new byte[2953 + 2];
        for (int i = 0; i < 2953; i++)
        {
            largest[i] = (byte)'x';
        }

        largest[2953] = (byte)'\r';
        largest[2954] = (byte)'\n';
        scan.Add(largest, 0, largest.Length, 0);
        Assert.IsFalse(scan.Overlong);
        Assert.AreEqual(2953, scan.Length);
    }

    [TestMethod]
    public void WipeOverwritesEveryByte()
    {
        ScanBuffer scan = new ScanBuffer();
        Add(scan, "012345678901|secret\r", 0);
        scan.Wipe();
        for (int i = 0; i < scan.Bytes.Length; i++)
        {
            Assert.AreEqual((byte)0, scan.Bytes[i]);
        }

        Assert.IsTrue(scan.Progress(1000) == ScanProgress.None);
    }

    private static void Add(ScanBuffer scan, string text, long nowMs)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        scan.Add(bytes, 0, bytes.Length, nowMs);
    }
}
