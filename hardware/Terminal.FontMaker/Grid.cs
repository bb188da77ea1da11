using System;

namespace Terminal.FontMaker;

/// <summary>A picture of one glyph: coverage 0 to 255 a pixel.</summary>
public sealed class Grid
{
    /// <summary>An empty grid.</summary>
    public Grid(int width, int height)
    {
        Width = width;
        Height = height;
        Coverage = new byte[width * height];
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Row by row.</summary>
    public byte[] Coverage { get; }

    /// <summary>Coverage of one pixel; 0 outside.</summary>
    public int At(int x, int y) => x < 0 || y < 0 || x >= Width || y >= Height ? 0 : Coverage[y * Width + x];

    /// <summary>Coverage in four levels, 0 to 3.</summary>
    public int Level(int x, int y) => (At(x, y) * 3 + 127) / 255;

    /// <summary>Columns of levels from the top; with a threshold above 0 a pixel is either ground or ink.</summary>
    public byte[][] Levels(int threshold)
    {
        var columns = new byte[Width][];
        for (int x = 0; x < Width; x++)
        {
            columns[x] = new byte[Height];
            for (int y = 0; y < Height; y++)
            {
                columns[x][y] = (byte)(threshold == 0 ? Level(x, y) : At(x, y) >= threshold ? 3 : 0);
            }
        }

        return columns;
    }

    /// <summary>Cuts columns [from, from + width) out; columns outside are empty.</summary>
    public Grid Columns(int from, int width)
    {
        var cut = new Grid(width, Height);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                cut.Coverage[y * width + x] = (byte)At(from + x, y);
            }
        }

        return cut;
    }

    /// <summary>First and last column with a level above 0, or (0, -1) when the grid is empty.</summary>
    public (int First, int Last) InkColumns()
    {
        int first = int.MaxValue;
        int last = -1;
        for (int x = 0; x < Width; x++)
        {
            for (int y = 0; y < Height; y++)
            {
                if (Level(x, y) > 0)
                {
                    first = Math.Min(first, x);
                    last = Math.Max(last, x);
                }
            }
        }

        return last < 0 ? (0, -1) : (first, last);
    }

    /// <summary>First and last row with a level above 0, or (0, -1) when the grid is empty.</summary>
    public (int First, int Last) InkRows()
    {
        int first = int.MaxValue;
        int last = -1;
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                if (Level(x, y) > 0)
                {
                    first = Math.Min(first, y);
                    last = Math.Max(last, y);
                }
            }
        }

        return last < 0 ? (0, -1) : (first, last);
    }
}
