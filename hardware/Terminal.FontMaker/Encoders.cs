using System;
using System.Collections.Generic;

namespace Terminal.FontMaker;

/// <summary>Grids into the bytes of the two kinds of faces.</summary>
public static class Encoders
{
    private const int MaxRun = 63;
    private const int Skip = 0x00;
    private const int Solid = 0x40;
    private const int Literal = 0x80;
    private const int EndOrRepeat = 0xC0;

    /// <summary>Two bits a pixel, column by column, in units of four pixels: runs and repeats.</summary>
    public static byte[] Columns(Grid grid)
    {
        int units = grid.Height / 4;
        var bytes = new List<byte>();
        byte[] previous = null;
        int repeats = 0;
        for (int x = 0; x < grid.Width; x++)
        {
            byte[] column = Units(grid, x, units);
            if (previous != null && column.AsSpan().SequenceEqual(previous) && repeats < MaxRun)
            {
                repeats++;
                continue;
            }

            if (repeats > 0)
            {
                bytes.Add((byte)(EndOrRepeat + repeats));
                repeats = 0;
            }

            AddColumn(bytes, column);
            previous = column;
        }

        if (repeats > 0)
        {
            bytes.Add((byte)(EndOrRepeat + repeats));
        }

        return bytes.ToArray();
    }

    private static void AddColumn(List<byte> bytes, byte[] column)
    {
        int end = Array.FindLastIndex(column, b => b != 0) + 1;
        int at = 0;
        while (at < end)
        {
            int run = RunLength(column, at, end);
            byte unit = column[at];
            if ((unit == 0 || unit == 0xFF) && run > 1)
            {
                bytes.Add((byte)((unit == 0 ? Skip : Solid) + run));
                at += run;
                continue;
            }

            // A literal goes on until a run worth a token of its own begins.
            int stop = at + 1;
            while (stop < end && !((column[stop] == 0 || column[stop] == 0xFF) && RunLength(column, stop, end) > 1))
            {
                stop++;
            }

            bytes.Add((byte)(Literal + (stop - at)));
            bytes.AddRange(column[at..stop]);
            at = stop;
        }

        if (end < column.Length)
        {
            bytes.Add(EndOrRepeat);
        }
    }

    private static int RunLength(byte[] column, int at, int end)
    {
        int run = 1;
        while (at + run < end && column[at + run] == column[at])
        {
            run++;
        }

        return run;
    }

    /// <summary>One bit a dot, column by column, top dot in the high bit.</summary>
    public static byte[] Cell(Grid grid, int threshold)
    {
        int perColumn = grid.Height / 8;
        var bytes = new byte[perColumn * grid.Width];
        for (int x = 0; x < grid.Width; x++)
        {
            for (int y = 0; y < grid.Height; y++)
            {
                if (grid.Ink(x, y, threshold))
                {
                    bytes[x * perColumn + y / 8] |= (byte)(0x80 >> (y % 8));
                }
            }
        }

        return bytes;
    }

    private static byte[] Units(Grid grid, int x, int units)
    {
        var column = new byte[units];
        for (int u = 0; u < units; u++)
        {
            for (int p = 0; p < 4; p++)
            {
                column[u] |= (byte)(grid.Level(x, u * 4 + p) << (6 - 2 * p));
            }
        }

        return column;
    }
}
