using Terminal.Drivers.Fonts;

namespace Terminal.Drivers.Panel;

/// <summary>
/// Draws runs of characters or icons: opaque, one window and one stream of columns a run. A run may be drawn in several
/// steps; each step goes on where the last one ended.
/// </summary>
public sealed class RunPainter
{
    private const int Repeat = 0x80;

    // Costs in IL instructions, fitted to counts; a test holds the steps of all screens against the bound.
    private const int CostOfGlyph = 320;
    private const int CostOfColumn = 8;
    private const int CostOfByte = 24;
    private const int CostOfShades = 5500;

    // Transfers after which a step ends, so that the wire does not hold the loop: a large glyph adds six at most.
    private const int EnoughTransfers = 7;

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
    private int transfers;

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
        transfers = 0;
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
            if (open ? cost > budget || transfers >= EnoughTransfers : cost > budget && !whole)
            {
                break;
            }

            if (!open)
            {
                panel.Open(x, y, right - x, face.Height);
                open = true;
            }

            if (face.ReadGlyph(glyph, data) == 0)
            {
                // Unreadable: the glyph's place stays paper.
                data[0] = 0;
                data[1] = (byte)(Repeat + (width > 127 ? 127 : width - 1));
                data[2] = 0;
                data[3] = (byte)(Repeat + 127);
            }

            Draw(shades, width);
            budget -= cost;
            x += width;
            next++;
        }

        if (position > 0)
        {
            Flush(position);
            position = 0;
        }

        return budget;
    }

    /// <summary>Transfers sent by the last step.</summary>
    public int Transfers
    {
        get { return transfers; }
    }

    /// <summary>True when nothing of the run is left to draw.</summary>
    public bool IsDone
    {
        get { return next >= end || x >= right; }
    }

    private void Flush(int count)
    {
        panel.Write(count);
        transfers++;
    }

    // Appends the columns of one glyph to the line buffer; SPEC.md of the fonts has the format.
    private void Draw(Shades shades, int width)
    {
        byte[] bytes = data;
        byte[] units = shades.Units;
        byte[] solidInk = shades.Ink;
        byte[] solidPaper = shades.Paper;
        byte[] target = buffer;
        int height = columnBytes;
        int room = target.Length - height;
        int start = position;
        int last = previous;
        int at = 0;
        int columns = 0;
        while (columns < width)
        {
            int header = bytes[at];
            at++;
            if (header > Repeat)
            {
                for (header -= Repeat; header > 0; header--)
                {
                    if (start > room)
                    {
                        Flush(start);
                        start = 0;
                    }

                    System.Array.Copy(target, last, target, start, height);
                    last = start;
                    start += height;
                    columns++;
                }

                continue;
            }

            if (start > room)
            {
                Flush(start);
                start = 0;
            }

            System.Array.Copy(solidPaper, 0, target, start, height);
            int pen = start;
            for (int spans = header >> 3; spans > 0; spans--)
            {
                int span = bytes[at];
                at++;
                pen += (span & 0xF0) >> 1;
                int length = (span & 0x0F) << 3;
                System.Array.Copy(solidInk, 0, target, pen, length);
                pen += length;
            }

            pen = start;
            for (int spans = header & 7; spans > 0; spans--)
            {
                int span = bytes[at];
                at++;
                pen += (span & 0xF0) >> 1;
                int stop = pen + ((span & 0x0F) << 3);
                while (pen < stop)
                {
                    System.Array.Copy(units, bytes[at] << 3, target, pen, 8);
                    at++;
                    pen += 8;
                }
            }

            last = start;
            start += height;
            columns++;
        }

        position = start;
        previous = last;
    }
}
