using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Queue;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>
/// The whole terminal, every fault at several bytes of a ticket and of a slip on every kind of printer: what the ledger says is what
/// is on the paper.
/// </summary>
[TestClass]
public class LedgerTests
{
    private const string Code = "H26.12-260525-0005";
    private static readonly Dictionary<int, (List<string> Plain, List<string> Marked, int Bytes)> References = [];

    public static IEnumerable<object[]> Profiles => Enumerable.Range(0, PrinterProfiles.Count).Select(p => new object[] { p });

    [TestMethod]
    public void TheLedgerSaysWhatIsOnPaper() => Enumerate(PrinterProfiles.Reference, 0.5);

    [TestMethod]
    [TestCategory("LongRun")]
    [DynamicData(nameof(Profiles))]
    public void TheLedgerSaysWhatIsOnPaperAtManyBytes(int profile) =>
        Enumerate(profile, 0.01, 0.2, 0.5, 0.75, 1);

    public static IEnumerable<object[]> OtherPapers =>
        from profile in Enumerable.Range(0, PrinterProfiles.Count)
        from paper in new[] { "slip", "large", "summary" }
        select new object[] { profile, paper };

    /// <summary>A fault within a slip, its large form or the day's summary changes nothing in the ledger of numbers.</summary>
    [TestMethod]
    [TestCategory("LongRun")]
    [DynamicData(nameof(OtherPapers))]
    public void WhatIsNoTicketIsNoLineOfTheLedger(int profile, string paper)
    {
        foreach (string fault in FaultTests.Faults)
        {
            using var terminal = new PrintingTerminal(profile);
            terminal.Stage.Press("1");
            terminal.RunToRest(10);
            List<string> before = terminal.Ledger().Where(IsPaper).Select(Line).ToList();
            Assert.AreEqual(1, before.Count);
            Order(terminal, paper);
            Assert.IsTrue(terminal.RunToByte(300), fault);
            Break(terminal, fault);
            terminal.Stage.Pass(30_000_000);
            CollectionAssert.AreEqual(before, terminal.Ledger().Where(IsPaper).Select(Line).ToList(), terminal.Profile.Name + " " + fault);
        }
    }

    private static string Line(LedgerLine line) => $"{line.Type} {line.Outcome}";

    private static void Order(PrintingTerminal terminal, string paper)
    {
        if (paper == "summary")
        {
            terminal.Stage.Hold(["1", "print"], 3_000_000);
            foreach (char button in SampleSetup.DeskPresses + "3")
            {
                terminal.Stage.Pass(300_000);
                terminal.Stage.Press(button.ToString());
            }

            return;
        }

        terminal.Stage.Scan(Encoding.UTF8.GetBytes(Code));
        terminal.Stage.Pass(2_000_000);
        terminal.Stage.Press("print");
        if (paper == "large")
        {
            terminal.RunToRest(6);
            terminal.Stage.Press("print");
        }
    }

    /// <summary>The technician's page, every fault within it: what the screen says of it at last is what is on paper, and the ledger knows nothing of it.</summary>
    [TestMethod]
    public void TheScreenSaysWhatBecameOfThePage() => Pages(PrinterProfiles.Reference, 0.6);

    [TestMethod]
    [TestCategory("LongRun")]
    [DynamicData(nameof(Profiles))]
    public void TheScreenSaysWhatBecameOfThePageAtManyBytes(int profile) => Pages(profile, 0.01, 0.3, 0.6, 0.9);

    private static void Pages(int profile, params double[] places)
    {
        using PrintingTerminal whole = OrderPage(profile);
        long before = whole.Printer.ReceivedBytes;
        long bytes = 0;
        for (int i = 0, rows = -1, still = 0; still < 100 && i < 900; i++)
        {
            whole.Stage.Pass(100_000);
            still = whole.Printer.Paper.Rows == rows && rows > 0 ? still + 1 : 0;
            if (whole.Printer.Paper.Rows != rows)
            {
                rows = whole.Printer.Paper.Rows;
                bytes = whole.Printer.ReceivedBytes - before;
            }
        }

        List<string> plain = PaperReading.Trimmed(whole.Rows);
        Assert.IsTrue(plain.Count > 300, plain.Count + " rows");
        var wrong = new List<string>();
        foreach (string fault in FaultTests.Faults)
        {
            foreach (double place in places)
            {
                string problem = PageProblem(profile, fault, (int)(place * bytes), plain);
                if (problem != null)
                {
                    wrong.Add($"{PrinterProfiles.Get(profile).Name} {fault} at {place:P0}: {problem}");
                }
            }
        }

        Assert.AreEqual(0, wrong.Count, string.Join("\n", wrong));
    }

    private static string PageProblem(int profile, string fault, int at, List<string> plain)
    {
        using PrintingTerminal terminal = OrderPage(profile);
        if (!terminal.RunToByte(at))
        {
            return "the byte was never sent";
        }

        Break(terminal, fault);
        terminal.RunToRest(40);
        string said = terminal.Said;

        // Below its mark a reprint is the page itself.
        int copies = PaperReading.Copies(terminal.Rows, plain);
        if (terminal.Ledger().Any(IsPaper))
        {
            return "a line in the ledger";
        }

        if (!terminal.Profile.Confirms)
        {
            return said == "sent" ? null : said + ": a blind head's page is sent";
        }

        bool honest = said switch
        {
            "printed" => copies == 1,
            "not printed" => terminal.Rows.TrueForAll(r => r.Length == 0),
            "unknown" => copies <= 1,
            _ => false,
        };
        bool mustPrint = fault is "paper-out" or "cover-open" or "offline" or "hot" or "freeze";
        return honest && (!mustPrint || said == "printed") ? null : $"{said}, {copies} whole";
    }

