using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;

namespace Terminal.PerPixel;

/// <summary>
/// What the terminal's drawing is measured against: the same glyphs and boxes, each pixel looked up and put into the line
/// buffer by itself. It has the same windows and long transfers, so that only the pixel loop is compared.
/// </summary>
public sealed class PerPixelRenderer
{
    private readonly Panel panel;
    private static readonly byte[][] Begins =
    {
        new byte[] { 3 }, new byte[] { 1, 3 }, new byte[] { 2, 3 }, new byte[] { 1, 2, 3 }, new byte[] { 1, 2, 2, 3 }, new byte[] { 2 }, new byte[] { 1 }, new byte[] { 0 },
    };

    private static readonly byte[][] Ends =
    {
        new byte[] { }, new byte[] { 1 }, new byte[] { 2 }, new byte[] { 2, 1 }, new byte[] { 2, 2 }, new byte[] { 2, 2, 1 }, new byte[] { 2, 2, 2 }, new byte[] { 0 },
    };

    private readonly byte[] glyph = new byte[FontFace.BufferBytes];
    private readonly byte[] plain = new byte[132];
    private readonly byte[] levels = new byte[132];
    private readonly int[] shades = new int[4];
    private int position;

    /// <summary>A renderer on a panel.</summary>
    public PerPixelRenderer(Panel panel) => this.panel = panel;

    /// <summary>Draws a run with its top left corner at (x, y).</summary>
    public void Text(FontFace face, char[] text, int x, int y, int ink, int paper)
    {
        for (int i = 0; i < shades.Length; i++)
        {
            shades[i] = Blend(ink, paper, i);
        }

        panel.Open(x, y, face.Measure(text, 0, text.Length), face.Height);
        for (int i = 0; i < text.Length; i++)
        {
            int number = face.Glyph(text[i]);
            int width = face.Advance(number);
            int changes = width > 0 ? face.ReadGlyph(number, glyph) : 0;
            if (changes > 0)
            {
                Glyph(width, face.Height, changes);
            }
        }

        Flush();
    }

    /// <summary>Fills so many pixels with one colour.</summary>
    public void Fill(int pixels, int colour)
    {
        for (int i = 0; i < pixels; i++)
        {
            Put(colour);
        }

        Flush();
    }

    private void Glyph(int width, int height, int changes)
    {
        int at = 0;
        int repeats = 0;
        int changed = glyph[changes] == 0 ? -1 : glyph[changes] >> 3;
        for (int column = 0; column < width; column++)
        {
            if (repeats > 0)
            {
                repeats--;
            }
            else if (glyph[at] > 0x80)
            {
                repeats = glyph[at] - 0x81;
                at++;
            }
            else
            {
                int header = glyph[at];
                for (int row = 0; row < height && header < 0x40; row++)
                {
                    plain[row] = 0;
                }

                at = Runs(at + 1, header & 0x3F, plain);
            }

            for (int row = 0; row < height; row++)
            {
                levels[row] = plain[row];
            }

            if (column == changed)
            {
                changes = Runs(changes + 1, glyph[changes] & 7, levels);
                changed = glyph[changes] == 0 ? -1 : column + 1 + (glyph[changes] >> 3);
            }

            for (int row = 0; row < height; row++)
            {
                Put(shades[levels[row]]);
            }
        }
    }

    private int Runs(int at, int runs, byte[] rows)
    {
        int y = 0;
        for (; runs > 0; runs--)
        {
            int begin = glyph[at];
            int end = glyph[at + 1];
            at += 2;
            y += begin >> 3;
            byte[] first = Begins[begin & 7];
            for (int i = 0; i < end >> 3; i++)
            {
                rows[y] = first[i < first.Length ? i : first.Length - 1];
                y++;
            }

            byte[] last = Ends[end & 7];
            for (int i = 0; i < last.Length; i++)
            {
                rows[y] = last[i];
                y++;
            }
        }

        return at;
    }

    private void Put(int colour)
    {
        byte[] buffer = panel.Buffer;
        if (position == buffer.Length)
        {
            Flush();
        }

        buffer[position] = (byte)(colour >> 8);
        buffer[position + 1] = (byte)colour;
        position += 2;
    }

    private void Flush()
    {
        if (position > 0)
        {
            panel.Write(position);
            position = 0;
        }
    }

    private static int Blend(int ink, int paper, int level)
    {
        int red = (((paper >> 11) & 31) * (3 - level) + ((ink >> 11) & 31) * level + 1) / 3;
        int green = (((paper >> 5) & 63) * (3 - level) + ((ink >> 5) & 63) * level + 1) / 3;
        int blue = ((paper & 31) * (3 - level) + (ink & 31) * level + 1) / 3;
        return (red << 11) | (green << 5) | blue;
    }
}
