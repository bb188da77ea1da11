using nanoFramework.TestFramework;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Screens;

[TestClass]
public class ScreenPainterTests
{
    // The frame as both runtimes must send it. The menu's texts and the pictures are the test's own.
    [TestMethod]
    [DataRow(true, 1422008504L)]
    [DataRow(false, 26264077L)]
    public void AFrameHasItsChecksum(bool large, long checksum)
    {
        ScreenBench bench = new ScreenBench(large);
        bench.Menu();
        bench.Show();
        Assert.AreEqual(checksum, (long)bench.Log.Checksum);
    }

    [TestMethod]
    public void TheSameScreenIsNotDrawnAgain()
    {
        ScreenBench bench = new ScreenBench(true);
        bench.Answer(4);
        bench.Show();
        bench.Log.Clear();
        bench.Show();
        Assert.AreEqual(0, bench.Log.PixelBytes);
        Assert.AreEqual(0, bench.Log.Commands);
    }

    [TestMethod]
    public void ASecondOfTheCountdownIsOneDigit()
    {
        ScreenBench bench = new ScreenBench(true);
        bench.Answer(4);
        bench.Content.CountdownS = 34;
        bench.Show();
        bench.Log.Clear();
        // 4 and 9 are equally wide in the test's face, as all digits are in the real one.
        bench.Content.CountdownS = 39;
        bench.Show();
        Assert.AreEqual(TestFont.Advance(32, '9' - ' ') * 32 * 2, bench.Log.PixelBytes);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AScreenGivenUpHalfWayLeavesNothingBehind(bool large)
    {
        ScreenBench direct = new ScreenBench(large);
        direct.Answer(9);
        direct.Show();
        int whole = direct.Log.PixelBytes;
        for (int steps = 1; steps < 12; steps++)
        {
            ScreenBench bench = new ScreenBench(large);
            bench.Menu();
            bench.Painter.Show(bench.Content);
            for (int i = 0; i < steps; i++)
            {
                bench.Painter.Step(0);
            }

            bench.Answer(9);
            bench.Show();
            bench.Log.Clear();
            bench.Show();
            Assert.AreEqual(0, bench.Log.PixelBytes);

            // Forgotten, it is drawn in full again.
            bench.Painter.Forget();
            bench.Log.Clear();
            bench.Show();
            Assert.AreEqual(whole, bench.Log.PixelBytes);
        }
    }

    // The strip is there after one call, whatever was being drawn, and the next screen leaves nothing of it.
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(7)]
    [DataRow(500)]
    public void AnEchoIsAStripThatTheNextScreenTakesAway(int stepsBefore)
    {
        ScreenBench bench = new ScreenBench(true);
        bench.Menu();
        bench.Show();
        bench.Answer(9);
        bench.Painter.Show(bench.Content);
        for (int i = 0; i < stepsBefore; i++)
        {
            bench.Painter.Step(0);
        }

        bench.Log.Clear();
        bench.Painter.Echo();
        Assert.AreEqual(bench.Panel.Width * 8 * 2, bench.Log.PixelBytes);
        Assert.IsFalse(bench.Painter.Busy);
        bench.Log.Clear();
        bench.Show();
        Assert.IsTrue(bench.Log.PixelBytes > bench.Panel.Width * 8 * 2, "the strip and what it covers are drawn over");
        bench.Log.Clear();
        bench.Show();
        Assert.AreEqual(0, bench.Log.PixelBytes);
    }

    [TestMethod]
    public void APanelThatNeverWakesHarmsNobody()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        ScreenPainter painter = new ScreenPainter(panel, TestFont.Open(new TestFont()), null);
        ScreenContent content = new ScreenContent();
        content.Kind = ScreenKind.Idle;
        for (int i = 0; i < 50; i++)
        {
            painter.Show(content);
            painter.Step(i);
            painter.Echo();
            content.Kind = i % 2 == 0 ? ScreenKind.Reading : ScreenKind.Idle;
        }

        Assert.AreEqual(0, log.PixelBytes);
    }

    [TestMethod]
    public void WithoutAFontNothingIsDrawn()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        PanelDriverTests.Wake(panel);
        log.Clear();
        ScreenPainter painter = new ScreenPainter(panel, TestFont.Open(null), null);
        painter.Show(new ScreenContent());
        Assert.IsFalse(painter.Step(0));
        Assert.AreEqual(0, log.PixelBytes);
    }

    [TestMethod]
    public void AFontThatBecomesUnreadableHarmsNobody()
    {
        ScreenBench bench = new ScreenBench(true);
        bench.Font.ReadsLeft = 3;
        bench.Menu();
        bench.Show();
        Assert.IsTrue(bench.Log.PixelBytes > 0);
    }

    // Every screen with texts of every kind of trouble: nothing throws, nothing leaves the panel.
    [TestMethod]
    [DataRow("")]
    [DataRow("\u0301")]
    [DataRow("Trung tâm Phục vụ hành chính công thành phố trực thuộc tỉnh Mẫu Đức Thượng Hạ Tây")]
    [DataRow("NghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNghiêngNgh")]
    [DataRow("ö 漢字 😀 \u202E\u200B")]
    [DataRow("\n\n\n")]
    [DataRow("----------------------------------------------------------------")]
    public void TroublesomeTextStaysOnThePanel(string text)
    {
        for (int size = 0; size < 2; size++)
        {
            ScreenBench bench = new ScreenBench(size == 0);
            ScreenContent content = bench.Content;
            bench.Answer(4);
            content.Office.Append(text);
            content.DossierCode.Clear();
            content.DossierCode.Append(text);
            content.QueueNumber.Append(text);
            content.ServiceName.Append(text);
            content.Title.Append(text);
            content.FaultCode.Append(text);
            content.Phone.Append(text);
            content.Version.Append(text);
            for (int i = 0; i < ScreenContent.MaxLines; i++)
            {
                content.Lines[i].Append(text);
            }

            content.PaperAppointmentDetail = DateDetail.Day;
            content.Overdue = true;
            content.ClockTrusted = true;
            content.Reason = TextId.ClockNotSure;
            content.PeopleWaiting = 2147483647;
            content.CountdownS = 99;
            content.Printer = PrinterSign.Fault;
            for (int kind = 0; kind <= (int)ScreenKind.Menu + 1; kind++)
            {
                content.Kind = (ScreenKind)kind;
                content.Language = kind % 2 == 0 ? Language.English : Language.Vietnamese;
                bench.Show();
            }
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(6)]
    [DataRow(9)]
    [DataRow(10)]
    [DataRow(11)]
    [DataRow(-1)]
    [DataRow(2147483647)]
    [DataRow(-2147483648)]
    public void EveryStatusIsDrawn(int status)
    {
        ScreenBench bench = new ScreenBench(true);
        bench.Answer(status);
        bench.Content.FeeDong = 9223372036854775807L;
        bench.Show();
        Assert.IsTrue(bench.Log.PixelBytes >= 480 * 320 * 2);
        Assert.IsTrue(bench.Log.PixelBytes <= 480 * 320 * 2 * 12 / 10);
    }
}
