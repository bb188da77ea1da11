using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <content>What stays in the journal when it is compacted: the lines of the days that are kept, each with its outcome, and a summary.</content>
public sealed partial class QueueState
{
    private const int RecordsPerCall = 16;

    private LineWindow copied; // only while the journal is compacted
    private readonly JournalRecord kept = new JournalRecord();
    private readonly JournalRecord taken = new JournalRecord();
    private int finishStep;
    private int copiedDay;
    private int unsentLines;

    /// <summary>Lines that a compaction keeps at most; 0 for no limit. The owner sets it before the compaction begins.</summary>
    public int MaxKeptLines;

    /// <inheritdoc/>
    public void BeginCompaction()
    {
        copied = new LineWindow();
        finishStep = 0;
        copiedDay = 0;
        LedgerDays.ClearMarks();
        bool more = MaxKeptLines > 0;
        while (more && LedgerDays.TotalLines - LedgerDays.MarkedLines > MaxKeptLines)
        {
            more = LedgerDays.MarkNext(Day, Acknowledged);
        }

        unsentLines = 0;
    }

    /// <inheritdoc/>
    public void EndCompaction(bool isWhole)
    {
        copied = null;
        if (!isWhole)
        {
            return;
        }

        LedgerDays.RemoveMarked();
        givenUpLines += (uint)unsentLines;
        unsentLines = 0;
    }

    /// <inheritdoc/>
    public void Compact(JournalRecord record, Journal journal)
    {
        if (record.Type == QueueRecord.TicketOutcome)
        {
            copied.SetOutcome(Bytes.Get32(record.Payload, QueueRecord.Reference), record.Payload[QueueRecord.Outcome]);
            return;
        }

        if (!QueueRecord.IsLine(record))
        {
            return;
        }

        kept.CopyFrom(record);
        if (kept.Type == JournalRecord.RecoveredType)
        {
            QueueRecord.ToGap(kept, copiedDay);
        }

        copiedDay = Bytes.Get16(kept.Payload, QueueRecord.Day);
        if (LedgerDays.IsMarked(copiedDay))
        {
            unsentLines += kept.Sequence > Acknowledged ? 1 : 0;
            return;
        }

        if (copied.Count == LineWindow.MaxLines)
        {
            copied.TakeOldest(taken);
            journal.Keep(taken);
        }

        copied.Add(kept);
    }

    /// <inheritdoc/>
    public bool FinishCompaction(Journal journal)
    {
        for (int i = 0; i < RecordsPerCall; i++)
        {
            if (copied.Count > 0)
            {
                copied.TakeOldest(kept);
                journal.Keep(kept);
                continue;
            }

            int step = finishStep;
            finishStep++;
            if (step < Counters.SpanCount)
            {
                kept.Clear(QueueRecord.SnapshotSpan, 6);
                Counters.SaveSpan(step, kept.Payload);
            }
            else if (step - Counters.SpanCount < Counters.DayCount)
            {
                kept.Clear(QueueRecord.SnapshotDay, 9);
                Counters.SaveDay(step - Counters.SpanCount, kept.Payload);
            }
            else if (step < Counters.SavedCount)
            {
                int row = step - Counters.SpanCount - Counters.DayCount;
                kept.Clear(Counters.IsForgottenRow(row) ? QueueRecord.SnapshotForgottenCounter : QueueRecord.SnapshotCounter, 19);
                Counters.SaveRow(row, kept.Payload);
            }
            else if (step == Counters.SavedCount)
            {
                kept.Clear(QueueRecord.SnapshotQueue, 18);
                Bytes.Put16(kept.Payload, 16, FloorDay);
                Bytes.Put16(kept.Payload, 0, Day);
                Bytes.Put16(kept.Payload, 2, SummaryDay);
                Bytes.Put32(kept.Payload, 4, Acknowledged);
                Bytes.Put16(kept.Payload, 8, PausedServices);
                kept.Payload[10] = (byte)(NumbersUnknown ? 1 : 0);
                kept.Payload[11] = (byte)Counters.DayCount;
                Bytes.Put32(kept.Payload, 12, GivenUpLines + (uint)unsentLines);
            }
            else
            {
                return false;
            }

            journal.Keep(kept);
        }

        return true;
    }
}
