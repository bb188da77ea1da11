using System;
using System.Diagnostics;
using System.IO;

namespace Terminal.PowerCuts;

/// <summary>Runs the enumeration of power cuts and prints its table.</summary>
public static class Program
{
    /// <summary>
    /// faults [N]: a drive that fails at every N-th call. days [COUNT [SEED]]: random days beside a model;
    /// day SEED: one of them, told step by step; whole [COUNT [SEED]] and whole-day SEED: the same with the whole terminal;
    /// rot [SEED]: turned bits and files of garbage;
    /// wear [FILE]: years of flash, and the table between its markers in the file. Otherwise power cuts,
    /// with the options --every N (every N-th byte; 1 is the default), --seed N, --readme FILE (puts the table between its markers),
    /// --replay ID, --first (stop at the first failure). Exit code 0 when all invariants held, 1 when not, 2 for wrong options.
    /// </summary>
    public static int Main(string[] args)
    {
        if (args.Length > 0 && args[0] == "faults")
        {
            return Faults(args.Length > 1 ? int.Parse(args[1]) : 1);
        }

        if (args.Length > 0 && args[0] == "days")
        {
            return Days(args.Length > 1 ? int.Parse(args[1]) : 100_000, args.Length > 2 ? int.Parse(args[2]) : 1);
        }

        if (args.Length > 1 && args[0] == "day")
        {
            new RandomDays { Trace = Console.Out }.Play(int.Parse(args[1]));
            return 0;
        }

        if (args.Length > 0 && args[0] == "whole")
        {
            return Whole(args.Length > 1 ? int.Parse(args[1]) : 1000, args.Length > 2 ? int.Parse(args[2]) : 1);
        }

        if (args.Length > 1 && args[0] == "whole-day")
        {
            WholeDay.Play(int.Parse(args[1]), Console.Out);
            return 0;
        }

        if (args.Length > 0 && args[0] == "wear")
        {
            return Wear(args.Length > 1 ? args[1] : null);
        }

        if (args.Length > 0 && args[0] == "rot")
        {
            return Rot(args.Length > 1 ? int.Parse(args[1]) : 1);
        }

        int seed = 1;
        int every = 1;
        string readme = null;
        string replay = null;
        bool stop = false;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--first": stop = true; break;
                case "--every" when i + 1 < args.Length: every = int.Parse(args[++i]); break;
                case "--seed" when i + 1 < args.Length: seed = int.Parse(args[++i]); break;
                case "--readme" when i + 1 < args.Length: readme = args[++i]; break;
                case "--replay" when i + 1 < args.Length: replay = args[++i]; break;
                default:
                    Console.Error.WriteLine($"Not understood: {args[i]}. Options are --every N, --seed N, --readme FILE, --replay ID, --first.");
                    return 2;
            }
        }

        if (replay != null)
        {
            new Enumeration(seed, 1).Replay(replay);
            Console.WriteLine("All invariants held.");
            return 0;
        }

        Stopwatch watch = Stopwatch.StartNew();
        Enumeration enumeration = new Enumeration(seed, every);
        enumeration.Run(stop);
        string table = CutTable.Format(enumeration);
        Console.WriteLine(table);
        Console.WriteLine($"Seed {seed}, {watch.Elapsed.TotalSeconds:0} s.");
        if (enumeration.Failures > 0)
        {
            Console.Error.WriteLine($"{enumeration.Failures} starts broke an invariant. First: {enumeration.FirstFailure}");
            return 1;
        }

        if (readme != null)
        {
            DocumentTable.Put(readme, "power cuts", table);
        }

        return 0;
    }

    private static int Wear(string document)
    {
        string report = LongTerm.Report();
        Console.WriteLine(report);
        if (document != null)
        {
            DocumentTable.Put(document, "wear", report);
        }

        return 0;
    }

    private static int Faults(int everyCall)
    {
        FaultRun run = new FaultRun();
        run.Run(everyCall);
        Console.WriteLine($"{run.Days:N0} days with a failing drive ({run.Calls} calls of it a day): {run.Failures:N0} broke an invariant.");
        Console.WriteLine(run.FirstFailure ?? "");
        return run.Failures > 0 ? 1 : 0;
    }

    private static int Rot(int seed)
    {
        string broken = Judge.Rot(seed) ?? Judge.Garbage(seed, 10_000);
        Console.WriteLine(broken ?? "Turned bits and garbage: all invariants held.");
        return broken == null ? 0 : 1;
    }

    private static int Whole(int count, int firstSeed)
    {
        WholeDays run = new WholeDays();
        run.Run(firstSeed, count);
        Console.WriteLine($"{count:N0} days of the whole terminal from seed {firstSeed}: {run.Numbers:N0} numbers, {run.Cuts:N0} power cuts, {run.Failures:N0} days broke something.");
        Console.WriteLine(run.FirstFailures ?? "");
        return run.Failures > 0 ? 1 : 0;
    }

    private static int Days(int count, int firstSeed)
    {
        RandomDays run = new RandomDays();
        run.Run(firstSeed, count);
        Console.WriteLine($"{count:N0} random days from seed {firstSeed}: {run.Numbers:N0} numbers, {run.Cuts:N0} power cuts, {run.Failures:N0} days broke something.");
        Console.WriteLine(run.FirstFailure ?? "");
        return run.Failures > 0 ? 1 : 0;
    }
}
