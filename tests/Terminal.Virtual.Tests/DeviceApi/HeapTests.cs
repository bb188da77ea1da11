using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Benchmarks;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Tests.Payloads;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The budgets of memory (DESIGN section 8), in the layout of the device's runtime.</summary>
[TestClass]
public class HeapTests
{
    // What is held today, rounded up: it may only become less. The budget is HeapGraph.BudgetBytes; "Terminal.Benchmarks -- heap" compares.
    private const long MostBytes = 131_000;

    [TestMethod]
    public void AFirstVisitHoldsNoMoreOfTheHeap() => Keep("first-visit.txt", 200);

    [TestMethod]
    [TestCategory("LongRun")]
    public void NoScenarioHoldsMoreOfTheHeap()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "scenarios"), "*.txt"))
        {
            Keep(Path.GetFileName(file), 200);
        }
    }

    [TestMethod]
    public void ScansLeaveNothingBehind() => Grow(1_000);

    [TestMethod]
    [TestCategory("LongRun")]
    public void AHundredThousandScansLeaveNothingBehind() => Grow(100_000);

    /// <summary>The meter sees what is kept: an array that a class holds, element by element as the device has them.</summary>
    [TestMethod]
    public void WhatIsHeldIsCounted()
    {
        var buffer = new Terminal.Core.Text.TextBuffer(100);
        HeapGraph before = HeapGraph.From(buffer);
        HeapGraph array = HeapGraph.From(new object[] { buffer, new byte[1000] });
        Assert.AreEqual(before.Objects + 2, array.Objects);
        Assert.AreEqual(before.Bytes + 48 + 1020, array.Bytes, "20 + 2 × 12 bytes of array and 20 + 1,000 of its second element, in blocks of 12");
    }

    private static void Keep(string scenario, int every)
    {
        HeapMeter meter = new(every);
        meter.Run(Path.Combine(Repository.Root, "tests", "scenarios", scenario));
        Console.WriteLine($"{scenario}: {meter.Highest.Bytes} bytes at most of {meter.Looks} looks\n{meter.Highest.Largest(10)}");
        Assert.IsGreaterThan(10, meter.Looks, scenario);
        Assert.IsLessThanOrEqualTo(MostBytes, meter.Highest.Bytes, scenario + "\n" + meter.Highest.Largest(20));
    }

    // Generated papers and cards, whole and damaged; tables that fill once have filled in the first part.
    private static void Grow(int scans)
    {
        int seed = TestSeed.Next();
        SeededRandom random = new((ulong)seed);
        HeapMeter meter = new(int.MaxValue);
        VirtualTerminal terminal = new(new TerminalOptions { MakeTerminal = meter.Make, ProveTexts = false });
        terminal.Setup(true);
        using RunOutput output = new(TextWriter.Null, null);
        Stage stage = new(terminal, output);
        stage.BeginLife();
        long filled = 0;
        for (int i = 0; i < scans; i++)
        {
            byte[] payload = random.OneIn(4)
                ? HostilePayload.Card(random)
                : Encoding.UTF8.GetBytes(new GeneratedPaper(random, Terminal.Core.Text.LocalTime.DayNumber(2026, 6, 1)).Text);
            stage.Scan(random.OneIn(3) ? HostilePayload.Edit(payload, random) : payload);
            stage.Pass(700_000);
            if (i % (scans / 20) == scans / 20 - 1)
            {
                stage.Pass(200_000_000);
                long now = meter.Look().Bytes;
                filled = i < scans / 4 ? Math.Max(now, filled) : filled;
                Assert.IsTrue(now <= filled, $"seed {seed}, after {i + 1} scans: {now} bytes are held, {filled} were before\n{meter.Look().Largest(20)}");
            }
        }

        Console.WriteLine($"{scans:N0} scans: {filled} bytes are held after a quarter and at the end");
    }
}
