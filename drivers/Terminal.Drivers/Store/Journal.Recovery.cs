using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Store;

/// <content>Recovery: any content of the two files gives a working state and a named finding.</content>
public sealed partial class Journal
{
    /// <summary>In <see cref="JournalRecord.RecoveredType"/>: nobody knows how many records are lost.</summary>
    public const int AllRecords = 0xFFFF;

    private const int CreatedBytes = 2 * JournalRecord.SlotBytes;

    // Looking at a slot and taking it in costs about 1,700 IL instructions.
    private const int ScanBytes = 16 * JournalRecord.SlotBytes;

    private readonly int[] fileBytes = new int[2];
    private readonly uint[] fileGenerations = new uint[2];
    private readonly bool[] fileHasHeader = new bool[2];
    private int candidate;
    private int tried;
    private int scanOffset;
    private bool scanComplete;
    private int damagedSlots;
    private int accountedSlots;
    private int intactSlots;
    private uint highestSequence;
    private bool salvaging;
    private int salvageDamaged;
    private int mostIntactSlots;
    private int mostIntactFile;

    private void BeginRecovery()
    {
        chunk = chunk == null ? new byte[ChunkBytes] : chunk;
        state = JournalState.Recovering;
        compaction = CompactionPhase.None;
        repairing = false;
        outgoingBytes = 0;
        recoveryReadBytes = 0;
        lostRecords = 0;
        tried = -1;
        salvaging = false;
        highestSequence = 0;
    }

    private void StepRecovery()
    {
        if (repairing)
        {
            StepCompaction();
            return;
        }

        if (tried < 0)
        {
            LookAtFiles();
            return;
        }

        if (scanOffset + JournalRecord.SlotBytes <= fileBytes[candidate])
        {
            ScanChunk();
            return;
        }

        EndOfFile();
    }

    // Which files there are and which of them is newer.
    private void LookAtFiles()
    {
        for (int i = 0; i < 2; i++)
        {
            int length = files.Length(names[i]);
            if (length < 0 && length != StoreResult.NotFound)
            {
                Fail(JournalFinding.ReadFailed);
                return;
            }

            fileBytes[i] = length < 0 ? -1 : length;
            fileGenerations[i] = 0;
            fileHasHeader[i] = false;
            if (length >= JournalRecord.SlotBytes && !ReadHeader(i))
            {
                return;
            }
        }

        if (fileBytes[0] < 0 && fileBytes[1] < 0)
        {
            Create(JournalFinding.Created);
            return;
        }

        tried = 0;
        BeginScan(LooksNewer(1) ? 1 : 0);
    }

    private bool ReadHeader(int file)
    {
        if (files.Read(names[file], 0, chunk, 0, JournalRecord.SlotBytes) != JournalRecord.SlotBytes)
        {
            Fail(JournalFinding.ReadFailed);
            return false;
        }

        recoveryReadBytes += JournalRecord.SlotBytes;
        if (record.Read(chunk, 0, checksum, body) && record.Type == JournalRecord.HeaderType)
        {
            if (Bytes.Get16(record.Payload, 0) > FormatVersion)
            {
                findings |= 1 << (int)JournalFinding.NewerFormat;
                state = JournalState.Newer;
                return false;
            }

            fileHasHeader[file] = true;
            fileGenerations[file] = Bytes.Get32(record.Payload, 2);
        }

        return true;
    }

    // A file whose first record is damaged may be the newer one: it is looked at first.
    private bool LooksNewer(int file)
    {
        int other = 1 - file;
        if (fileBytes[file] < JournalRecord.SlotBytes || fileBytes[other] < JournalRecord.SlotBytes)
        {
            return fileBytes[file] > fileBytes[other];
        }

        return fileHasHeader[file] == fileHasHeader[other]
            ? IsNewer(fileGenerations[file], fileGenerations[other])
            : !fileHasHeader[file];
    }

    private void BeginScan(int file)
    {
        candidate = file;
        scanOffset = 0;
        scanComplete = false;
        damagedSlots = 0;
        accountedSlots = 0;
        intactSlots = 0;
        if (!salvaging)
        {
            highestSequence = 0;
            content.Reset();
        }
    }

