using System.Collections.Generic;
using Terminal.Core.Queue;

namespace Terminal.PowerCuts;

/// <summary>What follows from a number of facts: the model beside the real thing. A few lines, no journal.</summary>
public sealed class Known
{
    private readonly int count;
    private readonly List<Fact> facts;

    /// <summary>What follows from the first so many facts.</summary>
    public Known(List<Fact> facts, int count)
    {
        this.facts = facts;
        this.count = count;
        for (int i = 0; i < count; i++)
        {
            Take(facts[i]);
        }
    }

    /// <summary>Tickets that were shown, by sequence.</summary>
    public Dictionary<uint, Ticket> Tickets { get; } = new Dictionary<uint, Ticket>();

    /// <summary>Sequences of reprints that were ordered.</summary>
    public HashSet<uint> Reprints { get; } = new HashSet<uint>();

    /// <summary>Outcomes by sequence of the paper.</summary>
    public Dictionary<uint, TicketOutcome> Outcomes { get; } = new Dictionary<uint, TicketOutcome>();

    /// <summary>Sequences of cancelled tickets.</summary>
    public HashSet<uint> Cancelled { get; } = new HashSet<uint>();

    /// <summary>Services paused, a bit each, and the day that holds for.</summary>
    public int Paused { get; private set; }

    /// <summary>Day of the last pause or reopening.</summary>
    public int PausedDay { get; private set; }

    /// <summary>Last acknowledged sequence.</summary>
    public uint Acknowledged { get; private set; }

    /// <summary>Mark of the last saved settings, 0 before.</summary>
    public int SettingsMark { get; private set; }

    /// <summary>The facts again, so that more can follow.</summary>
    public List<Fact> CopyFacts()
    {
        return facts.GetRange(0, count);
    }

    private void Take(Fact fact)
    {
        switch (fact.What)
        {
            case Fact.Kind.Ticket:
                Tickets[fact.Sequence] = fact.Ticket;
                break;
            case Fact.Kind.Reprint:
                Reprints.Add(fact.Sequence);
                break;
            case Fact.Kind.Outcome:
                Outcomes[fact.Sequence] = fact.Outcome;
                break;
            case Fact.Kind.Cancel:
                Cancelled.Add(fact.Sequence);
                break;
            case Fact.Kind.Pause:
                Paused = (PausedDay == fact.Day ? Paused : 0) | 1 << fact.Number;
                PausedDay = fact.Day;
                break;
            case Fact.Kind.Reopen:
                Paused = (PausedDay == fact.Day ? Paused : 0) & ~(1 << fact.Number);
                PausedDay = fact.Day;
                break;
            case Fact.Kind.Acknowledge:
                Acknowledged = fact.Sequence;
                break;
            case Fact.Kind.Settings:
                SettingsMark = fact.Number;
                break;
        }
    }
}
