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
    private readonly byte[] glyph = new byte[1024];
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
            if (width > 0 && face.ReadGlyph(number, glyph) > 0)
            {
                Glyph(width, face.Height);
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

    private void Glyph(int width, int height)
    {
        int at = 0;
        int repeats = 0;
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
                at = Column(at, height);
            }

            for (int row = 0; row < height; row++)
            {
                Put(shades[levels[row]]);
            }
        }
    }

    private int Column(int at, int height)
    {
        int header = glyph[at++];
        for (int row = 0; row < height; row++)
        {
            levels[row] = 0;
        }

        for (int kind = 0; kind < 2; kind++)
        {
            int y = 0;
            for (int spans = kind == 0 ? header >> 3 : header & 7; spans > 0; spans--)
            {
                int span = glyph[at++];
                y += (span >> 4) * 4;
                for (int units = span & 15; units > 0; units--)
                {
                    int unit = kind == 0 ? 0xFF : glyph[at++];
                    for (int shift = 6; shift >= 0; shift -= 2)
                    {
                        levels[y++] = (byte)((unit >> shift) & 3);
                    }
                }
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
