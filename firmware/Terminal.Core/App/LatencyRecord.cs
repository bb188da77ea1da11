namespace Terminal.Core.App;

/// <summary>
/// How long people waited, as histograms: from the first byte of a scan to the understood paper, and to the verdict. Bounds of
/// the classes in milliseconds: 50, 150, 500, 1500, 5000, beyond.
/// </summary>
public sealed class LatencyRecord
{
    /// <summary>Number of classes.</summary>
    public const int Classes = 6;

    private readonly int[] understood = new int[Classes];
    private readonly int[] answered = new int[Classes];
    private long longestUnderstoodMs;
    private long longestAnsweredMs;

    /// <summary>Longest wait for the understood paper, in milliseconds.</summary>
    public long LongestUnderstoodMs
    {
        get { return longestUnderstoodMs; }
    }

    /// <summary>Longest wait for the verdict, in milliseconds.</summary>
    public long LongestAnsweredMs
    {
        get { return longestAnsweredMs; }
    }

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
            default: return 0;
        }
    }

    /// <summary>Papers understood within a class.</summary>
    public int UnderstoodIn(int index)
    {
        return understood[index];
    }

    /// <summary>Verdicts within a class.</summary>
    public int AnsweredIn(int index)
    {
        return answered[index];
    }

    /// <summary>A paper was understood.</summary>
    public void Understood(long ms)
    {
        understood[ClassOf(ms)]++;
        longestUnderstoodMs = ms > LongestUnderstoodMs ? ms : LongestUnderstoodMs;
    }

    /// <summary>There was a verdict.</summary>
    public void Answered(long ms)
    {
        answered[ClassOf(ms)]++;
        longestAnsweredMs = ms > LongestAnsweredMs ? ms : LongestAnsweredMs;
    }

    private static int ClassOf(long ms)
    {
        int index = 0;
        while (index < Classes - 1 && ms > UpperMs(index))
        {
            index++;
        }

        return index;
    }
}
