using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>What the console says is what is so: nothing is called well that was not seen, nothing done that was not.</summary>
[TestClass]
[DoNotParallelize]
public class TechnicianTests
{
    [TestMethod]
    public void Waits_are_counted_from_the_scan_to_the_screen_and_from_the_order_to_the_paper()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        StringAssert.Contains(bench.Type("perf", 500), "paper: to50ms 0, to150ms 0, to500ms 0, to1500ms 0, to5000ms 0, to15000ms 0, longer 0, longestMs 0");
        bench.Stage.Scan("H26.12-260525-0004"u8.ToArray());
        bench.Wait(3000);
        bench.Stage.Press("print");
        bench.Wait(15000);
        string[] said = bench.Type("perf", 500).Split("\r\n");
        foreach (string kind in new[] { "echo", "content", "verdict", "paper" })
        {
            Assert.AreEqual(1, Counts(said, kind).Take(7).Sum(), kind);
        }

        int echo = Counts(said, "echo")[7];
        int content = Counts(said, "content")[7];
        int verdict = Counts(said, "verdict")[7];
        int paper = Counts(said, "paper")[7];
        Assert.IsTrue(echo > 0 && echo < content && content < verdict && verdict < 1500 && paper > 1000, string.Join("\n", said));
        bench.Stage.Printer("paper-out");
        bench.Stage.Press("1");
        bench.Wait(8000);
        Assert.AreEqual(1, Counts(bench.Type("perf", 500).Split("\r\n"), "paper").Take(7).Sum(), "no paper came out");
    }

    [TestMethod]
    public void Testing_all_parts_goes_on_by_itself_when_nobody_judges()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        string said = bench.Type("test all", 100000);
        StringAssert.Contains(said, "part panel, state by-eye-and-ear, result unknown");
        StringAssert.Contains(said, "part buttons, state 0-of-6-pressed, result unknown");
        StringAssert.Contains(said, "all: passed 7, failed 0, unknown 3");
        bench.Stage.Press("1");
        bench.Wait(8000);
        StringAssert.Contains(bench.Type("queue services", 500), "given 1", "buttons give numbers again");
    }

    [TestMethod]
    public void All_six_buttons_pass_by_themselves()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("test buttons");
        foreach (string button in new[] { "1", "2", "3", "4", "print", "language" })
        {
            bench.Stage.Press(button);
        }

        bench.Wait(500);
        StringAssert.Contains(bench.Read(), "state 6-of-6-pressed, result pass");
    }

    [TestMethod]
    public void What_the_parts_are_missing_is_failed_or_unknown_and_never_passed()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Stage.Service("down", 0);
        bench.Stage.Printer("paper-out");
        bench.Wait(3000);
        string said = bench.Type("test all", 110000);
        StringAssert.Contains(said, "part printer, state paper-out, result FAIL");
        Assert.IsFalse(said.Split("\r\n").Single(l => l.Contains("part service")).Contains("pass"), said);
        StringAssert.Contains(said, "Error: A part did not pass");
    }

    [TestMethod]
    public void A_reader_and_a_printer_that_cannot_answer_are_never_called_good()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.SignedIn();
        bench.Type("config set reader.kind plain;config set printer.profile generic58-blind;config save;reboot", 1000);
        bench.Stage.PlugReader(false);
        bench.Wait(20000);
        bench.SignedIn();
        StringAssert.Contains(bench.Type("test reader"), "state cannot-be-checked, result unknown");
        StringAssert.Contains(bench.Type("test printer"), "result unknown");
        StringAssert.Contains(bench.Type("test start", 800), "Reader: cannot be checked");
        StringAssert.Contains(bench.Type("status", 1000), "reader: state cannot-be-checked, kind plain");
    }

    [TestMethod]
    public void A_restart_never_drops_what_is_not_saved_without_a_word()
    {
        foreach (string command in new[] { "reboot", "safe-mode on" })
        {
            ConsoleBench bench = new ConsoleBench().SignedIn();
            bench.Type("config set volume 5;config set wifi.address 192.168.1.20");
            StringAssert.Contains(bench.Type(command), "not saved: 2");
            StringAssert.Contains(bench.Type("SAVE"), "wifi.gateway is needed");
            Assert.IsFalse(bench.Read().Contains("Restarting"));
            bench.Type(command);
            bench.Bytes([3]);
            bench.Wait(500);
            StringAssert.Contains(bench.Type("config diff"), "volume *");
            bench.Type(command);
            StringAssert.Contains(bench.Type("DISCARD"), "Restarting");
        }
    }

    [TestMethod]
    public void What_saves_at_once_saves_nothing_else()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("service key 2 k9");
        StringAssert.Contains(bench.Type("not a key"), "hexadecimal");
        StringAssert.Contains(bench.Type("config diff", 800), "Nothing is unsaved");
        bench.Type("config set office.name Half; service key 2 k2");
        string said = bench.Type("00112233445566778899aabbccddeeff", 1000);
        StringAssert.Contains(said, "Saved and read back.");
        StringAssert.Contains(said, "Other changes are not saved yet");
        said = bench.Type("config diff", 800);
        StringAssert.Contains(said, "office.name *");
        Assert.IsFalse(said.Contains("key2"), said);
        StringAssert.Contains(bench.Type("fault", 1000), "M-64");
        bench.Stage.PowerOff();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(10000);
        bench.SignedIn();
        StringAssert.Contains(bench.Type("service key", 500), "key2 yes, name2 k2");
        Assert.IsFalse(bench.Type("config get office.name", 500).Contains("Half"));
    }

    [TestMethod]
    public void A_number_is_never_set_back()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        StringAssert.Contains(bench.Type("queue next 1 5"), "Done");
        string lines = bench.Type("queue ledger", 800);
        StringAssert.Contains(bench.Type("queue next 1 2"), "The next number is 5 already");
        Assert.AreEqual(lines, bench.Type("queue ledger", 800), "a refusal leaves no line in the ledger");
        bench.Stage.Press("1");
        bench.Wait(8000);
        StringAssert.Contains(bench.Type("queue numbers", 500), "AA005");
        StringAssert.Contains(bench.Type("queue next 1 5"), "The next number is 6 already");
        StringAssert.Contains(bench.Type("queue next 1 6"), "Done");
    }

    [TestMethod]
    public void A_service_that_was_never_asked_is_not_called_well()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        foreach (string command in new[] { "service", "service verdict", "status" })
        {
            StringAssert.Contains(bench.Type(command, 1000), "last never-asked");
        }

        StringAssert.Contains(bench.Type("lang en;queue services"), "There are no services yet. Add one");
    }

    [TestMethod]
    public void The_clock_chips_fault_stands_as_long_as_it_is_one()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Wait(5000);
        bench.SignedIn();
        Assert.IsFalse(bench.Type("log", 1000).Contains("M-61"), bench.Read());
        bench.Stage.PowerOff();
        bench.Terminal.Parts.ClockChip.EmptyBattery();
        bench.Wait(5000);
        bench.Stage.PowerOn();
        bench.Wait(20000);
        bench.SignedIn();
        string said = bench.Type("log", 1000);
        StringAssert.Contains(said, "M-61 begins");
        Assert.IsFalse(said.Contains("M-61 is over"), said);
        StringAssert.Contains(bench.Type("fault", 500), "M-61");
        StringAssert.Contains(bench.Type("test clock", 500), "FAIL");
    }

    [TestMethod]
    public void A_chip_that_was_never_set_is_no_fault()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Stage.PowerOff();
        bench.Terminal.Setup(true);
        bench.Terminal.Parts.ClockChip.EmptyBattery();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(20000);
        bench.SignedIn();
        Assert.IsFalse(bench.Type("log", 1000).Contains("M-61"), bench.Read());
    }

    [TestMethod]
    public void A_time_far_from_the_trusted_one_waits_for_a_word()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        StringAssert.Contains(bench.Type("time set 2026-07-01 08:00"), "confirmed time: 29");
        StringAssert.Contains(bench.Type("yes"), "Nothing was done");
        StringAssert.Contains(bench.Type("time"), "local 01/06/2026");
        bench.Type("time set 2026-07-01 08:00");
        StringAssert.Contains(bench.Type("YES"), "local 01/07/2026 08:00, confirmed yes, by clerk");
        StringAssert.Contains(bench.Type("time set 2026-07-01 09:00"), "local 01/07/2026 09:00");
    }

    [TestMethod]
    public void A_key_for_a_live_view_is_a_key_and_not_the_end_of_the_line_or_the_others_answer()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("log follow\r\n\x1B[24;80R"u8.ToArray());
        bench.Wait(500);
        Assert.IsFalse(bench.Read().EndsWith("# ", StringComparison.Ordinal), bench.Read());
        bench.Bytes("q"u8.ToArray());
        bench.Wait(300);
        StringAssert.EndsWith(bench.Read(), "# ");
    }

    [TestMethod]
    public void A_terminal_program_that_ends_lines_with_two_bytes_turns_one_page_at_a_time()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("config list\r\n"u8.ToArray());
        bench.Wait(1500);
        Assert.AreEqual(2, bench.Read().Split("-- more").Length);
        bench.Bytes("\r\n"u8.ToArray());
        bench.Wait(1500);
        Assert.AreEqual(3, bench.Read().Split("-- more").Length);
        StringAssert.Contains(bench.Read(), "service.key2.id");
    }

    private static int[] Counts(string[] said, string kind)
    {
        string line = said.Single(l => l.StartsWith(kind + ": ", StringComparison.Ordinal));
        return [.. line[(kind.Length + 2)..].Split(", ").Select(part => int.Parse(part.Split(' ')[1]))];
    }
}
