using Terminal.Core.Text;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Text;

/// <summary>Text without allocation.</summary>
[TestClass]
public class TextBufferTests
{
    [TestMethod]
    public void WhatDoesNotFitIsCutAndSaid()
    {
        TextBuffer text = new TextBuffer(4);
        text.Append("abc");
        Assert.IsFalse(text.Overflowed);
        text.Append("de");
        Assert.AreEqual("abcd", text.ToString());
        Assert.IsTrue(text.Overflowed);
        text.Append('x');
        Assert.AreEqual(4, text.Length);
        text.Clear();
        Assert.IsFalse(text.Overflowed);
        text.Append((string)null);
        text.Append((TextBuffer)null);
        Assert.AreEqual("", text.ToString());
    }

    [TestMethod]
    [DataRow(0L, 1, "0")]
    [DataRow(7L, 2, "07")]
    [DataRow(123L, 2, "123")]
    [DataRow(-5L, 3, "-005")]
    [DataRow(9223372036854775807L, 1, "9223372036854775807")]
    public void Numbers(long value, int digits, string expected)
    {
        TextBuffer text = new TextBuffer(24);
        text.AppendNumber(value, digits);
        Assert.AreEqual(expected, text.ToString());
    }

    [TestMethod]
    public void WipeOverwritesWhatStoodThere()
    {
        TextBuffer text = new TextBuffer(8);
        text.Append("secret");
        text.Wipe();
        for (int i = 0; i < text.Chars.Length; i++)
        {
            Assert.AreEqual(0, (int)text.Chars[i]);
        }
    }

    [TestMethod]
    public void AsciiOnlyFromBytes()
    {
        TextBuffer text = new TextBuffer(8);
        text.AppendAscii(Hex.Bytes("41 1B 7E 7F C3"), 0, 5);
        Assert.AreEqual("A?~??", text.ToString());
    }

    [TestMethod]
    public void EqualityIsByCharacter()
    {
        TextBuffer a = new TextBuffer(8);
        TextBuffer b = new TextBuffer(4);
        a.Append("abc");
        b.CopyFrom(a);
        Assert.IsTrue(a.SameAs(b));
        b.Append('d');
        Assert.IsFalse(a.SameAs(b));
        Assert.IsFalse(a.SameAs(null));
    }
}
