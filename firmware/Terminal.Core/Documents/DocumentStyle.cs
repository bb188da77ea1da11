using Terminal.Drivers.Printer;

namespace Terminal.Core.Documents;

/// <summary>How rows of a layout look.</summary>
public enum DocumentStyle
{
    /// <summary>Plain, left.</summary>
    Plain = 0,

    /// <summary>Bold, left.</summary>
    Strong = 1,

    /// <summary>Plain, in the middle.</summary>
    Middle = 2,

    /// <summary>Bold, in the middle.</summary>
    Head = 3,

    /// <summary>Twice as high, bold, in the middle.</summary>
    Tall = 4,

    /// <summary>Twice as high and wide, bold, in the middle.</summary>
    Title = 5,

    /// <summary>As large as the paper allows, bold, in the middle.</summary>
    Number = 6,

    /// <summary>White on black, twice as high and wide, in the middle.</summary>
    Mark = 7,

    /// <summary>Twice as high, left.</summary>
    TallPlain = 8,

    /// <summary>Twice as high, bold, left.</summary>
    TallStrong = 9,

    /// <summary>Twice as high and wide, bold, left.</summary>
    Large = 10,
}

/// <summary>The styles' looks.</summary>
public static class DocumentStyles
{
    private const int Columns = 5;

    // Alignment, width, height, bold, inverse.
    private static readonly byte[] Looks =
    {
        0, 1, 1, 0, 0,
        0, 1, 1, 1, 0,
        1, 1, 1, 0, 0,
        1, 1, 1, 1, 0,
        1, 1, 2, 1, 0,
        1, 2, 2, 1, 0,
        1, 8, 8, 1, 0,
        1, 2, 2, 0, 1,
        0, 1, 2, 0, 0,
        0, 1, 2, 1, 0,
        0, 2, 2, 1, 0,
    };

    /// <summary>Gives a line the look of a style.</summary>
    public static void Apply(DocumentStyle style, PrintLine line)
    {
        int at = (int)style * Columns;
        line.Align = (PrintAlign)Looks[at];
        line.WidthScale = Looks[at + 1];
        line.HeightScale = Looks[at + 2];
        line.Bold = Looks[at + 3] != 0;
        line.Inverse = Looks[at + 4] != 0;
    }
}
