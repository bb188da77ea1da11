using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>What a line can bring: garbage, guesses, no end, no reader, no cable; and what a citizen's code must never do to it.</summary>
[TestClass]
public class ConsoleAttackTests
{
    [TestMethod]
    [DataRow(20260601)]
    [DataRow(20260602)]
    public void Garbage_leaves_a_console_that_answers(int seed)
    {
        ConsoleBench bench = new ConsoleBench();
        Random random = new Random(seed);
        byte[] garbage = new byte[20000];
        random.NextBytes(garbage);
        for (int i = 0; i < garbage.Length; i += 500)
        {
            bench.Bytes(garbage.AsSpan(i, 500).ToArray());
            bench.Wait(100);
        }

        bench.Wait(400000);
        bench.Bytes(new byte[] { 0x03, 0x0D });
        bench.Wait(2000);
        StringAssert.Contains(bench.Type("json off;version", 1000), "firmware", "seed " + seed);
    }

    [TestMethod]
    public void Ten_thousand_characters_without_enter_are_bounded_and_forgotten()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Bytes(Encoding.ASCII.GetBytes(new string('x', 10000)));
        bench.Wait(20000);
        bench.Bytes(new byte[] { 0x03 });
        bench.Wait(500);
        StringAssert.Contains(bench.Type("version"), "firmware");
        StringAssert.Contains(bench.Type("config set contact " + new string('x', 600), 1000), "longer than 512 bytes");
        StringAssert.Contains(bench.Type("config diff"), "Nothing is unsaved");
    }

    [TestMethod]
    public void A_pin_typed_where_none_was_asked_for_is_not_brought_back_by_the_arrow_keys()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Type(ConsoleBench.Pin);
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("\x1B[A\x1B[A"u8.ToArray());
        bench.Wait(300);
        Assert.IsFalse(bench.Read().Contains(ConsoleBench.Pin));
    }

    [TestMethod]
    public void Escape_sequences_steer_nothing()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Bytes("\x1B[2J\x1B]0;title\x07\x1B[999C\x1B[?25l\x1BPq\x1B\\\x15"u8.ToArray());
        bench.Wait(500);
        bench.Bytes(new byte[] { 0x03 });
        bench.Wait(500);
        StringAssert.Contains(bench.Type("version"), "firmware");
    }

    [TestMethod]
    public void Guessing_a_pin_takes_longer_each_time_and_locks_over_power_off()
    {
        ConsoleBench bench = new ConsoleBench();
        int tries = 0;
        for (int second = 0; second < 3600; second += 10)
        {
            string said = bench.Type("login " + (1000 + tries), 10000);
            tries += said.Contains("PIN sai. Thử lại") ? 1 : 0;
        }

        Assert.IsTrue(tries is >= 8 and <= 14, tries + " tries in an hour");
        bench.Stage.PowerOff();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(10000);
        StringAssert.Contains(bench.Type("login " + ConsoleBench.Pin), "chờ");
    }

    [TestMethod]
    public void What_was_typed_in_a_session_is_forgotten_with_it()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("fault M-51");
        bench.Bytes("\x1B[A"u8.ToArray());
        bench.Wait(300);
        StringAssert.Contains(bench.Read(), "fault M-51");
        bench.Bytes("\x15"u8.ToArray());
        bench.Type("logout");
        bench.Bytes("\x1B[A\x1B[A\x1B[A\x1B[A"u8.ToArray());
        bench.Wait(300);
        Assert.IsFalse(bench.Read().Contains("fault", StringComparison.Ordinal), "somebody without the PIN sees what the technician typed");
    }

    [TestMethod]
    public void No_secret_is_ever_shown_logged_or_exported()
    {
        ConsoleBench bench = new ConsoleBench();
        StringBuilder all = new StringBuilder();
        bench.Terminal.Parts.Console.Heard += value => all.Append((char)value);
        bench.SignedIn();
        bench.Type("config set wifi.password swordfish-7", 300);
        bench.Type("config set wifi.password", 300);
        bench.Type("swordfish-7", 300);
        bench.Type("service key 2 k9", 300);
        bench.Type("00112233445566778899aabbccddeeff", 1000);
        bench.Type("service key 2 k9 00112233445566778899aabbccddeeff", 1000);
        bench.Type("wifi join somewhere swordfish-7", 1000);
        bench.Type("json on", 200);
        foreach (string line in new[] { "config list", "config export", "config diff", "log", "log audit", "log kept", "support", "status" })
        {
            bench.Type(line, 3000);
        }

        bench.Bytes("\x1B[A\x1B[A\x1B[A\x1B[A"u8.ToArray());
        bench.Wait(1000);
        string text = all.ToString();
        foreach (string secret in new[] { ConsoleBench.Pin, "swordfish", "00112233", "matkhau", "5a3c0f1e" })
        {
            Assert.IsFalse(text.Contains(secret, StringComparison.Ordinal), secret);
        }
    }

    [TestMethod]
    [DataRow("logi\t1357", "1357")]
    [DataRow("config set pi\t1357", "1357")]
    [DataRow("config set wifi.pass\tswordfish", "swordfish")]
    [DataRow("fault;login 1357", "1357")]
    [DataRow("wifi join \"Van phong\" swordfish", "swordfish")]
    public void A_secret_behind_a_completed_word_is_neither_shown_nor_brought_back(string typed, string secret)
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes(Encoding.ASCII.GetBytes(typed + "\r"));
        bench.Wait(1500);
        bench.Bytes(new byte[] { 3 });
        bench.Wait(300);
        bench.Bytes("\x1B[A\x1B[A"u8.ToArray());
        bench.Wait(300);
        Assert.IsFalse(bench.Read().Contains(secret, StringComparison.Ordinal), bench.Read());
    }

    [TestMethod]
    public void A_pin_whose_blank_was_put_in_later_is_not_brought_back()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Bytes("login1357\x1B[D\x1B[D\x1B[D\x1B[D \r"u8.ToArray());
        bench.Wait(500);
        StringAssert.Contains(bench.Read(), "PIN sai");
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("\x1B[A"u8.ToArray());
        bench.Wait(300);
        Assert.IsFalse(bench.Read().Contains("1357"), bench.Read());
    }

    [TestMethod]
    public void A_name_in_quotation_marks_is_shown_to_its_end()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("wifi join \"Van phong\""u8.ToArray());
        bench.Wait(300);
        StringAssert.Contains(bench.Read(), "wifi join \"Van phong\"");
    }

    [TestMethod]
    public void A_session_left_alone_ends()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Wait(9 * 60000);
        StringAssert.Contains(bench.Type("config get volume"), "volume");
        bench.Wait(10 * 60000 + 1000);
        StringAssert.Contains(bench.Type("config get volume"), "Sign in first");
    }

    [TestMethod]
    public void A_cable_that_is_pulled_in_the_middle_of_a_command_stops_nothing()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("config list", 20);
        bench.Stage.PlugConsole(false);
        bench.Wait(1000);
        bench.Stage.Press("1");
        bench.Wait(8000);
        Assert.IsTrue(bench.Terminal.Parts.Printer.Rows > 0, "the ticket");
        bench.Stage.PlugConsole(true);
        bench.Wait(1000);
        bench.Bytes("q"u8.ToArray());
        bench.Wait(500);
        bench.Bytes(new byte[] { 0x15 });
        StringAssert.Contains(bench.Type("version"), "firmware");
    }

    [TestMethod]
    public void Control_bytes_of_a_scan_never_reach_the_technicians_terminal()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("scan live", 300);
        bench.Stage.Scan("\x1B[2J\x07evil\x1B]0;x\x07 H26.12-260525-0004"u8.ToArray());
        bench.Wait(2000);
        string raw = bench.Terminal.Parts.Console.Text;
        Assert.IsFalse(raw.Contains("[2J") || raw.Contains('\x07') || raw.Contains("evil"), raw);
    }

    [TestMethod]
    public void A_console_that_nobody_uses_costs_next_to_nothing()
    {
        ConsoleBench bench = new ConsoleBench();
        long before = bench.Terminal.Parts.Tap.CountOf("console");
        bench.Wait(60000);
        Assert.AreEqual(before, bench.Terminal.Parts.Tap.CountOf("console"));
    }
}
