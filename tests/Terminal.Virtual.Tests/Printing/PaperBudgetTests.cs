using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Benchmarks;
using Terminal.ContactSheet;
using Terminal.Drivers.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>The budgets of bytes and time, and that the way chosen by counting is the cheapest.</summary>
[TestClass]
public class PaperBudgetTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void TicketAndSlipKeepTheirBudgets(int profile)
    {
        PaperReport report = new(new[] { "ticket", "slip", "large" }.Select(d => PaperMeter.Measure(profile, d, PrintWay.Cheapest)));
        Console.WriteLine(report.ToMarkdown());
        Assert.AreEqual(0, report.Excesses.Count, string.Join("\n", report.Excesses));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void TheChosenWayIsTheCheapest(int profile)
    {
        foreach (string document in PaperMeter.Documents)
        {
            PaperCost chosen = PaperMeter.Measure(profile, document, PrintWay.Cheapest);
            foreach (PrintWay way in new[] { PrintWay.Glyphs, PrintWay.Raster, PrintWay.CodePage })
            {
                if (PrinterProfiles.Get(profile).Has(way))
                {
                    PaperCost other = PaperMeter.Measure(profile, document, way);
                    Assert.IsTrue(chosen.Bytes <= other.Bytes, $"{chosen.Profile} {document}: {chosen.Way} {chosen.Bytes}, {way} {other.Bytes}");
                }
            }
        }
    }

    /// <summary>What is in the head's memory is not sent again; what power loss took is.</summary>
    [TestMethod]
    public void TheHeadsMemoryIsACacheAcrossTickets()
    {
        PaperCost ticket = PaperMeter.Measure(1, "ticket", PrintWay.Cheapest);
        Assert.IsTrue(ticket.NextBytes < ticket.Bytes / 2, $"{ticket.NextBytes} of {ticket.Bytes}");
        PrintBench bench = PaperGallery.Bench(1);
        bench.Run(2000);
        int first = Print(bench);
        int second = Print(bench);
        bench.Printer.Powered = false;
        bench.Run(3000);
        bench.Printer.Powered = true;
        bench.Run(3000);
        int third = Print(bench);
        Assert.IsTrue(second < first / 2 && third > first - 20, $"{first}, {second}, {third} letters");
        var whole = PaperReading.Trimmed(PaperReading.Rows(PaperGalleryPaper("ticket")));
        Assert.AreEqual(3, PaperReading.Copies(PaperReading.Rows(bench.Printer.Paper), whole));
    }

    /// <summary>A head with room for eight letters prints the same paper in several rounds.</summary>
    [TestMethod]
    [DataRow(8)]
    [DataRow(20)]
    public void WhatDoesNotFitGoesInRounds(int room)
    {
        foreach (string document in PaperGallery.Documents.Where(d => d != "test"))
        {
            PrinterProfile profile = PrinterProfiles.Generic58();
            profile.UserCharacters = room;
            PrintBench small = new(profile, PaperGallery.Model(1), 9600, PrintWay.Glyphs);
            small.Run(2000);
            PaperGallery.Order(small, document);
            Assert.IsTrue(small.RunUntil(() => small.Queue.Waiting == 0, 120000) && small.RunToRest(60000));
            Assert.AreEqual(0, small.Printer.Violations.Count);
            Assert.IsTrue(small.Driver.CachedCharacters <= room);
            var printed = PaperReading.Trimmed(PaperReading.Rows(small.Printer.Paper));
            var whole = PaperReading.Trimmed(PaperReading.Rows(PaperGalleryPaper(document)));
            Assert.AreEqual(whole.Count, printed.Count, document);
            if (room == 20)
            {
                // A line with more letters than there is room for goes as dots, in the typeface's plain letters instead of the head's.
                CollectionAssert.AreEqual(whole, printed, document);
            }
        }
    }

    private static Terminal.Virtual.Devices.Printer.Paper PaperGalleryPaper(string document)
    {
        PrintBench bench = PaperGallery.Bench(1);
        bench.Run(2000);
        PaperGallery.Order(bench, document);
        Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 120000) && bench.RunToRest(60000));
        return bench.Printer.Paper;
    }

    private static int Print(PrintBench bench)
    {
        int before = bench.Wire.Count;
        PaperGallery.Order(bench, "ticket");
        Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 60000));
        Assert.IsTrue(bench.Log[^1].EndsWith("Printed"), bench.Log[^1]);
        int sent = bench.Wire.Count - before;
        bench.Run(1000);
        return sent;
    }
}
