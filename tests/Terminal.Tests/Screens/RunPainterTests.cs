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

    // The letter a in the face of 24: picture 66 = 01000010, seven columns.
    [TestMethod]
    public void OneGlyphPixelByPixel()
    {
        WireLog log = new WireLog();
        Draw(log, new TestFont(), "a", 40000, true);
        string blank = Repeat("FFFF", 24);
        // Four rows of ground, eight of ink, four of ground, the unit 01 00 00 10 in four shades, four of ground.
        string column = Repeat("FFFF", 4) + Repeat("0000", 8) + Repeat("FFFF", 4) + "AD55" + "FFFF" + "FFFF" + "52AA" + Repeat("FFFF", 4);
        Assert.AreEqual("2A:00 32 00 49 2B:00 64 00 69 2C", log.TakeText());
        Assert.AreEqual(blank + Repeat(column, 5), Hex.Text(log.Last, 0, log.PixelBytes));
        Assert.AreEqual(6 * 24 * 2, log.PixelBytes);
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
    [DataRow("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", 1, 2237888396L)]
    [DataRow("Thứ Hai, 15/06/2026", 3, 175252934L)]
    [DataRow("H26.12.34-260525-0017", 2, 437351891L)]
    [DataRow("AB017", 4, 1147892587L)]
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
        FontFace face = new FontFile(font).Face(FontFaceId.Tiny);
        font.ReadsLeft = 0;
        RunPainter painter = new RunPainter(panel);
        char[] text = "a".ToCharArray();
        painter.Begin(face, text, 0, 1, 0, 0, Black, White);
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
        painter.Begin(new FontFile(font).Face(faceId), chars, 0, chars.Length, 100, 50, Black, White);
        for (int steps = 0; steps < 200 && !painter.IsDone; steps++)
        {
            painter.Step(budget, whole);
        }

        Assert.IsTrue(painter.IsDone);
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
