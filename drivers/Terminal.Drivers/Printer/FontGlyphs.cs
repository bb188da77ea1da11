using Terminal.Drivers.Fonts;

namespace Terminal.Drivers.Printer;

/// <summary>The letters for paper from the terminal's font file.</summary>
public sealed class FontGlyphs : IGlyphSource
{
    private readonly FontFace face;
    private readonly byte[] data;

    /// <summary>The 12 by 24 face of the file; null gives a source without letters.</summary>
    public FontGlyphs(FontFile file)
    {
        face = file == null ? null : file.Face(FontFaceId.PrinterCell);
        data = face == null ? null : face.Buffer;
    }

    /// <inheritdoc/>
    public bool TryRead(char letter, byte[] columns)
    {
        int glyph = face == null ? -1 : face.Glyph(letter);
        int changes = face == null ? 0 : face.ReadGlyph(glyph, data);
        if (changes == 0)
        {
            return false;
        }

        System.Array.Clear(columns, 0, Glyph.Bytes);
        Apply(0, columns);
        Apply(changes, columns);
        return true;
    }

    // Spans of bytes, first those of the top eight rows from left to right; SPEC.md of the fonts has the format.
    private void Apply(int at, byte[] columns)
    {
        const int columnBytes = Glyph.Height / 8;
        int pen = 0;
        for (int span = data[at]; span != 0; span = data[at])
        {
            at++;
            pen += columnBytes * (span >> 4);
            for (int left = span & 15; left >= 0; left--)
            {
                while (pen >= Glyph.Bytes)
                {
                    pen -= Glyph.Bytes - 1;
                }

                if (left > 0)
                {
                    columns[pen] = data[at];
                    at++;
                    pen += columnBytes;
                }
            }
        }
    }
}
