namespace Terminal.FontMaker;

/// <summary>How the glyphs of a face are stored; drivers/Terminal.Drivers/Fonts/SPEC.md has the formats.</summary>
public enum FaceKind
{
    /// <summary>Two bits a pixel, column by column, in runs; equal columns told once.</summary>
    Columns = 0,

    /// <summary>One bit a dot, column by column, a fixed number of bytes.</summary>
    Cell = 1,
}
