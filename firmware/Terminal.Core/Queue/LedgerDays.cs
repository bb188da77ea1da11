using System;

namespace Terminal.Core.Queue;

/// <summary>
/// How many lines of the ledger each day has, so that room can be made by giving up whole days. When there are more days than are told
/// apart, neighbours with few lines are joined to a span, which is given up as one.
/// </summary>
public sealed class LedgerDays
{
    /// <summary>Spans told apart; most are a single day.</summary>
    public const int MaxSpans = 64;

    // A span that was joined has at most this part of all lines.
    private const int LeastSpans = MaxSpans / 4;

    // In the order of the days.
    private readonly ushort[] from = new ushort[MaxSpans];
    private readonly ushort[] to = new ushort[MaxSpans];
    private readonly int[] lines = new int[MaxSpans];
    private readonly uint[] lastSequences = new uint[MaxSpans];
    private readonly bool[] marked = new bool[MaxSpans];
    private int count;
    private int totalLines;
    private int markedLines;

    /// <summary>Spans in use.</summary>
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
        int at = Find(day);
        if (at < 0 && Count == MaxSpans)
        {
            Join(false);
            if (Count == MaxSpans)
            {
                Join(true);
            }

            at = Find(day);
        }

        if (at < 0)
        {
            at = -1 - at;
            for (int i = Count; i > at; i--)
            {
                Move(i - 1, i);
            }

            from[at] = (ushort)day;
            to[at] = (ushort)day;
            lines[at] = 0;
            lastSequences[at] = 0;
            marked[at] = false;
            count++;
        }

        lines[at]++;
        totalLines++;
        lastSequences[at] = lastSequences[at] < sequence ? sequence : lastSequences[at];
    }

    /// <summary>Lines of a day, or of its span.</summary>
    public int LinesOf(int day)
    {
        int at = Find(day);
        return at < 0 ? 0 : lines[at];
    }

    /// <summary>The first day of a span by its place.</summary>
    public int Day(int index)
    {
        return from[index];
    }

    /// <summary>The last day of a span by its place; mostly the first.</summary>
    public int LastDay(int index)
    {
        return to[index];
    }

    /// <summary>Lines of a span by its place.</summary>
    public int Lines(int index)
    {
        return lines[index];
    }

    /// <summary>
    /// Marks the span to give up next: the earliest whose lines have all reached the service, else the earliest; never today's.
    /// False when there is none.
    /// </summary>
    public bool MarkNext(int today, uint acknowledged)
    {
        int spared = Find(today);
        int found = -1;
        for (int i = 0; i < Count && (found < 0 || lastSequences[found] > acknowledged); i++)
        {
            if (!marked[i] && i != spared && (found < 0 || lastSequences[i] <= acknowledged))
            {
                found = i;
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
        int at = Find(day);
        return at >= 0 && marked[at];
    }

    /// <summary>Lines of the spans of which not every line has reached the service: at least as many as wait.</summary>
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
        Array.Clear(marked, 0, MaxSpans);
        markedLines = 0;
    }

    /// <summary>The marked days have been given up.</summary>
    public void RemoveMarked()
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (marked[i])
            {
                totalLines -= lines[i];
            }
            else
            {
                Move(i, kept);
                kept++;
            }
        }

        count = kept;
        ClearMarks();
    }

    // The place of a day's span; where there is none, -1 less the place where it belongs.
    private int Find(int day)
    {
        int at = Count;
        while (at > 0 && from[at - 1] > day)
        {
            at--;
        }

        return at > 0 && day <= to[at - 1] ? at - 1 : -1 - at;
    }

    // Of 64 spans at least two neighbours have together no more than a sixteenth of all lines. What is marked may have been left out of
    // the new file already and keeps to itself, unless nothing else is left to join: then it counts for what stays.
    private void Join(bool acrossMarks)
    {
        int kept = 0;
        for (int i = 1; i < Count; i++)
        {
            if (lines[kept] + lines[i] > totalLines / LeastSpans || (marked[kept] != marked[i] && !acrossMarks))
            {
                kept++;
                Move(i, kept);
                continue;
            }

            if (marked[kept] != marked[i])
            {
                markedLines -= marked[kept] ? lines[kept] : lines[i];
                marked[kept] = false;
            }

            to[kept] = to[i];
            lines[kept] += lines[i];
            lastSequences[kept] = lastSequences[kept] < lastSequences[i] ? lastSequences[i] : lastSequences[kept];
        }

        count = kept + 1;
    }

    private void Move(int source, int target)
    {
        from[target] = from[source];
        to[target] = to[source];
        lines[target] = lines[source];
        lastSequences[target] = lastSequences[source];
        marked[target] = marked[source];
    }
}
