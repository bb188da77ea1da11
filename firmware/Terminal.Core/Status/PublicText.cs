using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>Makes a text from outside fit for a public screen and paper: no control character, no hidden direction mark, NFC, bounded.</summary>
public static class PublicText
{
    /// <summary>
    /// Takes characters over into a buffer. Control characters and line ends become one blank, marks without width and
    /// marks that turn the reading direction are dropped. False when the text had to be cut; its last character is then '…'.
    /// </summary>
    public static bool Copy(char[] chars, int count, bool isCut, TextBuffer target)
    {
        target.Clear();
        bool blankDue = false;
        for (int i = 0; i < count; i++)
        {
            char c = chars[i];
            if (c <= ' ' || c == '\u00A0' || (c >= '\u007F' && c <= '\u009F') || c == '\u2028' || c == '\u2029' || c == '\u3000')
            {
                blankDue = target.Length > 0;
                continue;
            }

            // Most are ASCII or Vietnamese: those are told apart here.
            if (c > '~' && (c < '\u1E00' || c > '\u1EFF') && IsInvisible(c))
            {
                continue;
            }

            if (blankDue)
            {
                target.Append(' ');
                blankDue = false;
            }

            target.Append(c);
        }

        target.Length = VietnameseLetters.ComposeAll(target.Chars, 0, target.Length);
        if (target.Overflowed || isCut)
        {
            int last = target.Length < target.Capacity ? target.Length : target.Capacity - 1;
            target.Chars[last] = '…';
            target.Length = last + 1;
            return false;
        }

        return true;
    }

    private static bool IsInvisible(char c)
    {
        return c == '\u00AD' || c == '\u061C' || (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2060' && c <= '\u206F') || c == '\uFEFF' || (c >= '\uFFF9' && c <= '\uFFFB') || c >= '\uFFFE'
            || (c >= '\uFE00' && c <= '\uFE0F') || (c >= '\uE000' && c <= '\uF8FF');
    }
}
