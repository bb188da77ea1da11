namespace Terminal.Drivers.Printer.Qr;

/// <summary>The eight masks (ISO/IEC 18004, table 10). Each repeats after six columns.</summary>
public static class QrMask
{
    // One bit every six places: a six-column pattern times this fills a row.
    private const long EverySixth = 0x0041041041041041;

    /// <summary>The modules that a mask inverts in a row; the left module is the lowest bit.</summary>
    public static long Row(int mask, int y)
    {
        long pattern = 0;
        for (int x = 0; x < 6; x++)
        {
            if (Inverts(mask, x, y))
            {
                pattern |= 1L << x;
            }
        }

        return pattern * EverySixth;
    }

    private static bool Inverts(int mask, int x, int y)
    {
        switch (mask)
        {
            case 0: return (x + y) % 2 == 0;
            case 1: return y % 2 == 0;
            case 2: return x % 3 == 0;
            case 3: return (x + y) % 3 == 0;
            case 4: return (x / 3 + y / 2) % 2 == 0;
            case 5: return x * y % 2 + x * y % 3 == 0;
            case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
            default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
        }
    }
}
