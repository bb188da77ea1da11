namespace Terminal.Core.Queue;

/// <summary>
/// Papers of this power-on whose outcome is still open, and outcomes that the drive has not taken yet. What is not here and
/// open in the ledger was interrupted.
/// </summary>
internal sealed class OpenPapers
{
    private const int MaxPapers = 16;
    private readonly uint[] sequences = new uint[MaxPapers];
    private readonly TicketOutcome[] outcomes = new TicketOutcome[MaxPapers];
    private readonly bool[] waiting = new bool[MaxPapers];
    private int count;

    /// <summary>Papers in the list.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>A paper is on its way. When there are too many the oldest is taken for interrupted.</summary>
    public void Add(uint sequence)
    {
        if (Count == MaxPapers)
        {
            Remove(0);
        }

        sequences[Count] = sequence;
        outcomes[Count] = TicketOutcome.Reserved;
        waiting[Count] = false;
        count++;
    }

    /// <summary>True while the paper is on its way.</summary>
    public bool Contains(uint sequence)
    {
        return Find(sequence) >= 0;
    }

    /// <summary>An outcome has been recorded: a paper that is over leaves the list.</summary>
    public void Recorded(uint sequence, TicketOutcome outcome)
    {
        int index = Find(sequence);
        if (index < 0)
        {
            return;
        }

        outcomes[index] = outcome;
        waiting[index] = false;
        if (outcome > TicketOutcome.Printing)
        {
            Remove(index);
        }
    }

    /// <summary>An outcome could not be recorded: it waits for the drive.</summary>
    public void NotRecorded(uint sequence, TicketOutcome outcome)
    {
        int index = Find(sequence);
        if (index >= 0)
        {
            outcomes[index] = outcome;
            waiting[index] = true;
        }
    }

    /// <summary>The first outcome that waits for the drive, or the first paper that is on its way; false when there is none.</summary>
    public bool First(bool isWaiting, out uint sequence, out TicketOutcome outcome)
    {
        sequence = 0;
        outcome = TicketOutcome.Reserved;
        for (int i = 0; i < Count; i++)
        {
            if (waiting[i] == isWaiting)
            {
                sequence = sequences[i];
                outcome = outcomes[i];
                return true;
            }
        }

        return false;
    }

    private int Find(uint sequence)
    {
        for (int i = 0; i < Count; i++)
        {
            if (sequences[i] == sequence)
            {
                return i;
            }
        }

        return -1;
    }

    private void Remove(int index)
    {
        count--;
        for (int i = index; i < Count; i++)
        {
            sequences[i] = sequences[i + 1];
            outcomes[i] = outcomes[i + 1];
            waiting[i] = waiting[i + 1];
        }
    }
}