    private void ScanChunk()
    {
        int count = (fileBytes[candidate] - scanOffset) / JournalRecord.SlotBytes * JournalRecord.SlotBytes;
        if (count > ScanBytes)
        {
            count = ScanBytes;
        }

        if (files.Read(names[candidate], scanOffset, chunk, 0, count) != count)
        {
            Fail(JournalFinding.ReadFailed);
            return;
        }

        recoveryReadBytes += count;
        for (int at = 0; at < count; at += JournalRecord.SlotBytes)
        {
            if (record.Read(chunk, at, checksum, body))
            {
                intactSlots++;
                TakeIn((scanOffset + at) / JournalRecord.SlotBytes);
            }
            else
            {
                damagedSlots++;
            }
        }

        scanOffset += count;
    }

    private void TakeIn(int slot)
    {
        if (record.Type == JournalRecord.HeaderType)
        {
            return;
        }

        if (record.Type == JournalRecord.MarkerType)
        {
            if (Bytes.Get32(record.Payload, 4) == slot)
            {
                scanComplete = true;
                fileGenerations[candidate] = Bytes.Get32(record.Payload, 0);
                highestSequence = highestSequence < record.Sequence ? record.Sequence : highestSequence;
            }

            return;
        }

        if (highestSequence < record.Sequence)
        {
            highestSequence = record.Sequence;
        }

        if (record.Type == JournalRecord.RecoveredType)
        {
            accountedSlots = Bytes.Get16(record.Payload, 0);
        }

        content.Apply(record);
    }

    private void EndOfFile()
    {
        if (salvaging)
        {
            salvageDamaged += damagedSlots;
            if (intactSlots > mostIntactSlots)
            {
                mostIntactSlots = intactSlots;
                mostIntactFile = candidate;
            }

            if (tried == 0 && fileBytes[1 - candidate] >= 0)
            {
                tried = 1;
                BeginScan(1 - candidate);
                return;
            }

            EndSalvage();
            return;
        }

        int other = 1 - candidate;
        bool otherIsNewer = fileHasHeader[other] && IsNewer(fileGenerations[other], fileGenerations[candidate]);
        if (scanComplete && !(tried == 0 && otherIsNewer))
        {
            Adopt();
            return;
        }

        if (tried == 0 && fileBytes[other] >= 0)
        {
            tried = 1;
            BeginScan(other);
            return;
        }

        // No file is whole. A first file that was cut off before anything could be recorded is no loss.
        if (fileBytes[other] < 0 && fileBytes[candidate] <= CreatedBytes)
        {
            Create(JournalFinding.CreationCut);
            return;
        }

        BeginSalvage();
    }

    // The older file first, so that the newer one has the last word.
    private void BeginSalvage()
    {
        salvaging = true;
        salvageDamaged = 0;
        mostIntactSlots = -1;
        highestSequence = 0;
        content.Reset();
        tried = 0;
        int older = IsNewer(fileGenerations[1], fileGenerations[0]) ? 0 : 1;
        BeginScan(fileBytes[older] < 0 ? 1 - older : older);
    }

    // The candidate is whole: it counts. What is wrong behind its marker is accounted for before anything is appended.
    private void Adopt()
    {
        active = candidate;
        activeBytes = fileBytes[candidate];
        generation = fileGenerations[candidate];
        if (tried == 1)
        {
            findings |= 1 << (int)JournalFinding.CompactionCut;
        }

        int lost = damagedSlots > accountedSlots ? damagedSlots - accountedSlots : 0;
        int tail = activeBytes % JournalRecord.SlotBytes;
        lostRecords = lost;
        nextSequence = highestSequence + 1 + (uint)lost;
        if (!fileHasHeader[candidate])
        {
            // A file without its first record is carried over into a whole one, or every start would find it so again.
            findings |= 1 << (int)JournalFinding.HeaderDamaged;
            MakeAccount(0, lost, nextSequence);
            Repair(lost);
            return;
        }

        if (lost == 0 && tail == 0)
        {
            state = JournalState.Ready;
            return;
        }

        findings |= 1 << (int)(lost > 0 ? JournalFinding.DamagedRecords : JournalFinding.TornTail);
        AccountForDamage(lost, tail);
    }

