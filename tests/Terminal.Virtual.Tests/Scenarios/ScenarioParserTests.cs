using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>The scenario language: every command is understood, every mistake is named with its line.</summary>
[TestClass]
public sealed class ScenarioParserTests
{
    private static List<ScenarioCommand> Parse(string text)
    {
        return new ScenarioParser(Path.GetTempPath()).Parse(Encoding.UTF8.GetBytes(text));
    }

    private static ScenarioException Refused(string text)
    {
        return Assert.ThrowsExactly<ScenarioException>(() => Parse(text));
    }

    [TestMethod]
    [DataRow("setup sample")]
    [DataRow("setup blank")]
    [DataRow("clock 2026-06-01T08:00:00+07:00")]
    [DataRow("clock 2026-06-01T01:00:00Z")]
    [DataRow("clock unset")]
    [DataRow("clock-terminal 2026-06-02T03:00:00+07:00")]
    [DataRow("scan 000.00.12.H26-260501-0001")]
    [DataRow("scan a|b;c \\n\\r\\t\\s\\\\\\x1B Đường")]
    [DataRow("scan-hex 1b401D56")]
    [DataRow("scan-hex 1B 40 1d 56")]
    [DataRow("console-bytes IMPROV\\x01\\x03\\x02\\x02\\x00\\xE5\\n")]
    [DataRow("expect screen-qr QRT")]
    [DataRow("expect paper-qr QRT")]
    [DataRow("expect console-bytes \\xFF\\x00")]
    [DataRow("press 1")]
    [DataRow("press 4")]
    [DataRow("press print")]
    [DataRow("press language")]
    [DataRow("hold print 3s")]
    [DataRow("hold 1+print 3s")]
    [DataRow("button 1 down")]
    [DataRow("button language up")]
    [DataRow("wait 150ms")]
    [DataRow("wait 2s")]
    [DataRow("wait 5m")]
    [DataRow("wait 8h")]
    [DataRow("wait 7d")]
    [DataRow("wait 1.5s")]
    [DataRow("printer paper-out")]
    [DataRow("printer paper-low")]
    [DataRow("printer paper-ok")]
    [DataRow("printer cover-open")]
    [DataRow("printer cover-closed")]
    [DataRow("printer power-off")]
    [DataRow("printer power-on")]
    [DataRow("printer hot")]
    [DataRow("printer cool")]
    [DataRow("printer offline")]
    [DataRow("printer online")]
    [DataRow("printer silent")]
    [DataRow("printer garbage")]
    [DataRow("wifi down")]
    [DataRow("wifi up")]
    [DataRow("wifi wrong-password")]
    [DataRow("wifi no-dhcp")]
    [DataRow("setup https")]
    [DataRow("wifi no-dns")]
    [DataRow("wifi stuck-dns")]
    [DataRow("service stuck-handshake")]
    [DataRow("service restart")]
    [DataRow("wifi slow-router 90s")]
    [DataRow("wifi captive-portal")]
    [DataRow("service down")]
    [DataRow("service up")]
    [DataRow("service slow 3s")]
    [DataRow("service error 503")]
    [DataRow("service garbage")]
    [DataRow("service cut")]
    [DataRow("service wrong-length")]
    [DataRow("service bad-signature")]
    [DataRow("service replay")]
    [DataRow("service expired-certificate")]
    [DataRow("service set 000.00.12.H26-260501-0001 {\"TrangThaiHoSo\": 4}")]
    [DataRow("service set 000.00.12.H26-260501-0001 null")]
    [DataRow("setting device.letter B")]
    [DataRow("setting queue.2.name")]
    [DataRow("setting site.message Nghỉ lễ")]
    [DataRow("store dead")]
    [DataRow("store full")]
    [DataRow("store ok")]
    [DataRow("power off")]
    [DataRow("power on")]
    [DataRow("power cut-after-writes 3")]
    [DataRow("freeze 5s")]
    [DataRow("board console")]
    [DataRow("board jack")]
    [DataRow("board bench")]
    [DataRow("reader gm65")]
    [DataRow("reader gm67")]
    [DataRow("reader plain")]
    [DataRow("reader noise 04 D0 00")]
    [DataRow("reader flood 6000")]
    [DataRow("reader unplug")]
    [DataRow("reader plug")]
    [DataRow("console unplug")]
    [DataRow("console plug")]
    [DataRow("console config set office.name Xã Mẫu \\x41")]
    [DataRow("console")]
    [DataRow("snapshot idle-1.vi_2")]
    [DataRow("expect screen Đang tra cứu")]
    [DataRow("expect no-screen Đang tra cứu")]
    [DataRow("expect paper Số thứ tự")]
    [DataRow("expect paper-printed")]
    [DataRow("expect no-paper")]
    [DataRow("expect console ok")]
    [DataRow("expect beep ok")]
    [DataRow("expect beep error")]
    [DataRow("expect beep attention")]
    public void EveryCommandIsUnderstood(string line)
    {
        ScenarioCommand command = Parse("\n  " + line + "   # and a comment\r\n").Single();
        Assert.AreEqual(2, command.Line);
        Assert.AreEqual(line, command.Text);
        Assert.IsNotNull(command.Act);
    }

