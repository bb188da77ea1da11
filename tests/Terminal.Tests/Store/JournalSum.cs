using Terminal.Drivers.Store;

namespace Terminal.Tests.Store;

/// <summary>The simplest content of a journal: records are numbers, and all that is known is their sum. A compaction keeps only that.</summary>
public sealed class JournalSum : IJournalContent
{
    /// <summary>A number.</summary>
    public const int ValueType = 16;

    /// <summary>The sum of what was before.</summary>
    public const int SumType = 17;

    /// <summary>The sum.</summary>
    public int Total;

    /// <summary>Sequence of the last number.</summary>
    public uint LastSequence;

    /// <summary>How often it was told that a compaction was given up, or that none was under way.</summary>
    public int GivenUp;

    /// <summary>Records that the journal could not read.</summary>
    public int Lost;

    /// <inheritdoc/>
    public void Reset()
    {
        Total = 0;
        LastSequence = 0;
        Lost = 0;
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        switch (record.Type)
        {
            case ValueType:
                Total += Bytes.Get16(record.Payload, 0);
                LastSequence = record.Sequence;
                break;
            case SumType:
                Total = (int)Bytes.Get32(record.Payload, 0);
                break;
            case JournalRecord.RecoveredType:
                Lost += Bytes.Get16(record.Payload, 2);
                break;
        }
    }

    /// <inheritdoc/>
    public void BeginCompaction()
    {
    }

    /// <inheritdoc/>
    public void Compact(JournalRecord record, Journal journal)
    {
    }

    /// <inheritdoc/>
    public bool FinishCompaction(Journal journal)
    {
        JournalRecord sum = new JournalRecord();
        sum.Clear(SumType, 4);
        Bytes.Put32(sum.Payload, 0, (uint)Total);
        journal.Keep(sum);
        return false;
    }

    /// <inheritdoc/>
    public void EndCompaction(bool isWhole)
    {
        GivenUp += isWhole ? 0 : 1;
    }
}
