using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// Reads the ledger line by line from the journal, in bounded steps and with bounded memory, while numbers go on being
/// given. A ticket's line comes with its outcome.
/// </summary>
public sealed class LedgerReader
{
    private const int SlotsPerCall = 16;

    private readonly Journal journal;
    private readonly LineWindow window = new LineWindow();
    private readonly JournalRecord record = new JournalRecord();
    private readonly byte[] buffer = new byte[SlotsPerCall * JournalRecord.SlotBytes];
    private int bufferFirstSlot;
    private int slot;
    private uint generation;
    private uint after;
    private int lastDay;
    private bool stopAtOpen;
    private bool isAtEnd;

    /// <summary>A reader of a desk's ledger; nothing is read before <see cref="Begin"/>.</summary>
    public LedgerReader(QueueDesk desk)
    {
        journal = desk.Journal;
    }

    /// <summary>The line that <see cref="Next"/> has found.</summary>
    public readonly LedgerLine Line = new LedgerLine();

    /// <summary>True when there is no further line now; more may come.</summary>
    public bool IsAtEnd
    {
        get { return isAtEnd; }
    }

    /// <summary>
    /// Begins behind a sequence, 0 for all. With waitForOutcomes a paper whose outcome is open ends the reading until it is
    /// known; otherwise it comes as it stands.
    /// </summary>
    public void Begin(uint afterSequence, bool waitForOutcomes)
    {
        after = afterSequence;
        stopAtOpen = waitForOutcomes;
        Restart();
    }

    /// <summary>
    /// Looks for the next line in at most 16 slots. True when <see cref="Line"/> holds it; false when more calls are
    /// needed or <see cref="IsAtEnd"/>.
    /// </summary>
    public bool Next()
    {
        isAtEnd = false;
        if (journal.State != JournalState.Ready && journal.State != JournalState.Full)
        {
            isAtEnd = true;
            return false;
        }

        if (journal.Generation != generation)
        {
            // The file was compacted: its slots are others now, the lines and their sequences are the same.
            Restart();
        }

        for (int i = 0; i < SlotsPerCall; i++)
        {
            if (window.Count == LineWindow.MaxLines)
            {
                return TakeOldest();
            }

            bool atEnd;
            bool isRecord = journal.ReadSlot(slot, record, buffer, ref bufferFirstSlot, out atEnd);
            if (atEnd)
            {
                // What has been read of the last slots may have been written since: they are read again next time.
                bufferFirstSlot = -1;
                return TakeAtEnd();
            }

            slot++;
            if (isRecord)
            {
                TakeIn();
            }
        }

        return false;
    }

    /// <summary>Puts the line that <see cref="Next"/> has found behind those of a window.</summary>
    internal void Keep(LineWindow lines)
    {
        lines.Add(record);
    }

    /// <summary>Fills <see cref="Line"/> with a line of a window, where it stays until the next one is looked for.</summary>
    internal void Show(LineWindow lines, int index)
    {
        lines.Get(index, record);
        Line.Set(record);
    }

    private void Restart()
    {
        generation = journal.Generation;
        window.Clear();
        slot = 0;
        lastDay = 0;
        bufferFirstSlot = -1;
        isAtEnd = false;
    }

    private void TakeIn()
    {
        if (record.Type == QueueRecord.TicketOutcome)
        {
            window.SetOutcome(Bytes.Get32(record.Payload, QueueRecord.Reference), record.Payload[QueueRecord.Outcome]);
            return;
        }

        if (!QueueRecord.IsLine(record))
        {
            return;
        }

        if (record.Type == JournalRecord.RecoveredType)
        {
            QueueRecord.ToGap(record, lastDay);
        }

        lastDay = Bytes.Get16(record.Payload, QueueRecord.Day);
        window.Add(record);
    }

    private bool TakeOldest()
    {
        window.TakeOldest(record);
        if (record.Sequence <= after)
        {
            return false;
        }

        after = record.Sequence;
        Line.Set(record);
        return true;
    }

    private bool TakeAtEnd()
    {
        while (window.Count > 0)
        {
            window.Get(0, record);
            if (stopAtOpen && LineWindow.IsOpen(record.Type, record.Payload[QueueRecord.Outcome]))
            {
                isAtEnd = true;
                return false;
            }

            if (TakeOldest())
            {
                return true;
            }
        }

        isAtEnd = true;
        return false;
    }
}