    [TestMethod]
    [DataRow("scann A", "a command", "\"scann\"")]
    [DataRow("Scan A", "a command", "\"Scan\"")]
    [DataRow("setup", "sample, https or blank", "the end of the line")]
    [DataRow("setup demo", "sample, https or blank", "\"demo\"")]
    [DataRow("setup sample now", "the end of the line", "\"now\"")]
    [DataRow("setting", "the name of a setting", "the end of the line")]
    [DataRow("setting no.such 1", "the name of a setting", "\"no.such\"")]
    [DataRow("setting device.letter 7", "a value for device.letter", "\"7\"")]
    [DataRow("store slow", "dead, full or ok", "\"slow\"")]
    [DataRow("clock", "a moment", "the end of the line")]
    [DataRow("clock 2026-06-01", "a moment", "\"2026-06-01\"")]
    [DataRow("clock 2026-06-01T08:00:00", "a moment", "\"2026-06-01T08:00:00\"")]
    [DataRow("clock 2026-02-30T08:00:00+07:00", "a moment", "30T08")]
    [DataRow("clock 1999-01-01T00:00:00+07:00", "2000 to 2099", "1999")]
    [DataRow("clock-terminal unset", "a moment", "\"unset\"")]
    [DataRow("scan", "a text", "the end of the line")]
    [DataRow("scan   # nothing", "a text", "the end of the line")]
    [DataRow("scan a\\q", "\\xHH", "\"\\q\"")]
    [DataRow("scan a\\x4", "two hexadecimal digits", "\"\\x4\"")]
    [DataRow("scan a\\", "\\xHH", "\"\\\"")]
    [DataRow("scan-hex 1b4", "hexadecimal", "\"1b4\"")]
    [DataRow("scan-hex zz", "hexadecimal", "\"zz\"")]
    [DataRow("scan-hex", "hexadecimal", "the end of the line")]
    [DataRow("scan-file /no/such/file", "a file", "does not exist")]
    [DataRow("press 5", "language", "\"5\"")]
    [DataRow("press 1+print", "language", "\"1+print\"")]
    [DataRow("press 1 2", "the end of the line", "\"2\"")]
    [DataRow("hold print", "a time", "the end of the line")]
    [DataRow("hold 1+1 3s", "joined by +", "\"1+1\"")]
    [DataRow("hold 1+ 3s", "joined by +", "\"1+\"")]
    [DataRow("button 1", "down or up", "the end of the line")]
    [DataRow("button 1 pressed", "down or up", "\"pressed\"")]
    [DataRow("wait", "a time", "the end of the line")]
    [DataRow("wait 2", "a time", "\"2\"")]
    [DataRow("wait 2 s", "a time", "\"2\"")]
    [DataRow("wait -2s", "a time", "\"-2s\"")]
    [DataRow("wait 2sec", "a time", "\"2sec\"")]
    [DataRow("wait 1.2.3s", "a time", "\"1.2.3s\"")]
    [DataRow("wait 99999999999999999999d", "a time", "d\"")]
    [DataRow("printer on-fire", "garbage", "\"on-fire\"")]
    [DataRow("wifi off", "captive-portal", "\"off\"")]
    [DataRow("wifi slow-router", "a time", "the end of the line")]
    [DataRow("service slow", "a time", "the end of the line")]
    [DataRow("service error", "100 to 599", "the end of the line")]
    [DataRow("service error 99", "100 to 599", "\"99\"")]
    [DataRow("service error abc", "100 to 599", "\"abc\"")]
    [DataRow("service set", "a dossier code", "the end of the line")]
    [DataRow("service set A", "a JSON object or null", "the end of the line")]
    [DataRow("service set A {\"x\":}", "a JSON object or null", "\"{\"x\":}\"")]
    [DataRow("service set A [1]", "a JSON object or null", "\"[1]\"")]
    [DataRow("power maybe", "off, on or cut-after-writes", "\"maybe\"")]
    [DataRow("power cut-after-writes", "from 1 on", "the end of the line")]
    [DataRow("power cut-after-writes 0", "from 1 on", "\"0\"")]
    [DataRow("freeze", "a time", "the end of the line")]
    [DataRow("reader pull", "unplug, plug", "\"pull\"")]
    [DataRow("snapshot", "a name", "the end of the line")]
    [DataRow("snapshot ../x", "a name", "\"../x\"")]
    [DataRow("snapshot a b", "the end of the line", "\"b\"")]
    [DataRow("expect", "screen", "the end of the line")]
    [DataRow("expect sreen x", "screen", "\"sreen\"")]
    [DataRow("expect screen", "a text", "the end of the line")]
    [DataRow("expect screen \\s\\n", "something visible", "\\n")]
    [DataRow("expect screen \\xFF", "UTF-8", "ff")]
    [DataRow("expect paper-printed twice", "the end of the line", "\"twice\"")]
    [DataRow("expect beep", "ok, error or attention", "the end of the line")]
    [DataRow("expect beep loud", "ok, error or attention", "\"loud\"")]
    public void EveryMistakeIsNamedWithItsLine(string line, string expected, string found)
    {
        ScenarioException refusal = Refused("# first\n\n" + line + "\n");
        Assert.AreEqual(3, refusal.Line);
        string[] parts = refusal.Message.Split(", found ");
        Assert.StartsWith("expected ", refusal.Message);
        Assert.Contains(expected, parts[0]);
        Assert.Contains(found, parts[1]);
    }

