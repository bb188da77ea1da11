using System;
using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Store;

/// <summary>
/// One small content kept in two files. A write goes to the older file, is read back and only then counts; so a power cut
/// at any moment leaves the content of before or the new one. The format is in SPEC.md, the reasons are in DESIGN.md.
/// </summary>
public sealed class TwoCopyFile
{
    /// <summary>Bytes before the content.</summary>
    public const int HeaderBytes = 20;

    /// <summary>Longest content in bytes.</summary>
    public const int MaxContentBytes = 8192;

    private const uint Magic = 0x43325451; // "QT2C"

    private readonly IFileStore files;
    private readonly string[] names;
    private readonly int version;
    private readonly Checksum checksum = new Checksum();
    private readonly byte[] header = new byte[HeaderBytes];
    private readonly byte[] sealedHeader = new byte[HeaderBytes - 4];
    private readonly CopyFault[] faults = new CopyFault[2];
    private readonly uint[] sequences = new uint[2];
    private readonly int[] versions = new int[2];
    private int current = -1;
    private CopyState state;
    private int contentVersion;
    private int olderBytes;

    /// <summary>
    /// A content in name.a and name.b (name of at most 20 characters). Version is that of the content's own format;
    /// content with a higher one is refused as <see cref="CopyState.Newer"/>.
    /// </summary>
    public TwoCopyFile(IFileStore files, string name, int version)
    {
        this.files = files;
        this.version = version;
        names = new string[] { name + ".a", name + ".b" };
    }

    /// <summary>How the copies stood at the last <see cref="Load"/> or <see cref="Save"/>.</summary>
    public CopyState State
    {
        get { return state; }
    }

    /// <summary>Format version of the content that was read.</summary>
    public int ContentVersion
    {
        get { return contentVersion; }
    }

    /// <summary>How often the content has been written; 0 for never.</summary>
    public uint Sequence
    {
        get { return current >= 0 ? sequences[current] : 0; }
    }

    /// <summary>Bytes of content in the older copy, as <see cref="Load"/> found it; 0 when it could not be read.</summary>
    public int OlderBytes
    {
        get { return olderBytes; }
    }

    /// <summary>What was wrong with a copy, 0 or 1.</summary>
    public CopyFault Fault(int copy)
    {
        return faults[copy];
    }

    /// <summary>Reads the newest good copy; null when <see cref="State"/> tells that there is none. The array is exactly as long as the content.</summary>
    public byte[] Load()
    {
        current = -1;
        byte[] first = LoadCopy(0);
        byte[] second = LoadCopy(1);
        byte[] content = null;
        if (first != null && (second == null || IsNewer(sequences[0], sequences[1])))
        {
            current = 0;
            content = first;
        }
        else if (second != null)
        {
            current = 1;
            content = second;
        }

        byte[] older = current == 0 ? second : first;
        olderBytes = older == null ? 0 : older.Length;
        state = Judge();
        if (State == CopyState.Newer)
        {
            // The older copy may be readable, but it is not what the office last set.
            current = -1;
            return null;
        }

        contentVersion = content != null ? versions[current] : 0;
        return content;
    }

    /// <summary>
    /// Writes a content over the older copy, closes, reads back and only then switches.
    /// Returns <see cref="StoreResult.Ok"/>, Full or Failed; after a failure the last content still stands.
    /// Content of a newer firmware, and copies that the drive did not read, are never written over (Failed).
    /// </summary>
    public int Save(byte[] content)
    {
        if (State == CopyState.NotRead)
        {
            Load();
        }

        // A copy that could not be read may be the newer one: writing beside it could lose what is written here.
        if (State == CopyState.Newer || content.Length > MaxContentBytes
            || faults[0] == CopyFault.ReadFailed || faults[1] == CopyFault.ReadFailed)
        {
            return StoreResult.Failed;
        }

        int target = OlderCopy();
        uint sequence = Sequence + 1;
        byte[] file = new byte[HeaderBytes + content.Length];
        Bytes.Put32(file, 0, Magic);
        Bytes.Put16(file, 4, version);
        Bytes.Put32(file, 8, sequence);
        Bytes.Put32(file, 12, (uint)content.Length);
        Array.Copy(file, 0, sealedHeader, 0, sealedHeader.Length);
        Bytes.Put32(file, 16, ChecksumOf(content));
        Array.Copy(content, 0, file, HeaderBytes, content.Length);

        int result = files.Replace(names[target], file, 0, file.Length);
        if (result != StoreResult.Ok)
        {
            faults[target] = CopyFault.Damaged;
            return result;
        }

        if (!IsWritten(names[target], file))
        {
            faults[target] = CopyFault.Damaged;
            return StoreResult.Failed;
        }

        current = target;
        sequences[target] = sequence;
        versions[target] = version;
        faults[target] = CopyFault.None;
        contentVersion = version;
        state = Judge();
        return StoreResult.Ok;
    }

