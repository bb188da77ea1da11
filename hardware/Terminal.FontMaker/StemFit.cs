using System;

namespace Terminal.FontMaker;

/// <summary>
/// How crisp a letter stands on the grid: the fewer different columns it has, and the fewer pieces of a column that are neither
/// ground nor solid ink, the better its stems fit whole pixels.
/// </summary>
public static class StemFit
{
    private const int UnitPixels = 4;
    private const int MostUnits = 15;
    private const int WeightOfPiece = 19;
    private const int WeightOfColumn = 8;
    private const int MostRepeats = 127;

    // Shortest run of solid ink that counts as a piece of its own: at the edge of a stretch of ink, and in the middle of one.
    private const int LeastSolidAtEdge = 2;
    private const int LeastSolidInside = 3;
    private const int Solid = 0xFF;

    /// <summary>Of two pictures of a letter the one with the lower number fits better.</summary>
    public static int Unrest(Grid grid)
    {
        int pieces = 0;
        int repeats = 0;
        byte[] previous = null;
        for (int x = 0; x < grid.Width; x++)
        {
            byte[] column = Units(grid, x);
            if (previous != null && column.AsSpan().SequenceEqual(previous) && repeats < MostRepeats)
            {
                pieces += repeats == 0 ? 1 : 0;
                repeats++;
                continue;
            }

            repeats = 0;
            pieces += 1 + Pieces(column);
            previous = column;
        }

        return pieces * WeightOfPiece + grid.Width * WeightOfColumn;
    }

    private static int Pieces(byte[] column)
    {
        int pieces = 0;
        int solidEnd = 0;
        int literalEnd = 0;
        int at = 0;
        while (at < column.Length)
        {
            if (column[at] == 0)
            {
                at++;
                continue;
            }

            // A stretch of ink; a single empty unit does not end it.
            int end = at + 1;
            while (end < column.Length && (column[end] != 0 || (end + 1 < column.Length && column[end + 1] != 0)))
            {
                end++;
            }

            int literal = at;
            for (int unit = at; unit < end;)
            {
                int run = 0;
                while (unit + run < end && column[unit + run] == Solid)
                {
                    run++;
                }

                bool atEdge = unit == at || unit + run == end;
                if (run >= (atEdge ? LeastSolidAtEdge : LeastSolidInside))
                {
                    pieces += Literal(literal, unit, ref literalEnd) + Spans(unit - solidEnd, run);
                    solidEnd = unit + run;
                    literal = solidEnd;
                }

                unit += Math.Max(run, 1);
            }

            pieces += Literal(literal, end, ref literalEnd);
            at = end;
        }

        return pieces;
    }

    private static int Literal(int from, int to, ref int literalEnd)
    {
        if (to <= from)
        {
            return 0;
        }

        int pieces = to - from + Spans(from - literalEnd, to - from);
        literalEnd = to;
        return pieces;
    }

    private static int Spans(int skip, int units)
    {
        return (Math.Max(skip, 1) - 1) / MostUnits + (units + MostUnits - 1) / MostUnits;
    }

    private static byte[] Units(Grid grid, int x)
    {
        var column = new byte[grid.Height / UnitPixels];
        for (int y = 0; y < grid.Height; y++)
        {
            column[y / UnitPixels] |= (byte)(grid.Level(x, y) << (6 - 2 * (y % UnitPixels)));
        }

        return column;
    }
}
