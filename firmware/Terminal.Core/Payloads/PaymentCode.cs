namespace Terminal.Core.Payloads;

/// <summary>EMVCo merchant-presented payment codes, VietQR among them: tag, length, value; the last one a checksum.</summary>
public sealed class PaymentCode
{
    // What EMVCo allows.
    private const int LongestBytes = 512;

    private static readonly ushort[] CrcNibbles =
    {
        0x0000, 0x1021, 0x2042, 0x3063, 0x4084, 0x50A5, 0x60C6, 0x70E7,
        0x8108, 0x9129, 0xA14A, 0xB16B, 0xC18C, 0xD1AD, 0xE1CE, 0xF1EF,
    };

    private int crc;
    private int summed;

    /// <summary>True when the bytes begin like a payment code: format indicator 01 and one more tag.</summary>
    public static bool Begins(byte[] b, int count)
    {
        return count > 10 && count <= LongestBytes && PayloadText.DigitsEnd(b, 0, 10) == 10
            && PayloadText.Number(b, 0, 6) == 201 && b[0] == '0' && b[4] == '0'
            && PayloadText.Number(b, 6, 2) >= 1 && PayloadText.Number(b, 6, 2) <= 51;
    }

    /// <summary>Starts the checksum.</summary>
    public void BeginChecksum()
    {
        crc = 0xFFFF;
        summed = 0;
    }

    /// <summary>CRC-16/CCITT-FALSE over all but the last four characters, count of them a call; true at the end.</summary>
    public bool StepChecksum(byte[] b, int length, int count)
    {
        int value = crc;
        int at = summed;
        int end = at + count < length - 4 ? at + count : length - 4;
        while (at < end)
        {
            int next = b[at];
            value = ((value << 4) & 0xFFFF) ^ CrcNibbles[(value >> 12) ^ (next >> 4)];
            value = ((value << 4) & 0xFFFF) ^ CrcNibbles[(value >> 12) ^ (next & 15)];
            at++;
        }

        crc = value;
        summed = at;
        return at >= length - 4;
    }

    /// <summary>True when every tag is whole and the checksum, which has been stepped to its end, is right.</summary>
    public bool IsWhole(byte[] b, int count)
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
                return length == 4 && at == count && crc == (HexPair.At(b, at - 4) << 8 | HexPair.At(b, at - 2));
            }
        }

        return false;
    }
}
