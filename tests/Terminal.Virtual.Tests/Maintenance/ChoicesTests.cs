using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>What a technician chooses is what the whole terminal does: every word of every choice, seen from outside.</summary>
[TestClass]
public sealed class ChoicesTests
{
    [TestMethod]
    [DataRow("vi", "Đưa mã trên giấy hẹn vào ô đọc", "Máy hoạt động tốt")]
    [DataRow("en", "Hold the code on your slip under the reader", "Everything works")]
    public void Language(string choice, string invitation, string diagnosis)
    {
        using Box box = new Box("language", choice);
        box.Stage.ExpectScreen(invitation, true);
        box.Type("login 2468");
        box.Type("status");
        box.Stage.ExpectConsole(diagnosis);
    }

    // A command that only this controller is told at its start.
    [TestMethod]
    [DataRow("st7796", "F0")]
    [DataRow("ili9341", "EF")]
    [DataRow("st7789", "BB")]
    public void PanelKind(string choice, string command)
    {
        string[] all = { "F0", "EF", "BB" };
        using Box box = new Box("panel.kind", choice);
        List<string> commands = box.Sent("panel", 0).Select(Convert.ToHexString).ToList();
        CollectionAssert.AreEqual(new[] { command }, all.Where(commands.Contains).ToArray());
    }

    // MADCTL of a panel with blue first; the box holds it across, so that is what the setting calls 0.
    [TestMethod]
    [DataRow("0", "28")]
    [DataRow("90", "88")]
    [DataRow("180", "E8")]
    [DataRow("270", "48")]
    public void PanelRotation(string choice, string memoryAccess)
    {
        using Box box = new Box("panel.rotation", choice);
        List<(int Kind, string Hex)> panel = box.Entries.Where(e => e.Wire == "panel")
            .Select(e => (e.DataCommand, Convert.ToHexString(e.Bytes))).ToList();

        // Rows and columns change places while letters are drawn (bit 5).
        int last = panel.FindLastIndex(e => e.Kind == 0 && e.Hex == "36");
        Assert.AreEqual(Convert.ToInt32(memoryAccess, 16) | 0x20, Convert.ToInt32(panel[last + 1].Hex, 16) | 0x20);
    }

    [TestMethod]
    [DataRow("gm65", "7E0007")]
    [DataRow("ssi", "07C60408008A")]
    [DataRow("plain", null)]
    public void ReaderKind(string choice, string begin)
    {
        using Box box = new Box("reader.kind", choice);
        string sent = box.Hex("reader");
        if (begin == null)
        {
            Assert.AreEqual("", sent);
        }
        else
        {
            StringAssert.Contains(sent, begin);
            Assert.IsFalse(sent.Contains(begin == "7E0007" ? "07C604" : "7E0007"), "only one family's words");
        }
    }

    [TestMethod]
    [DataRow("sense", "09")]
    [DataRow("continuous", "04")]
    [DataRow("command", "08")]
    [DataRow("manual", "00")]
    public void ReaderMode(string choice, string value)
    {
        using Box box = new Box("reader.mode", choice, "reader.kind", "ssi");
        StringAssert.Contains(box.Hex("reader"), "07C60408008A" + value);
    }

    [TestMethod]
    [DataRow("115200")]
    [DataRow("38400")]
    public void ReaderBaud(string choice)
    {
        using Box box = new Box("reader.baud", choice);
        Assert.AreEqual(int.Parse(choice), box.Terminal.Parts.ReaderWire.BaudRate);
        Assert.AreEqual(int.Parse(choice), box.Terminal.Parts.Reader.BaudRate);
    }

    [TestMethod]
    [DataRow("glyphs", true, false)]
    [DataRow("raster", false, false)]
    [DataRow("codepage", false, true)]
    public void PrinterWay(string choice, bool defines, bool selectsPage)
    {
        using Box box = new Box("printer.way", choice, "printer.profile", "epson-tm");
        box.Stage.Press("1");
        box.Stage.Pass(9_000_000);
        Assert.IsTrue(box.Terminal.Parts.Printer.Rows > 100, "a ticket has come out");
        string sent = box.Hex("printer");
        Assert.AreEqual(defines, sent.Contains("1B2603"), "user-defined characters");
        Assert.AreEqual(selectsPage, sent.Contains("1B741E"), "TCVN-3");
    }

    private sealed class Box : IDisposable
    {
        private readonly RunOutput output = new RunOutput(TextWriter.Null, null);

        public Box(params string[] settings)
        {
            bool epson = settings.Contains("epson-tm");
            Terminal = new VirtualTerminal(new TerminalOptions { ProveTexts = false, Printer = epson ? PaperGallery.Model(3) : null });
            if (settings.Contains("ssi"))
            {
                Terminal.Parts.MountReader("gm67");
            }

            for (int i = 0; i < settings.Length; i += 2)
            {
                Terminal.Store(settings[i], settings[i + 1]);
            }

            Terminal.Parts.Tap.Heard = Entries.Add;
            Stage = new Stage(Terminal, output);
            Stage.SetClock(TerminalOptions.FirstMoment);
            Stage.BeginLife();
        }

        public List<WireEntry> Entries { get; } = new List<WireEntry>();

        public VirtualTerminal Terminal { get; }

        public Stage Stage { get; }

        public IEnumerable<byte[]> Sent(string wire, int kind) =>
            Entries.Where(e => e.Wire == wire && e.Outgoing && e.DataCommand == kind).Select(e => e.Bytes);

        public string Hex(string wire) => Convert.ToHexString(Sent(wire, -1).SelectMany(b => b).ToArray());

        public void Type(string line)
        {
            Stage.Type(Encoding.UTF8.GetBytes(line));
            Stage.Pass(700_000);
        }

        public void Dispose() => output.Dispose();
    }
}