    private int OlderCopy()
    {
        return current == 0 ? 1 : 0;
    }

    private byte[] LoadCopy(int copy)
    {
        sequences[copy] = 0;
        int length = files.Length(names[copy]);
        if (length < HeaderBytes)
        {
            faults[copy] = length == StoreResult.NotFound ? CopyFault.Missing
                : length < 0 ? CopyFault.ReadFailed
                : length == 0 ? CopyFault.Empty : CopyFault.Short;
            return null;
        }

        if (!ReadWhole(names[copy], 0, header))
        {
            faults[copy] = CopyFault.ReadFailed;
            return null;
        }

        int contentBytes = (int)Bytes.Get32(header, 12);
        if (Bytes.Get32(header, 0) != Magic || contentBytes < 0 || contentBytes > MaxContentBytes)
        {
            faults[copy] = CopyFault.NoHeader;
            return null;
        }

        if (length < HeaderBytes + contentBytes)
        {
            faults[copy] = CopyFault.Short;
            return null;
        }

        byte[] content = new byte[contentBytes];
        if (!ReadWhole(names[copy], HeaderBytes, content))
        {
            faults[copy] = CopyFault.ReadFailed;
            return null;
        }

        Array.Copy(header, 0, sealedHeader, 0, sealedHeader.Length);
        if (!IsIntact(content))
        {
            faults[copy] = CopyFault.Damaged;
            return null;
        }

        sequences[copy] = Bytes.Get32(header, 8);
        versions[copy] = Bytes.Get16(header, 4);
        faults[copy] = versions[copy] > version ? CopyFault.Newer : CopyFault.None;
        return faults[copy] == CopyFault.None ? content : null;
    }

    private CopyState Judge()
    {
        if (faults[0] == CopyFault.Newer || faults[1] == CopyFault.Newer)
        {
            return CopyState.Newer;
        }

        if (current >= 0)
        {
            int other = 1 - current;
            bool firstWrite = faults[other] == CopyFault.Missing && sequences[current] == 1;
            return faults[other] == CopyFault.None || firstWrite ? CopyState.Good : CopyState.OneCopyBad;
        }

        return faults[0] == CopyFault.Missing && faults[1] == CopyFault.Missing ? CopyState.Absent : CopyState.Unreadable;
    }

    private bool IsIntact(byte[] content)
    {
        return ChecksumOf(content) == Bytes.Get32(header, 16);
    }

    private uint ChecksumOf(byte[] content)
    {
        checksum.Reset();
        checksum.Add(sealedHeader);
        checksum.Add(content);
        return checksum.Value;
    }

    private bool ReadWhole(string name, int fileOffset, byte[] buffer)
    {
        return buffer.Length == 0 || files.Read(name, fileOffset, buffer, 0, buffer.Length) == buffer.Length;
    }

    // By checksum: comparing byte by byte would cost an interpreter thirty times as much.
    private bool IsWritten(string name, byte[] file)
    {
        if (files.Length(name) != file.Length)
        {
            return false;
        }

        byte[] readBack = new byte[256];
        checksum.Reset();
        checksum.Add(file);
        uint expected = checksum.Value;
        checksum.Reset();
        for (int at = 0; at < file.Length; at += readBack.Length)
        {
            int count = file.Length - at < readBack.Length ? file.Length - at : readBack.Length;
            if (files.Read(name, at, readBack, 0, count) != count)
            {
                return false;
            }

            checksum.Add(readBack, 0, count);
        }

        return checksum.Value == expected;
    }

    // Sequences wrap around after four thousand million writes; the difference still tells which is newer.
    private static bool IsNewer(uint a, uint b)
    {
        return (int)(a - b) > 0;
    }
}
