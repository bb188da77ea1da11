namespace Terminal.Core.App;

/// <summary>
/// How long people waited, as a histogram a kind. Bounds of the classes in milliseconds: 50, 150, 500, 1500, 5000, 15000, beyond.
/// </summary>
public sealed class LatencyRecord
{
    /// <summary>From the scan's first byte until something changes on the screen.</summary>
    public const int Echo = 0;

    /// <summary>From the scan's first byte until the screen says what the paper is.</summary>
    public const int Content = 1;

    /// <summary>From the scan's first byte until the verdict stands on the screen.</summary>
    public const int Verdict = 2;

    /// <summary>From the order until the paper is out, or has been sent where nobody can tell more.</summary>
    public const int Paper = 3;

    /// <summary>Number of kinds.</summary>
    public const int Kinds = 4;

    /// <summary>Number of classes.</summary>
    public const int Classes = 7;

    private readonly ushort[] counts = new ushort[Kinds * Classes];
    private readonly int[] longestMs = new int[Kinds];

    /// <summary>Upper bound of a class in milliseconds; the last has none and says 0.</summary>
    public static int UpperMs(int index)
    {
        switch (index)
        {
            case 0: return 50;
            case 1: return 150;
            case 2: return 500;
            case 3: return 1500;
            case 4: return 5000;
            case 5: return 15000;
            default: return 0;
        }
    }

    /// <summary>Waits of a kind within a class, at most 65,535.</summary>
    public int Count(int kind, int index)
    {
        return counts[kind * Classes + index];
    }

    /// <summary>Longest wait of a kind, in milliseconds.</summary>
    public int LongestMs(int kind)
    {
        return longestMs[kind];
    }

    /// <summary>Somebody has waited.</summary>
    public void Add(int kind, long ms)
    {
        int at = kind * Classes;
        for (int i = 0; i < Classes - 1 && ms > UpperMs(i); i++)
        {
            at++;
        }

        counts[at] += (ushort)(counts[at] < ushort.MaxValue ? 1 : 0);
        longestMs[kind] = ms > longestMs[kind] ? (int)ms : longestMs[kind];
    }
}
