using Terminal.Core.Text;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Text;

/// <summary>UTF-8 on byte arrays.</summary>
[TestClass]
public class Utf8Tests
{
    [TestMethod]
    [DataRow("41", 0x41, 1)]
    [DataRow("7F", 0x7F, 1)]
    [DataRow("C280", 0x80, 2)]
    [DataRow("C491", 0x0111, 2)]
    [DataRow("DFBF", 0x7FF, 2)]
    [DataRow("E0A080", 0x800, 3)]
    [DataRow("E1BB87", 0x1EC7, 3)]
    [DataRow("ED9FBF", 0xD7FF, 3)]
    [DataRow("EE8080", 0xE000, 3)]
    [DataRow("EFBFBF", 0xFFFF, 3)]
    [DataRow("F0908080", 0x10000, 4)]
    [DataRow("F48FBFBF", 0x10FFFF, 4)]
    public void WellFormed(string hex, int point, int length)
    {
        byte[] bytes = Hex.Bytes(hex);
        Assert.AreEqual((point << 3) + length, Utf8.Next(bytes, 0, bytes.Length));
    }

    [TestMethod]
    [DataRow("80")]
    [DataRow("BF")]
    [DataRow("C0AF")]
    [DataRow("C1BF")]
    [DataRow("C2")]
    [DataRow("C241")]
    [DataRow("E08080")]
    [DataRow("E09FBF")]
    [DataRow("EDA080")]
    [DataRow("EDBFBF")]
    [DataRow("E1BB")]
    [DataRow("E141BB")]
    [DataRow("F08FBFBF")]
    [DataRow("F4908080")]
    [DataRow("F5808080")]
    [DataRow("F0908041")]
    [DataRow("FF")]
    public void Malformed(string hex)
    {
        byte[] bytes = Hex.Bytes(hex);
        Assert.AreEqual(-1, Utf8.Next(bytes, 0, bytes.Length));
    }
}
