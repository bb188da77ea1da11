namespace Terminal.Drivers.Fonts;

/// <summary>One face of the font file: measures in memory, pictures in the blob.</summary>
public sealed class FontFace
{
    /// <summary>Room that every glyph of a sound file finds in a buffer, in bytes.</summary>
    public const int BufferBytes = 512;

    private readonly FontFile file;
    private readonly int firstGlyph;
    private readonly int glyphCount;
    private readonly int dataOffset;
    private readonly byte[] advances;
    private readonly ushort[] offsets;
    private readonly byte[] wholes;

    internal FontFace(
        FontFile file, byte[] entry, byte[] advances, ushort[] offsets, byte[] wholes, int firstGlyph, int dataOffset)
    {
        this.file = file;
        this.advances = advances;
        this.offsets = offsets;
        this.wholes = wholes;
        this.firstGlyph = firstGlyph;
        glyphCount = advances.Length;
        this.dataOffset = dataOffset;
        Height = entry[2];
        Baseline = entry[3];
        XHeight = entry[4];
        CapHeight = entry[5];
    }

    /// <summary>A buffer for <see cref="ReadGlyph"/>, of the whole file: what is in it is over with the next glyph that anybody reads.</summary>
    public byte[] Buffer
    {
        get { return file.Buffer; }
    }

    /// <summary>Height of a line, in pixels: every glyph fills it.</summary>
    public readonly int Height;

    /// <summary>Row of the baseline from the top of the line, in pixels.</summary>
    public readonly int Baseline;

    /// <summary>Height of the letter x, in pixels; 0 when the face has none.</summary>
    public readonly int XHeight;

    /// <summary>Height of the letter H, in pixels; 0 when the face has none.</summary>
    public readonly int CapHeight;

    /// <summary>
    /// Number of the glyph that this face draws for a character: its own, that of its base letter, or the question mark's.
    /// -1 when nothing is drawn: a combining mark, a control character, or one that this face does not have.
    /// </summary>
    public int Glyph(char character)
    {
        int index = (character <= '~' && character >= ' ' ? character - ' ' : file.IndexToDraw(character)) - firstGlyph;
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
        int lastAscii = firstGlyph == 0 && glyphCount > '~' - ' ' ? '~' : 0;
        for (int i = 0; i < count; i++)
        {
            // Most characters are ASCII: those are looked up here.
            int c = text[i];
            if (c <= lastAscii && c >= ' ')
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

    /// <summary>Number of bytes of a glyph's picture and of its changes; tells how long it takes to draw.</summary>
    public int GlyphBytes(int glyph)
    {
        if (glyph < 0)
        {
            return 0;
        }

        int whole = wholes[glyph];
        int bytes = offsets[whole + 1] - offsets[whole];
        return whole == glyph ? bytes : bytes + offsets[glyph + 1] - offsets[glyph];
    }

    /// <summary>
    /// Reads a glyph's picture to the start of the buffer of at least <see cref="BufferBytes"/>: its own or that of the letter
    /// on which it is built, then 0 and 255 (ground up to any width). Returns where in the buffer its changes begin, which end
    /// with a 0; 0 when there is nothing to draw or the blob cannot be read.
    /// </summary>
    public int ReadGlyph(int glyph, byte[] buffer)
    {
        if (glyph < 0)
        {
            return 0;
        }

        int whole = wholes[glyph];
        int end = Read(whole, buffer, 0);
        if (end < 0)
        {
            return 0;
        }

        buffer[end] = 0;
        buffer[end + 1] = 0xFF;
        int changes = end + 2;
        end = whole == glyph ? changes : Read(glyph, buffer, changes);
        if (end < 0)
        {
            return 0;
        }

        buffer[end] = 0;
        return changes;
    }

    // Returns the end in the buffer, -1 when there is no room or the blob cannot be read. A picture of ground has no bytes to read.
    private int Read(int glyph, byte[] buffer, int at)
    {
        int start = offsets[glyph];
        int count = offsets[glyph + 1] - start;
        return count == 0 || (at + count + 3 <= buffer.Length && file.Read(dataOffset + start, buffer, at, count)) ? at + count : -1;
    }
}
