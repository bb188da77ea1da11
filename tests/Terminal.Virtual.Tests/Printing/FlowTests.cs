using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.ContactSheet;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>Never more in flight than the printer's buffer holds, whatever tells the driver so.</summary>
[TestClass]
public class FlowTests
{
    /// <summary>Echoes where the printer answers; the head's worst speed where it does not.</summary>
    [TestMethod]
    [DataRow(0, 9600)]
    [DataRow(0, 115200)]
    [DataRow(1, 9600)]
    [DataRow(1, 19200)]
    [DataRow(1, 115200)]
    [DataRow(2, 115200)]
    [DataRow(3, 115200)]
    public void TheBufferNeverOverflows(int profile, int baudRate)
    {
        foreach (int rowUs in new[] { 625, 2500, 12000, 30000 })
        {
            if (rowUs > PrinterProfiles.Get(profile).PrintRowUs)
            {
                // Slower than the slowest head of this kind: what comes of that is no matter of flow.
                continue;
            }

            PrinterModel model = Slow(PaperGallery.Model(profile), 4096, rowUs);
            PrintBench bench = new(PrinterProfiles.Get(profile), model, baudRate, PrintWay.Raster, busyWired: false);
            PrintThree(bench, rowUs + " µs a row");
        }
    }

    /// <summary>The busy output holds the line back, however wrong the profile's idea of buffer and speed.</summary>
    [TestMethod]
    [DataRow(9600)]
    [DataRow(115200)]
    public void TheBusyOutputIsObeyed(int baudRate)
    {
        PrinterModel model = Slow(PrinterModel.Generic58Blind, 1024, 12000);
        PrintThree(new PrintBench(Hasty(), model, baudRate, PrintWay.Raster), "busy output");
    }

    /// <summary>The same without the wire loses bytes: the test above can fail.</summary>
    [TestMethod]
    public void WithoutTheWireAWrongProfileLosesBytes()
    {
        PrintBench bench = new(Hasty(), Slow(PrinterModel.Generic58Blind, 1024, 12000), 115200, PrintWay.Raster, busyWired: false);
        PaperGallery.Order(bench, "test");
        bench.RunUntil(() => bench.Queue.Waiting == 0, 600000);
        Assert.IsTrue(bench.Printer.OverflowBytes > 0);
    }

    private static void PrintThree(PrintBench bench, string message)
    {
        bench.Run(2000);
        foreach (string document in new[] { "test", "slip", "ticket" })
        {
            PaperGallery.Order(bench, document);
        }

        Assert.IsTrue(bench.RunUntil(() => bench.Queue.Waiting == 0, 900000), message);
        Assert.IsTrue(bench.RunToRest(300000), message);
        Assert.AreEqual(0, bench.Printer.OverflowBytes, message);
        Assert.AreEqual(0, bench.Printer.Violations.Count, message);
        Assert.IsTrue(bench.Printer.BufferHighWater <= bench.Printer.Model.BufferBytes, message);
        string expected = bench.Profile.Confirms ? "Printed" : "Sent";
        Assert.AreEqual(3, bench.Log.FindAll(l => l.EndsWith(expected)).Count, message + ": " + string.Join(" | ", bench.Log));
    }

    // A profile that believes in a larger buffer and a faster head than there are.
    private static PrinterProfile Hasty()
    {
        PrinterProfile profile = PrinterProfiles.Generic58Blind();
        profile.PrintRowUs = 100;
        profile.BufferBytes = 4096;
        return profile;
    }

    private static PrinterModel Slow(PrinterModel model, int bufferBytes, int printRowUs) => new()
    {
        Name = model.Name,
        WidthDots = model.WidthDots,
        BufferBytes = bufferBytes,
        PrintRowUs = printRowUs,
        FeedRowUs = model.FeedRowUs,
        RealTimeStatus = model.RealTimeStatus,
        QueuedStatus = model.QueuedStatus,
        AutomaticStatus = model.AutomaticStatus,
        QrCommand = model.QrCommand,
        Cutter = model.Cutter,
        HeatSettings = model.HeatSettings,
        MotionUnits = model.MotionUnits,
        ChineseAtStart = model.ChineseAtStart,
        ClearsOnEnquiry = model.ClearsOnEnquiry,
        ClearsOnCommand = model.ClearsOnCommand,
        NearEndSensor = model.NearEndSensor,
        CodePages = model.CodePages,
    };
}
