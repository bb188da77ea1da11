namespace Terminal.Virtual.Devices.Printer;

/// <summary>How long ESC/POS commands are: what stands before any data that follows them.</summary>
internal static class CommandLength
{
    /// <summary>The command is not known.</summary>
    public const int Unknown = -1;

    /// <summary>
    /// Length of the command that begins with the bytes, 0 when more of them must be seen first.
    /// The data of images and user-defined characters is not counted; that of GS ( and bar codes is.
    /// </summary>
    public static int Of(byte[] c, int count) => c[0] switch
    {
        0x10 => Real(c, count),
        0x12 => Device2(c, count),
        0x1B => Escape(c, count),
        0x1C => count < 2 ? 0 : c[1] is 0x26 or 0x2E ? 2 : Unknown,
        0x1D => Group(c, count),
        _ => 1,
    };

    private static int Real(byte[] c, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        return c[1] switch
        {
            0x04 or 0x05 => 3,
            0x14 => count < 3 ? 0 : c[2] == 0x08 ? 10 : 5,
            _ => Unknown,
        };
    }

    private static int Device2(byte[] c, int count) => count < 2 ? 0 : c[1] switch
    {
        0x23 => 3,
        0x2A => 4,
        0x54 => 2,
        _ => Unknown,
    };

    private static int Escape(byte[] c, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        return c[1] switch
        {
            0x32 or 0x40 or 0x76 => 2,
            0x20 or 0x21 or 0x25 or 0x2D or 0x33 or 0x3F or 0x45 or 0x47 or 0x4A or 0x4D or 0x52 or 0x56 or 0x61 or 0x64
                or 0x74 or 0x7B or 0x38 => 3,
            0x24 or 0x5C or 0x63 => 4,
            0x26 or 0x2A or 0x37 or 0x70 => 5,
            _ => Unknown,
        };
    }

    private static int Group(byte[] c, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        switch (c[1])
        {
            case 0x21 or 0x42 or 0x48 or 0x61 or 0x66 or 0x68 or 0x72 or 0x77:
                return 3;
            case 0x4C or 0x50 or 0x57:
                return 4;
            case 0x56:
                return count < 3 ? 0 : c[2] is 0x41 or 0x42 ? 4 : 3;
            case 0x76:
                return 8;
            case 0x28:
                return count < 5 ? 0 : 5 + c[3] + 256 * c[4];
            case 0x6B:
                return BarCode(c, count);
            default:
                return Unknown;
        }
    }

    private static int BarCode(byte[] c, int count)
    {
        if (count < 4)
        {
            return 0;
        }

        if (c[2] >= 65)
        {
            return 4 + c[3];
        }

        return c[count - 1] == 0 ? count : 0;
    }
}