    private static PrintingTerminal OrderPage(int profile)
    {
        var terminal = new PrintingTerminal(profile);
        terminal.Type("login " + SampleSetup.Pin);
        terminal.Type("print test");
        return terminal;
    }

    private static void Enumerate(int profile, params double[] places)
    {
        var wrong = new List<string>();
        foreach (string fault in FaultTests.Faults)
        {
            foreach (double place in places)
            {
                string problem = Problem(profile, fault, place);
                if (problem != null)
                {
                    wrong.Add($"{PrinterProfiles.Get(profile).Name} {fault} at {place:P0}: {problem}");
                }
            }
        }

        Assert.AreEqual(0, wrong.Count, string.Join("\n", wrong));
    }

    private static string Problem(int profile, string fault, double place)
    {
        (List<string> plain, List<string> marked, int bytes) = Reference(profile);
        using var terminal = new PrintingTerminal(profile);
        terminal.Stage.Press("1");
        if (!terminal.RunToByte((int)(place * bytes)))
        {
            return "the byte was never sent";
        }

        Break(terminal, fault);
        terminal.Stage.Pass(25_000_000);
        List<LedgerLine> lines = terminal.Ledger().Where(IsPaper).ToList();
        if (lines.Count != 1)
        {
            return lines.Count + " lines in the ledger";
        }

        TicketOutcome outcome = lines[0].Outcome;
        List<string> paper = terminal.Rows;
        int markedCopies = PaperReading.Copies(paper, marked);

        // Below its mark a reprint is the document itself.
        int plainCopies = PaperReading.Copies(paper, plain) - markedCopies * PaperReading.Copies(marked, plain);
        string found = $"{outcome}, {plainCopies} whole, {markedCopies} marked";
        if (!terminal.Profile.Confirms)
        {
            return outcome == TicketOutcome.Sent ? null : found + ": a blind head's ticket is sent";
        }

        bool honest = outcome switch
        {
            TicketOutcome.Printed => plainCopies + markedCopies == 1,
            TicketOutcome.NotPrinted => paper.TrueForAll(r => r.Length == 0),
            TicketOutcome.Unknown => plainCopies <= 1 && markedCopies == 0,
            _ => false,
        };
        bool mustPrint = fault is "paper-out" or "cover-open" or "offline" or "hot" or "freeze";
        if (!honest || (mustPrint && outcome != TicketOutcome.Printed))
        {
            return found;
        }

        return PaperReading.Foreign(paper, plain, marked) < 0 ? null : found + ", and foreign ink";
    }

    private static bool IsPaper(LedgerLine line) => line.Type is QueueRecord.Ticket or QueueRecord.Reprinted;

    private static void Break(PrintingTerminal terminal, string fault)
    {
        (string begin, string end, int seconds) = fault switch
        {
            "paper-out" => ("paper-out", "paper-ok", 5),
            "cover-open" => ("cover-open", "cover-closed", 3),
            "hot" => ("hot", "cool", 4),
            "offline" => ("offline", "online", 3),
            "power-off" => ("power-off", "power-on", 4),
            "silent" => ("silent", "online", 20),
            "garbage" => ("garbage", "online", 20),
            _ => (null, null, 0),
        };
        if (begin != null)
        {
            terminal.Stage.Printer(begin);
            terminal.Stage.Pass(seconds * 1_000_000L);
            terminal.Stage.Printer(end);
        }
        else if (fault == "power-blink")
        {
            terminal.Stage.Printer("power-off");
            terminal.Stage.Pass(30_000);
            terminal.Stage.Printer("power-on");
        }
        else if (fault == "noise")
        {
            terminal.Printer.Reply([0xFF, 0x05, 0x80]);
        }
        else
        {
            terminal.Stage.Freeze(3_000_000);
        }
    }

    private static (List<string> Plain, List<string> Marked, int Bytes) Reference(int profile)
    {
        lock (References)
        {
            if (References.TryGetValue(profile, out var known))
            {
                return known;
            }

            using var terminal = new PrintingTerminal(profile);
            long before = terminal.Printer.ReceivedBytes;
            terminal.Stage.Press("1");
            int last = -1;
            while (last != terminal.Printer.Paper.Rows || last == 0)
            {
                last = terminal.Printer.Paper.Rows;
                terminal.Stage.Pass(700_000);
            }

            // What the line carries while it only asks is no part of the ticket.
            int bytes = (int)(terminal.Printer.ReceivedBytes - before) - 15;
            List<string> plain = PaperReading.Trimmed(terminal.Rows);
            terminal.Printer.Paper.TearOff();
            terminal.Stage.Hold(["print"], 3_000_000);
            terminal.Stage.Pass(12_000_000);
            List<string> marked = PaperReading.Trimmed(terminal.Rows);
            Assert.IsTrue(plain.Count > 100 && marked.Count > plain.Count, $"{plain.Count} and {marked.Count} rows");
            return References[profile] = (plain, marked, bytes);
        }
    }
}
