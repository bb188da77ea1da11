using System;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>CRC-16/XMODEM: polynomial 1021, start 0, nothing reflected, nothing added.</summary>
public static class Crc16
{
    /// <summary>The checksum of the bytes.</summary>
    public static int Xmodem(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= value << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1;
            }
        }

        return crc;
    }
}
