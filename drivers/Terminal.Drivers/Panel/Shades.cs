namespace Terminal.Drivers.Panel;

/// <summary>
/// What turns font bytes into pixels of one pair of colours: stretches of ready pixels for the eight beginnings and the eight
/// ends of a run (SPEC.md of the fonts has their levels), and one of paper.
/// </summary>
internal sealed class Shades
{
    /// <summary>Highest column that the stretch of paper is long enough for, in pixels.</summary>
    public const int MaxHeight = 88;

    private const int BeginBytes = 64;
    private const int EndBytes = 8;

    // Levels from the top, two bits each from the lowest on, and a 1 above the last; what follows a beginning is solid ink.
    private static readonly byte[] Begins = { 1, 5, 6, 25, 105 };
    private static readonly byte[] Ends = { 1, 5, 6, 22, 26, 90, 106, 4 };

    /// <summary>Beginning b at 64 × b.</summary>
    public readonly byte[] Begin = new byte[8 * BeginBytes];

    /// <summary>End e at 8 × e.</summary>
    public readonly byte[] End = new byte[8 * EndBytes];

    /// <summary>Bytes of each end.</summary>
    public readonly byte[] EndLength = new byte[8];

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

    /// <summary>Makes the table for two colours; about 1,500 IL instructions.</summary>
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

        Stretch(3, Begin, 0, BeginBytes);
        for (int i = 1; i < Begins.Length; i++)
        {
            System.Array.Copy(Begin, 0, Begin, i * BeginBytes, BeginBytes);
            Put(Begins[i], Begin, i * BeginBytes);
        }

        for (int level = 2; level >= 0; level--)
        {
            Stretch(level, Begin, (7 - level) * BeginBytes, BeginBytes);
        }

        for (int i = 1; i < Ends.Length; i++)
        {
            EndLength[i] = (byte)Put(Ends[i], End, i * EndBytes);
        }

        Stretch(0, Paper, 0, Paper.Length);
    }

    private void Stretch(int level, byte[] target, int start, int count)
    {
        System.Array.Copy(levels, 2 * level, target, start, 2);
        for (int done = 2; done < count; done *= 2)
        {
            System.Array.Copy(target, start, target, start + done, done < count - done ? done : count - done);
        }
    }

    // Returns the number of bytes.
    private int Put(int stretch, byte[] target, int start)
    {
        int at = start;
        for (; stretch > 1; stretch >>= 2)
        {
            System.Array.Copy(levels, (stretch & 3) << 1, target, at, 2);
            at += 2;
        }

        return at - start;
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
