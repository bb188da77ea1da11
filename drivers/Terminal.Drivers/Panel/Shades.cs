namespace Terminal.Drivers.Panel;

/// <summary>
/// What turns font bytes into pixels of one pair of colours: 8 ready bytes for each of the 256 units of four pixels,
/// and a stretch of solid ink and of solid paper.
/// </summary>
internal sealed class Shades
{
    /// <summary>Highest column that the stretches are long enough for, in pixels.</summary>
    public const int MaxHeight = 88;

    private const int UnitBytes = 8;

    /// <summary>Bytes of unit u at 8 × u.</summary>
    public readonly byte[] Units = new byte[256 * UnitBytes];

    /// <summary>Solid ink.</summary>
    public readonly byte[] Ink = new byte[MaxHeight * 2];

    /// <summary>Solid paper.</summary>
    public readonly byte[] Paper = new byte[MaxHeight * 2];

    /// <summary>When this pair was last asked for, to find the one to give up.</summary>
    public int LastUse;

    private readonly byte[] levels = new byte[8];
    private int ink = -1;
    private int paper = -1;

    /// <summary>True when this is the table of the two colours (RGB565).</summary>
    public bool IsFor(int inkColour, int paperColour)
    {
        return ink == inkColour && paper == paperColour;
    }

    /// <summary>Makes the table for two colours; about 5,000 IL instructions.</summary>
    public void Make(int inkColour, int paperColour)
    {
        ink = inkColour;
        paper = paperColour;
        for (int level = 0; level < 4; level++)
        {
            int colour = Blend(inkColour, paperColour, level);
            levels[2 * level] = (byte)(colour >> 8);
            levels[2 * level + 1] = (byte)colour;
        }

        // The lower half of a unit (its last two pixels) repeats every 16 units, the upper half every 256.
        byte[] units = Units;
        for (int low = 0; low < 16; low++)
        {
            int at = low * UnitBytes;
            System.Array.Copy(levels, 0, units, at, 2);
            System.Array.Copy(levels, 0, units, at + 2, 2);
            System.Array.Copy(levels, (low >> 2) * 2, units, at + 4, 2);
            System.Array.Copy(levels, (low & 3) * 2, units, at + 6, 2);
        }

        const int block = 16 * UnitBytes;
        for (int done = block; done < units.Length; done *= 2)
        {
            System.Array.Copy(units, 0, units, done, done);
        }

        for (int high = 1; high < 16; high++)
        {
            int start = high * block;
            System.Array.Copy(levels, (high >> 2) * 2, units, start, 2);
            System.Array.Copy(levels, (high & 3) * 2, units, start + 2, 2);
            for (int at = start + UnitBytes; at < start + block; at += UnitBytes)
            {
                System.Array.Copy(units, start, units, at, 4);
            }
        }

        Stretch(units, 255 * UnitBytes, Ink);
        Stretch(units, 0, Paper);
    }

    private static void Stretch(byte[] units, int from, byte[] stretch)
    {
        for (int at = 0; at < stretch.Length; at += UnitBytes)
        {
            System.Array.Copy(units, from, stretch, at, UnitBytes);
        }
    }

    // Each channel apart, in thirds, rounded.
    private static int Blend(int inkColour, int paperColour, int level)
    {
        int red = Mix((inkColour >> 11) & 31, (paperColour >> 11) & 31, level);
        int green = Mix((inkColour >> 5) & 63, (paperColour >> 5) & 63, level);
        int blue = Mix(inkColour & 31, paperColour & 31, level);
        return (red << 11) | (green << 5) | blue;
    }

    private static int Mix(int inkChannel, int paperChannel, int level)
    {
        return (paperChannel * (3 - level) + inkChannel * level + 1) / 3;
    }
}
