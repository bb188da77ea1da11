using nanoFramework.TestFramework;
using Terminal.Drivers.Fonts;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Screens;

[TestClass]
public class FontFileTests
{
    [TestMethod]
    public void FileIsOpened()
    {
        FontFile file = TestFont.Open(new TestFont());
        Assert.IsTrue(file.IsUsable);
        FontFace face = file.Face(FontFaceId.Small);
        Assert.AreEqual(32, face.Height);
        Assert.AreEqual(24, face.Baseline);
        Assert.AreEqual(16, face.XHeight);
        Assert.AreEqual(21, face.CapHeight);
        Assert.IsNull(file.Face(FontFaceId.PrinterCell));
        Assert.IsNull(file.Face(-1));
        Assert.IsNull(file.Face(FontFaceId.Last + 1));
    }

    [TestMethod]
    [DataRow(0, 0x55)]
    [DataRow(4, 1)]
    [DataRow(4, 2)]
    [DataRow(40, 1)]
    [DataRow(10, 1)]
    [DataRow(11, 1)]
    [DataRow(48, 0x21)]
    [DataRow(48, 0)]
    public void SpoiltHeaderIsRefused(int at, int value)
    {
        TestFont font = new TestFont();
        font.Spoil(at, (byte)value);
        font.Seal();
        Assert.IsFalse(TestFont.Open(font).IsUsable);
    }

    [TestMethod]
    public void MissingOrCutOffFileIsRefused()
    {
        Assert.IsFalse(TestFont.Open(null).IsUsable);
        TestFont font = new TestFont();
        font.Length -= 1;
        Assert.IsFalse(TestFont.Open(font).IsUsable);
        font.Length = 0;
        FontFile file = TestFont.Open(font);
        Assert.IsFalse(file.IsUsable);
        Assert.AreEqual(-1, file.IndexOf('a'));
    }

    [TestMethod]
    public void EveryFailingReadIsRefused()
    {
        TestFont whole = new TestFont();
        whole.ReadsLeft = 1000;
        Assert.IsTrue(TestFont.Open(whole).IsUsable);
        int needed = 1000 - whole.ReadsLeft;
        for (int reads = 0; reads < needed; reads++)
        {
            TestFont font = new TestFont();
            font.ReadsLeft = reads;
            FontFile file = TestFont.Open(font);
            Assert.IsFalse(file.IsUsable, "after " + reads.ToString() + " reads");
            Assert.IsNull(file.Face(FontFaceId.Small));
        }
    }

    [TestMethod]
    public void ASpoiltByteAnywhereIsRefused()
    {
        for (int at = 41; at < new TestFont().Length; at += 397)
        {
            TestFont font = new TestFont();
            font.Flip(at);
            Assert.IsFalse(TestFont.Open(font).IsUsable, "byte " + at.ToString());
        }
    }

    [TestMethod]
    public void NothingIsUsableBeforeAllIsChecked()
    {
        FontFile file = new FontFile(new TestFont());
        Assert.AreEqual(-1, file.IndexOf('a'));
        int steps = 1;
        for (; file.OpenStep(); steps++)
        {
            Assert.IsFalse(file.IsUsable);
        }

        Assert.IsTrue(file.IsUsable);
        Assert.IsTrue(steps > 10, steps.ToString());
        Assert.IsFalse(file.OpenStep());
    }

    [TestMethod]
    [DataRow(0x20, 0)]
    [DataRow(0x7E, 94)]
    [DataRow(0xE0, 95)]
    [DataRow(0x1EA0, 96)]
    [DataRow(0x1EF9, 185)]
    [DataRow(0x2026, 186)]
    [DataRow(0xE4, 65)]
    [DataRow(0x2011, 13)]
    [DataRow(0xF0, -1)]
    [DataRow(0x4E00, -1)]
    public void CharactersHaveTheirPlace(int character, int index)
    {
        Assert.AreEqual(index, TestFont.Open(new TestFont()).IndexOf((char)character));
    }

