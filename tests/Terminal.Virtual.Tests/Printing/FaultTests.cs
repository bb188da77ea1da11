using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Drivers.Printer;
using Terminal.ContactSheet;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>
/// Every fault at many bytes of every document on every kind of printer: what the queue says is what is on the paper,
/// no document comes out twice unmarked, and afterwards the printer prints as before.
/// </summary>
[TestClass]
public class FaultTests
{
    public static readonly string[] Faults =
        ["paper-out", "cover-open", "hot", "offline", "power-blink", "power-off", "silent", "garbage", "freeze", "noise"];

    private static readonly Dictionary<string, (List<string> Plain, List<string> Marked, int Bytes)> References = [];

    [ThreadStatic] internal static PrintBench Last;

    public static IEnumerable<object[]> Cases =>
        from profile in Enumerable.Range(0, PrinterProfiles.Count)
        from document in PaperGallery.Documents
        select new object[] { profile, document };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void FaultsAreTold(int profile, string document) => Enumerate(profile, document, 6);

    [TestMethod]
    [TestCategory("LongRun")]
    [DynamicData(nameof(Cases))]
    public void FaultsAtManyBytes(int profile, string document) => Enumerate(profile, document, document == "test" ? 20 : 60);

    [TestMethod]
    [DataRow(PrintWay.Raster)]
    [DataRow(PrintWay.Glyphs)]
    public void FaultsOfAForcedWay(PrintWay way) => Enumerate(1, "ticket", 8, way);

    private static void Enumerate(int profile, string document, int positions, PrintWay way = PrintWay.Cheapest)
    {
        int bytes = Reference(profile, document, way).Bytes;
        var wrong = new List<string>();
        foreach (string fault in Faults)
        {
            for (int i = 0; i < positions; i++)
            {
                int at = 1 + i * bytes / positions;
                string problem = Problem(profile, document, fault, at, way);
                if (problem != null)
                {
                    wrong.Add($"{PrinterProfiles.Get(profile).Name} {document} {way} {fault} at byte {at} of {bytes}: {problem}");
                }
            }
        }

        Assert.AreEqual(0, wrong.Count, wrong.Count + " wrong:\n" + string.Join("\n", wrong.Take(20)));
    }

    /// <summary>Runs one case; null when all is well.</summary>
    public static string Problem(int profile, string document, string fault, int at, PrintWay way)
    {
        (List<string> plain, List<string> marked, _) = Reference(profile, document, way);
        PrintBench bench = PaperGallery.Bench(profile, 9600, way);
        bench.StepMs = 10;
        Last = bench;
        bench.Run(2000);
        int start = bench.Wire.Count;
        PaperGallery.Order(bench, document);
        if (!bench.RunUntil(() => bench.Wire.Count - start >= at || bench.Queue.Waiting == 0, 60000))
        {
            return "the byte was never sent";
        }

        Break(bench, fault);
        bench.RunUntil(() => bench.Queue.Waiting == 0, 90000);
        if (!bench.RunToRest(60000))
        {
            return "not at rest";
        }

        string log = string.Join(" | ", bench.Log);
        string problem = Compare(bench, fault, plain, marked, profile) ?? PrintsAsBefore(bench, document, plain, profile, fault);
        return problem == null ? null : problem + " [" + log + "]";
    }

    private static void Break(PrintBench bench, string fault)
    {
        ThermalPrinter printer = bench.Printer;
        switch (fault)
        {
            case "paper-out":
                printer.PaperOut = true;
                bench.Run(5000);
                printer.PaperOut = false;
                break;
            case "cover-open":
                printer.CoverOpen = true;
                bench.Run(3000);
                printer.CoverOpen = false;
                break;
            case "hot":
                printer.Hot = true;
                bench.Run(4000);
                printer.Hot = false;
                break;
            case "offline":
                printer.Offline = true;
                bench.Run(3000);
                printer.Offline = false;
                break;
            case "power-blink":
                printer.Powered = false;
                bench.Run(30);
                printer.Powered = true;
                break;
            case "power-off":
                printer.Powered = false;
                bench.Run(4000);
                printer.Powered = true;
                break;
            case "silent":
                printer.Silent = true;
                bench.Run(20000);
                printer.Silent = false;
                break;
            case "garbage":
                printer.Garbage = true;
                bench.Run(20000);
                printer.Garbage = false;
                break;
            case "noise":
                bench.Noise(0xFF, 0x05, 0x80);
                break;
            default:
                bench.Freeze(3000);
                break;
        }
    }

