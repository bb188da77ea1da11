using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>The paper that has come out: rows of dots, growing downwards, black is 1.</summary>
public sealed class Paper
{
    private readonly List<byte[]> rows = [];
    private readonly List<int> cuts = [];

    /// <summary>Paper for a head of the given number of dots.</summary>
    public Paper(int widthDots)
    {
        WidthDots = widthDots;
    }

    /// <summary>Dots across.</summary>
    public int WidthDots { get; }

    /// <summary>Bytes a row.</summary>
    public int RowBytes => (WidthDots + 7) / 8;

    /// <summary>Rows that have come out.</summary>
    public int Rows => rows.Count;

    /// <summary>Rows before which the cutter has cut.</summary>
    public IReadOnlyList<int> Cuts => cuts;

    /// <summary>Dots printed so far.</summary>
    public long BlackDots { get; private set; }

    /// <summary>One row, the left dot is the highest bit of the first byte. Not a copy.</summary>
    public byte[] Row(int row) => rows[row];

    /// <summary>True for a black dot; false outside the paper.</summary>
    public bool Dot(int x, int row) =>
        x >= 0 && x < WidthDots && row >= 0 && row < rows.Count && (rows[row][x >> 3] & (0x80 >> (x & 7))) != 0;

    /// <summary>Adds a row of dots (copied) or, for null, an empty one.</summary>
    public void Append(byte[] row)
    {
        var copy = new byte[RowBytes];
        if (row != null)
        {
            Array.Copy(row, copy, Math.Min(row.Length, copy.Length));
            foreach (byte b in copy)
            {
                BlackDots += System.Numerics.BitOperations.PopCount(b);
            }
        }

        rows.Add(copy);
    }

    /// <summary>The cutter cuts here.</summary>
    public void Cut() => cuts.Add(rows.Count);

    /// <summary>Takes away what has come out; rows are counted from zero again.</summary>
    public void TearOff()
    {
        rows.Clear();
        cuts.Clear();
    }
}
