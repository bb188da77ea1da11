using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Terminal.CostMeter;
using Terminal.Virtual.Scenarios;

namespace Terminal.Benchmarks;

/// <summary>
/// Prints what a scenario costs on the device: it makes an instrumented copy of itself with the device's code in it and
/// runs the scenario there. With the line of a scan behind the file it prints that scan's steps one by one. With the word
/// "all" it runs every scenario and prints only what exceeds a budget; with "payloads" it prints what taking typical payloads
/// apart costs, with "papers" what printing costs, with "screens" what changes of screens cost, with "heap" what the terminal holds of memory
/// (with a scenario behind it, object by object).
/// </summary>
internal static class Program
{
    private const string FirstVisit = "tests/scenarios/first-visit.txt";
    private const string All = "all";
    private const string Measured = "--measured";
    private const string Payloads = "payloads";
    private const string Papers = "papers";
    private const string Screens = "screens";
    private const string Heap = "heap";

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
            return Measure(chosen, into, "");
        }

        if (args is [Measured, string of, string report, string shown])
        {
            return Measure(of, report, shown);
        }

        if (args.Length > 2 || (args.Length == 2 && args[0] != Heap && !int.TryParse(args[1], out _)) || root is null)
        {
            Console.Error.WriteLine(
                "usage: Terminal.Benchmarks [scenario file [line of a scan] | all | payloads | papers | screens | heap [scenario file]], inside the repository; by default " + FirstVisit);
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

        if (args is [Heap, string held])
        {
            HeapMeter meter = new(HeapReport.StepsBetweenLooks);
            meter.Run(held);
            Console.Write($"{meter.Highest.Bytes} bytes\n{meter.Highest.Tree()}{meter.Highest.Largest(int.MaxValue)}");
            return ExitCode.Held;
        }

        if (args is [Heap])
        {
            return MeasureHeap(root);
        }

        if (args is [All])
        {
            return MeasureAll(root);
        }

        string file = args.Length > 0 ? args[0] : Path.Combine(root, FirstVisit);
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no scenario {file}.");
            return ExitCode.Wrong;
        }

        file = Path.GetFullPath(file);
        return RunInstrumented(root, [Measured, file, ReportOf(root, file), .. args.Skip(1)]);
    }

    private static string ReportOf(string root, string file)
        => Path.Combine(root, "artifacts", "cost", Path.GetFileNameWithoutExtension(file) + ".md");

    // Each scenario in a process of its own: what is counted is static.
    private static int MeasureAll(string root)
    {
        string[] files = Scenarios(root);
        string program = Instrument(root);
        int worst = ExitCode.Held;
        Parallel.ForEach(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            file =>
            {
                int exit = Start(program, [Measured, file, ReportOf(root, file), All]);
                Console.WriteLine($"{Path.GetRelativePath(root, file)}: {(exit == ExitCode.Held ? "all budgets are kept" : "NOT within its budgets")}");
                lock (files)
                {
                    worst = Math.Max(worst, exit);
                }
            });
        return worst;
    }

    private static string[] Scenarios(string root)
        => new[] { "tests/scenarios", "tests/Terminal.Benchmarks/scenarios" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.txt"))
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static int MeasureHeap(string root)
    {
        HeapReport report = new();
        foreach (string file in Scenarios(root))
        {
            report.Add(file);
        }

        Console.Write(report.ToMarkdown());
        return report.IsKept ? ExitCode.Held : ExitCode.Failed;
    }

    private static int RunInstrumented(string root, params string[] arguments) => Start(Instrument(root), arguments);

    private static string Instrument(string root)
    {
        string artifacts = Path.Combine(root, "artifacts", "cost");
        string copyFolder = Path.Combine(artifacts, "program");
        InstrumentedCopy copy = new(AppContext.BaseDirectory, copyFolder, Path.Combine(root, "artifacts", "device-api", "code"));
        copy.Make();
        foreach (string method in copy.Unlisted)
        {
            Console.Error.WriteLine($"A guess is counted for {method}: it is not in tests/CostMeter/LibraryCosts.txt.");
        }

        return Path.Combine(copyFolder, "Terminal.Benchmarks.dll");
    }

    private static int Start(string program, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [program, .. arguments]);
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

    // Shown: the line of the scan whose steps are printed, "all" for what exceeds a budget only, or nothing.
    private static int Measure(string file, string report, string shown)
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
        File.WriteAllText(report, text);
        if (shown == All)
        {
            Console.Write(string.Concat(costs.Excesses.Select(e => $"{Path.GetFileName(file)}, {e}\n")));
        }
        else
        {
            Console.Write(shown.Length == 0 ? text : costs.StepsOf(int.Parse(shown, CultureInfo.InvariantCulture)));
        }

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
