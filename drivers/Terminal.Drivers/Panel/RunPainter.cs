using Terminal.Drivers.Fonts;

namespace Terminal.Drivers.Panel;

/// <summary>
/// Draws runs of characters or icons: opaque, one window and one stream of columns a run. A run may be drawn in several
/// steps; each step goes on where the last one ended.
/// </summary>
public sealed class RunPainter
{
    private const int Repeat = 0x80;
    private const int MostRuns = 0x3F;
    private const int MostChangedRuns = 7;

    // Costs in IL instructions, fitted to counts; a test holds the steps of all screens against the bound.
    private const int CostOfGlyph = 320;
    private const int CostOfColumn = 36;
    private const int CostOfByte = 29;
    private const int CostOfShades = 2000;

    // Transfers after which a step ends, so that the wire does not hold the loop: a large glyph adds six at most.
    private const int EnoughTransfers = 7;

    private readonly Panel panel;
    private readonly ShadeCache cache = new ShadeCache();
    private readonly byte[] plain = new byte[Shades.MaxHeight * 2];

    private FontFace face;
    private byte[] data;
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
    private int transfers;

    // Of each byte of a run: bytes to skip or to draw, and where its beginning stands among the shades. Looking up costs less than
    // working out.
    private readonly byte[] lengths = new byte[256];
    private readonly short[] beginnings = new short[256];

    /// <summary>A painter on the panel.</summary>
    public RunPainter(Panel panel)
    {
        this.panel = panel;
        buffer = panel.Buffer;
        for (int i = 0; i < 8; i++)
        {
            beginnings[i] = (short)(i << 6);
        }

        for (int done = 8; done < 256; done *= 2)
        {
            System.Array.Copy(beginnings, 0, beginnings, done, done);
        }

        for (int i = 8; i < 256; i++)
        {
            lengths[i] = (byte)(i >> 3 << 1);
        }
    }

    /// <summary>
    /// Begins a run with its top left corner at (x, y). The characters must stay unchanged until it is drawn.
    /// The run's box is as wide as <see cref="FontFace.Measure"/> says, which its caller knows, and as high as the face; it must lie
    /// on the panel.
    /// </summary>
    public void Begin(
        FontFace runFace, char[] runText, int offset, int count, int runX, int runY, int width, int inkColour, int paperColour)
    {
        face = runFace;
        data = runFace.Buffer;
        text = runText;
        next = offset;
        end = offset + count;
        x = runX;
        y = runY;
        right = runX + width;
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

            int changes = face.ReadGlyph(glyph, data);
            if (changes == 0)
            {
                // Unreadable: the glyph's place stays paper.
                data[0] = 0;
                data[1] = 0xFF;
                data[2] = 0;
                changes = 2;
            }

            Draw(shades, width, changes);
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
    private void Draw(Shades shades, int width, int changes)
    {
        byte[] bytes = data;
        byte[] begins = shades.Begin;
        byte[] ends = shades.End;
        byte[] endLength = Shades.EndLength;
        byte[] run = lengths;
        short[] beginning = beginnings;
        byte[] target = buffer;
        byte[] from = target;
        int height = columnBytes;
        int room = target.Length - height;
        int start = position;
        int last = start;
        int at = 0;
        int back = 0;
        int column = 0;
        int repeats = 0;
        int changed = bytes[changes] == 0 ? -1 : bytes[changes] >> 3;
        while (column < width)
        {
            if (start > room)
            {
                Flush(start);
                start = 0;
            }

            int runs;
            if (repeats != 0)
            {
                runs = 0;
                repeats--;
                System.Array.Copy(from, last, target, start, height);
                if (column != changed)
                {
                    start += height;
                    column++;
                    continue;
                }
            }
            else
            {
                runs = bytes[at];
                at++;
                if (runs > MostRuns)
                {
                    if (runs > Repeat)
                    {
                        repeats = runs - Repeat;
                        continue;
                    }

                    runs &= MostRuns;
                    System.Array.Copy(from, last, target, start, height);
                }
                else
                {
                    System.Array.Copy(begins, Shades.Paper, target, start, height);
                }
            }

            from = target;
            last = start;
            for (;;)
            {
                for (int pen = start; runs != 0; runs--)
                {
                    int begin = bytes[at];
                    pen += run[begin];
                    int ending = bytes[at + 1];
                    at += 2;
                    int length = run[ending];
                    System.Array.Copy(begins, beginning[begin], target, pen, length);
                    pen += length;
                    ending &= 7;
                    if (ending != 0)
                    {
                        length = endLength[ending];
                        System.Array.Copy(ends, ending << 3, target, pen, length);
                        pen += length;
                    }
                }

                if (column != changed)
                {
                    break;
                }

                if (back > 0)
                {
                    changes = at;
                    changed = bytes[at] == 0 ? -1 : column + 1 + (bytes[at] >> 3);
                    at = back;
                    back = 0;
                    break;
                }

                // What follows in the picture goes on from the column without its change.
                System.Array.Copy(target, start, plain, 0, height);
                from = plain;
                last = 0;
                back = at;
                runs = bytes[changes] & MostChangedRuns;
                at = changes + 1;
            }

            start += height;
            column++;
        }

        position = start;
    }
}
