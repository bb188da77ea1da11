using System;
using System.IO.Hashing;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using QRCoder;
using Terminal.Drivers.Printer.Qr;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>The device's QR encoder against another one, module by module.</summary>
[TestClass]
public class QrEncoderTests
{
    [TestMethod]
    public void TheSameCodesAsQrCoder()
    {
        int seed = TestSeed.Next();
        var random = new Random(seed);
        int otherMask = 0;
        const int Cases = 600;
        for (int i = 0; i < Cases; i++)
        {
            string text = Text(random, i % 2 == 0, 1 + random.Next(i % 2 == 0 ? 311 : 213));
            otherMask += Compare(text, "seed " + seed + ", case " + i) ? 0 : 1;
        }

        // Which mask is best is a matter of the fine print of the standard; any mask is readable.
        Console.WriteLine(otherMask + " of " + Cases + " with another mask");
        Assert.IsTrue(otherMask < Cases / 4, otherMask + " of " + Cases + " codes have another mask, seed " + seed);
    }

    [TestMethod]
    public void DossierCodes()
    {
        foreach (string code in new[] { "H26.12.34-260601-0017", "000.00.53.H48-220921-0099", "G09.20-20260609-0092637" })
        {
            Compare(code, code);
        }
    }

    private static string Text(Random random, bool alphanumeric, int length)
    {
        // In bytes, no letter of the alphanumeric set: the other encoder puts runs of those into segments of their own.
        const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        const string Bytes = "abcdefghijklmnopqrstuvwxyz!\"#&'(),;<=>?@[]^_`{|}~";
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(alphanumeric ? Alphanumeric[random.Next(Alphanumeric.Length)] : Bytes[random.Next(Bytes.Length)]);
        }

        // Digits alone would make the other encoder choose the numeric mode.
        text[0] = alphanumeric ? 'H' : 'h';
        return text.ToString();
    }

    // True when the masks are the same. The modules must be the same in any case once both masks are taken off.
    private static bool Compare(string text, string message)
    {
        var code = new QrCode();
        Assert.IsTrue(code.Begin(text.ToCharArray(), text.Length), message);
        int steps = 0;
        while (!code.Step())
        {
            Assert.IsTrue(++steps < 2000, message);
        }

        using QRCodeData other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        const int Quiet = 4;
        Assert.AreEqual(other.ModuleMatrix.Count - 2 * Quiet, code.Size, message);
        bool Other(int x, int y) => other.ModuleMatrix[y + Quiet][x + Quiet];
        int otherMask = MaskOf(Other);
        int version = (code.Size - 17) / 4;
        var places = new long[57];
        QrPatterns.Draw(version, new long[57], places);
        for (int y = 0; y < code.Size; y++)
        {
            for (int x = 0; x < code.Size; x++)
            {
                bool fixedModule = (places[y] >> x & 1) != 0;
                if (fixedModule && otherMask != code.Mask && IsFormat(x, y, code.Size))
                {
                    continue;
                }

                bool mine = code.IsDark(x, y);
                bool theirs = Other(x, y);
                if (!fixedModule)
                {
                    mine ^= (QrMask.Row(code.Mask, y) >> x & 1) != 0;
                    theirs ^= (QrMask.Row(otherMask, y) >> x & 1) != 0;
                }

                Assert.AreEqual(theirs, mine, $"{message}: module {x}, {y}");
            }
        }

        return otherMask == code.Mask;
    }

    private static bool IsFormat(int x, int y, int size) =>
        (x == 8 && (y < 9 || y >= size - 8)) || (y == 8 && (x < 9 || x >= size - 8));

    // The mask's number stands in the format, in row 8 from the left, masked itself.
    private static int MaskOf(Func<int, int, bool> dark)
    {
        int mask = 0;
        for (int i = 0; i < 3; i++)
        {
            mask = mask << 1 | (dark(2 + i, 8) ? 1 : 0);
        }

        return mask ^ (0x5412 >> 10 & 7);
    }

    [TestMethod]
    [DataRow("H26.12.34-260601-0017", 21)]
    [DataRow("A", 20)]
    [DataRow("0A", 61)]
    [DataRow("H26.", 90)]
    [DataRow("H26.", 122)]
    [DataRow("a", 106)]
    [DataRow("Ab", 122)]
    [DataRow("Ab1", 152)]
    [DataRow("Ab12", 180)]
    [DataRow("Ab123", 213)]
    public void TheTableOfTheDeviceTest(string text, int length)
    {
        var chars = new char[length];
        for (int i = 0; i < length; i++)
        {
            chars[i] = text[i % text.Length];
        }

        var code = new QrCode();
        Assert.IsTrue(code.Begin(chars, length));
        while (!code.Step())
        {
        }

        var crc = new Crc32();
        for (int y = 0; y < code.Size; y++)
        {
            crc.Append(BitConverter.GetBytes(code.Row(y)));
        }

        Console.WriteLine($"[DataRow(\"{text}\", {length}, {(code.Size - 17) / 4}, {code.Mask}, 0x{crc.GetCurrentHashAsUInt32():X8}u)]");
        Compare(new string(chars), text);
    }
}
