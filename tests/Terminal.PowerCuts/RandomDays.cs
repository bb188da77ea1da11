using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>
/// Random days from seeds: presses, papers, switching off and on, power cuts, clocks that are unset and jump. Each number
/// that is given is compared with the model's, and at the end the invariants hold.
/// </summary>
public sealed class RandomDays
{
    private const int Actions = 45;
    private const int JournalBytes = 64 * 1024;
    private long failures;

    /// <summary>Days that broke something.</summary>
    public long Failures
    {
        get { return failures; }
    }

    /// <summary>The first such days in words; null for none.</summary>
    public string FirstFailure { get; private set; }

    /// <summary>Numbers given in all days.</summary>
    public long Numbers;

    /// <summary>Power cuts in all days.</summary>
    public long Cuts;

    /// <summary>Where a day is told step by step; null for nowhere.</summary>
    public System.IO.TextWriter Trace { get; init; }

    /// <summary>Plays so many days, from a first seed on, all or up to the first failure.</summary>
    public void Run(int firstSeed, int count, bool stopAtFailure = false)
    {
        Parallel.For(firstSeed, firstSeed + count, (seed, loop) =>
        {
            if (stopAtFailure && Volatile.Read(ref failures) > 0)
            {
                loop.Stop();
                return;
            }

            try
            {
                Play(seed);
            }
            catch (Exception e)
            {
                lock (this)
                {
                    failures++;
                    string failure = $"seed {seed}: {(e is BrokenInvariantException ? e.Message : e.ToString())}";
                    FirstFailure = failures > 5 ? FirstFailure : FirstFailure + failure + "\n";
                }
            }
        });
    }

    /// <summary>Plays one day.</summary>
    public void Play(int seed)
    {
        Random random = new Random(seed);
        List<Fact> facts = new List<Fact>();
        NumberModel model = new NumberModel();
        Trace?.WriteLine($"seed {seed}");
        long utc = DayScript.Monday + random.Next(86400);
        EnumeratedFiles files = new EnumeratedFiles(StoreImage.Empty, () => facts.Count);
        Box box = Start(files, facts, model, new BoxTime(utc, random.Next(4) != 0));
        for (int i = 0; i < Actions; i++)
        {
            int before = files.Changes.Count;
            int factsBefore = facts.Count;
            utc += random.Next(600);
            Act(random, seed % 4 == 0, seed % 8 == 0, ref box, ref utc, files, facts, model);
            if (random.Next(12) == 0 && files.Changes.Count > before)
            {
                // Power failed somewhere in what has just been done.
                Interlocked.Increment(ref Cuts);
                EnumeratedFiles.Change change = files.Changes[random.Next(before, files.Changes.Count)];
                TearKind tear = Exact[random.Next(Exact.Length)];
                StoreImage left = change.Operation.Cut(change.Before, random.Next(change.Operation.Units), tear, random);
                List<Fact> inFlight = facts.GetRange(factsBefore, facts.Count - factsBefore);
                facts.RemoveRange(factsBefore, inFlight.Count);
                facts.AddRange(inFlight.GetRange(0, Math.Max(0, change.FactsKnown - factsBefore)));
                files = new EnumeratedFiles(left, () => facts.Count);
                model.Forget();
                Trace?.WriteLine($"power cut in {change.Operation.Kind} of {change.Operation.Bytes.Length} bytes to {change.Operation.Name}, {tear}, {inFlight.Count} in flight");
                box = new Box(files, facts, new BoxTime(utc, random.Next(3) != 0), JournalBytes);
                List<Fact> possible = new List<Fact>(facts);
                possible.AddRange(inFlight.GetRange(Math.Max(0, change.FactsKnown - factsBefore), inFlight.Count - Math.Max(0, change.FactsKnown - factsBefore)));
                for (int f = 0; f < inFlight.Count && TakeDurable(box, inFlight[f], facts, possible); f++)
                {
                }

                model.Learn(box.Ledger());
                Keep(box, model);
            }

            for (int f = Math.Min(factsBefore, facts.Count); f < facts.Count; f++)
            {
                Trace?.WriteLine($"  {facts[f].What} {facts[f].Sequence} {facts[f].Ticket?.ServiceLetter}{facts[f].Ticket?.Number} {facts[f].Outcome} n{facts[f].Number} d{facts[f].Day} {(facts[f].OnlyTried ? "only tried" : "")}");
            }
        }

        Known all = new Known(facts, facts.Count);
        Invariants.Check(box, all, all);
    }

