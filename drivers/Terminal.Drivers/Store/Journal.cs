using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Store;

/// <summary>
/// A journal of small records in two files, of which one counts. A record is persistent when <see cref="Commit"/> has
/// returned Ok. Recovery and compaction are done in steps; what they alone need is given back. The format is in
/// SPEC.md, the reasons are in DESIGN.md.
/// </summary>
public sealed partial class Journal
{
    /// <summary>Format version that this firmware writes and the highest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>Most records of one <see cref="Commit"/>.</summary>
    public const int MaxBatchRecords = 32;

    private const int SlotsPerRead = 32;
    private const int ChunkBytes = SlotsPerRead * JournalRecord.SlotBytes;

    private readonly IFileStore files;
    private readonly IJournalContent content;
    private readonly string[] names;
    private readonly Checksum checksum = new Checksum();
    private readonly byte[] body = new byte[JournalRecord.BodyBytes];
    private readonly byte[] batch = new byte[ChunkBytes + JournalRecord.SlotBytes];
    private readonly JournalRecord record = new JournalRecord();
    private readonly JournalRecord scratch = new JournalRecord();
    private readonly int maxBytes;

    private int batchBytes;
    private uint batchSequence;
    private int active;
    private int activeBytes;
    private uint generation;
    private uint nextSequence;
    private int findings;
    private JournalState state;
    private int recoveryReadBytes;
    private int lostRecords;

    /// <summary>
    /// A journal in name.a and name.b. Neither file grows beyond maxBytes; both together need twice that on the drive.
    /// </summary>
    public Journal(IFileStore files, string name, int maxBytes, IJournalContent content)
    {
        this.files = files;
        this.content = content;
        this.maxBytes = maxBytes / JournalRecord.SlotBytes * JournalRecord.SlotBytes;
        names = new string[] { name + ".a", name + ".b" };
    }

    /// <summary>What can be done now.</summary>
    public JournalState State
    {
        get { return state; }
    }

    /// <summary>Bytes of the file that counts.</summary>
    public int LengthBytes
    {
        get { return activeBytes; }
    }

    /// <summary>Bytes that the file may have.</summary>
    public int MaxBytes
    {
        get { return maxBytes; }
    }

    /// <summary>How often a file has been begun.</summary>
    public uint Generation
    {
        get { return generation; }
    }

    /// <summary>Sequence that the next record will bear.</summary>
    public uint NextSequence
    {
        get { return nextSequence; }
    }

    /// <summary>Bytes read by the last recovery.</summary>
    public int RecoveryReadBytes
    {
        get { return recoveryReadBytes; }
    }

    /// <summary>Records that the last recovery may have lost.</summary>
    public int LostRecords
    {
        get { return lostRecords; }
    }

    /// <summary>True when the last recovery, or the run since, came upon it.</summary>
    public bool Found(JournalFinding finding)
    {
        return (findings & 1 << (int)finding) != 0;
    }

    /// <summary>True when the last recovery found anything that a clerk or a technician should hear of.</summary>
    public bool HasDamage
    {
        get
        {
            return (findings & ~(1 << (int)JournalFinding.Created | 1 << (int)JournalFinding.CreationCut
                | 1 << (int)JournalFinding.TornTail | 1 << (int)JournalFinding.CompactionCut)) != 0;
        }
    }

    /// <summary>Begins recovery; <see cref="Step"/> carries it on.</summary>
    public void Open()
    {
        batchBytes = 0;
        findings = 0;
        BeginRecovery();
    }

    /// <summary>Carries recovery or compaction on by one bounded piece. Returns true while there is more to do.</summary>
    public bool Step()
    {
        bool isMore = CarryOn();
        if (state != JournalState.Recovering && compaction == CompactionPhase.None)
        {
            chunk = null;
            outgoing = null;
        }

        return isMore;
    }

    private bool CarryOn()
    {
        if (State == JournalState.Recovering)
        {
            StepRecovery();
            return State == JournalState.Recovering;
        }

        if (compaction != CompactionPhase.None)
        {
            StepCompaction();
            return compaction != CompactionPhase.None;
        }

        return false;
    }

