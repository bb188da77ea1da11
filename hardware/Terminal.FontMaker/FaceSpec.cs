namespace Terminal.FontMaker;

/// <summary>One face to be made. Sizes are pixels (dots for the printer's faces).</summary>
public sealed class FaceSpec
{
    /// <summary>Number of the face; the firmware's FontFaceId has the same numbers.</summary>
    public int Id { get; init; }

    /// <summary>How its glyphs are stored.</summary>
    public FaceKind Kind { get; init; }

    /// <summary>Pixels per em.</summary>
    public float EmPx { get; init; }

    /// <summary>Height of the line box; a multiple of 4 (8 for one-bit cells).</summary>
    public int Height { get; init; }

    /// <summary>Row of the baseline, counted from the top of the line box.</summary>
    public int Baseline { get; init; }

    /// <summary>First and last character; the whole text set when First is 0.</summary>
    public char First { get; init; }

    /// <summary>Last character.</summary>
    public char Last { get; init; }

    /// <summary>Width of a fixed cell, 0 for proportional faces.</summary>
    public int CellWidth { get; init; }

    /// <summary>Coverage from which on a dot is ink in one-bit faces.</summary>
    public int Threshold { get; init; } = 128;

    /// <summary>
    /// Pixels that a blank is wider than the typeface has it: rounded to whole pixels, small condensed words run into one another.
    /// </summary>
    public int WiderBlankPx { get; init; }

    /// <summary>True for the faces made of drawings.</summary>
    public bool Icons { get; init; }
}
