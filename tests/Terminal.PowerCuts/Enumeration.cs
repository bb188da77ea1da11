using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Core.Queue;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// Every moment at which power can fail during a day's script, with every kind of tear, and a second cut during the
/// recovery: at each of its write boundaries and at eight seeded bytes. After each, the invariants.
/// </summary>
public sealed class Enumeration
{
    /// <summary>Seeded second cuts for each first one.</summary>
    public const int SeededSecondCuts = 8;

    private static readonly TearKind[] Tears =
    {
        TearKind.Nothing, TearKind.Prefix, TearKind.All, TearKind.LastBlockGarbled, TearKind.EmptyAfterReopen, TearKind.CloseNeverHappened,
    };

    private readonly int seed;
    private readonly int everyUnit;
    private readonly CutCount[] counts = Tears.Select(t => new CutCount { Tear = t }).ToArray();
    private string firstFailure;
    private long failures;

    /// <summary>An enumeration from a seed. everyUnit 1 visits every byte; n visits every n-th, and always the boundaries.</summary>
    public Enumeration(int seed, int everyUnit)
    {
        this.seed = seed;
        this.everyUnit = everyUnit;
    }

    /// <summary>What was visited, by kind of tear.</summary>
    public IReadOnlyList<CutCount> Counts
    {
        get { return counts; }
    }

    /// <summary>Changes of the drive that the script makes.</summary>
    public int Changes { get; private set; }

    /// <summary>Things that the script does.</summary>
    public int Operations { get; private set; }

    /// <summary>Compactions within the script.</summary>
    public uint Compactions { get; private set; }

    /// <summary>Starts after which an invariant did not hold.</summary>
    public long Failures
    {
        get { return failures; }
    }

    /// <summary>The first such start, in words; null for none.</summary>
    public string FirstFailure
    {
        get { return firstFailure; }
    }

    /// <summary>
    /// First cuts of a full run, by the script alone: every unit of every change with every kind of tear. A published table
    /// with another number is stale.
    /// </summary>
    public static long FirstCutsOfAFullRun(DayScript script)
    {
        return script.Changes.Sum(change => (long)change.Operation.Units) * Tears.Length;
    }

