using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Store;

/// <content>
/// Compaction: what is to stay is copied into the other file, read back piece by piece, and the marker is written last.
/// Records appended meanwhile go to the old file and are copied with the rest. Before the marker is durable the old file
/// counts, afterwards the new one; both say the same.
/// </content>
public sealed partial class Journal
{
    private const int CopySlotsPerStep = 16;
    private const int OutgoingSlots = 64;
    private const int FlushSlots = 32;

    // Only while the journal is recovered or compacted.
    private byte[] chunk;
    private byte[] outgoing;
    private CompactionPhase compaction;
    private int outgoingBytes;
    private int copyOffset;
    private int otherBytes;
    private bool repairing;
    private int repairLost;
    private uint repairSequence;

    private enum CompactionPhase
    {
        None = 0,
        Begin = 1,
        Copy = 2,
        Finish = 3,
        Mark = 4,
        Remove = 5,
    }

    /// <summary>True while the other file is being written.</summary>
    public bool IsCompacting
    {
        get { return compaction != CompactionPhase.None; }
    }

    /// <summary>Begins a compaction; <see cref="Step"/> carries it on. False when it cannot begin now.</summary>
    public bool BeginCompaction()
    {
        if (compaction != CompactionPhase.None || (State != JournalState.Ready && State != JournalState.Full))
        {
            return false;
        }

        compaction = CompactionPhase.Begin;
        return true;
    }

    /// <summary>Keeps a record, with its sequence: to be called within Compact and FinishCompaction only.</summary>
    public void Keep(JournalRecord kept)
    {
        if (outgoingBytes + JournalRecord.SlotBytes > outgoing.Length)
        {
            // More than was agreed upon in one call: the file would not be whole, so it must not come to count.
            compaction = CompactionPhase.Begin;
            return;
        }

        kept.Write(outgoing, outgoingBytes, checksum, body);
        outgoingBytes += JournalRecord.SlotBytes;
    }

    private void StepCompaction()
    {
        switch (compaction)
        {
            case CompactionPhase.Begin:
                BeginOtherFile();
                break;
            case CompactionPhase.Copy:
                CopyChunk();
                break;
            case CompactionPhase.Finish:
                if (!content.FinishCompaction(this))
                {
                    compaction = CompactionPhase.Mark;
                }

                Flush(compaction == CompactionPhase.Mark ? 1 : FlushSlots);
                break;
            case CompactionPhase.Mark:
                Mark();
                break;
            case CompactionPhase.Remove:
                // Should this fail, the old file stays: it bears the lower generation and is never believed again.
                compaction = CompactionPhase.None;
                files.Delete(names[1 - active]);
                break;
        }
    }

    private void BeginOtherFile()
    {
        content.BeginCompaction();
        chunk = chunk == null ? new byte[ChunkBytes] : chunk;
        outgoing = outgoing == null ? new byte[OutgoingSlots * JournalRecord.SlotBytes] : outgoing;
        generation++;
        WriteHeader(outgoing, 0);
        generation--;
        copyOffset = 0;
        otherBytes = 0;
        outgoingBytes = JournalRecord.SlotBytes;
        int result = files.Replace(names[1 - active], outgoing, 0, outgoingBytes);
        if (result == StoreResult.Ok && !ReadsBack(names[1 - active], outgoing, 0, outgoingBytes))
        {
            Fail(JournalFinding.ReadBackDiffers);
            return;
        }

        EndFlush(result);
        if (compaction == CompactionPhase.Begin && result == StoreResult.Ok)
        {
            compaction = CompactionPhase.Copy;
        }
    }

    private void CopyChunk()
    {
        int count = (activeBytes - copyOffset) / JournalRecord.SlotBytes;
        if (count > CopySlotsPerStep)
        {
            count = CopySlotsPerStep;
        }

        if (count == 0)
        {
            if (repairing)
            {
                // The account of the damage has no place in the old file: it goes into the new one as its last record.
                MakeAccount(0, repairLost, repairSequence);
                content.Compact(record, this);
            }

            compaction = CompactionPhase.Finish;
            return;
        }

        int bytes = count * JournalRecord.SlotBytes;
        if (files.Read(names[active], copyOffset, chunk, 0, bytes) != bytes)
        {
            Fail(JournalFinding.ReadFailed);
            return;
        }

        copyOffset += bytes;
        for (int at = 0; at < bytes; at += JournalRecord.SlotBytes)
        {
            if (record.Read(chunk, at, checksum, body) && record.Type >= JournalRecord.RecoveredType
                && record.Type != JournalRecord.MarkerType)
            {
                content.Compact(record, this);
            }
        }

        Flush(FlushSlots);
    }

    private void Flush(int atLeastSlots)
    {
        if (outgoingBytes < atLeastSlots * JournalRecord.SlotBytes
            || compaction == CompactionPhase.Begin || compaction == CompactionPhase.None)
        {
            return;
        }

        int result = otherBytes + outgoingBytes + JournalRecord.SlotBytes > maxBytes
            ? StoreResult.Full
            : files.Append(names[1 - active], outgoing, 0, outgoingBytes);
        if (result == StoreResult.Ok && !ReadsBack(names[1 - active], outgoing, otherBytes, outgoingBytes))
        {
            Fail(JournalFinding.ReadBackDiffers);
            return;
        }

        EndFlush(result);
    }

    private void EndFlush(int result)
    {
        if (result == StoreResult.Ok)
        {
            otherBytes += outgoingBytes;
            outgoingBytes = 0;
            return;
        }

        if (result == StoreResult.Full)
        {
            // The old file still counts; what was begun has no marker and is worth nothing.
            findings |= 1 << (int)JournalFinding.DriveFull;
            compaction = CompactionPhase.None;
            content.EndCompaction(false);
            outgoingBytes = 0;
            files.Delete(names[1 - active]);
            if (repairing)
            {
                repairing = false;
                Fail(JournalFinding.DriveFull);
            }

            return;
        }

        Fail(JournalFinding.WriteFailed);
    }

    // Until the marker is durable the old file counts, from then on the new one. Should the append fail, nobody knows
    // which: then only a new recovery does.
    private void Mark()
    {
        generation++;
        scratch.Clear(JournalRecord.MarkerType, 8);
        Bytes.Put32(scratch.Payload, 0, generation);
        Bytes.Put32(scratch.Payload, 4, (uint)(otherBytes / JournalRecord.SlotBytes));
        scratch.Sequence = nextSequence - 1;
        scratch.Write(outgoing, 0, checksum, body);
        if (files.Append(names[1 - active], outgoing, 0, JournalRecord.SlotBytes) != StoreResult.Ok)
        {
            Fail(JournalFinding.WriteFailed);
            return;
        }

        if (!ReadsBack(names[1 - active], outgoing, otherBytes, JournalRecord.SlotBytes))
        {
            Fail(JournalFinding.ReadBackDiffers);
            return;
        }

        active = 1 - active;
        activeBytes = otherBytes + JournalRecord.SlotBytes;
        compaction = CompactionPhase.Remove;
        repairing = false;
        state = JournalState.Ready;
        content.EndCompaction(true);
    }

    // A record that arrives after the summing up would be missing in the new file: sum up again.
    private void AbandonLateCompaction()
    {
        if (compaction == CompactionPhase.Finish || compaction == CompactionPhase.Mark)
        {
            compaction = CompactionPhase.Begin;
            outgoingBytes = 0;
        }
    }
}
