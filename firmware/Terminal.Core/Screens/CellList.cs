namespace Terminal.Core.Screens;

/// <summary>
/// A composed screen: horizontal bands of ground colour, and cells on them that do not overlap. A cell is one box: a run of text,
/// an icon (a run of one character of an icon face), a solid fill or the QR code. Everything has a fixed room; what does not fit is
/// left out. An array a property, because the device keeps an object's fields in 12 bytes each.
/// </summary>
internal sealed class CellList
{
    // Of all screens on all panels, each text as long as its room and of narrow letters, the fullest has 14 cells and 349 characters.
    public const int MaxCells = 18;
    public const int MaxBands = 6;
    private const int MaxChars = 384;

    /// <summary><see cref="Face"/> of the screen's QR code; <see cref="Ink"/> is then its checksum, <see cref="Paper"/> the pixels a module.</summary>
    public const int Code = 255;

    /// <summary>Number of cells; they are drawn in their order.</summary>
    public int Count;

    /// <summary>Left edges in pixels.</summary>
    public readonly short[] X = new short[MaxCells];

    /// <summary>Top edges in pixels.</summary>
    public readonly short[] Y = new short[MaxCells];

    /// <summary>Widths in pixels.</summary>
    public readonly short[] Width = new short[MaxCells];

    /// <summary>Heights in pixels.</summary>
    public readonly short[] Height = new short[MaxCells];

    /// <summary>Faces of the runs, 0 for a solid fill, -1 for a cell that is given up.</summary>
    public readonly short[] Face = new short[MaxCells];

    /// <summary>Colours of the text or of the fill.</summary>
    public readonly int[] Ink = new int[MaxCells];

    /// <summary>Colours behind the text.</summary>
    public readonly ushort[] Paper = new ushort[MaxCells];

    /// <summary>First characters in the list's text.</summary>
    public readonly short[] Start = new short[MaxCells];

    /// <summary>Numbers of characters.</summary>
    public readonly short[] Length = new short[MaxCells];

    /// <summary>True when the same pixels stand on the glass already (new list) or stay there (old list).</summary>
    public readonly bool[] Stands = new bool[MaxCells];

    /// <summary>Characters at the start of the run that stand on the glass already.</summary>
    public readonly short[] KeptStart = new short[MaxCells];

    /// <summary>Characters at the end of the run that stand on the glass already.</summary>
    public readonly short[] KeptEnd = new short[MaxCells];

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

    /// <summary>Adds a cell without characters and returns its number, -1 when there is no room.</summary>
    public int Add(int face, int x, int y, int width, int height)
    {
        if (Count == MaxCells)
        {
            return -1;
        }

        int cell = Count;
        Face[cell] = (short)face;
        X[cell] = (short)x;
        Y[cell] = (short)y;
        Width[cell] = (short)width;
        Height[cell] = (short)height;
        Stands[cell] = false;
        Length[cell] = 0;
        KeptStart[cell] = 0;
        KeptEnd[cell] = 0;
        Count++;
        return cell;
    }
}
