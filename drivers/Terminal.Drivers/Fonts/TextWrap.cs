namespace Terminal.Drivers.Fonts;

/// <summary>Cuts text into lines of a width. Vietnamese breaks between syllables, which are written apart.</summary>
public static class TextWrap
{
    /// <summary>
    /// Number of characters that fit on a line of the width in pixels, at least 1 while there are any. The line ends behind a blank,
    /// else behind a hyphen, slash or dot, else within a word. Blanks at its end may hang over the width.
    /// </summary>
    public static int LineLength(FontFace face, char[] text, int offset, int count, int widthPx)
    {
        int width = 0;
        int afterBlank = 0;
        int afterSign = 0;
        for (int i = 0; i < count; i++)
        {
            char c = text[offset + i];
            if (c == '\n')
            {
                return i + 1;
            }

            width += face.Advance(face.Glyph(c));
            if (width > widthPx && c != ' ')
            {
                return afterBlank > 0 ? afterBlank : afterSign > 0 ? afterSign : i > 0 ? i : 1;
            }

            if (c == ' ')
            {
                afterBlank = i + 1;
            }
            else if (c == '-' || c == '/')
            {
                afterSign = i + 1;
            }
        }

        return count;
    }

    /// <summary>Number of characters without the blanks and line ends at the end.</summary>
    public static int TrimEnd(char[] text, int offset, int count)
    {
        while (count > 0 && (text[offset + count - 1] == ' ' || text[offset + count - 1] == '\n'))
        {
            count--;
        }

        return count;
    }

    /// <summary>
    /// Number of characters that fit together with an ellipsis into the width in pixels, without blanks at the end; 0 when not even one does.
    /// </summary>
    public static int EllipsisLength(FontFace face, char[] text, int offset, int count, int widthPx)
    {
        int room = widthPx - face.Advance(face.Glyph('\u2026'));
        int fits = 0;
        int width = 0;
        while (fits < count)
        {
            width += face.Advance(face.Glyph(text[offset + fits]));
            if (width > room)
            {
                break;
            }

            fits++;
        }

        return TrimEnd(text, offset, fits);
    }
}
