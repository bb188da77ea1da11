namespace Terminal.Drivers.Printer.Qr;

/// <summary>Content of a QR code as code words: mode, length, characters, padding, correction, interleaved.</summary>
public sealed class QrCodewords
{
    private const int MaxBytes = 346;
    private const int MaxBlockCorrection = 26;
    private readonly byte[] data = new byte[216];
    private readonly byte[] divisor = new byte[MaxBlockCorrection];
    private readonly byte[] rest = new byte[MaxBlockCorrection];
    private readonly byte[] exponent = new byte[255];
    private readonly byte[] logarithm = new byte[256];
    private int version;
    private int bits;

    /// <summary>Makes the tables of the field (x^8 + x^4 + x^3 + x^2 + 1).</summary>
    public QrCodewords()
    {
        int value = 1;
        for (int i = 0; i < 255; i++)
        {
            exponent[i] = (byte)value;
            logarithm[value] = (byte)i;
            value <<= 1;
            if (value > 255)
            {
                value ^= 0x11D;
            }
        }
    }

    /// <summary>All code words in the order in which they are placed.</summary>
    public readonly byte[] Bytes = new byte[MaxBytes];

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>
    /// Encodes the characters (each below 0x100) and returns the version, or 0 when there are none or too many.
    /// </summary>
    public int Encode(char[] text, int count)
    {
        bool alphanumeric = true;
        for (int i = 0; i < count; i++)
        {
            if (AlphanumericValue(text[i]) < 0)
            {
                alphanumeric = false;
            }

            if (text[i] > 0xFF)
            {
                return 0;
            }
        }

        version = count == 0 ? 0 : QrVersion.Smallest(count, alphanumeric);
        if (version == 0)
        {
            return 0;
        }

        System.Array.Clear(data, 0, data.Length);
        bits = 0;
        Put(alphanumeric ? 2 : 4, 4);
        Put(count, QrVersion.LengthBits(version, alphanumeric));
        for (int i = 0; i < count; i++)
        {
            if (!alphanumeric)
            {
                Put(text[i], 8);
            }
            else if (i + 1 < count)
            {
                Put(AlphanumericValue(text[i]) * 45 + AlphanumericValue(text[i + 1]), 11);
                i++;
            }
            else
            {
                Put(AlphanumericValue(text[i]), 6);
            }
        }

        // The end mark is at most four zero bits, and zeros fill the last byte: both stand there already.
        int dataBytes = QrVersion.DataBytes(version);
        int filled = (bits + 4 + 7) / 8;
        for (int i = filled < dataBytes ? filled : dataBytes; i < dataBytes; i++)
        {
            data[i] = (byte)((i - filled) % 2 == 0 ? 0xEC : 0x11);
        }

        Count = dataBytes + QrVersion.Blocks(version) * QrVersion.CorrectionBytes(version);
        MakeDivisor(QrVersion.CorrectionBytes(version));
        return version;
    }

    /// <summary>Number of blocks whose correction must be made with <see cref="Correct"/>.</summary>
    public int Blocks
    {
        get { return QrVersion.Blocks(version); }
    }

    /// <summary>Makes the correction of one block and places the block's code words.</summary>
    public void Correct(int block)
    {
        int blocks = QrVersion.Blocks(version);
        int dataBytes = QrVersion.DataBytes(version);
        int shortLength = dataBytes / blocks;
        int shortBlocks = blocks - dataBytes % blocks;
        int length = block < shortBlocks ? shortLength : shortLength + 1;
        int start = block * shortLength + (block > shortBlocks ? block - shortBlocks : 0);
        int degree = QrVersion.CorrectionBytes(version);
        System.Array.Clear(rest, 0, degree);
        for (int i = 0; i < length; i++)
        {
            byte value = data[start + i];
            Bytes[i < shortLength ? i * blocks + block : shortLength * blocks + block - shortBlocks] = value;
            int factor = value ^ rest[0];
            System.Array.Copy(rest, 1, rest, 0, degree - 1);
            rest[degree - 1] = 0;
            if (factor != 0)
            {
                int power = logarithm[factor];
                for (int j = 0; j < degree; j++)
                {
                    rest[j] ^= exponent[(power + divisor[j]) % 255];
                }
            }
        }

        for (int i = 0; i < degree; i++)
        {
            Bytes[dataBytes + i * blocks + block] = rest[i];
        }
    }

    /// <summary>Value in the alphanumeric set, -1 for a character outside it.</summary>
    public static int AlphanumericValue(char c)
    {
        if (c >= '0' && c <= '9')
        {
            return c - '0';
        }

        if (c >= 'A' && c <= 'Z')
        {
            return c - 'A' + 10;
        }

        switch (c)
        {
            case ' ': return 36;
            case '$': return 37;
            case '%': return 38;
            case '*': return 39;
            case '+': return 40;
            case '-': return 41;
            case '.': return 42;
            case '/': return 43;
            case ':': return 44;
            default: return -1;
        }
    }

    private void Put(int value, int count)
    {
        while (count > 0)
        {
            int room = 8 - (bits & 7);
            int take = count < room ? count : room;
            count -= take;
            data[bits >> 3] |= (byte)((value >> count & ((1 << take) - 1)) << (room - take));
            bits += take;
        }
    }

    // The product of (x - 2^i) for i below the degree; kept as logarithms, highest power after the leading one first.
    private void MakeDivisor(int degree)
    {
        System.Array.Clear(divisor, 0, degree);
        divisor[degree - 1] = 1;
        for (int i = 0; i < degree; i++)
        {
            for (int j = 0; j < degree; j++)
            {
                int product = divisor[j] == 0 ? 0 : exponent[(logarithm[divisor[j]] + i) % 255];
                divisor[j] = (byte)(j + 1 < degree ? product ^ divisor[j + 1] : product);
            }
        }

        for (int j = 0; j < degree; j++)
        {
            divisor[j] = logarithm[divisor[j]];
        }
    }
}
