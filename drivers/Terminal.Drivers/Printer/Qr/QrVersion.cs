namespace Terminal.Drivers.Printer.Qr;

/// <summary>Sizes of QR codes, versions 1 to 10 at level M (ISO/IEC 18004, tables 1, 7, 9 and E.1).</summary>
public static class QrVersion
{
    /// <summary>Largest version that is made here.</summary>
    public const int Largest = 10;

    /// <summary>Modules a side.</summary>
    public static int Size(int version)
    {
        return 17 + 4 * version;
    }

    /// <summary>Code words that carry data.</summary>
    public static int DataBytes(int version)
    {
        switch (version)
        {
            case 1: return 16;
            case 2: return 28;
            case 3: return 44;
            case 4: return 64;
            case 5: return 86;
            case 6: return 108;
            case 7: return 124;
            case 8: return 154;
            case 9: return 182;
            default: return 216;
        }
    }

    /// <summary>Code words for correction in each block.</summary>
    public static int CorrectionBytes(int version)
    {
        switch (version)
        {
            case 1: return 10;
            case 2: return 16;
            case 3: return 26;
            case 4: return 18;
            case 5: return 24;
            case 6: return 16;
            case 7: return 18;
            case 8: return 22;
            case 9: return 22;
            default: return 26;
        }
    }

    /// <summary>Blocks that the data is cut into; the last ones are one code word longer where it does not divide.</summary>
    public static int Blocks(int version)
    {
        switch (version)
        {
            case 1:
            case 2:
            case 3: return 1;
            case 4:
            case 5: return 2;
            case 6:
            case 7:
            case 8: return 4;
            default: return 5;
        }
    }

    /// <summary>How many rows (and columns) of alignment patterns there are.</summary>
    public static int Alignments(int version)
    {
        return version == 1 ? 0 : version < 7 ? 2 : 3;
    }

    /// <summary>Centre of a row of alignment patterns.</summary>
    public static int Alignment(int version, int index)
    {
        if (index == 0)
        {
            return 6;
        }

        int last = Size(version) - 7;
        return index == Alignments(version) - 1 ? last : (6 + last) / 2;
    }

    /// <summary>Bits of the length field.</summary>
    public static int LengthBits(int version, bool alphanumeric)
    {
        if (alphanumeric)
        {
            return version < 10 ? 9 : 11;
        }

        return version < 10 ? 8 : 16;
    }

    /// <summary>Smallest version that holds the characters, 0 when none does.</summary>
    public static int Smallest(int count, bool alphanumeric)
    {
        int contentBits = alphanumeric ? count / 2 * 11 + count % 2 * 6 : count * 8;
        for (int version = 1; version <= Largest; version++)
        {
            if (4 + LengthBits(version, alphanumeric) + contentBits <= DataBytes(version) * 8)
            {
                return version;
            }
        }

        return 0;
    }
}
