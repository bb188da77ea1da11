using nanoFramework.TestFramework;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Screens;

[TestClass]
public class RunPainterTests
{
    private const int White = 0xFFFF;
    private const int Black = 0x0000;

    // The letter a in the face of 24: eight rows of ink below four, a slope of 2 2 2 1 below six more, six columns.
    [TestMethod]
    public void OneGlyphPixelByPixel()
    {
        WireLog log = new WireLog();
        Draw(log, new TestFont(), "a", 40000, true);
        Assert.AreEqual("2A:00 32 00 49 2B:00 64 00 69 2C", log.TakeText());
        Assert.AreEqual(Repeat("FFFF", 24) + Repeat(Column("FFFFFFFF"), 5), Hex.Text(log.Last, 0, log.PixelBytes));
        Assert.AreEqual(6 * 24 * 2, log.PixelBytes);
    }

    // As wide as an a and two columns more, with two rows of ink at the top of the third column, which is told by itself.
    [TestMethod]
    public void AMarkStandsOnItsLetterAlone()
    {
        WireLog log = new WireLog();
        Draw(log, new TestFont(), "ạ", 40000, true);
        string plain = Column("FFFFFFFF");
        string ground = Repeat("FFFF", 24);
        Assert.AreEqual(ground + plain + Column("00000000") + Repeat(plain, 3) + ground + ground, Hex.Text(log.Last, 0, log.PixelBytes));
    }

    [TestMethod]
    [DataRow("Đưa mã trên giấy hẹn vào ô đọc", 40000)]
    [DataRow("Đưa mã trên giấy hẹn vào ô đọc", 3000)]
    [DataRow("Đưa mã trên giấy hẹn vào ô đọc", 1)]
    public void PiecesGiveTheSamePixels(string text, int budget)
    {
        WireLog log = new WireLog();
        Draw(log, new TestFont(), text, budget, true);
        WireLog whole = new WireLog();
        Draw(whole, new TestFont(), text, 1000000, true);
        Assert.AreEqual(whole.PixelBytes, log.PixelBytes);
        Assert.AreEqual("", log.Wrong);
        Assert.AreEqual(whole.PixelChecksum, log.PixelChecksum);
    }

    [TestMethod]
    [DataRow("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", 1, 2568439564L)]
    [DataRow("Thứ Hai, 15/06/2026", 3, 739849561L)]
    [DataRow("H26.12.34-260525-0017", 2, 3017624313L)]
    [DataRow("AB017", 4, 2130268794L)]
    public void RunsHaveTheirChecksum(string text, int face, long checksum)
    {
        WireLog log = new WireLog();
        DrawFace(log, new TestFont(), text, face, 40000, true);
        Assert.AreEqual(checksum, (long)log.Checksum);
        Assert.AreEqual("", log.Wrong);
    }

    [TestMethod]
    public void AnUnreadableGlyphLeavesGround()
    {
        TestFont font = new TestFont();
        WireLog log = new WireLog();
        Panel panel = Ready(log);
        FontFace face = TestFont.Open(font).Face(FontFaceId.Tiny);
        font.ReadsLeft = 0;
        RunPainter painter = new RunPainter(panel);
        char[] text = "a".ToCharArray();
        painter.Begin(face, text, 0, 1, 0, 0, face.Measure(text, 0, 1), Black, White);
        painter.Step(40000, true);
        Assert.IsTrue(painter.IsDone);
        Assert.AreEqual(Repeat("FFFF", 6 * 24), Hex.Text(log.Last, 0, log.PixelBytes));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\u0301")]
    [DataRow("\u0301\u0323\u200B")]
    public void NothingToDrawSendsNothing(string text)
    {
        WireLog log = new WireLog();
        Draw(log, new TestFont(), text, 40000, true);
        Assert.AreEqual(0, log.PixelBytes);
        Assert.AreEqual("", log.TakeText());
    }

    private static void Draw(WireLog log, TestFont font, string text, int budget, bool whole)
    {
        DrawFace(log, font, text, FontFaceId.Tiny, budget, whole);
    }

    private static void DrawFace(WireLog log, TestFont font, string text, int faceId, int budget, bool whole)
    {
        Panel panel = Ready(log);
        RunPainter painter = new RunPainter(panel);
        char[] chars = text.ToCharArray();
        FontFace face = TestFont.Open(font).Face(faceId);
        painter.Begin(face, chars, 0, chars.Length, 100, 50, face.Measure(chars, 0, chars.Length), Black, White);
        for (int steps = 0; steps < 200 && !painter.IsDone; steps++)
        {
            painter.Step(budget, whole);
        }

        Assert.IsTrue(painter.IsDone);
    }

    private static string Column(string top)
    {
        return top + Repeat("FFFF", 2) + Repeat("0000", 8) + Repeat("FFFF", 6) + Repeat("52AA", 3) + "AD55" + Repeat("FFFF", 2);
    }

    private static Panel Ready(WireLog log)
    {
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        PanelDriverTests.Wake(panel);
        log.Clear();
        return panel;
    }

    private static string Repeat(string text, int count)
    {
        string result = "";
        for (int i = 0; i < count; i++)
        {
            result += text;
        }

        return result;
    }
}
