using System;

namespace Terminal.Drivers.Store;

/// <summary>One record of a <see cref="Journal"/>, as it stands in its slot of <see cref="SlotBytes"/> bytes.</summary>
public sealed class JournalRecord
{
    /// <summary>Bytes of a slot. All slots have the same length, so that damage in one never hides the next.</summary>
    public const int SlotBytes = 32;

    /// <summary>Most bytes of payload.</summary>
    public const int MaxPayloadBytes = 20;

    /// <summary>First type that belongs to the journal's user; lower ones are the journal's own.</summary>
    public const int FirstUserType = 16;

    /// <summary>Type of the first record of a file: format version (2 bytes), generation (4).</summary>
    public const int HeaderType = 1;

    /// <summary>Type of the record that makes a file count: generation (4), slots before it (4).</summary>
    public const int MarkerType = 2;

    /// <summary>
    /// Type of the record that accounts for damage before it: damaged slots in the file so far (2),
    /// records that may have been lost since the last such record (2). The user sees it in its replay.
    /// </summary>
    public const int RecoveredType = 3;

    private const byte Magic = 0x51;
    private const int PayloadOffset = 8;
    private const int ChecksumOffset = 28;

    /// <summary>What kind of record.</summary>
    public int Type;

    /// <summary>Number of the record; rises by one from record to record and is never used twice.</summary>
    public uint Sequence;

    /// <summary>The payload; bytes behind <see cref="PayloadBytes"/> are zero.</summary>
    public readonly byte[] Payload = new byte[MaxPayloadBytes];

    /// <summary>Bytes used in <see cref="Payload"/>.</summary>
    public int PayloadBytes;

    /// <summary>Writes the record into a slot.</summary>
    public void Write(byte[] buffer, int offset, Checksum checksum, byte[] body)
    {
        body[0] = Magic;
        body[1] = (byte)Type;
        body[2] = (byte)PayloadBytes;
        body[3] = 0;
        Bytes.Put32(body, 4, Sequence);
        Array.Copy(Payload, 0, body, PayloadOffset, MaxPayloadBytes);
        checksum.Reset();
        checksum.Add(body);
        Array.Copy(body, 0, buffer, offset, ChecksumOffset);
        Bytes.Put32(buffer, offset + ChecksumOffset, checksum.Value);
    }

    /// <summary>Reads a slot; false when it holds no intact record.</summary>
    public bool Read(byte[] buffer, int offset, Checksum checksum, byte[] body)
    {
        Array.Copy(buffer, offset, body, 0, ChecksumOffset);
        Type = body[1];
        PayloadBytes = body[2];
        if (body[0] != Magic || PayloadBytes > MaxPayloadBytes)
        {
            return false;
        }

        Sequence = Bytes.Get32(body, 4);
        Array.Copy(body, PayloadOffset, Payload, 0, MaxPayloadBytes);
        return IsIntact(buffer, offset, checksum, body);
    }

    /// <summary>Makes this an empty record of a type.</summary>
    public void Clear(int type, int payloadBytes)
    {
        Type = type;
        PayloadBytes = payloadBytes;
        Sequence = 0;
        Array.Clear(Payload, 0, MaxPayloadBytes);
    }

    /// <summary>Takes over another record.</summary>
    public void CopyFrom(JournalRecord other)
    {
        Type = other.Type;
        PayloadBytes = other.PayloadBytes;
        Sequence = other.Sequence;
        Array.Copy(other.Payload, 0, Payload, 0, MaxPayloadBytes);
    }

    /// <summary>Bytes that the checksum covers: the length of the body array that Read and Write work in.</summary>
    internal const int BodyBytes = ChecksumOffset;

    private static bool IsIntact(byte[] buffer, int offset, Checksum checksum, byte[] body)
    {
        checksum.Reset();
        checksum.Add(body);
        return checksum.Value == Bytes.Get32(buffer, offset + ChecksumOffset);
    }
}
