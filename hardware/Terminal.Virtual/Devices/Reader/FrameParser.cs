using System;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>
/// Cuts frames out of what arrives at the module:
/// 7E 00, type, length, address high, address low, data, CRC high, CRC low.
/// </summary>
public sealed class FrameParser
{
    /// <summary>Silence after which a frame that is not whole is forgotten, in microseconds.</summary>
    public const long GapUs = 200_000;

    private const int HeadBytes = 6;
    private const int CrcBytes = 2;
    private readonly byte[] bytes = new byte[HeadBytes + 256 + CrcBytes];
    private int used;
    private long lastUs;

    /// <summary>Type byte of the frame.</summary>
    public byte Type
    {
        get { return bytes[2]; }
    }

    /// <summary>Zone address of the frame.</summary>
    public int Address
    {
        get { return bytes[4] << 8 | bytes[5]; }
    }

    /// <summary>Data of the frame.</summary>
    public ReadOnlySpan<byte> Data
    {
        get { return bytes.AsSpan(HeadBytes, DataBytes); }
    }

    /// <summary>True when the frame's CRC is right, or AB CD, which means "do not check".</summary>
    public bool CrcIsRight
    {
        get
        {
            int end = HeadBytes + DataBytes;
            int crc = bytes[end] << 8 | bytes[end + 1];
            return crc == 0xABCD || crc == Crc16.Xmodem(bytes.AsSpan(2, end - 2));
        }
    }

    // A length of 00 means 256, as in the count of a read.
    private int DataBytes
    {
        get { return bytes[3] == 0 ? 256 : bytes[3]; }
    }

    /// <summary>Forgets what has come so far.</summary>
    public void Clear()
    {
        used = 0;
    }

    /// <summary>Takes a byte; true when it was the last one of a frame, which then stands in the properties.</summary>
    public bool Take(byte value, long atUs)
    {
        if (used > 0 && atUs - lastUs > GapUs)
        {
            used = 0;
        }

        lastUs = atUs;
        if (used == 0 && value != 0x7E)
        {
            return false;
        }

        if (used == 1 && value != 0x00)
        {
            used = value == 0x7E ? 1 : 0;
            return false;
        }

        bytes[used] = value;
        used++;
        if (used > 3 && used == HeadBytes + DataBytes + CrcBytes)
        {
            used = 0;
            return true;
        }

        return false;
    }
}
