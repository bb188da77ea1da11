using System;
using System.IO.Hashing;

namespace Terminal.Drivers.Store;

/// <summary>
/// CRC-32 (IEEE 802.3) over parts of arrays. The device's native CRC takes whole arrays only, so the bytes pass
/// through arrays of fixed size; nothing is allocated after construction.
/// </summary>
public sealed class Checksum
{
    private readonly Crc32 crc = new Crc32();
    private readonly byte[] block = new byte[64];
    private readonly byte[] single = new byte[1];

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        crc.Reset();
    }

    /// <summary>Adds count bytes from the offset.</summary>
    public void Add(byte[] buffer, int offset, int count)
    {
        while (count >= block.Length)
        {
            Array.Copy(buffer, offset, block, 0, block.Length);
            crc.Append(block);
            offset += block.Length;
            count -= block.Length;
        }

        for (int i = 0; i < count; i++)
        {
            single[0] = buffer[offset + i];
            crc.Append(single);
        }
    }

    /// <summary>Adds a whole array in one native call.</summary>
    public void Add(byte[] buffer)
    {
        crc.Append(buffer);
    }

    /// <summary>The checksum of what was added since <see cref="Reset"/>.</summary>
    public uint Value
    {
        get { return crc.GetCurrentHashAsUInt32(); }
    }
}
