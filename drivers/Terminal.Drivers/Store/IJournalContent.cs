namespace Terminal.Drivers.Store;

/// <summary>
/// Whoever gives a journal's records their meaning. All that it knows comes from the records, in their order; so what
/// stands in the file and what stands in memory cannot differ.
/// </summary>
public interface IJournalContent
{
    /// <summary>Forgets everything: a replay begins.</summary>
    void Reset();

    /// <summary>Takes in one record: during a replay, and when it has just become durable. The record is the caller's and is used again.</summary>
    void Apply(JournalRecord record);

    /// <summary>A compaction begins: decide what may be given up.</summary>
    void BeginCompaction();

    /// <summary>Shows one record of the old file in its order; what is to stay goes to <see cref="Journal.Keep"/>, at most two records a call.</summary>
    void Compact(JournalRecord record, Journal journal);

    /// <summary>
    /// The old file is at its end: keep what was held back and what sums up the rest, at most 16 records a call.
    /// Returns true while there is more.
    /// </summary>
    bool FinishCompaction(Journal journal);

    /// <summary>
    /// The compaction is over. With isWhole the new file counts, and what was not kept is gone; without, the old one goes on. Said also
    /// where none was under way.
    /// </summary>
    void EndCompaction(bool isWhole);
}