    private static string Compare(PrintBench bench, string fault, List<string> plain, List<string> marked, int profile)
    {
        List<string> paper = PaperReading.Rows(bench.Printer.Paper);
        int unmarkedCopies = PaperReading.Copies(paper, plain);
        int markedCopies = PaperReading.Copies(paper, marked);
        bool blind = !bench.Profile.Confirms;
        if (bench.Printer.OverflowBytes > 0)
        {
            return "the buffer overflowed";
        }

        if (unmarkedCopies > 1 || markedCopies > 1)
        {
            return $"{unmarkedCopies} copies, {markedCopies} marked ones";
        }

        string last = bench.Log[^1];
        if (blind)
        {
            return last.EndsWith(" Sent") ? null : "a blind head's document must be sent: " + last;
        }

        int foreign = PaperReading.Foreign(paper, plain, marked);
        if (foreign >= 0)
        {
            return "garbage on paper in row " + foreign + "; " + string.Join("; ", bench.Printer.Violations.Take(3));
        }

        // A command that the fault cut short is filled up with zeros, and is then none that the printer knows.
        List<string> violations = bench.Printer.Violations.Where(v => !v.EndsWith("00")).ToList();
        if (violations.Count > 0)
        {
            return "garbage in the printer: " + string.Join("; ", violations.Take(3));
        }

        bool reprinted = bench.Log.Exists(l => l.EndsWith(" marked"));
        bool half = bench.Log.Exists(l => l.EndsWith(" again"));
        if (reprinted != half)
        {
            return "reprinted without a report of the printer, or not reprinted with one";
        }

        if (last.Contains(" Printed") && (reprinted ? markedCopies : unmarkedCopies) != 1)
        {
            return $"called printed, but {unmarkedCopies} and {markedCopies} marked on paper";
        }

        if (last.Contains(" NotPrinted") && paper.Exists(r => r.Length > 0))
        {
            return "called not printed, but there is ink";
        }

        if (fault is "paper-out" or "cover-open" or "offline" && !last.Contains(" Printed"))
        {
            return "a reported fault must end in a print";
        }

        return fault is "hot" or "freeze" && (reprinted || !last.Contains(" Printed")) ? "must simply go on" : null;
    }

    private static string PrintsAsBefore(PrintBench bench, string document, List<string> plain, int profile, string fault)
    {
        bench.Run(3000);
        int row = bench.Printer.Paper.Rows;
        bench.Log.Clear();
        PaperGallery.Order(bench, document);
        bench.RunUntil(() => bench.Queue.Waiting == 0, 60000);
        bench.RunToRest(60000);
        string expected = bench.Profile.Confirms ? "Printed" : "Sent";
        if (bench.Log.Count == 0 || !bench.Log[^1].EndsWith(expected))
        {
            return "the next document: " + string.Join(" | ", bench.Log);
        }

        return PaperReading.Copies(PaperReading.Rows(bench.Printer.Paper, row), plain) == 1 ? null : "the next document came out wrong";
    }

    private static (List<string> Plain, List<string> Marked, int Bytes) Reference(int profile, string document, PrintWay way)
    {
        string key = profile + document + way;
        lock (References)
        {
            if (References.TryGetValue(key, out var known))
            {
                return known;
            }

            PrintBench bench = PaperGallery.Bench(profile, 9600, way);
            bench.Run(2000);
            int start = bench.Wire.Count;
            PaperGallery.Order(bench, document);
            bench.RunUntil(() => bench.Queue.Waiting == 0, 120000);
            bench.RunToRest(60000);
            int bytes = bench.Wire.Count - start;
            List<string> plain = PaperReading.Trimmed(PaperReading.Rows(bench.Printer.Paper));
            bench.Printer.Paper.TearOff();
            PaperGallery.Order(bench, document, marked: true);
            bench.RunUntil(() => bench.Queue.Waiting == 0, 120000);
            bench.RunToRest(60000);
            List<string> marked = PaperReading.Trimmed(PaperReading.Rows(bench.Printer.Paper));
            References[key] = (plain, marked, bytes);
            return References[key];
        }
    }
}
