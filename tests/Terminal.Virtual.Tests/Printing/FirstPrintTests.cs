using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

[TestClass]
public class FirstPrintTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void EveryDocumentPrints(int profile)
    {
        foreach (string document in PaperGallery.Documents)
        {
            PrintBench bench = PaperGallery.Bench(profile);
            bench.Run(2000);
            long before = bench.Driver.BytesSent;
            long start = bench.NowMs;
            PaperGallery.Order(bench, document);
            Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 120000), document);
            long sent = bench.NowMs - start;
            Console.WriteLine($"{bench.Profile.Name} {document}: {bench.Driver.BytesSent - before} B, {sent} ms, {bench.Driver.Way}, " + string.Join(" | ", bench.Log));
            bench.RunToRest(60000);
            Assert.AreEqual(0, bench.Printer.Violations.Count, string.Join("; ", bench.Printer.Violations));
            Assert.AreEqual(0, bench.Printer.OverflowBytes);
            string folder = Environment.GetEnvironmentVariable("PAPER_DIR");
            if (folder != null)
            {
                PaperPng.Save(bench.Printer.Paper, Path.Combine(folder, $"{bench.Profile.Name}-{document}.png"));
            }
        }
    }
}
