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

    /// <summary>Most lines that a text is wrapped into; what is beyond them is never shown.</summary>
    private const int MaxLines = 12;

    private const int MaxWords = 320;

    private readonly FontFile fonts;
    private readonly TextBuffer words = new TextBuffer(MaxWords);
    private readonly byte[] widths = new byte[MaxWords];
    private readonly int[] lineLengths = new int[MaxLines];
    private CellList list;

    // For which face the words have been measured, and for which width wrapped; 0 when they have changed since.
    private int measuredFace;
    private int measuredWidth; // of all words, in pixels
    private int wrappedWidth;
    private int lines;

    public Sheet(FontFile fonts, PanelLayout layout)
    {
        this.fonts = fonts;
        Layout = layout;
    }

    /// <summary>Sizes for this panel.</summary>
    public readonly PanelLayout Layout;

    /// <summary>Language of the screen.</summary>
    public Language Language;

    /// <summary>The text that is being put together, before it is placed. Asking for it is taken as changing it.</summary>
    public TextBuffer Words
    {
        get
        {
            measuredFace = 0;
            return words;
        }
    }

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
    public void Say(TextId id)
    {
        words.Clear();
        Add(id);
    }

    /// <summary>Adds a text to the words.</summary>
    public void Add(TextId id)
    {
        Add(Texts.Get(id, Language));
    }

    /// <summary>Adds a constant to the words, character by character: that allocates nothing.</summary>
    public void Add(string text)
    {
        TextBuffer target = Words;
        int length = text.Length;
        int at = target.Length;
        char[] chars = target.Chars;
        if (length > chars.Length - at)
        {
            length = chars.Length - at;
        }

        for (int i = 0; i < length; i++)
        {
            chars[at] = text[i];
            at++;
        }

        target.Length = at;
    }

    /// <summary>Adds a fault's code in brackets, where there is one.</summary>
    public void AddFault(TextBuffer code)
    {
        if (code.Length > 0)
        {
            Add(" (");
            words.Append(code);
            words.Append(')');
        }
    }

    /// <summary>Empties the words and puts a text there.</summary>
    public void Say(TextBuffer text)
    {
        words.Clear();
        Words.Append(text);
    }

    /// <summary>Width of the words in pixels.</summary>
    public int Measure(int faceId)
    {
        MeasureFor(faceId);
        return measuredWidth & (TextWrap.LineFeedPx - 1);
    }

    /// <summary>How many lines the words take at the width.</summary>
    public int CountLines(int faceId, int width)
    {
        Wrap(faceId, width);
        return lines;
    }

    /// <summary>The words on one line, cut with an ellipsis where needed. Returns the width used.</summary>
    public int Line(int faceId, int x, int y, int width, int align, int ink)
    {
        MeasureFor(faceId);
        return Place(faceId, x, y, width, align, ink, 0, words.Length, false);
    }

    /// <summary>
    /// The words wrapped into at most maxLines lines; the last one ends with an ellipsis where needed. Returns the row below.
    /// </summary>
    public int Paragraph(int faceId, int x, int y, int width, int maxLines, int align, int ink)
    {
        Wrap(faceId, width);
        int height = LineHeight(faceId);
        int at = 0;
        for (int line = 0; line < lines && line < maxLines; line++)
        {
            int count = lineLengths[line];
            int rest = words.Length - at;
            bool cut = line == maxLines - 1 && count < rest;
            Place(faceId, x, y, width, align, ink, at, cut ? rest : count, cut);
            y += height;
            at += count;
        }

        return y;
    }

    private void MeasureFor(int faceId)
    {
        if (measuredFace != faceId)
        {
            measuredWidth = fonts.Face(faceId).Widths(words.Chars, words.Length, widths);
            measuredFace = faceId;
            wrappedWidth = 0;
        }
    }

    private void Wrap(int faceId, int width)
    {
        MeasureFor(faceId);
        if (wrappedWidth == width)
        {
            return;
        }

        wrappedWidth = width;
        lines = 0;
        int at = 0;
        if (measuredWidth <= width && words.Length > 0)
        {
            lineLengths[0] = words.Length;
            lines = 1;
            return;
        }

        while (at < words.Length && lines < MaxLines)
        {
            int count = TextWrap.LineLength(words.Chars, widths, at, words.Length - at, width);
            lineLengths[lines] = count;
            lines++;
            at += count;
        }
    }

    /// <summary>An icon, by its top left corner. Returns its width.</summary>
    public int Icon(int faceId, int x, int y, char icon, int ink)
    {
        Words.Clear();
        words.Append(icon);
        return Line(faceId, x, y, LineHeight(faceId), Left, ink);
    }

    /// <summary>The drawing of slip and reader, in the middle of the width.</summary>
    public void Scene(int y)
    {
        Words.Clear();
        for (int i = 0; i < IconId.SceneTiles; i++)
        {
            words.Append((char)(IconId.Scene + i));
        }

        Line(FontFaceId.Scene, Layout.Margin, y, Layout.Width - 2 * Layout.Margin, Centre, Palette.Blue);
    }

    /// <summary>The screen's QR code: a box of the given side, drawn with scale pixels a module. False when there is no room.</summary>
    public bool Code(int x, int y, int side, int scale, int checksum)
    {
        bool hasRoom = x >= 0 && y >= 0 && x + side <= Layout.Width && y + side <= Layout.Height;
        int cell = hasRoom ? list.Add(CellList.Code, x, y, side, side) : -1;
        if (cell < 0)
        {
            return false;
        }

        list.Ink[cell] = checksum;
        list.Paper[cell] = (ushort)scale;
        list.Start[cell] = 0;
        return true;
    }

    private int Place(int faceId, int x, int y, int width, int align, int ink, int from, int count, bool cut)
    {
        FontFace face = fonts.Face(faceId);
        char[] chars = words.Chars;
        count = TextWrap.TrimEnd(chars, from, count);
        int used = count == words.Length ? measuredWidth & (TextWrap.LineFeedPx - 1) : TextWrap.Measure(widths, from, count);
        bool ellipsis = cut || used > width;
        if (ellipsis)
        {
            int dots = face.Advance(face.Glyph('\u2026'));
            int room = width - dots - face.Advance(face.Glyph(' '));
            count = TextWrap.TrimEnd(chars, from, TextWrap.FittingWords(chars, widths, from, count, room));
            // Words that are left out are parted from the last one by a blank: dots at a word are read as its letters.
            count += count > 0 && from + count < words.Length && chars[from + count] == ' ' ? 1 : 0;
            used = TextWrap.Measure(widths, from, count) + dots;
        }

        int stored = ellipsis ? count + 1 : count;
        if (used <= 0 || used > width || y < 0 || y + face.Height > Layout.Height || x < 0 || x + width > Layout.Width
            || list.TextLength + stored > list.Text.Length)
        {
            return 0;
        }

        x += align == Right ? width - used : align == Centre ? (width - used) / 2 : 0;
        int cell = list.Add(faceId, x, y, used, face.Height);
        if (cell < 0)
        {
            return 0;
        }

        list.Ink[cell] = ink;
        list.Paper[cell] = (ushort)(list.Bands == 0 ? 0 : list.BandColour[list.BandAt(y)]);
        list.Start[cell] = (short)list.TextLength;
        list.Length[cell] = (short)stored;
        System.Array.Copy(chars, from, list.Text, list.TextLength, count);
        if (ellipsis)
        {
            list.Text[list.TextLength + count] = '\u2026';
        }

        list.TextLength += stored;
        return used;
    }
}
