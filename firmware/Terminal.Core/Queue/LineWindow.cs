using System;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// The last lines of the ledger in the order of the journal, so that what became of a ticket can be written into its line.
/// A ticket's outcome counts only while its line is among the last <see cref="MaxLines"/>; that bounds what must be held.
/// </summary>
public sealed class LineWindow
{
    /// <summary>Lines held.</summary>
    public const int MaxLines = 32;

    private const int LineBytes = 28;
    private const int TypeAt = 24;
    private readonly byte[] lines;
    private int first;
    private int count;

    /// <summary>An empty window of <see cref="MaxLines"/>.</summary>
    public LineWindow() : this(MaxLines)
    {
    }

    /// <summary>An empty window of so many lines.</summary>
    public LineWindow(int maxLines)
    {
        lines = new byte[maxLines * LineBytes];
    }

    /// <summary>Lines in the window.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>Empties the window.</summary>
    public void Clear()
    {
        first = 0;
        count = 0;
    }

    /// <summary>Adds a line. When the window is full the oldest line must have been taken out before.</summary>
    public void Add(JournalRecord record)
    {
        int at = (first + Count) * LineBytes % lines.Length;
        Array.Copy(record.Payload, 0, lines, at, JournalRecord.MaxPayloadBytes);
        Bytes.Put32(lines, at + JournalRecord.MaxPayloadBytes, record.Sequence);
        lines[at + TypeAt] = (byte)record.Type;
        lines[at + TypeAt + 1] = (byte)record.PayloadBytes;
        count++;
    }

    /// <summary>Takes out the oldest line.</summary>
    public void TakeOldest(JournalRecord record)
    {
        Get(0, record);
        first = (first + 1) * LineBytes % lines.Length / LineBytes;
        count--;
    }

    /// <summary>A line by its place, 0 is the oldest.</summary>
    public void Get(int index, JournalRecord record)
    {
        int at = (first + index) * LineBytes % lines.Length;
        Array.Copy(lines, at, record.Payload, 0, JournalRecord.MaxPayloadBytes);
        record.Sequence = Bytes.Get32(lines, at + JournalRecord.MaxPayloadBytes);
        record.Type = lines[at + TypeAt];
        record.PayloadBytes = lines[at + TypeAt + 1];
    }

    /// <summary>Writes an outcome into the line of the ticket or reprint it belongs to; false when that line is not held.</summary>
    public bool SetOutcome(uint sequence, int outcome)
    {
        for (int i = 0; i < Count; i++)
        {
            int at = (first + i) * LineBytes % lines.Length;
            if (Bytes.Get32(lines, at + JournalRecord.MaxPayloadBytes) == sequence && HasOutcome(lines[at + TypeAt]))
            {
                lines[at + QueueRecord.Outcome] = (byte)outcome;
                return true;
            }
        }

        return false;
    }

    /// <summary>The outcome in the line with this sequence, or -1.</summary>
    public int OutcomeOf(uint sequence)
    {
        for (int i = 0; i < Count; i++)
        {
            int at = (first + i) * LineBytes % lines.Length;
            if (Bytes.Get32(lines, at + JournalRecord.MaxPayloadBytes) == sequence && HasOutcome(lines[at + TypeAt]))
            {
                return lines[at + QueueRecord.Outcome];
            }
        }

        return -1;
    }

    /// <summary>True for lines of paper: a ticket and its reprint.</summary>
    public static bool HasOutcome(int type)
    {
        return type == QueueRecord.Ticket || type == QueueRecord.Reprinted;
    }

    /// <summary>True while it is still open what becomes of a paper.</summary>
    public static bool IsOpen(int type, int outcome)
    {
        return HasOutcome(type) && outcome <= (int)TicketOutcome.Printing;
    }
}
