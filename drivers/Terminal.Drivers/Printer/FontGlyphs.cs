using Terminal.Drivers.Fonts;

namespace Terminal.Drivers.Printer;

/// <summary>The letters for paper from the terminal's font file.</summary>
public sealed class FontGlyphs : IGlyphSource
{
    private readonly FontFace face;

    /// <summary>The 12 by 24 face of the file; null gives a source without letters.</summary>
    public FontGlyphs(FontFile file)
    {
        face = file == null ? null : file.Face(FontFaceId.PrinterCell);
    }

    /// <inheritdoc/>
    public bool TryRead(char letter, byte[] columns)
    {
        return face != null && face.ReadGlyph(face.Glyph(letter), columns) == Glyph.Bytes;
    }
}
