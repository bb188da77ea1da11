using System;
using System.Collections.Generic;

namespace Terminal.FontMaker;

/// <summary>The fewest runs that turn one column into another; a run is two bytes.</summary>
public sealed class RunEncoder
{
    private const int MostSkip = 31;
    private const int MostLength = 31;

    // Rows that stay what they are but begin a run, so that it can begin with a slope.
    private const int MostEarlier = 3;
    private const int Never = int.MaxValue / 2;

    private readonly Dictionary<string, byte[]> known = new();

    /// <summary>Runs over a column of levels that make another of it.</summary>
    public byte[] Runs(byte[] from, byte[] to)
    {
        string key = Convert.ToHexString(from) + Convert.ToHexString(to);
        if (!known.TryGetValue(key, out byte[] runs))
        {
            runs = Find(from, to);
            known[key] = runs;
        }

        return runs;
    }

    // From the bottom up: the fewest runs below each row, and the first of them.
    private static byte[] Find(byte[] from, byte[] to)
    {
        int height = to.Length;
        var next = new int[height + 1];
        next[height] = height;
        for (int row = height - 1; row >= 0; row--)
        {
            next[row] = from[row] == to[row] ? next[row + 1] : row;
        }

        var fewest = new int[height + 1];
        var best = new (int Skip, int Begin, int Length, int End, int To)[height + 1];
        for (int row = height - 1; row >= 0; row--)
        {
            int wrong = next[row];
            if (wrong == height)
            {
                continue;
            }

            fewest[row] = Never;
            if (wrong - row > MostSkip)
            {
                fewest[row] = fewest[row + MostSkip] + 1;
                best[row] = (MostSkip, 0, 0, 0, row + MostSkip);
                continue;
            }

            for (int start = Math.Max(row, wrong - MostEarlier); start <= wrong; start++)
            {
                Try(to, row, start, fewest, best);
            }
        }

        var runs = new List<byte>();
        for (int row = 0; next[row] < height; row = best[row].To)
        {
            runs.Add((byte)(best[row].Skip << 3 | best[row].Begin));
            runs.Add((byte)(best[row].Length << 3 | best[row].End));
        }

        return runs.ToArray();
    }

    private static void Try(byte[] to, int row, int start, int[] fewest, (int Skip, int Begin, int Length, int End, int To)[] best)
    {
        for (int begin = 0; begin < Stretches.Begin.Length; begin++)
        {
            for (int length = 0; length <= MostLength; length++)
            {
                int at = start + length;
                if (length > 0 && (at > to.Length || to[at - 1] != Stretches.At(Stretches.Begin[begin], length - 1)))
                {
                    break;
                }

                for (int end = length == 0 ? 1 : 0; end < Stretches.End.Length; end++)
                {
                    byte[] levels = Stretches.End[end];
                    int below = at + levels.Length;
                    if (below <= to.Length && fewest[below] + 1 < fewest[row] && to.AsSpan(at, levels.Length).SequenceEqual(levels))
                    {
                        fewest[row] = fewest[below] + 1;
                        best[row] = (start - row, begin, length, end, below);
                    }
                }
            }
        }
    }
}
