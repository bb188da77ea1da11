using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>The line that is being put together: cells of letters or columns of dots, all standing on one base line.</summary>
internal sealed class LineBuffer
{
    private readonly List<Cell> cells = [];

    public int WidthDots { get; private set; }

    public bool IsEmpty => cells.Count == 0;

    public void Clear()
    {
        cells.Clear();
        WidthDots = 0;
    }

    /// <summary>Adds a cell: rows from the top, the left dot at the highest of <paramref name="width"/> bits.</summary>
    public void Add(ulong[] rows, int width, in TextMode mode, int spaceRight)
    {
        var cell = new Cell
        {
            Rows = rows,
            Width = width,
            Mode = mode,
            Left = WidthDots,
        };
        cells.Add(cell);
        WidthDots += width * mode.WidthScale + spaceRight;
    }

    /// <summary>Moves the next cell to the right.</summary>
    public void Skip(int dots) => WidthDots += dots;

    /// <summary>Draws the line into rows of the given number of bytes, moved right by an offset, and empties the buffer.</summary>
    public List<byte[]> Take(int rowBytes, int offset, int clipDots)
    {
        int height = 0;
        foreach (Cell cell in cells)
        {
            height = Math.Max(height, cell.Height);
        }

        var rows = new List<byte[]>();
        for (int y = 0; y < height; y++)
        {
            rows.Add(new byte[rowBytes]);
        }

        foreach (Cell cell in cells)
        {
            cell.Draw(rows, height - cell.Height, offset, clipDots);
        }

        Clear();
        return rows;
    }

    private sealed class Cell
    {
        public ulong[] Rows;
        public int Width;
        public int Left;
        public TextMode Mode;

        public int Height => Rows.Length * Mode.HeightScale;

        public void Draw(List<byte[]> target, int top, int offset, int clipDots)
        {
            for (int y = 0; y < Height; y++)
            {
                byte[] row = target[top + y];
                ulong bits = Rows[y / Mode.HeightScale];
                if (Mode.Bold)
                {
                    bits |= bits >> 1;
                }

                if (Mode.Underline > 0 && y >= Height - Mode.Underline)
                {
                    bits = ulong.MaxValue;
                }

                for (int x = 0; x < Width * Mode.WidthScale; x++)
                {
                    bool black = ((bits >> (Width - 1 - x / Mode.WidthScale)) & 1) != 0;
                    int at = offset + Left + x;
                    if (black != Mode.Inverse && at >= 0 && at < clipDots)
                    {
                        row[at >> 3] |= (byte)(0x80 >> (at & 7));
                    }
                }
            }
        }
    }
}

/// <summary>How letters look at this moment.</summary>
internal struct TextMode
{
    public int WidthScale;
    public int HeightScale;
    public bool Bold;
    public bool Inverse;
    public int Underline;

    public static TextMode Normal => new() { WidthScale = 1, HeightScale = 1 };
}