    /// <summary>Runs it. Stops early once something is broken and stopAtFailure.</summary>
    public void Run(bool stopAtFailure)
    {
        DayScript script = DayScript.Play();
        Changes = script.Changes.Count;
        Operations = script.Operations;
        Compactions = script.Compactions;

        // The few changes of other files than the journal first: what breaks them is found out soon.
        IEnumerable<int> order = Enumerable.Range(0, script.Changes.Count)
            .OrderBy(i => script.Changes[i].Operation.Name.StartsWith("journal", StringComparison.Ordinal));
        Parallel.ForEach(order, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, loop) =>
        {
            if (stopAtFailure && Volatile.Read(ref failures) > 0)
            {
                loop.Stop();
                return;
            }

            VisitChange(script, i);
        });
    }

    /// <summary>Visits one cut by its replay id "change/unit/tear[/change/unit/tear]" and throws when an invariant breaks.</summary>
    public void Replay(string id)
    {
        string[] parts = id.Split('/');
        DayScript script = DayScript.Play();
        EnumeratedFiles.Change change = script.Changes[int.Parse(parts[0])];
        StoreImage image = Cut(change, int.Parse(parts[0]), int.Parse(parts[1]), Enum.Parse<TearKind>(parts[2]));
        Known known = new Known(script.Facts, change.FactsKnown);
        Known allowed = new Known(script.Facts, change.FactsAllowed);
        Recovered first = Recover(image, known, allowed, change.Time);
        if (parts.Length > 3)
        {
            EnumeratedFiles.Change second = first.Changes[int.Parse(parts[3])];
            StoreImage again = Cut(second, int.Parse(parts[3]), int.Parse(parts[4]), Enum.Parse<TearKind>(parts[5]));
            Recover(again, first.KnownAt(second), first.AllowedAt(second), change.Time);
        }
    }

    private void VisitChange(DayScript script, int index)
    {
        EnumeratedFiles.Change change = script.Changes[index];
        Known known = new Known(script.Facts, change.FactsKnown);
        Known allowed = new Known(script.Facts, change.FactsAllowed);
        HashSet<ulong>[] seen = Tears.Select(_ => new HashSet<ulong>()).ToArray();
        int units = change.Operation.Units;
        for (int unit = 0; unit < units; unit++)
        {
            if (unit % everyUnit != 0 && unit != units - 1 && unit != 1)
            {
                continue;
            }

            for (int t = 0; t < Tears.Length; t++)
            {
                StoreImage image = Cut(change, index, unit, Tears[t]);
                Interlocked.Increment(ref counts[t].First);
                if (!seen[t].Add(Fingerprint(image)))
                {
                    continue;
                }

                Interlocked.Increment(ref counts[t].Starts);
                string id = $"{index}/{unit}/{Tears[t]}";
                try
                {
                    Recovered recovered = Recover(image, known, allowed, change.Time);
                    VisitSecond(recovered, id, change.Time, counts[t]);
                }
                catch (Exception e)
                {
                    Fail(id, e, counts[t]);
                }
            }
        }
    }

    private void VisitSecond(Recovered recovered, string id, BoxTime time, CutCount count)
    {
        Random random = new Random(Hash(seed, id));
        HashSet<ulong> seen = new HashSet<ulong>();
        List<(int, int, TearKind)> cuts = new List<(int, int, TearKind)>();
        for (int i = 0; i < recovered.Changes.Count; i++)
        {
            cuts.Add((i, 0, TearKind.Nothing));
            cuts.Add((i, recovered.Changes[i].Operation.Units - 1, TearKind.All));
        }

        for (int i = 0; i < SeededSecondCuts && recovered.Changes.Count > 0; i++)
        {
            int change = random.Next(recovered.Changes.Count);
            cuts.Add((change, random.Next(recovered.Changes[change].Operation.Units), Tears[random.Next(Tears.Length)]));
        }

        foreach ((int index, int unit, TearKind tear) in cuts)
        {
            EnumeratedFiles.Change change = recovered.Changes[index];
            StoreImage image = Cut(change, index, unit, tear);
            Interlocked.Increment(ref count.Second);
            if (!seen.Add(Fingerprint(image)))
            {
                continue;
            }

            Interlocked.Increment(ref count.Starts);
            try
            {
                Recover(image, recovered.KnownAt(change), recovered.AllowedAt(change), time);
            }
            catch (Exception e)
            {
                Fail($"{id}/{index}/{unit}/{tear}", e, count);
            }
        }
    }

    // Power returns: the terminal starts, the invariants hold, three numbers are given and they still do.
    private static Recovered Recover(StoreImage image, Known known, Known allowed, BoxTime time)
    {
        List<Fact> facts = known.CopyFacts();
        List<Fact> allowedFacts = allowed.CopyFacts();
        EnumeratedFiles files = new EnumeratedFiles(image, () => facts.Count);
        Box box = new Box(files, facts, new BoxTime(time.UtcSeconds + 5, time.IsKnown));
        long journalBytes = Size(image, "journal.a") + Size(image, "journal.b");
        if (box.Desk.Journal.RecoveryReadBytes > 2 * journalBytes + 64)
        {
            throw new BrokenInvariantException("R1", $"recovery read {box.Desk.Journal.RecoveryReadBytes} of {journalBytes} bytes");
        }

        Invariants.Check(box, known, allowed, justStarted: true);
        CheckOnce(files.Image, facts, time);
        Recovered recovered = new Recovered(files.Changes, facts, allowedFacts);
        recovered.EndAction(facts.Count);
        for (int service = 0; service < 3; service++)
        {
            int before = files.Changes.Count;
            if (box.Press(service) != PressResult.Given && !box.Desk.IsPaused(service))
            {
                throw new BrokenInvariantException("D1", $"after the start service {service + 1} gives no number");
            }

            recovered.EndAction(facts.Count);
        }

        recovered.Seal();
        Invariants.Check(box, new Known(facts, facts.Count), recovered.AllowedAtEnd());
        return recovered;
    }

    // R2: a further start finds nothing to repair.
    private static void CheckOnce(StoreImage image, List<Fact> facts, BoxTime time)
    {
        EnumeratedFiles files = new EnumeratedFiles(image, () => 0);
        Box box = new Box(files, new List<Fact>(facts), new BoxTime(time.UtcSeconds + 10, time.IsKnown));
        if (files.Changes.Count > 0 || !box.Desk.IsReady)
        {
            throw new BrokenInvariantException("R2", $"a further start makes {files.Changes.Count} changes, the first to {files.Changes.FirstOrDefault()?.Operation.Name}");
        }
    }

    private StoreImage Cut(EnumeratedFiles.Change change, int index, int unit, TearKind tear)
    {
        return change.Operation.Cut(change.Before, unit, tear, new Random(Hash(seed, index + "/" + unit)));
    }

    private void Fail(string id, Exception e, CutCount count)
    {
        Interlocked.Increment(ref count.Failures);
        if (Interlocked.Increment(ref failures) == 1)
        {
            firstFailure = $"{id}: {(e is BrokenInvariantException ? e.Message : e.ToString())}";
        }
    }

    private static long Size(StoreImage image, string name)
    {
        return image.Get(name)?.Length ?? 0;
    }

    private static int Hash(int seed, string id)
    {
        uint hash = 2166136261 ^ (uint)seed;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash & 0x7FFFFFFF);
    }

    private static ulong Fingerprint(StoreImage image)
    {
        ulong hash = 14695981039346656037;
        foreach (string name in image.Names)
        {
            byte[] content = image.Get(name);
            hash = hash * 31 + System.IO.Hashing.XxHash64.HashToUInt64(content, name[^1] + name.Length * 131L) + (ulong)content.Length;
        }

        return hash;
    }
}
