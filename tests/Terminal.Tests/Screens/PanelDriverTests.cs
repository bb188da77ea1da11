using nanoFramework.TestFramework;
using Terminal.Drivers.Panel;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Screens;

[TestClass]
public class PanelDriverTests
{
    private const string St7796 =
        "01 F0:C3 F0:96 C5:1C 3A:55 B0:80 B4:01 B6:80 02 3B B7:C6 F0:69 F0:3C 11";

    private const string Ili9341 =
        "01 EF:03 80 02 CF:00 C1 30 ED:64 03 12 81 E8:85 00 78 CB:39 2C 00 34 02 F7:20 EA:00 00 C0:23 C1:10 C5:3E 28 C7:86 37:00 00 "
        + "3A:55 B1:00 18 B6:08 82 27 F2:00 26:01 E0:0F 31 2B 0C 0E 08 4E F1 37 07 10 03 0E 09 00 "
        + "E1:00 0E 14 03 11 07 31 C1 48 08 0F 0C 31 36 0F 11";

    private const string St7789 =
        "01 3A:55 B2:0C 0C 00 33 33 B7:35 BB:2B C0:2C C2:01 FF C3:11 C4:20 C6:0F D0:A4 A1 "
        + "E0:D0 00 05 0E 15 0D 37 43 47 09 15 12 16 19 E1:D0 00 05 0D 0C 06 2D 44 40 0E 1C 18 16 19 11";

    [TestMethod]
    [DataRow(0, "2A:00 00 01 3F")]
    [DataRow(1, "2B:01 02 01 DF")]
    [DataRow(2, "36:28")]
    [DataRow(3, "2C")]
    public void CommandsAreBytes(int which, string wire)
    {
        DcsCommand command = which == 0 ? DcsCommand.Columns(0, 319)
            : which == 1 ? DcsCommand.Rows(258, 479)
            : which == 2 ? DcsCommand.WithByte(DcsCode.MemoryAccess, 0x28)
            : DcsCommand.Plain(DcsCode.MemoryWrite);
        WireLog log = new WireLog();
        byte[] parameters = new byte[4];
        command.Fill(parameters);
        log.Command(command.Code, parameters, command.Count);
        Assert.AreEqual(wire, log.TakeText());
    }

