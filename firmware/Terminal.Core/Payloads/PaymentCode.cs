namespace Terminal.Core.Payloads;

/// <summary>EMVCo merchant-presented payment codes, VietQR among them: tag, length, value; the last one a checksum.</summary>
public static class PaymentCode
{
    // EMVCo allows 512; a little more is looked at so that a padded one is still named.
    private const int LongestBytes = 600;

    private static readonly ushort[] CrcNibbles =
    {
        0x0000, 0x1021, 0x2042, 0x3063, 0x4084, 0x50A5, 0x60C6, 0x70E7,
        0x8108, 0x9129, 0xA14A, 0xB16B, 0xC18C, 0xD1AD, 0xE1CE, 0xF1EF,
    };

    /// <summary>True when the bytes begin like a payment code: format indicator 01 and one more tag.</summary>
    public static bool Begins(byte[] b, int count)
    {
        return count > 10 && count <= LongestBytes && PayloadText.DigitsEnd(b, 0, 10) == 10
            && PayloadText.Number(b, 0, 6) == 201 && b[0] == '0' && b[4] == '0'
            && PayloadText.Number(b, 6, 2) >= 1 && PayloadText.Number(b, 6, 2) <= 51;
    }

    /// <summary>True when every tag is whole and the checksum is right.</summary>
    public static bool IsWhole(byte[] b, int count)
    {
        int at = 0;
        while (at + 4 <= count)
        {
            if (PayloadText.DigitsEnd(b, at, 4) != at + 4)
            {
                return false;
            }

            int tag = PayloadText.Number(b, at, 2);
            int length = PayloadText.Number(b, at + 2, 2);
            at += 4 + length;
            if (tag == 63)
            {
                return length == 4 && at == count && Crc(b, count - 4) == (HexPair.At(b, at - 4) << 8 | HexPair.At(b, at - 2));
            }
        }

        return false;
    }

    // CRC-16/CCITT-FALSE, four bits at a time.
    private static int Crc(byte[] b, int count)
    {
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++)
        {
            int value = b[i];
            crc = ((crc << 4) & 0xFFFF) ^ CrcNibbles[(crc >> 12) ^ (value >> 4)];
            crc = ((crc << 4) & 0xFFFF) ^ CrcNibbles[(crc >> 12) ^ (value & 15)];
        }

        return crc;
    }
}
