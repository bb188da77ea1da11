using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using Terminal.CostMeter;
using Terminal.Virtual.Scenarios;

namespace Terminal.Benchmarks;

/// <summary>
/// Prints what a scenario costs on the device: it makes an instrumented copy of itself with the device's code in it and
/// runs the scenario there. With the word "payloads" it prints what taking typical payloads apart costs, with "papers"
/// what printing costs, with "screens" what changes of screens cost.
/// </summary>
internal static class Program
{
    private const string FirstVisit = "tests/scenarios/first-visit.txt";
    private const string Measured = "--measured";
    private const string Payloads = "payloads";
    private const string Papers = "papers";
    private const string Screens = "screens";

    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        string root = RepositoryRoot();
        if (args is [Measured])
        {
            return PayloadBenchmark.PrintInstrumented() ? ExitCode.Held : ExitCode.Failed;
        }

        if (args is [Measured, string chosen, string into])
        {
            return Measure(chosen, into);
        }

        if (args.Length > 1 || root is null)
        {
            Console.Error.WriteLine(
                "usage: Terminal.Benchmarks [scenario file | payloads | papers | screens], inside the repository; by default " + FirstVisit);
            return ExitCode.Wrong;
        }

        if (args is [Payloads])
        {
            bool none = PayloadBenchmark.PrintDesktop();
            int exit = RunInstrumented(root, Measured);
            return none ? exit : ExitCode.Failed;
        }

        if (args is [Papers])
        {
            return RunInstrumented(root, Measured, Papers, Path.Combine(root, "artifacts", "cost", "papers.md"));
        }

        if (args is [Screens])
        {
            return RunInstrumented(root, Measured, Screens, Path.Combine(root, "artifacts", "cost", "screens.md"));
        }

        string file = args.Length == 1 ? args[0] : Path.Combine(root, FirstVisit);
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no scenario {file}.");
            return ExitCode.Wrong;
        }

        file = Path.GetFullPath(file);
        string report = Path.Combine(root, "artifacts", "cost", Path.GetFileNameWithoutExtension(file) + ".md");
        return RunInstrumented(root, Measured, file, report);
    }

    private static int RunInstrumented(string root, params string[] arguments)
    {
        string artifacts = Path.Combine(root, "artifacts", "cost");
        string copyFolder = Path.Combine(artifacts, "program");
        InstrumentedCopy copy = new(AppContext.BaseDirectory, copyFolder, Path.Combine(root, "artifacts", "device-api", "code"));
        copy.Make();
        foreach (string method in copy.Unlisted)
        {
            Console.Error.WriteLine($"A guess is counted for {method}: it is not in tests/CostMeter/LibraryCosts.txt.");
        }

        ProcessStartInfo start = new("dotnet", [Path.Combine(copyFolder, "Terminal.Benchmarks.dll"), .. arguments]);
        using Process measured = Process.Start(start);
        measured.WaitForExit();
        return measured.ExitCode;
    }

    private static int MeasureScreens(string report)
    {
        ScreenCosts costs = new();
        string text = costs.ToMarkdown();
        Console.Write(text);
        File.WriteAllText(report, text);
        return costs.Excesses.Count == 0 ? ExitCode.Held : ExitCode.Failed;
    }

    private static int Measure(string file, string report)
    {
        if (file == Papers)
        {
            return MeasurePapers(report);
        }

        if (file == Screens)
        {
            return MeasureScreens(report);
        }

        ScenarioMeter meter = new();
        try
        {
            meter.Run(file);
        }
        catch (ScenarioException problem)
        {
            Console.Error.WriteLine($"{file}:{problem.Line}: {problem.Message}");
            return ExitCode.Wrong;
        }

        CostReport costs = new(meter.Reactions);
        string text = costs.ToMarkdown(Path.GetFileName(file));
        Console.Write(text);
        File.WriteAllText(report, text);
        foreach (string failure in meter.Failures)
        {
            Console.Error.WriteLine(failure);
        }

        return costs.Excesses.Count == 0 && meter.Failures.Count == 0 ? ExitCode.Held : ExitCode.Failed;
    }

    private static int MeasurePapers(string report)
    {
        PaperReport papers = new(PaperMeter.All());
        string text = papers.ToMarkdown();
        Console.Write(text);
        File.WriteAllText(report, text);
        return papers.Excesses.Count == 0 ? ExitCode.Held : ExitCode.Failed;
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Terminal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
