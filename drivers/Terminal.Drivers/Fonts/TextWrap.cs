namespace Terminal.Drivers.Fonts;

/// <summary>
/// Cuts text into lines of a width. Vietnamese breaks between syllables, which are written apart. Works on characters and
/// their widths (<see cref="FontFace.Widths"/>), so that a text is measured once however often it is wrapped.
/// </summary>
public static class TextWrap
{
    /// <summary>What a line feed adds to the sum of widths: more than a line has.</summary>
    public const int LineFeedPx = 0x10000;

    /// <summary>
    /// Number of characters that fit on a line of the width in pixels, at least 1 while there are any. The line ends behind
    /// a blank, else behind a hyphen or slash, else within a word; always behind a line feed. Blanks at its end may hang
    /// over the width.
    /// </summary>
    public static int LineLength(char[] text, byte[] widths, int offset, int count, int widthPx)
    {
        int width = 0;
        int breakAfter = 0;
        bool afterBlank = false;
        int end = offset + count;
        for (int at = offset; at < end; at++)
        {
            char c = text[at];
            width += widths[at];
            if (c <= ' ')
            {
                breakAfter = at - offset + 1;
                if (c == '\n')
                {
                    return breakAfter;
                }

                afterBlank = true;
            }
            else if (width > widthPx)
            {
                return breakAfter > 0 ? breakAfter : at > offset ? at - offset : 1;
            }
            else if (!afterBlank && (c == '-' || c == '/'))
            {
                breakAfter = at - offset + 1;
            }
        }

        return count;
    }

    /// <summary>Number of characters without the blanks and line feeds at the end.</summary>
    public static int TrimEnd(char[] text, int offset, int count)
    {
        while (count > 0 && text[offset + count - 1] <= ' ')
        {
            count--;
        }

        return count;
    }

    /// <summary>Width of a stretch of characters in pixels.</summary>
    public static int Measure(byte[] widths, int offset, int count)
    {
        int width = 0;
        for (int end = offset + count; offset < end; offset++)
        {
            width += widths[offset];
        }

        return width;
    }

    /// <summary>Number of characters from the offset on that fit into the width in pixels.</summary>
    public static int Fitting(byte[] widths, int offset, int count, int widthPx)
    {
        int width = 0;
        for (int i = 0; i < count; i++)
        {
            width += widths[offset + i];
            if (width > widthPx)
            {
                return i;
            }
        }

        return count;
    }

    /// <summary>
    /// As <see cref="Fitting"/>, but back to the last whole word: half a syllable is no word. A first word that is too long
    /// is cut where it must be.
    /// </summary>
    public static int FittingWords(char[] text, byte[] widths, int offset, int count, int widthPx)
    {
        int fitting = Fitting(widths, offset, count, widthPx);
        if (fitting == count || text[offset + fitting] <= ' ')
        {
            return fitting;
        }

        int end = fitting;
        while (end > 0 && text[offset + end - 1] > ' ')
        {
            end--;
        }

        return end > 0 ? end : fitting;
    }
}
