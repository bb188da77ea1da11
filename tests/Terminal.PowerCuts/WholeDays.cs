using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Terminal.PowerCuts;

/// <summary>Many days of <see cref="WholeDay"/>.</summary>
public sealed class WholeDays
{
    private const int Told = 8;
    private readonly ConcurrentBag<(int Seed, string Text)> failures = new ConcurrentBag<(int, string)>();
    private int cuts;
    private int numbers;

    /// <summary>Power cuts in all days.</summary>
    public int Cuts
    {
        get { return cuts; }
    }

    /// <summary>Tickets whose number was seen in all days.</summary>
    public int Numbers
    {
        get { return numbers; }
    }

    /// <summary>Days that broke something.</summary>
    public int Failures
    {
        get { return failures.Count; }
    }

    /// <summary>Some of them in words; null for none.</summary>
    public string FirstFailures
    {
        get
        {
            return failures.IsEmpty ? null : string.Join("\n", failures.OrderBy(f => f.Seed).Take(Told).Select(f => $"seed {f.Seed}: {f.Text}"));
        }
    }

    /// <summary>Plays so many days, from a first seed on.</summary>
    public void Run(int firstSeed, int count)
    {
        Parallel.For(firstSeed, firstSeed + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            try
            {
                WholeDay day = WholeDay.Play(seed);
                Interlocked.Add(ref cuts, day.Cuts);
                Interlocked.Add(ref numbers, day.Numbers);
            }
            catch (Exception e)
            {
                failures.Add((seed, e is BrokenInvariantException ? e.Message : e.ToString()));
            }
        });
    }
}
