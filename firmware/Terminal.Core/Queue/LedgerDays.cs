namespace Terminal.Core.Queue;

/// <summary>How many lines of the ledger each day has, so that room can be made by giving up whole days.</summary>
public sealed class LedgerDays
{
    /// <summary>Days told apart; lines of further ones count for the earliest.</summary>
    public const int MaxDays = 64;

    private readonly ushort[] days = new ushort[MaxDays];
    private readonly int[] lines = new int[MaxDays];
    private readonly uint[] lastSequences = new uint[MaxDays];
    private readonly bool[] marked = new bool[MaxDays];
    private int count;
    private int totalLines;
    private int markedLines;

    /// <summary>Days in use.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>Lines of all days.</summary>
    public int TotalLines
    {
        get { return totalLines; }
    }

    /// <summary>Lines of the days that are marked to be given up.</summary>
    public int MarkedLines
    {
        get { return markedLines; }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        count = 0;
        totalLines = 0;
        ClearMarks();
    }

    /// <summary>Counts a line.</summary>
    public void Add(int day, uint sequence)
    {
        int index = Find(day);
        lines[index]++;
        totalLines++;
        if (lastSequences[index] < sequence)
        {
            lastSequences[index] = sequence;
        }
    }

    /// <summary>Lines of a day.</summary>
    public int LinesOf(int day)
    {
        for (int i = 0; i < Count; i++)
        {
            if (days[i] == day)
            {
                return lines[i];
            }
        }

        return 0;
    }

    /// <summary>A day by its place.</summary>
    public int Day(int index)
    {
        return days[index];
    }

    /// <summary>Lines of a day by its place.</summary>
    public int Lines(int index)
    {
        return lines[index];
    }

    /// <summary>
    /// Marks the day to give up next: the earliest whose lines have all reached the service, else the earliest; never today.
    /// False when there is none.
    /// </summary>
    public bool MarkNext(int today, uint acknowledged)
    {
        int found = -1;
        bool foundSent = false;
        for (int i = 0; i < Count; i++)
        {
            bool sent = lastSequences[i] <= acknowledged;
            bool better = found < 0 || (sent && !foundSent) || (sent == foundSent && days[i] < days[found]);
            if (!marked[i] && days[i] != today && better)
            {
                found = i;
                foundSent = sent;
            }
        }

        if (found < 0)
        {
            return false;
        }

        marked[found] = true;
        markedLines += lines[found];
        return true;
    }

    /// <summary>True when the day is marked to be given up.</summary>
    public bool IsMarked(int day)
    {
        for (int i = 0; i < Count; i++)
        {
            if (days[i] == day)
            {
                return marked[i];
            }
        }

        return false;
    }

    /// <summary>Lines of marked days that have not reached the service.</summary>
    public int MarkedUnsentLines(uint acknowledged)
    {
        int total = 0;
        for (int i = 0; i < Count; i++)
        {
            total += marked[i] && lastSequences[i] > acknowledged ? lines[i] : 0;
        }

        return total;
    }

    /// <summary>Lines of the days of which not every line has reached the service: at least as many as wait.</summary>
    public int UnsentLines(uint acknowledged)
    {
        int total = 0;
        for (int i = 0; i < Count; i++)
        {
            total += lastSequences[i] > acknowledged ? lines[i] : 0;
        }

        return total;
    }

    /// <summary>Takes the marks off again.</summary>
    public void ClearMarks()
    {
        System.Array.Clear(marked, 0, MaxDays);
        markedLines = 0;
    }

    /// <summary>The marked days have been given up.</summary>
    public void RemoveMarked()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (marked[i])
            {
                totalLines -= lines[i];
                count--;
                days[i] = days[Count];
                lines[i] = lines[Count];
                lastSequences[i] = lastSequences[Count];
                marked[i] = marked[Count];
                marked[Count] = false;
            }
        }

        markedLines = 0;
    }

    private int Find(int day)
    {
        int earliest = 0;
        for (int i = 0; i < Count; i++)
        {
            if (days[i] == day)
            {
                return i;
            }

            earliest = days[i] < days[earliest] ? i : earliest;
        }

        if (Count == MaxDays)
        {
            return earliest;
        }

        days[Count] = (ushort)day;
        lines[Count] = 0;
        lastSequences[Count] = 0;
        count++;
        return Count - 1;
    }
}
