namespace Terminal.Drivers.Fonts;

/// <summary>How a face stores its glyphs; the formats stand in SPEC.md.</summary>
public static class FaceKind
{
    /// <summary>Two bits a pixel, columns in runs.</summary>
    public const int Columns = 0;

    /// <summary>One bit a dot, columns of a fixed number of bytes.</summary>
    public const int Cell = 1;
}
