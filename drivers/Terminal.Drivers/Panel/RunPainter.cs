using Terminal.Drivers.Fonts;

namespace Terminal.Drivers.Panel;

/// <summary>
/// Draws runs of characters or icons: opaque, one window and one stream of columns a run. A run may be drawn in several
/// steps; each step goes on where the last one ended.
/// </summary>
public sealed class RunPainter
{
    private const int EndOfColumn = 0xC0;

    // Rough costs in IL instructions, checked against the cost meter.
    private const int CostOfGlyph = 140;
    private const int CostOfColumn = 34;
    private const int CostOfByte = 18;
    private const int CostOfShades = 5500;

    private readonly Panel panel;
    private readonly ShadeCache cache = new ShadeCache();
    private readonly byte[] data = new byte[1024];

    private FontFace face;
    private char[] text;
    private int next;
    private int end;
    private int x;
    private int y;
    private int right;
    private int ink;
    private int paper;

    private byte[] buffer;
    private int columnBytes;
    private int position;
    private int previous;

    /// <summary>A painter on the panel.</summary>
    public RunPainter(Panel panel)
    {
        this.panel = panel;
        buffer = panel.Buffer;
    }

    /// <summary>
    /// Begins a run with its top left corner at (x, y). The characters must stay unchanged until it is drawn.
    /// The run's box is as wide as <see cref="FontFace.Measure"/> says and as high as the face; it must lie on the panel.
    /// </summary>
    public void Begin(FontFace runFace, char[] runText, int offset, int count, int runX, int runY, int inkColour, int paperColour)
    {
        face = runFace;
        text = runText;
        next = offset;
        end = offset + count;
        x = runX;
        y = runY;
        right = runX + runFace.Measure(runText, offset, count);
        ink = inkColour;
        paper = paperColour;
    }

    /// <summary>
    /// Draws glyphs until the budget of IL instructions is used, at least one glyph when whole is true.
    /// Returns what is left of the budget; <see cref="IsDone"/> tells whether the run is drawn.
    /// </summary>
    public int Step(int budget, bool whole)
    {
        int preparing = cache.Has(ink, paper) ? 0 : CostOfShades;
        if (IsDone || (budget < preparing && !whole))
        {
            return budget;
        }

        Shades shades = cache.For(ink, paper);
        budget -= preparing;
        bool open = false;
        position = 0;
        previous = 0;
        columnBytes = face.Height * 2;
        while (next < end)
        {
            int glyph = face.Glyph(text[next]);
            int width = face.Advance(glyph);
            if (width == 0)
            {
                next++;
                continue;
            }

            int cost = CostOfGlyph + width * CostOfColumn + face.GlyphBytes(glyph) * CostOfByte;
            if (cost > budget && !(whole && !open))
            {
                break;
            }

            if (!open)
            {
                panel.Open(x, y, right - x, face.Height);
                open = true;
            }

            int count = face.ReadGlyph(glyph, data);
            Draw(shades, count, width);
            budget -= cost;
            x += width;
            next++;
        }

        if (position > 0)
        {
            panel.Write(position);
            position = 0;
        }

        return budget;
    }

    /// <summary>True when nothing of the run is left to draw.</summary>
    public bool IsDone
    {
        get { return next >= end || x >= right; }
    }

    private void Draw(Shades shades, int count, int width)
    {
        byte[] bytes = data;
        byte[] units = shades.Units;
        byte[] target = buffer;
        int height = columnBytes;
        int room = target.Length - height;
        int at = 0;
        int columns = 0;
        while (columns < width)
        {
            int token = at < count ? bytes[at] : EndOfColumn;
            if (token > EndOfColumn)
            {
                at++;
                for (int repeats = token - EndOfColumn; repeats > 0 && columns < width; repeats--)
                {
                    if (position > room)
                    {
                        panel.Write(position);
                        position = 0;
                    }

                    System.Array.Copy(target, previous, target, position, height);
                    previous = position;
                    position += height;
                    columns++;
                }

                continue;
            }

            if (position > room)
            {
                panel.Write(position);
                position = 0;
            }

            System.Array.Copy(shades.Paper, 0, target, position, height);
            int pen = position;
            int bottom = position + height;
            while (pen < bottom)
            {
                token = at < count ? bytes[at] : EndOfColumn;
                at++;
                if (token == EndOfColumn)
                {
                    break;
                }

                int length = (token & 0x3F) << 3;
                if (length > bottom - pen)
                {
                    break;
                }

                if (token >= 0x80)
                {
                    for (int stop = pen + length; pen < stop; pen += 8)
                    {
                        System.Array.Copy(units, bytes[at] << 3, target, pen, 8);
                        at++;
                    }
                }
                else
                {
                    if (token >= 0x40)
                    {
                        System.Array.Copy(shades.Ink, 0, target, pen, length);
                    }

                    pen += length;
                }
            }

            previous = position;
            position = bottom;
            columns++;
        }
    }
}
