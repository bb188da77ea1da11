using System;
using System.Diagnostics;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The budgets of interpreter and native time, counted by the cost meter: the same on every machine.</summary>
[TestClass]
[DoNotParallelize]
public class CostBudgetTests
{
    [TestMethod]
    public void AFirstVisitKeepsTheBudgets() => Keep(Path.Combine(Repository.Root, "tests", "scenarios", "first-visit.txt"));

    [TestMethod]
    [TestCategory("LongRun")]
    public void EveryScenarioKeepsTheBudgets() => Keep("all");

    // In a process of its own: the device's code is replaced by a counting copy of it.
    private static void Keep(string what)
    {
        string folder = AppContext.BaseDirectory.Replace("Terminal.Virtual.Tests", "Terminal.Benchmarks", StringComparison.Ordinal);
        ProcessStartInfo start = new("dotnet", [Path.Combine(folder, "Terminal.Benchmarks.dll"), what])
        {
            RedirectStandardOutput = true,
        };
        using Process benchmark = Process.Start(start);
        string report = benchmark.StandardOutput.ReadToEnd();
        benchmark.WaitForExit();
        Console.WriteLine(report);
        Assert.AreEqual(0, benchmark.ExitCode, report.Length > 4000 ? report[^4000..] : report);
    }
}