    [TestMethod]
    public void SetupComesBeforePower()
    {
        Assert.AreEqual(2, Refused("wait 1s\nsetting device.letter B\n").Line);
        ScenarioException refusal = Refused("clock unset\nwait 1s\nsetup blank\n");
        Assert.AreEqual(3, refusal.Line);
        Assert.Contains("line 2", refusal.Message);
        Assert.HasCount(4, Parse("wifi down\nreader unplug\nsetup blank\nwait 1s"));
    }

    [TestMethod]
    public void NumberSignBeginsACommentOnlyAtTheLinesBeginOrAfterABlank()
    {
        CollectionAssert.AreEqual(
            new[] { "scan a#b", "wait 1s" }, Parse("#x\n #y\nscan a#b\t#c\nwait 1s #d").Select(c => c.Text).ToArray());
    }

    [TestMethod]
    public void ByteOrderMarkAndCarriageReturnsAreTolerated()
    {
        Assert.AreEqual("wait 1s", Parse("\uFEFFwait 1s\r\n\r\n").Single().Text);
    }

    [TestMethod]
    public void BytesThatAreNoUtf8AreNamedWithTheirLine()
    {
        byte[] bytes = { (byte)'#', (byte)'\n', (byte)'#', 0xC3, 0x28, (byte)'\n' };
        ScenarioException refusal = Assert.ThrowsExactly<ScenarioException>(() => new ScenarioParser(".").Parse(bytes));
        Assert.AreEqual(2, refusal.Line);
    }

    [TestMethod]
    public void EscapesAreBytesAndEverythingElseIsUtf8()
    {
        LineReader reader = new LineReader(1, "\\x1B@\\n\\r\\t\\s\\\\\\xC3\\xA9Ệ");
        CollectionAssert.AreEqual(
            new byte[] { 0x1B, 0x40, 10, 13, 9, 32, 92, 0xC3, 0xA9, 0xE1, 0xBB, 0x86 }, EscapedText.Bytes(reader, "a text"));
    }

    [TestMethod]
    public void WrittenTextIsReadBackAsTheSameBytes()
    {
        int seed = TestSeed.Next();
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++)
        {
            byte[] bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            if (run % 2 == 0)
            {
                bytes = Encoding.UTF8.GetBytes(string.Concat(bytes.Select(b => "aĐệ# \\\n\t|"[b % 9])));
            }

            string line = LineReader.WithoutComment("scan " + EscapedText.Write(bytes) + " # end");
            LineReader reader = new LineReader(1, line);
            reader.Word("a command");
            CollectionAssert.AreEqual(bytes, EscapedText.Bytes(reader, "a text"), "seed " + seed + ": " + line);
        }
    }
}