    [TestMethod]
    [DataRow(0x4E00, 31)]
    [DataRow(0xFFFD, 31)]
    [DataRow(0xD83D, 31)]
    [DataRow(0x300, -1)]
    [DataRow(0x301, -1)]
    [DataRow(0x323, -1)]
    [DataRow(0x00, -1)]
    [DataRow(0x1B, -1)]
    [DataRow(0x7F, -1)]
    [DataRow(0x9F, -1)]
    [DataRow(0x200B, -1)]
    [DataRow(0x202E, -1)]
    [DataRow(0xDE00, -1)]
    [DataRow(0xFEFF, -1)]
    public void StrangersAreAskedAboutAndMarksAreNotDrawn(int character, int glyph)
    {
        FontFace face = TestFont.Open(new TestFont()).Face(FontFaceId.Medium);
        Assert.AreEqual(glyph, face.Glyph((char)character));
        byte[] widths = new byte[1];
        face.Widths(new char[] { (char)character }, 1, widths);
        Assert.AreEqual(glyph < 0 ? 0 : TestFont.Advance(44, glyph), (int)widths[0]);
    }

    [TestMethod]
    public void AFaceOfDigitsHasNoSmallLetters()
    {
        FontFace face = TestFont.Open(new TestFont()).Face(FontFaceId.Huge);
        Assert.AreEqual(0, face.Glyph('0'));
        Assert.AreEqual('Z' - '0', face.Glyph('Z'));
        Assert.AreEqual(-1, face.Glyph('a'));
        Assert.AreEqual(-1, face.Glyph(' '));
        Assert.AreEqual(0, face.Advance(-1));
    }

    [TestMethod]
    public void WidthsAddUp()
    {
        FontFace face = TestFont.Open(new TestFont()).Face(FontFaceId.Tiny);
        char[] text = "aạ\u0301…".ToCharArray();
        byte[] widths = new byte[text.Length];
        face.Widths(text, text.Length, widths);
        int sum = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            sum += widths[i];
        }

        Assert.AreEqual(sum, face.Measure(text, 0, text.Length));
        Assert.AreEqual(TestFont.Advance(24, 65) + TestFont.Advance(24, 97) + TestFont.Advance(24, 186), sum);
    }

    [TestMethod]
    public void GlyphsAreReadAsTheyStand()
    {
        TestFont font = new TestFont();
        FontFace face = TestFont.Open(font).Face(FontFaceId.Tiny);
        byte[] buffer = new byte[16];
        Assert.AreEqual(10, face.ReadGlyph(65, buffer));
        Assert.AreEqual("00022040320D8340" + "00FF" + "00", Hex.Text(buffer, 0, 11));
        Assert.AreEqual(8, face.GlyphBytes(65));
        Assert.AreEqual(0, face.ReadGlyph(-1, buffer));
        Assert.AreEqual(0, face.GlyphBytes(-1));
        Assert.AreEqual(0, face.ReadGlyph(65, new byte[10]));
        font.ReadsLeft = 0;
        Assert.AreEqual(0, face.ReadGlyph(65, buffer));
    }

    [TestMethod]
    public void LettersWithMarksAreReadWithTheirBase()
    {
        TestFont font = new TestFont();
        FontFace face = TestFont.Open(font).Face(FontFaceId.Tiny);
        byte[] buffer = new byte[16];
        int glyph = face.Glyph('ạ');
        Assert.AreEqual(10, face.ReadGlyph(glyph, buffer));
        Assert.AreEqual("00022040320D8340" + "00FF" + "110010" + "00", Hex.Text(buffer, 0, 14));
        Assert.AreEqual(11, face.GlyphBytes(glyph));
        Assert.AreEqual(0, face.ReadGlyph(glyph, new byte[13]));
        font.ReadsLeft = 1;
        Assert.AreEqual(0, face.ReadGlyph(glyph, buffer));
    }

    [TestMethod]
    public void ABaseOutsideTheFaceIsRefused()
    {
        TestFont font = new TestFont();
        font.Spoil(font.FirstBaseAt, 187);
        font.Seal();
        Assert.IsFalse(TestFont.Open(font).IsUsable);
        font.Spoil(font.FirstBaseAt, 186);
        font.Seal();
        Assert.IsTrue(TestFont.Open(font).IsUsable);
    }

    [TestMethod]
    public void AFaceThatLeavesTheFileIsRefused()
    {
        TestFont font = new TestFont();
        font.Spoil(font.LastLengthAt, 9);
        font.Seal();
        Assert.IsFalse(TestFont.Open(font).IsUsable);
    }
}
