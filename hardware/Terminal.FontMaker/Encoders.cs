using System;
using System.Collections.Generic;

namespace Terminal.FontMaker;

/// <summary>Grids into the bytes of the two kinds of faces.</summary>
public static class Encoders
{
    private const int MaxRepeats = 127;
    private const int MaxSpans = 7;
    private const int MaxUnits = 15;
    private const int Repeat = 0x80;

    // Shortest run of solid ink that is worth a span of its own: at the edge of a literal, and in the middle of one.
    private const int LeastSolidAtEdge = 2;
    private const int LeastSolidInside = 3;

    /// <summary>Two bits a pixel, column by column, in units of four pixels: solid and literal spans, and repeats.</summary>
    public static byte[] Columns(Grid grid)
    {
        int units = grid.Height / 4;
        var bytes = new List<byte>();
        byte[] previous = null;
        int repeats = 0;
        for (int x = 0; x < grid.Width; x++)
        {
            byte[] column = Units(grid, x, units);
            if (previous != null && column.AsSpan().SequenceEqual(previous) && repeats < MaxRepeats)
            {
                repeats++;
                continue;
            }

            if (repeats > 0)
            {
                bytes.Add((byte)(Repeat + repeats));
                repeats = 0;
            }

            AddColumn(bytes, column);
            previous = column;
        }

        if (repeats > 0)
        {
            bytes.Add((byte)(Repeat + repeats));
        }

        return bytes.ToArray();
    }

    /// <summary>What drawing costs the interpreter, roughly: the encoding with the lower number is the better one.</summary>
    public static int Effort(byte[] encoded, int columns)
    {
        return encoded.Length * 19 + columns * 8;
    }

    private static void AddColumn(List<byte> bytes, byte[] column)
    {
        var solids = new List<(int From, int To)>();
        var literals = new List<(int From, int To)>();
        int at = 0;
        while (at < column.Length)
        {
            if (column[at] == 0)
            {
                at++;
                continue;
            }

            // An island of ink; single empty units inside it are cheaper to send than to skip.
            int end = at + 1;
            while (end < column.Length && (column[end] != 0 || (end + 1 < column.Length && column[end + 1] != 0)))
            {
                end++;
            }

            Split(column, at, end, solids, literals);
            at = end;
        }

        var solidBytes = new List<byte>();
        int solidSpans = 0;
        int pen = 0;
        foreach ((int from, int to) in solids)
        {
            solidSpans += AddSpans(solidBytes, from - pen, to - from, default);
            pen = to;
        }

        var literalBytes = new List<byte>();
        int literalSpans = 0;
        pen = 0;
        foreach ((int from, int to) in literals)
        {
            literalSpans += AddSpans(literalBytes, from - pen, to - from, column.AsSpan(from, to - from));
            pen = to;
        }

        if (solidSpans > MaxSpans || literalSpans > MaxSpans)
        {
            throw new InvalidOperationException("A column has more spans than its header can count.");
        }

        bytes.Add((byte)(solidSpans << 3 | literalSpans));
        bytes.AddRange(solidBytes);
        bytes.AddRange(literalBytes);
    }

    // A span's byte counts to 15 twice; longer ways and stretches take several spans.
    private static int AddSpans(List<byte> bytes, int skip, int units, ReadOnlySpan<byte> literal)
    {
        int spans = 0;
        for (; skip > MaxUnits; skip -= MaxUnits)
        {
            bytes.Add(MaxUnits << 4);
            spans++;
        }

        for (int at = 0; at < units; at += MaxUnits)
        {
            int count = Math.Min(units - at, MaxUnits);
            bytes.Add((byte)(skip << 4 | count));
            bytes.AddRange(literal.IsEmpty ? literal : literal.Slice(at, count));
            skip = 0;
            spans++;
        }

        return spans;
    }

    private static void Split(
        byte[] column, int from, int to, List<(int From, int To)> solids, List<(int From, int To)> literals)
    {
        int literal = from;
        int at = from;
        while (at < to)
        {
            int run = 0;
            while (at + run < to && column[at + run] == 0xFF)
            {
                run++;
            }

            bool atEdge = at == from || at + run == to;
            if (run >= (atEdge ? LeastSolidAtEdge : LeastSolidInside))
            {
                if (at > literal)
                {
                    literals.Add((literal, at));
                }

                solids.Add((at, at + run));
                literal = at + run;
            }

            at += Math.Max(run, 1);
        }

        if (to > literal)
        {
            literals.Add((literal, to));
        }
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
