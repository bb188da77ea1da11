using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Bytes to characters: composed to NFC, folded beside, control characters and look-alike punctuation replaced by rule
/// (SPEC.md, section 3). Works in place: no character takes more room than the bytes it came from.
/// </summary>
internal sealed class PayloadDecoder
{
    // Folded form of each ASCII byte, and what it is in text.
    private readonly byte[] asciiFolds = new byte[128];
    private readonly byte[] asciiPlain = new byte[128];
    /// <summary>True when something invisible was taken out behind a figure, dot or dash.</summary>
    public bool GapInFigures;

    private int read;
    private int write;

    /// <summary>Builds the table of ASCII.</summary>
    public PayloadDecoder()
    {
        for (int c = 0; c < 128; c++)
        {
            asciiFolds[c] = c < ' ' ? FoldControl(c)
                : c == 0x7F ? (byte)' '
                : c == ';' || c == '#' || c == '^' || c == '~' ? PayloadText.FieldMark
                : c == '`' || c == '\'' ? (byte)'"'
                : VietnameseLetters.Fold((char)c);
            asciiPlain[c] = c < ' ' || c == 0x7F ? (byte)' ' : (byte)c;
        }
    }

    /// <summary>Starts at the front.</summary>
    public void Begin()
    {
        read = 0;
        write = 0;
        GapInFigures = false;
    }

    /// <summary>Decodes up to count more characters; true at the end.</summary>
    public bool Step(PayloadText text, TextDamage damage, int count)
    {
        byte[] b = text.Folded;
        byte[] folds = asciiFolds;
        byte[] plain = asciiPlain;
        char[] chars = text.Chars;
        int end = text.Count;
        int from = read;
        int to = write;
        int budget = from + count;
        int limit = budget < end ? budget : end;
        while (from < limit)
        {
            int c = b[from];
            if (c < 0x80)
            {
                from++;
                b[to] = folds[c];
                chars[to] = (char)plain[c];
                to++;
                continue;
            }

            // Such a character costs as much as eight others.
            budget -= 8;
            char character;
            if (damage == TextDamage.Tcvn3 || damage == TextDamage.Windows1258)
            {
                from++;
                character = damage == TextDamage.Tcvn3
                    ? LegacyEncodings.FromTcvn3((byte)c)
                    : LegacyEncodings.FromWindows1258((byte)c);
                character = character == '\0' ? Utf8.Replacement : character;
            }
            else
            {
                int next = Utf8.Next(b, from, end);
                from += next < 0 ? 1 : next & 7;
                budget += next < 0 ? 1 : next & 7;
                character = next < 0 || next >> 3 > 0xFFFF ? Utf8.Replacement : (char)(next >> 3);
            }

            limit = budget < end ? budget : end;
            to = Put(b, chars, to, character);
        }

        read = from;
        write = to;
        if (from < end)
        {
            return false;
        }

        text.CutTo(to);
        return true;
    }

    private int Put(byte[] folded, char[] chars, int at, char c)
    {
        byte fold = VietnameseLetters.Fold(c);
        if (fold == 0)
        {
            if (VietnameseLetters.IsCombining(c))
            {
                char composed = at > 0 ? VietnameseLetters.Compose(chars[at - 1], c) : '\0';
                if (composed != '\0')
                {
                    chars[at - 1] = composed;
                }

                return at;
            }

            if (IsInvisible(c))
            {
                GapInFigures |= at > 0 && (PayloadText.IsDigit(folded[at - 1]) || folded[at - 1] == '.' || folded[at - 1] == '-');
                return at;
            }

            fold = FoldPunctuation(c);
            if (c < 0xA0 || fold == ' ')
            {
                c = ' ';
            }
        }
        else if (fold == '"' || fold == '\'' || fold == '`')
        {
            fold = (byte)'"';
        }
        else if (fold == ';' || fold == '#' || fold == '^' || fold == '~')
        {
            fold = PayloadText.FieldMark;
        }

        folded[at] = fold;
        chars[at] = c;
        return at + 1;
    }

    // Line ends stay line ends, tab and the four separators end a field, every other control character is a blank.
    private static byte FoldControl(int c)
    {
        return c >= '\n' && c <= '\r' ? PayloadText.LineEnd
            : c == '\t' || c >= 0x1C ? PayloadText.FieldMark
            : (byte)' ';
    }

    // Soft hyphen, zero-width and direction marks, byte order mark.
    private static bool IsInvisible(char c)
    {
        return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x034F || c == 0x061C;
    }

    private static byte FoldPunctuation(char c)
    {
        if (c < 0xA0)
        {
            return (byte)' ';
        }

        if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0x00AF)
        {
            return (byte)'-';
        }

        if (c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
        {
            return (byte)' ';
        }

        if (c == 0x2028 || c == 0x2029)
        {
            return PayloadText.LineEnd;
        }

        if (c == 0x00A6 || c == 0x2022 || c == 0x25CF || c == 0x2502)
        {
            return PayloadText.FieldMark;
        }

        if ((c >= 0x2018 && c <= 0x201F) || c == 0x00AB || c == 0x00BB || c == 0x00B4)
        {
            return (byte)'"';
        }

        return PayloadText.OtherCharacter;
    }
}
