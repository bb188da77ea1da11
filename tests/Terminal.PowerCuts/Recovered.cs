using System.Collections.Generic;

namespace Terminal.PowerCuts;

/// <summary>A terminal that has started after a cut: the changes it made, and which facts hold around each of them.</summary>
public sealed class Recovered
{
    private readonly List<Fact> facts;
    private readonly List<Fact> allowed;
    private readonly int firstOwn;
    private int actionBegin;

    /// <summary>Facts are known ones and grow; allowed ones were known or in flight at the first cut.</summary>
    public Recovered(List<EnumeratedFiles.Change> changes, List<Fact> facts, List<Fact> allowed)
    {
        Changes = changes;
        this.facts = facts;
        this.allowed = allowed;
        firstOwn = facts.Count;
    }

    /// <summary>Changes of the drive, recovery first.</summary>
    public List<EnumeratedFiles.Change> Changes { get; }

    /// <summary>What was done up to now may be durable together with the facts up to now.</summary>
    public void EndAction(int factsNow)
    {
        for (int i = actionBegin; i < Changes.Count; i++)
        {
            Changes[i].FactsAllowed = factsNow;
        }

        actionBegin = Changes.Count;
    }

    /// <summary>No more changes come.</summary>
    public void Seal()
    {
        EndAction(facts.Count);
    }

    /// <summary>What was known when a change began.</summary>
    public Known KnownAt(EnumeratedFiles.Change change)
    {
        return new Known(facts, change.FactsKnown);
    }

    /// <summary>What may be durable when power fails within a change.</summary>
    public Known AllowedAt(EnumeratedFiles.Change change)
    {
        return Allowed(change.FactsAllowed);
    }

    /// <summary>What may be durable at the end.</summary>
    public Known AllowedAtEnd()
    {
        return Allowed(facts.Count);
    }

    private Known Allowed(int count)
    {
        List<Fact> all = new List<Fact>(allowed);
        for (int i = firstOwn; i < count; i++)
        {
            all.Add(facts[i]);
        }

        return new Known(all, all.Count);
    }
}
