namespace Terminal.Drivers.Printer;

/// <summary>
/// A line of text as rows of dots: the letters are loaded one after the other, then each row is put together when it is sent.
/// </summary>
public sealed class RasterText
{
    private readonly short[] rows;
    private readonly byte[] columns = new byte[Glyph.Bytes];
    private readonly byte[] packed;
    private int count;
    private int scale;
    private bool bold;
    private bool inverse;
    private int packedRow;

    /// <summary>Room for as many letters of the head's own size as stand across the paper.</summary>
    public RasterText(int maxColumns)
    {
        rows = new short[maxColumns * Glyph.Height];
        packed = new byte[maxColumns * Glyph.Width / 8 + 1];
    }

    /// <summary>Bytes of a row.</summary>
    public int RowBytes;

    /// <summary>Begins a line of count letters, each dot of which is repeated scale times across.</summary>
    public void Begin(int count, int scale, bool bold, bool inverse)
    {
        this.count = count;
        this.scale = scale;
        this.bold = bold;
        this.inverse = inverse;
        RowBytes = (count * Glyph.Width * scale + 7) / 8;
        packedRow = -1;
    }

    /// <summary>Loads one letter; an empty one where the typeface has none.</summary>
    public void Load(int index, char letter, IGlyphSource glyphs)
    {
        int at = index * Glyph.Height;
        System.Array.Clear(rows, at, Glyph.Height);
        if (!glyphs.TryRead(letter, columns))
        {
            return;
        }

        for (int x = 0; x < Glyph.Width; x++)
        {
            int dot = 0x800 >> x;
            for (int part = 0; part < 3; part++)
            {
                int bits = columns[3 * x + part];
                for (int y = at + 8 * part + 7; bits != 0; y--)
                {
                    if ((bits & 1) != 0)
                    {
                        rows[y] |= (short)dot;
                    }

                    bits >>= 1;
                }
            }
        }
    }

    /// <summary>Adds row y (0 to 23) of the line to a piece.</summary>
    public void AddRow(int y, CommandBuffer piece)
    {
        if (y != packedRow)
        {
            Pack(y);
            packedRow = y;
        }

        piece.Add(packed, 0, RowBytes);
    }

    private void Pack(int y)
    {
        int accumulator = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int row = rows[i * Glyph.Height + y];
            if (bold)
            {
                row |= row >> 1;
            }

            if (inverse)
            {
                row ^= 0xFFF;
            }

            if (scale == 1)
            {
                accumulator = accumulator << Glyph.Width | row;
                bits += Glyph.Width;
                while (bits >= 8)
                {
                    bits -= 8;
                    packed[at] = (byte)(accumulator >> bits);
                    at++;
                }
            }
            else
            {
                int dots = (1 << scale) - 1;
                for (int bit = 0x800; bit != 0; bit >>= 1)
                {
                    accumulator = accumulator << scale | ((row & bit) != 0 ? dots : 0);
                    bits += scale;
                    if (bits >= 8)
                    {
                        bits -= 8;
                        packed[at] = (byte)(accumulator >> bits);
                        at++;
                    }
                }
            }
        }

        if (bits > 0)
        {
            packed[at] = (byte)(accumulator << (8 - bits));
        }
    }
}
