using Terminal.Core.Text;
using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>
/// Puts cells on a screen: measures, wraps, aligns, cuts with an ellipsis. Whatever it is given, nothing leaves the panel
/// and nothing overlaps what its caller has kept apart.
/// </summary>
internal sealed class Sheet
{
    public const int Left = 0;
    public const int Centre = 1;
    public const int Right = 2;

    /// <summary>Text that is being put together, before it is placed.</summary>
    public readonly TextBuffer Words = new TextBuffer(320);

    private readonly FontFile fonts;
    private CellList list;

    public Sheet(FontFile fonts, PanelLayout layout)
    {
        this.fonts = fonts;
        Layout = layout;
    }

    /// <summary>Sizes for this panel.</summary>
    public readonly PanelLayout Layout;

    /// <summary>Language of the screen.</summary>
    public Language Language;

    /// <summary>Starts a screen.</summary>
    public void Begin(CellList target, Language language)
    {
        list = target;
        Language = language;
        target.Clear();
        Words.Clear();
    }

    /// <summary>Ends the band before the given row.</summary>
    public void Band(int end, int colour)
    {
        list.AddBand(end < Layout.Height ? end : Layout.Height, colour);
    }

    /// <summary>Height of a line of a face.</summary>
    public int LineHeight(int faceId)
    {
        return fonts.Face(faceId).Height;
    }

    /// <summary>Empties the words and puts a text there.</summary>
    public TextBuffer Say(TextId id)
    {
        Words.Clear();
        Add(id);
        return Words;
    }

    /// <summary>Adds a text to the words. Character by character: that allocates nothing.</summary>
    public void Add(TextId id)
    {
        string text = Texts.Get(id, Language);
        int length = text.Length;
        for (int i = 0; i < length; i++)
        {
            Words.Append(text[i]);
        }
    }

    /// <summary>Width of the words in pixels.</summary>
    public int Measure(int faceId)
    {
        return fonts.Face(faceId).Measure(Words.Chars, 0, Words.Length);
    }

    /// <summary>How many lines the words take at the width.</summary>
    public int CountLines(int faceId, int width)
    {
        FontFace face = fonts.Face(faceId);
        int at = 0;
        int lines = 0;
        while (at < Words.Length)
        {
            at += TextWrap.LineLength(face, Words.Chars, at, Words.Length - at, width);
            lines++;
        }

        return lines;
    }

    /// <summary>The words on one line, cut with an ellipsis where needed. Returns the width used.</summary>
    public int Line(int faceId, int x, int y, int width, int align, int ink)
    {
        return Place(faceId, x, y, width, align, ink, 0, Words.Length, false);
    }

    /// <summary>The words wrapped into at most maxLines lines; the last one ends with an ellipsis where needed. Returns the row below.</summary>
    public int Paragraph(int faceId, int x, int y, int width, int maxLines, int align, int ink)
    {
        FontFace face = fonts.Face(faceId);
        int at = 0;
        for (int line = 1; line <= maxLines && at < Words.Length; line++)
        {
            int rest = Words.Length - at;
            int count = TextWrap.LineLength(face, Words.Chars, at, rest, width);
            bool last = line == maxLines;
            Place(faceId, x, y, width, align, ink, at, last ? rest : count, last && count < rest);
            y += face.Height;
            at += count;
        }

        return y;
    }

    /// <summary>An icon, by its top left corner. Returns its width.</summary>
    public int Icon(int faceId, int x, int y, char icon, int ink)
    {
        FontFace face = fonts.Face(faceId);
        Words.Clear();
        Words.Append(icon);
        return Place(faceId, x, y, face.Advance(face.Glyph(icon)), Left, ink, 0, 1, false);
    }

    /// <summary>A box of one colour.</summary>
    public void Fill(int x, int y, int width, int height, int colour)
    {
        if (x < 0 || y < 0 || width <= 0 || height <= 0 || x + width > Layout.Width || y + height > Layout.Height)
        {
            return;
        }

        Cell cell = list.Add();
        if (cell != null)
        {
            cell.Face = 0;
            cell.X = x;
            cell.Y = y;
            cell.Width = width;
            cell.Height = height;
            cell.Ink = colour;
            cell.Paper = colour;
        }
    }

    private int Place(int faceId, int x, int y, int width, int align, int ink, int from, int count, bool cut)
    {
        FontFace face = fonts.Face(faceId);
        char[] chars = Words.Chars;
        count = TextWrap.TrimEnd(chars, from, count);
        int used = face.Measure(chars, from, count);
        bool ellipsis = cut || used > width;
        if (ellipsis)
        {
            count = TextWrap.EllipsisLength(face, chars, from, count, width);
            used = face.Measure(chars, from, count) + face.Advance(face.Glyph('\u2026'));
        }

        int stored = ellipsis ? count + 1 : count;
        if (used <= 0 || used > width || y < 0 || y + face.Height > Layout.Height || x < 0 || x + width > Layout.Width
            || list.TextLength + stored > list.Text.Length)
        {
            return 0;
        }

        Cell cell = list.Add();
        if (cell == null)
        {
            return 0;
        }

        cell.Face = faceId;
        cell.X = align == Right ? x + width - used : align == Centre ? x + (width - used) / 2 : x;
        cell.Y = y;
        cell.Width = used;
        cell.Height = face.Height;
        cell.Ink = ink;
        cell.Paper = list.Bands == 0 ? 0 : list.BandColour[list.BandAt(y)];
        cell.Start = list.TextLength;
        cell.Count = stored;
        System.Array.Copy(chars, from, list.Text, list.TextLength, count);
        if (ellipsis)
        {
            list.Text[list.TextLength + count] = '\u2026';
        }

        list.TextLength += stored;
        return used;
    }
}