    /// <summary>
    /// Puts a record into the batch and returns its sequence. Nothing is written before <see cref="Commit"/>.
    /// The batch holds <see cref="MaxBatchRecords"/>; one more returns 0.
    /// </summary>
    public uint Add(JournalRecord added)
    {
        if (batchBytes >= ChunkBytes)
        {
            return 0;
        }

        if (batchBytes == 0)
        {
            batchSequence = nextSequence;
        }

        added.Sequence = batchSequence;
        added.Write(batch, batchBytes, checksum, body);
        batchBytes += JournalRecord.SlotBytes;
        batchSequence++;
        return added.Sequence;
    }

    /// <summary>
    /// Makes the batch durable: one append and one read-back. Only then are its records applied to the content.
    /// Returns <see cref="StoreResult.Ok"/>, Full (the batch was not written) or Failed (believe only a new <see cref="Open"/>).
    /// </summary>
    public int Commit()
    {
        int bytes = batchBytes;
        batchBytes = 0;
        if (State != JournalState.Ready)
        {
            return State == JournalState.Full ? StoreResult.Full : StoreResult.Failed;
        }

        if (bytes == 0)
        {
            return StoreResult.Ok;
        }

        if (activeBytes + bytes > maxBytes)
        {
            return StoreResult.Full;
        }

        AbandonLateCompaction();
        int result = AppendToActive(bytes);
        if (result != StoreResult.Ok)
        {
            return result;
        }

        nextSequence = batchSequence;
        for (int at = 0; at < bytes; at += JournalRecord.SlotBytes)
        {
            record.Read(batch, at, checksum, body);
            content.Apply(record);
        }

        return StoreResult.Ok;
    }

    /// <summary>
    /// Reads a record of the file that counts, by its slot (0 is the file's own header). False behind the end, for a damaged
    /// slot and for the journal's header and marker; atEnd tells the first from the others.
    /// </summary>
    public bool ReadSlot(int slot, JournalRecord target, byte[] window, ref int windowFirstSlot, out bool atEnd)
    {
        int offset = slot * JournalRecord.SlotBytes;
        atEnd = offset + JournalRecord.SlotBytes > activeBytes;
        if (atEnd)
        {
            return false;
        }

        int windowSlots = window.Length / JournalRecord.SlotBytes;
        if (windowFirstSlot < 0 || slot < windowFirstSlot || slot >= windowFirstSlot + windowSlots)
        {
            int count = activeBytes - offset < window.Length ? activeBytes - offset : window.Length;
            if (files.Read(names[active], offset, window, 0, count) != count)
            {
                windowFirstSlot = -1;
                Fail(JournalFinding.ReadFailed);
                atEnd = true;
                return false;
            }

            windowFirstSlot = slot;
        }

        return target.Read(window, (slot - windowFirstSlot) * JournalRecord.SlotBytes, checksum, body)
            && (target.Type >= JournalRecord.FirstUserType || target.Type == JournalRecord.RecoveredType);
    }

    private int AppendToActive(int bytes)
    {
        int result = files.Append(names[active], batch, 0, bytes);
        if (result == StoreResult.Full && files.Length(names[active]) == activeBytes)
        {
            findings |= 1 << (int)JournalFinding.DriveFull;
            state = JournalState.Full;
            return StoreResult.Full;
        }

        if (result != StoreResult.Ok)
        {
            Fail(JournalFinding.WriteFailed);
            return StoreResult.Failed;
        }

        if (!ReadsBack(names[active], batch, activeBytes, bytes))
        {
            Fail(JournalFinding.ReadBackDiffers);
            return StoreResult.Failed;
        }

        activeBytes += bytes;
        return StoreResult.Ok;
    }

    // What is in the buffer must stand at the offset of the file. The chunk is free: nothing reads ahead across calls.
    private bool ReadsBack(string name, byte[] written, int fileOffset, int bytes)
    {
        byte[] read = chunk == null ? new byte[bytes < ChunkBytes ? bytes : ChunkBytes] : chunk;
        for (int at = 0; at < bytes; at += read.Length)
        {
            int count = bytes - at < read.Length ? bytes - at : read.Length;
            if (files.Read(name, fileOffset + at, read, 0, count) != count)
            {
                return false;
            }

            checksum.Reset();
            checksum.Add(written, at, count);
            uint expected = checksum.Value;
            checksum.Reset();
            checksum.Add(read, 0, count);
            if (checksum.Value != expected)
            {
                return false;
            }
        }

        return true;
    }

    private void Fail(JournalFinding finding)
    {
        findings |= 1 << (int)finding;
        batchBytes = 0;
        compaction = CompactionPhase.None;
        content.EndCompaction(false);
        state = JournalState.Failed;
    }
}