    // Without the garbled ones: after those numbers are left out, which the model does not foresee.
    private static readonly TearKind[] Exact =
    {
        TearKind.Nothing, TearKind.Prefix, TearKind.All, TearKind.EmptyAfterReopen, TearKind.CloseNeverHappened,
    };

    private static Box Start(EnumeratedFiles files, List<Fact> facts, NumberModel model, BoxTime time)
    {
        Box box = new Box(files, facts, time, JournalBytes);
        Keep(box, model);
        return box;
    }

    // Every fourth seed has a clock that never rests, so that more days are used than are remembered; every eighth one that jumps by
    // weeks, so that there are more spans of forgotten days than are kept apart.
    private void Act(Random random, bool restless, bool wide, ref Box box, ref long utc, EnumeratedFiles files, List<Fact> facts, NumberModel model)
    {
        switch (restless && random.Next(3) == 0 ? 1 : random.Next(14))
        {
            case 0:
                // Switched off and on.
                utc += random.Next(2) == 0 ? 60 : random.Next(2 * 86400);
                box = Start(files, facts, model, new BoxTime(utc, random.Next(3) != 0));
                break;
            case 1:
                // The date becomes known, or moves: a little, a day or two, back or ahead.
                long days = wide ? random.Next(81) - 40 : random.Next(9) - 4;
                long jump = random.Next(3) == 0 ? days * 86400L : random.Next(3600);
                utc += jump;
                bool jumped = Math.Abs(box.StraySeconds(utc)) > 3600;
                Trace?.WriteLine($"clock set {jump} s on, off by {box.StraySeconds(utc)} s");
                box.SetTime(utc);
                Keep(box, model, jumped);
                break;
            case 2:
                box.Reprint();
                break;
            case 3:
                box.SetPaused(random.Next(3), random.Next(2) == 0);
                break;
            case 4:
                box.SendBatch();
                break;
            case 5:
                // A compaction, and something that happens while it is under way.
                box.Desk.Journal.BeginCompaction();
                for (int steps = random.Next(9); steps > 0; steps--)
                {
                    box.Desk.Journal.Step();
                }

                Press(random, box, model);
                break;
            default:
                Press(random, box, model);
                break;
        }

        box.Pass(random.Next(5));
        Keep(box, model);
    }

    private void Press(Random random, Box box, NumberModel model)
    {
        int service = random.Next(3);
        bool dated = box.Desk.IsDateKnown;
        int expected = model.Next((char)('A' + service), dated);
        PressResult result = box.Press(service);
        if (result == PressResult.Paused)
        {
            return;
        }

        Interlocked.Increment(ref Numbers);
        if (result != PressResult.Given || box.Last.Number != expected || box.Last.IsDated != dated)
        {
            throw new BrokenInvariantException("model", $"service {service + 1} gives {result} {box.Last.Number}, expected {expected}");
        }

        model.Give(box.Last.ServiceLetter, box.Last.Number, dated);
        TicketOutcome[] outcomes = { TicketOutcome.Printing, (TicketOutcome)(2 + random.Next(4)) };
        foreach (TicketOutcome outcome in outcomes)
        {
            if (random.Next(6) != 0)
            {
                box.Report(box.Last.Sequence, outcome);
            }
        }
    }

    private static void Keep(Box box, NumberModel model, bool jumped = false)
    {
        if (box.Clock.IsTrusted)
        {
            model.KeepDay(LocalTime.LocalDay(box.Clock.UtcSeconds), jumped);
        }
    }

    // What was in flight and proves durable has happened.
    private bool TakeDurable(Box box, Fact fact, List<Fact> facts, List<Fact> possible)
    {
        if (facts.Contains(fact))
        {
            return true;
        }

        if (fact.What == Fact.Kind.Day)
        {
            // Which day it is the terminal itself tells since its start; a day that it has left again changes nothing.
            if (box.Desk.State.Day == fact.Day && facts.FindLast(f => f.What == Fact.Kind.Day)?.Day != fact.Day)
            {
                facts.Add(fact);
            }

            return true;
        }

        Known with = new Known(new List<Fact>(facts) { fact }, facts.Count + 1);
        try
        {
            Invariants.Check(box, with, new Known(possible, possible.Count));
            facts.Add(fact);
            return true;
        }
        catch (BrokenInvariantException e)
        {
            Trace?.WriteLine($"  not durable: {fact.What} {fact.Sequence} {fact.Outcome}: {e.Message}");
            return false;
        }
    }
}
