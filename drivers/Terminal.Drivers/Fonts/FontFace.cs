namespace Terminal.Drivers.Fonts;

/// <summary>One face of the font file: measures in memory, pictures in the blob.</summary>
public sealed class FontFace
{
    private readonly FontFile file;
    private readonly int firstGlyph;
    private readonly int glyphCount;
    private readonly int dataOffset;
    private readonly byte[] advances;
    private readonly byte[] offsets;

    internal FontFace(
        FontFile file, byte[] entry, int kind, byte[] advances, byte[] offsets, int firstGlyph, int glyphCount, int dataOffset)
    {
        this.file = file;
        this.advances = advances;
        this.offsets = offsets;
        this.firstGlyph = firstGlyph;
        this.glyphCount = glyphCount;
        this.dataOffset = dataOffset;
        Kind = kind;
        Height = entry[2];
        Baseline = entry[3];
        XHeight = entry[4];
        CapHeight = entry[5];
        MaxGlyphBytes = entry[10] | (entry[11] << 8);
    }

    /// <summary>One of <see cref="FaceKind"/>.</summary>
    public readonly int Kind;

    /// <summary>Height of a line, in pixels: every glyph fills it.</summary>
    public readonly int Height;

    /// <summary>Row of the baseline from the top of the line, in pixels.</summary>
    public readonly int Baseline;

    /// <summary>Height of the letter x, in pixels; 0 when the face has none.</summary>
    public readonly int XHeight;

    /// <summary>Height of the letter H, in pixels; 0 when the face has none.</summary>
    public readonly int CapHeight;

    /// <summary>Room that the largest glyph needs in a buffer, in bytes.</summary>
    public readonly int MaxGlyphBytes;

    /// <summary>
    /// Number of the glyph that this face draws for a character: its own, that of its base letter, or the question mark's.
    /// -1 when nothing is drawn: a combining mark, a control character, or one that this face does not have.
    /// </summary>
    public int Glyph(char character)
    {
        int index = file.IndexToDraw(character) - firstGlyph;
        return index >= 0 && index < glyphCount ? index : -1;
    }

    /// <summary>Width of a glyph, in pixels; 0 for -1.</summary>
    public int Advance(int glyph)
    {
        return glyph < 0 ? 0 : advances[glyph];
    }

    /// <summary>
    /// Writes the widths in pixels of count characters to the start of the array. Returns their sum; with a line feed among them
    /// it is wider than any line (<see cref="TextWrap.LineFeedPx"/>).
    /// </summary>
    public int Widths(char[] text, int count, byte[] widths)
    {
        int sum = 0;
        byte[] table = advances;
        bool hasAscii = firstGlyph == 0 && glyphCount > '~' - ' ';
        for (int i = 0; i < count; i++)
        {
            // Most characters are ASCII: those are looked up here.
            int c = text[i];
            if (c <= '~' && c >= ' ' && hasAscii)
            {
                byte width = table[c - ' '];
                widths[i] = width;
                sum += width;
            }
            else
            {
                int glyph = file.IndexToDraw(c) - firstGlyph;
                widths[i] = glyph >= 0 && glyph < glyphCount ? table[glyph] : (byte)0;
                sum += c == '\n' ? TextWrap.LineFeedPx : widths[i];
            }
        }

        return sum;
    }

    /// <summary>Width of a run of characters, in pixels.</summary>
    public int Measure(char[] text, int offset, int count)
    {
        int width = 0;
        for (int i = offset; i < offset + count; i++)
        {
            int glyph = Glyph(text[i]);
            if (glyph >= 0)
            {
                width += advances[glyph];
            }
        }

        return width;
    }

    /// <summary>Number of bytes of a glyph's picture; tells how long it takes to draw.</summary>
    public int GlyphBytes(int glyph)
    {
        return glyph < 0 ? 0 : Offset(glyph + 1) - Offset(glyph);
    }

    /// <summary>
    /// Reads a glyph's picture to the start of the buffer. Returns the number of bytes, 0 when there is nothing to draw
    /// or the blob cannot be read.
    /// </summary>
    public int ReadGlyph(int glyph, byte[] buffer)
    {
        if (glyph < 0)
        {
            return 0;
        }

        int start = Offset(glyph);
        int count = Offset(glyph + 1) - start;
        if (count <= 0 || count > buffer.Length)
        {
            return 0;
        }

        return file.Read(dataOffset + start, buffer, count) ? count : 0;
    }

    private int Offset(int glyph)
    {
        return offsets[2 * glyph] | (offsets[2 * glyph + 1] << 8);
    }
}