    private void AccountForDamage(int lost, int tail)
    {
        int pad = tail == 0 ? 0 : JournalRecord.SlotBytes - tail;
        int total = damagedSlots + (tail == 0 ? 0 : 1);
        MakeAccount(total, lost, nextSequence);
        if (activeBytes + pad + JournalRecord.SlotBytes > maxBytes)
        {
            Repair(lost);
            return;
        }

        if (pad > 0 && !FillTornSlot(tail, pad))
        {
            Fail(JournalFinding.ReadFailed);
            return;
        }

        record.Write(batch, pad, checksum, body);
        state = JournalState.Ready;
        int result = AppendToActive(pad + JournalRecord.SlotBytes);
        if (result == StoreResult.Ok)
        {
            nextSequence++;
            content.Apply(record);
        }
        else if (result == StoreResult.Full)
        {
            Repair(lost);
        }
    }

    // The rest of the torn slot. What nobody was told must not become a record by luck: a record that lacks only its last
    // bytes would be whole again if they happened to be the padding.
    private bool FillTornSlot(int tail, int pad)
    {
        if (files.Read(names[active], activeBytes - tail, chunk, 0, tail) != tail)
        {
            return false;
        }

        System.Array.Clear(chunk, tail, pad);
        bool wholeByLuck = scratch.Read(chunk, 0, checksum, body);
        for (int i = 0; i < pad; i++)
        {
            batch[i] = (byte)(wholeByLuck ? 0xFF : 0);
        }

        return true;
    }

    private void MakeAccount(int total, int lost, uint sequence)
    {
        record.Clear(JournalRecord.RecoveredType, 4);
        Bytes.Put16(record.Payload, 0, total > AllRecords ? AllRecords : total);
        Bytes.Put16(record.Payload, 2, lost > AllRecords ? AllRecords : lost);
        record.Sequence = sequence;
    }

    // Nothing can be appended to this file: what is known goes into the other one before anything else happens.
    private void Repair(int lost)
    {
        repairLost = lost;
        repairSequence = nextSequence;
        nextSequence++;
        content.Apply(record);
        state = JournalState.Recovering;
        repairing = true;
        compaction = CompactionPhase.Begin;
    }

    private void EndSalvage()
    {
        lostRecords = salvageDamaged;
        nextSequence = highestSequence + 1 + (uint)salvageDamaged;
        findings |= 1 << (int)(highestSequence > 0 ? JournalFinding.Salvaged : JournalFinding.Lost);
        active = mostIntactFile;
        activeBytes = fileBytes[active];
        generation = IsNewer(fileGenerations[0], fileGenerations[1]) ? fileGenerations[0] : fileGenerations[1];
        int lost = highestSequence > 0 ? salvageDamaged : AllRecords;
        MakeAccount(0, lost, nextSequence);
        Repair(lost);
    }

    private void Create(JournalFinding finding)
    {
        int file = fileBytes[0] < 0 && fileBytes[1] >= 0 ? 1 : 0;
        content.Reset();
        findings |= 1 << (int)finding;
        generation = 1;
        nextSequence = 1;
        WriteHeader(batch, 0);
        scratch.Clear(JournalRecord.MarkerType, 8);
        Bytes.Put32(scratch.Payload, 0, generation);
        Bytes.Put32(scratch.Payload, 4, 1);
        scratch.Write(batch, JournalRecord.SlotBytes, checksum, body);
        int result = files.Replace(names[file], batch, 0, CreatedBytes);
        if (result == StoreResult.Full)
        {
            findings |= 1 << (int)JournalFinding.DriveFull;
        }

        if (result != StoreResult.Ok)
        {
            Fail(JournalFinding.WriteFailed);
            return;
        }

        if (!ReadsBack(names[file], batch, 0, CreatedBytes))
        {
            Fail(JournalFinding.ReadBackDiffers);
            return;
        }

        active = file;
        activeBytes = CreatedBytes;
        state = JournalState.Ready;
    }

    private void WriteHeader(byte[] buffer, int offset)
    {
        scratch.Clear(JournalRecord.HeaderType, 6);
        Bytes.Put16(scratch.Payload, 0, FormatVersion);
        Bytes.Put32(scratch.Payload, 2, generation);
        scratch.Write(buffer, offset, checksum, body);
    }

    private static bool IsNewer(uint a, uint b)
    {
        return (int)(a - b) > 0;
    }
}
