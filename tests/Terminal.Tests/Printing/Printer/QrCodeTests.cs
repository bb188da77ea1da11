using System.IO.Hashing;
using nanoFramework.TestFramework;
using Terminal.Drivers.Printer.Qr;

namespace Terminal.Tests.Printer;

[TestClass]
public class QrCodeTests
{
    // Text, length to which it is repeated, version, mask and CRC-32 of the rows (eight bytes each, low byte first).
    // The desktop's tests compare the same codes with another encoder, module by module.
    [DataRow("H26.12.34-260601-0017", 21, 2, 3, 0x5F7D2646u)]
    [DataRow("A", 20, 1, 2, 0x474DC530u)]
    [DataRow("0A", 61, 3, 0, 0x9B837632u)]
    [DataRow("H26.", 90, 4, 2, 0xEBEC15E5u)]
    [DataRow("H26.", 122, 5, 6, 0x8958FF94u)]
    [DataRow("a", 106, 6, 0, 0x9A3A56E0u)]
    [DataRow("Ab", 122, 7, 2, 0x764792ECu)]
    [DataRow("Ab1", 152, 8, 2, 0x0B62D900u)]
    [DataRow("Ab12", 180, 9, 2, 0xA4457F33u)]
    [DataRow("Ab123", 213, 10, 2, 0xE68D9BE7u)]
    public void CodesAreTheSameOnBothRuntimes(string text, int length, int version, int mask, uint crc)
    {
        char[] chars = Repeat(text, length);
        QrCode code = new QrCode();
        Assert.IsTrue(code.Begin(chars, length));
        int steps = 0;
        while (!code.Step())
        {
            steps++;
            Assert.IsTrue(steps < 1000);
        }

        Assert.AreEqual(17 + 4 * version, code.Size);
        byte[] bytes = new byte[code.Size * 8];
        for (int y = 0; y < code.Size; y++)
        {
            for (int i = 0; i < 8; i++)
            {
                bytes[8 * y + i] = (byte)(code.Row(y) >> (8 * i));
            }
        }

        Crc32 hash = new Crc32();
        hash.Append(bytes);
        Assert.AreEqual(mask, code.Mask);
        Assert.AreEqual(crc, hash.GetCurrentHashAsUInt32());
    }

    // Alphanumeric and byte capacity at level M (ISO/IEC 18004, table 7).
    [DataRow(1, 20, 14)]
    [DataRow(2, 38, 26)]
    [DataRow(3, 61, 42)]
    [DataRow(4, 90, 62)]
    [DataRow(5, 122, 84)]
    [DataRow(6, 154, 106)]
    [DataRow(7, 178, 122)]
    [DataRow(8, 221, 152)]
    [DataRow(9, 262, 180)]
    [DataRow(10, 311, 213)]
    public void VersionsHoldWhatTheStandardSays(int version, int alphanumeric, int bytes)
    {
        Assert.AreEqual(version, QrVersion.Smallest(alphanumeric, true));
        Assert.AreEqual(version, QrVersion.Smallest(bytes, false));
        int next = version == QrVersion.Largest ? 0 : version + 1;
        Assert.AreEqual(next, QrVersion.Smallest(alphanumeric + 1, true));
        Assert.AreEqual(next, QrVersion.Smallest(bytes + 1, false));
    }

    [TestMethod]
    public void WhatCannotBeEncodedIsRefused()
    {
        QrCode code = new QrCode();
        Assert.IsFalse(code.Begin(new char[0], 0));
        Assert.IsFalse(code.Begin("ế".ToCharArray(), 1));
        Assert.IsFalse(code.Begin(Repeat("A", 312), 312));
        Assert.IsFalse(code.Step());
        Assert.AreEqual(0, code.Size);
    }

    [TestMethod]
    public void TheFirstCodewordsOfAKnownCode()
    {
        // "HELLO WORLD" in version 1-M: the worked example of many text books.
        QrCodewords words = new QrCodewords();
        char[] text = "HELLO WORLD".ToCharArray();
        Assert.AreEqual(1, words.Encode(text, text.Length));
        words.Correct(0);
        Assert.AreEqual(
            "205B0B78D172DC4D4340EC11EC11EC11" + "C4232777EBD7E7E25D17", HexText.Text(words.Bytes, 0, words.Count));
    }

    private static char[] Repeat(string text, int length)
    {
        char[] pattern = text.ToCharArray();
        char[] chars = new char[length];
        for (int i = 0; i < length; i++)
        {
            chars[i] = pattern[i % pattern.Length];
        }

        return chars;
    }
}
