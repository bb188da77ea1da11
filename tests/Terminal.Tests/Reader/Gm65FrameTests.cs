using Terminal.Drivers.Reader;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Reader;

[TestClass]
public class Gm65FrameTests
{
    // Frames as the module's manual prints them.
    [DataRow((byte)0x08, 0x0002, "01", "7E000801000201 02DA")]
    [DataRow((byte)0x08, 0x0002, "00", "7E000801000200 12FB")]
    [DataRow((byte)0x09, 0x0000, "00", "7E000901000000 DEC8")]
    [DataRow((byte)0x07, 0x002A, "02", "7E000701002A02 D80F")]
    [DataRow((byte)0x08, 0x002A, "3901", "7E000802002A3901 A7EA")]
    [DataRow((byte)0x08, 0x002A, "1A00", "7E000802002A1A00 E47E")]
    [DataRow((byte)0x08, 0x00D9, "50", "7E00080100D950 81D3")]
    [DataRow((byte)0x07, 0x00E2, "01", "7E00070100E201 7791")]
    [DataRow((byte)0x0A, 0x0000, "00", "7E000A01000000 301A")]
    public void BuildsFrameOfManual(byte type, int address, string data, string expected)
    {
        byte[] frame = new byte[16];
        byte[] dataBytes = Hex.Bytes(data);
        int length = Gm65Frame.Build(frame, type, address, dataBytes, dataBytes.Length);
        Assert.AreEqual(Hex.Text(Hex.Bytes(expected), 0, length), Hex.Text(frame, 0, length));
        Assert.AreEqual(Hex.Bytes(expected).Length, length);
    }

    [TestMethod]
    public void AcknowledgementCarriesItsOwnCrc()
    {
        Assert.AreEqual(0x3331, Gm65Frame.Crc(Hex.Bytes("000100"), 0, 3));
    }
}
