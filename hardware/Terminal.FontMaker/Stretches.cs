using System.Linq;

namespace Terminal.FontMaker;

/// <summary>
/// The eight ways in which a run begins and the eight in which it ends, as levels from the top.
/// drivers/Terminal.Drivers/Fonts/SPEC.md has the same table.
/// </summary>
public static class Stretches
{
    /// <summary>Beginnings: the last level goes on for as long as the run is.</summary>
    public static readonly byte[][] Begin = Levels("3", "13", "23", "123", "1223", "2", "1", "0");

    /// <summary>Ends, behind the beginning.</summary>
    public static readonly byte[][] End = Levels("", "1", "2", "21", "22", "221", "222", "0");

    /// <summary>Level of a beginning in a row counted from its top.</summary>
    public static byte At(byte[] begin, int row) => row < begin.Length ? begin[row] : begin[^1];

    private static byte[][] Levels(params string[] texts)
        => texts.Select(text => text.Select(digit => (byte)(digit - '0')).ToArray()).ToArray();
}
