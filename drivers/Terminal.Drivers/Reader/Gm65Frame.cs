namespace Terminal.Drivers.Reader;

/// <summary>
/// Frames of the GM65 family (GM60, GM65, GM805, GM81x, GM86x): 7E 00, type, length, address, data, CRC;
/// replies 02 00, status, length, data, CRC. The CRC is CRC-16/XMODEM over all behind the two head bytes.
/// </summary>
public static class Gm65Frame
{
    /// <summary>Type byte: read zone bytes.</summary>
    public const byte ReadZone = 0x07;

    /// <summary>Type byte: write zone bytes.</summary>
    public const byte WriteZone = 0x08;

    /// <summary>Type byte: save the zone to flash.</summary>
    public const byte SaveZone = 0x09;

    /// <summary>Type byte: heartbeat.</summary>
    public const byte Heartbeat = 0x0A;

    /// <summary>Bytes of a frame or reply around its data: head 2, type or status 1, length 1, CRC 2 (and address 2 in a frame).</summary>
    public const int ReplyOverheadBytes = 6;

    /// <summary>Puts a frame together and returns its length in bytes.</summary>
    public static int Build(byte[] frame, byte type, int address, byte[] data, int dataBytes)
    {
        frame[0] = 0x7E;
        frame[1] = 0x00;
        frame[2] = type;
        frame[3] = (byte)dataBytes;
        frame[4] = (byte)(address >> 8);
        frame[5] = (byte)address;
        System.Array.Copy(data, 0, frame, 6, dataBytes);
        int crc = Crc(frame, 2, 4 + dataBytes);
        frame[6 + dataBytes] = (byte)(crc >> 8);
        frame[7 + dataBytes] = (byte)crc;
        return 8 + dataBytes;
    }

    /// <summary>CRC-16/XMODEM: polynomial 0x1021, start 0, nothing reflected.</summary>
    public static int Crc(byte[] bytes, int offset, int count)
    {
        int crc = 0;
        for (int i = 0; i < count; i++)
        {
            crc ^= bytes[offset + i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }

            crc &= 0xFFFF;
        }

        return crc;
    }
}
