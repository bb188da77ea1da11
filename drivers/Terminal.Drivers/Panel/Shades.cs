namespace Terminal.Drivers.Panel;

/// <summary>
/// What turns font bytes into pixels of one pair of colours: stretches of ready pixels for the eight beginnings and the eight
/// ends of a run (SPEC.md of the fonts has their levels).
/// </summary>
internal sealed class Shades
{
    /// <summary>Highest column that the stretch of paper is long enough for, in pixels.</summary>
    public const int MaxHeight = 88;

    /// <summary>Where among the beginnings the last one stands, solid paper, which is long enough for a column.</summary>
    public const int Paper = 7 * BeginBytes;

    private const int BeginBytes = 64;
    private const int EndBytes = 8;

    // Levels from the top, two bits each from the lowest on, and a 1 above the last; what follows a beginning is solid ink.
    private static readonly byte[] Begins = { 1, 5, 6, 25, 105 };
    private static readonly byte[] Ends = { 1, 5, 6, 22, 26, 90, 106, 4 };

    /// <summary>Bytes of each end.</summary>
    public static readonly byte[] EndLength = { 0, 2, 2, 4, 4, 6, 6, 2 };

    /// <summary>Beginning b at 64 × b.</summary>
    public readonly byte[] Begin = new byte[Paper + MaxHeight * 2];

    /// <summary>End e at 8 × e; none is end 0, and the pixels of the four levels stand in its place.</summary>
    public readonly byte[] End = new byte[8 * EndBytes];

    /// <summary>When this pair was last asked for, to find the one to give up.</summary>
    public int LastUse;

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
            End[2 * level] = (byte)(colour >> 8);
            End[2 * level + 1] = (byte)colour;
        }

        Stretch(3, Begin, 0, BeginBytes);
        for (int i = 1; i < Begins.Length; i++)
        {
            System.Array.Copy(Begin, 0, Begin, i * BeginBytes, BeginBytes);
            Put(Begins[i], Begin, i * BeginBytes);
        }

        for (int level = 2; level > 0; level--)
        {
            Stretch(level, Begin, (7 - level) * BeginBytes, BeginBytes);
        }

        for (int i = 1; i < Ends.Length; i++)
        {
            Put(Ends[i], End, i * EndBytes);
        }

        Stretch(0, Begin, Paper, MaxHeight * 2);
    }

    private void Stretch(int level, byte[] target, int start, int count)
    {
        System.Array.Copy(End, 2 * level, target, start, 2);
        for (int done = 2; done < count; done *= 2)
        {
            System.Array.Copy(target, start, target, start + done, done < count - done ? done : count - done);
        }
    }

    private void Put(int stretch, byte[] target, int at)
    {
        for (; stretch > 1; stretch >>= 2)
        {
            System.Array.Copy(End, (stretch & 3) << 1, target, at, 2);
            at += 2;
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
