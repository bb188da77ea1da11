using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

/// <summary>A typeface whose letters are patterns of their number; it has no control characters and nothing above U+2FFF.</summary>
public sealed class TestGlyphs : IGlyphSource
{
    /// <inheritdoc/>
    public bool TryRead(char letter, byte[] columns)
    {
        if (letter < ' ' || (letter >= 0x7F && letter < 0xA0) || letter > 0x2FFF)
        {
            return false;
        }

        for (int i = 0; i < Glyph.Bytes; i++)
        {
            columns[i] = (byte)(letter * 7 + i * 13 | 0x20);
        }

        return true;
    }
}
