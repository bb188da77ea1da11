using System;

namespace Terminal.Virtual.Devices.Store;

/// <summary>One change of a file: open, write, close; or a deletion.</summary>
public sealed class StoreOperation
{
    private StoreOperation(StoreOperationKind kind, string name, byte[] bytes)
    {
        Kind = kind;
        Name = name;
        Bytes = bytes;
    }

    /// <summary>What is done.</summary>
    public StoreOperationKind Kind { get; }

    /// <summary>To which file.</summary>
    public string Name { get; }

    /// <summary>What is written; empty for a deletion.</summary>
    public byte[] Bytes { get; }

    /// <summary>Moments at which power can fail: at the opening, before each further byte, and in the close.</summary>
    public int Units
    {
        get { return Kind == StoreOperationKind.Delete ? 1 : Bytes.Length + 2; }
    }

    /// <summary>Writes a file anew.</summary>
    public static StoreOperation Replace(string name, ReadOnlySpan<byte> bytes)
    {
        return new StoreOperation(StoreOperationKind.Replace, name, bytes.ToArray());
    }

    /// <summary>Adds to the end of a file.</summary>
    public static StoreOperation Append(string name, ReadOnlySpan<byte> bytes)
    {
        return new StoreOperation(StoreOperationKind.Append, name, bytes.ToArray());
    }

    /// <summary>Removes a file.</summary>
    public static StoreOperation Delete(string name)
    {
        return new StoreOperation(StoreOperationKind.Delete, name, Array.Empty<byte>());
    }

    /// <summary>The drive after the operation.</summary>
    public StoreImage Apply(StoreImage before)
    {
        return before.With(Name, Kind == StoreOperationKind.Delete ? null : Joined(before, Bytes.Length));
    }

    /// <summary>
    /// The drive after power failed at a unit of the operation (0 is the opening). The random generator garbles.
    /// </summary>
    public StoreImage Cut(StoreImage before, int unit, TearKind tear, Random random)
    {
        if (Kind == StoreOperationKind.Delete)
        {
            return tear == TearKind.All ? Apply(before) : before;
        }

        int written = Math.Clamp(unit - 1, 0, Bytes.Length);
        bool anew = Kind == StoreOperationKind.Replace;
        switch (tear)
        {
            case TearKind.Prefix:
                return before.With(Name, Joined(before, written));
            case TearKind.All:
                return Apply(before);
            case TearKind.LastBlockGarbled:
                return before.With(Name, Garbled(before, written, random));
            case TearKind.EmptyAfterReopen:
                return anew ? before.With(Name, Array.Empty<byte>()) : before;
            case TearKind.CloseNeverHappened:
                return anew ? before.With(Name, null) : before;
            default:
                return before;
        }
    }

    private byte[] Joined(StoreImage before, int written)
    {
        byte[] old = Kind == StoreOperationKind.Append ? before.Get(Name) ?? Array.Empty<byte>() : Array.Empty<byte>();
        byte[] joined = new byte[old.Length + written];
        old.CopyTo(joined, 0);
        Bytes.AsSpan(0, written).CopyTo(joined.AsSpan(old.Length));
        return joined;
    }

    // Only what this operation wrote is garbled: a copy-on-write file system does not touch older blocks. What breaks off is
    // the programming of a page, or, when power fails within an erase, a whole block.
    private byte[] Garbled(StoreImage before, int written, Random random)
    {
        byte[] joined = Joined(before, written);
        int end = joined.Length;
        int unit = random.Next(2) == 0 ? FlashDrive.PageBytes : FlashDrive.BlockBytes;
        int begin = Math.Max(end - written, (end - 1) / unit * unit);
        if (written > 0)
        {
            random.NextBytes(joined.AsSpan(begin, end - begin));
        }

        return joined;
    }
}
