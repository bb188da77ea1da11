namespace Terminal.Core.Screens;

/// <summary>
/// A composed screen: horizontal bands of ground colour, and cells on them that do not overlap. Everything has a fixed room;
/// what does not fit is left out.
/// </summary>
internal sealed class CellList
{
    public const int MaxCells = 32;
    public const int MaxBands = 6;
    private const int MaxChars = 900;

    /// <summary>Cells in the order in which they are drawn.</summary>
    public readonly Cell[] Cells = new Cell[MaxCells];

    /// <summary>Number of cells.</summary>
    public int Count;

    /// <summary>Characters of all runs.</summary>
    public readonly char[] Text = new char[MaxChars];

    /// <summary>Characters in use.</summary>
    public int TextLength;

    /// <summary>First row behind each band, from the top.</summary>
    public readonly int[] BandEnd = new int[MaxBands];

    /// <summary>Colour of each band.</summary>
    public readonly int[] BandColour = new int[MaxBands];

    /// <summary>Number of bands.</summary>
    public int Bands;

    public CellList()
    {
        for (int i = 0; i < MaxCells; i++)
        {
            Cells[i] = new Cell();
        }
    }

    /// <summary>Empties the list.</summary>
    public void Clear()
    {
        Count = 0;
        TextLength = 0;
        Bands = 0;
    }

    /// <summary>Overwrites the text, so that a citizen's code does not stay in memory.</summary>
    public void Wipe()
    {
        System.Array.Clear(Text, 0, Text.Length);
        Clear();
    }

    /// <summary>Adds a band that ends before the given row; an empty one is left out.</summary>
    public void AddBand(int end, int colour)
    {
        int start = Bands == 0 ? 0 : BandEnd[Bands - 1];
        if (end <= start || Bands == MaxBands)
        {
            return;
        }

        if (Bands > 0 && BandColour[Bands - 1] == colour)
        {
            BandEnd[Bands - 1] = end;
            return;
        }

        BandEnd[Bands] = end;
        BandColour[Bands] = colour;
        Bands++;
    }

    /// <summary>Number of the band that a row lies in.</summary>
    public int BandAt(int row)
    {
        int band = 0;
        while (band < Bands - 1 && row >= BandEnd[band])
        {
            band++;
        }

        return band;
    }

    /// <summary>The next free cell, or null when there is none.</summary>
    public Cell Add()
    {
        if (Count == MaxCells)
        {
            return null;
        }

        Cell cell = Cells[Count];
        cell.Stands = false;
        cell.Count = 0;
        cell.KeptStart = 0;
        cell.KeptEnd = 0;
        Count++;
        return cell;
    }
}
