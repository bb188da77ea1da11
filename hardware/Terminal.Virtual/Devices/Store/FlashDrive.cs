using System;

namespace Terminal.Virtual.Devices.Store;

/// <summary>
/// The flash drive of the board: a small copy-on-write file system on NOR flash. It keeps what a power cut would leave,
/// can fail in every way, and counts what each change costs in erases.
/// </summary>
public sealed class FlashDrive
{
    /// <summary>Bytes of an erase block.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Bytes that the flash programs at once.</summary>
    public const int PageBytes = 256;

    private readonly Random random;
    private long calls;
    private long faultAtCall = long.MaxValue;
    private DriveFault laterFault;
    private bool faultStays;
    private int operationsUntilCut;

    /// <summary>An empty drive with a capacity in bytes; the seed says how and where power cuts tear.</summary>
    public FlashDrive(long capacityBytes, int seed)
    {
        CapacityBytes = capacityBytes;
        random = new Random(seed);
        Wear = new FlashWear((int)(capacityBytes / BlockBytes));
    }

    /// <summary>Room for files and their bookkeeping.</summary>
    public long CapacityBytes { get; }

    /// <summary>What stands on it.</summary>
    public StoreImage Image { get; private set; } = StoreImage.Empty;

    /// <summary>What it has cost in erases.</summary>
    public FlashWear Wear { get; }

    /// <summary>What is wrong with it.</summary>
    public DriveFault Fault { get; set; }

    /// <summary>Calls so far, of every kind.</summary>
    public long Calls
    {
        get { return calls; }
    }

    /// <summary>Changes of a file so far.</summary>
    public long Changes { get; private set; }

    /// <summary>Told when power fails inside a change; it must not return (it throws what ends the terminal's step).</summary>
    public Action<StoreOperation> PowerFails { get; set; }

    /// <summary>Told after each change that came about.</summary>
    public Action<StoreOperation> Changed { get; set; }

    /// <summary>Puts a whole content there, as a programmer would; nothing is counted.</summary>
    public void Load(StoreImage image)
    {
        Image = image;
        Wear.Adopt(image);
    }

    /// <summary>Power fails inside the n-th change from now, n from 1.</summary>
    public void CutInChange(int n)
    {
        operationsUntilCut = n;
    }

    /// <summary>A fault at the n-th call from now, n from 1: once, or from then on.</summary>
    public void FaultAtCall(long n, DriveFault fault, bool fromThenOn)
    {
        faultAtCall = calls + n;
        laterFault = fault;
        faultStays = fromThenOn;
    }

    /// <summary>Length of a file, or null; throws nothing. False when the drive fails.</summary>
    public bool TryLength(string name, out int? length)
    {
        length = Image.Get(name)?.Length;
        return NextCall() != DriveFault.Dead;
    }

    /// <summary>Reads from a file. False when the drive fails.</summary>
    public bool TryRead(string name, int fileOffset, Span<byte> target, out int? count)
    {
        byte[] content = Image.Get(name);
        count = null;
        if (NextCall() == DriveFault.Dead)
        {
            return false;
        }

        if (content != null)
        {
            count = Math.Clamp(content.Length - fileOffset, 0, target.Length);
            content.AsSpan(Math.Min(fileOffset, content.Length), count.Value).CopyTo(target);
        }

        return true;
    }

    /// <summary>Names of all files. False when the drive fails.</summary>
    public bool TryList(out string[] names)
    {
        names = System.Linq.Enumerable.ToArray(Image.Names);
        return NextCall() != DriveFault.Dead;
    }

    /// <summary>Changes a file. Returns the fault that prevented it, or None.</summary>
    public DriveFault Change(StoreOperation operation)
    {
        DriveFault fault = NextCall();
        bool adds = operation.Kind != StoreOperationKind.Delete;
        if (fault == DriveFault.None && adds && Image.TotalBytes + operation.Bytes.Length > UsableBytes)
        {
            fault = DriveFault.Full;
        }

        if (fault == DriveFault.Dead || fault == DriveFault.ReadOnly || (fault == DriveFault.Full && adds))
        {
            return fault;
        }

        Changes++;
        if (operationsUntilCut > 0 && --operationsUntilCut == 0)
        {
            TearKind tear = (TearKind)random.Next(6);
            Image = operation.Cut(Image, random.Next(operation.Units), tear, random);
            Wear.Adopt(Image);
            PowerFails?.Invoke(operation);
        }

        if (fault == DriveFault.FailsHalfway)
        {
            Image = operation.Cut(Image, operation.Bytes.Length / 2 + 1, TearKind.Prefix, random);
            return fault;
        }

        if (fault == DriveFault.LosesSilently)
        {
            return DriveFault.None;
        }

        if (fault == DriveFault.FlipsBit && adds && operation.Bytes.Length > 0)
        {
            operation.Bytes[random.Next(operation.Bytes.Length)] ^= (byte)(1 << random.Next(8));
            fault = DriveFault.None;
        }

        Wear.Count(operation, Image);
        Image = operation.Apply(Image);
        Changed?.Invoke(operation);
        return fault == DriveFault.LiesAboutFailure ? fault : DriveFault.None;
    }

    // Each file and each directory takes whole blocks; two are the file system's own.
    private long UsableBytes
    {
        get { return CapacityBytes - 4 * BlockBytes; }
    }

    private DriveFault NextCall()
    {
        calls++;
        if (calls < faultAtCall)
        {
            return Fault;
        }

        if (faultStays)
        {
            Fault = laterFault;
        }

        DriveFault fault = calls == faultAtCall || faultStays ? laterFault : Fault;
        return fault;
    }
}