    // The window, then the orientation: pixels run down the columns of the picture.
    [TestMethod]
    [DataRow("st7796", 0, "68", false, 320, 480)]
    [DataRow("st7796", 1, "08", false, 480, 320)]
    [DataRow("st7796", 2, "A8", false, 320, 480)]
    [DataRow("st7796", 3, "C8", false, 480, 320)]
    [DataRow("ili9341", 0, "68", false, 240, 320)]
    [DataRow("ili9341", 1, "08", false, 320, 240)]
    [DataRow("ili9341", 2, "A8", false, 240, 320)]
    [DataRow("ili9341", 3, "C8", false, 320, 240)]
    [DataRow("st7789", 0, "20", true, 240, 320)]
    [DataRow("st7789", 1, "40", true, 320, 240)]
    [DataRow("st7789", 2, "E0", true, 240, 320)]
    [DataRow("st7789", 3, "80", true, 320, 240)]
    public void PanelIsWoken(string chip, int rotation, string memoryAccess, bool inverted, int width, int height)
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, Chip(chip), rotation);
        Assert.AreEqual(width, panel.Width);
        Assert.AreEqual(height, panel.Height);
        Wake(panel);
        string list = chip == "st7796" ? St7796 : chip == "ili9341" ? Ili9341 : St7789;
        string window = "2A:00 00 " + Last(height) + " 2B:00 00 " + Last(width);
        Assert.AreEqual(
            "R1 R0 " + list + " 36:" + memoryAccess + (inverted ? " 21 " : " 20 ") + window + " 2C 29", log.TakeText());
        Assert.AreEqual(width * height * 2, log.PixelBytes);
        Assert.AreEqual("", log.Wrong);
    }

    [TestMethod]
    public void WakingWaitsAsTheSheetsWant()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        Assert.AreEqual("", log.TakeText());
        panel.Step(1000);
        Assert.AreEqual("R1", log.TakeText());
        panel.Step(1009);
        Assert.AreEqual("", log.TakeText());
        panel.Step(1010);
        Assert.AreEqual("R0", log.TakeText());
        panel.Step(1129);
        panel.Step(1130);
        Assert.AreEqual("", log.TakeText());
        panel.Step(1130);
        Assert.AreEqual("01", log.TakeText());
        panel.Step(1249);
        Assert.AreEqual("", log.TakeText());
        panel.Step(1250);
        Assert.IsTrue(log.TakeText().EndsWith(" 11"));
        panel.Step(1399);
        Assert.AreEqual("", log.TakeText());
        panel.Step(1400);
        Assert.IsTrue(log.TakeText().EndsWith(" 2C"));
        Assert.IsFalse(panel.IsReady);
    }

    [TestMethod]
    public void SleepInversionAndRestart()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.Ili9341(), PanelRotation.Landscape);
        panel.Sleep();
        panel.Wake(0);
        Assert.AreEqual("", log.TakeText());
        Wake(panel);
        log.TakeText();
        panel.SetInverted(true);
        panel.Sleep();
        Assert.IsFalse(panel.IsReady);
        Assert.AreEqual("21 28 10", log.TakeText());
        Assert.IsFalse(panel.Step(20000));
        panel.Wake(20000);
        Assert.AreEqual("11", log.TakeText());
        Assert.IsTrue(panel.Step(20119));
        Assert.AreEqual("", log.TakeText());
        panel.Step(20120);
        Assert.AreEqual("29", log.TakeText());
        Assert.IsTrue(panel.IsReady);
        panel.SetInverted(false);
        Assert.AreEqual("20", log.TakeText());
        panel.Restart();
        Assert.IsFalse(panel.IsReady);
        Wake(panel);
        Assert.IsTrue(panel.IsReady);
    }

    // The buffer is filled once for boxes of one colour; who draws between them does not spoil the next.
    [TestMethod]
    public void ThePresetHoldsUntilTheBufferIsChanged()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        Wake(panel);
        panel.Preset(0x1234);
        panel.Open(0, 0, 2, 2);
        panel.Write(8);
        panel.Preset(0x1234);
        Assert.AreEqual(0x12, (int)panel.Buffer[0]);
        panel.Open(0, 0, 2, 2);
        panel.Open(0, 0, 2, 2);
        panel.Buffer[0] = 0xFF;
        panel.Write(8);
        panel.Preset(0x1234);
        Assert.AreEqual(0x12, (int)panel.Buffer[0], "another had opened a window");
        panel.Buffer[1] = 0xFF;
        panel.ForgetPreset();
        panel.Preset(0x1234);
        Assert.AreEqual(0x34, (int)panel.Buffer[1], "it was told");
    }

    [TestMethod]
    public void OnlyTheChangedHalfOfAWindowIsSent()
    {
        WireLog log = new WireLog();
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        Wake(panel);
        log.TakeText();
        panel.Open(10, 20, 30, 40);
        panel.Open(10, 20, 30, 40);
        panel.Open(40, 20, 5, 40);
        panel.Open(40, 60, 5, 1);
        Assert.AreEqual("2A:00 14 00 3B 2B:00 0A 00 27 2C 2C 2B:00 28 00 2C 2C 2A:00 3C 00 3C 2C", log.TakeText());
    }

    [TestMethod]
    [DataRow(4096)]
    [DataRow(1000)]
    public void BoxesAreFilledInSteps(int transferBytes)
    {
        WireLog log = new WireLog();
        log.MaxTransferBytes = transferBytes;
        Panel panel = new Panel(log, PanelChip.St7796s(), PanelRotation.Landscape);
        Wake(panel);
        log.Clear();
        BoxPainter box = new BoxPainter(panel);
        box.Begin(3, 5, 101, 77, 0xFE89);
        int steps = 0;
        while (!box.IsDone)
        {
            Assert.IsTrue(box.Step(2) <= 2);
            steps++;
        }

        Assert.IsTrue(steps > 1);
        Assert.AreEqual(101 * 77 * 2, log.PixelBytes);
        Assert.AreEqual("FE89FE89", Hex.Text(log.Last, 0, 4));
        Assert.AreEqual("", log.Wrong);
    }

    internal static void Wake(Panel panel)
    {
        for (long nowMs = 1000; nowMs < 4000 && !panel.IsReady; nowMs += 10)
        {
            panel.Step(nowMs);
        }

        Assert.IsTrue(panel.IsReady);
    }

    private static PanelChip Chip(string name)
    {
        return name == "st7796" ? PanelChip.St7796s() : name == "ili9341" ? PanelChip.Ili9341() : PanelChip.St7789();
    }

    // Last row or column of so many, as parameters.
    private static string Last(int count)
    {
        return count == 480 ? "01 DF" : count == 320 ? "01 3F" : "00 EF";
    }
}
