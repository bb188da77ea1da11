using System.Collections.Generic;
using Terminal.Core.Queue;

namespace Terminal.PowerCuts;

/// <summary>What follows from a number of facts: the model beside the real thing. A few lines, no journal.</summary>
public sealed class Known
{
    private readonly int count;
    private readonly List<Fact> facts;

    /// <summary>What follows from the first so many facts; with what was only tried, or without.</summary>
    public Known(List<Fact> facts, int count, bool withTried = false)
    {
        this.facts = facts;
        this.count = count;
        for (int i = 0; i < count; i++)
        {
            if (withTried || !facts[i].OnlyTried)
            {
                Take(facts[i]);
            }
        }
    }

    /// <summary>Tickets that were shown, by sequence.</summary>
    public Dictionary<uint, Ticket> Tickets { get; } = new Dictionary<uint, Ticket>();

    /// <summary>Sequences of reprints that were ordered.</summary>
    public HashSet<uint> Reprints { get; } = new HashSet<uint>();

    /// <summary>Outcomes by sequence of the paper.</summary>
    public Dictionary<uint, TicketOutcome> Outcomes { get; } = new Dictionary<uint, TicketOutcome>();

    /// <summary>Everything that was told about a paper, in order, by its sequence.</summary>
    public Dictionary<uint, List<TicketOutcome>> Told { get; } = new Dictionary<uint, List<TicketOutcome>>();

    /// <summary>Sequences of cancelled tickets.</summary>
    public HashSet<uint> Cancelled { get; } = new HashSet<uint>();

    /// <summary>Services paused, a bit each.</summary>
    public int Paused { get; private set; }

    /// <summary>Day of the queue.</summary>
    public int Day { get; private set; }

    /// <summary>Last acknowledged sequence.</summary>
    public uint Acknowledged { get; private set; }

    /// <summary>Marks of all settings that were saved, in order.</summary>
    public List<int> SettingsMarks { get; } = new List<int>();

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
                if (!Told.TryGetValue(fact.Sequence, out List<TicketOutcome> told))
                {
                    Told[fact.Sequence] = told = new List<TicketOutcome>();
                }

                told.Add(fact.Outcome);
                break;
            case Fact.Kind.Cancel:
                Cancelled.Add(fact.Sequence);
                break;
            case Fact.Kind.Pause:
                Paused |= 1 << fact.Number;
                break;
            case Fact.Kind.Reopen:
                Paused &= ~(1 << fact.Number);
                break;
            case Fact.Kind.Acknowledge:
                Acknowledged = fact.Sequence;
                break;
            case Fact.Kind.Day:
                Paused = 0;
                Day = fact.Day;
                break;
            case Fact.Kind.Settings:
                SettingsMark = fact.Number;
                SettingsMarks.Add(fact.Number);
                break;
        }
    }
}
