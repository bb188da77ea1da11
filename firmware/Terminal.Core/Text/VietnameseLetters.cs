namespace Terminal.Core.Text;

/// <summary>
/// What the terminal knows about letters: case, base letter, and how a letter and a combining mark become one (NFC).
/// Own small tables, because the device has neither culture data nor <c>Normalize</c>.
/// </summary>
public static class VietnameseLetters
{
    /// <summary>Number of precomposed letters with marks that Vietnamese has, upper and lower case together.</summary>
    public const int Count = 134;

    private const int Tones = 6;

    // Twelve vowels in alphabet order, each with its six tones: none, grave, acute, hook above, tilde, dot below.
    private static readonly char[] Vowels =
        ("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩị" +
        "oòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ").ToCharArray();

    // Letters of other languages of the country (Ê Đê, Ba Na) that NFC also composes: base, mark, letter.
    private static readonly char[] OtherPairs =
        "e\u0306ĕi\u0306ĭo\u0306ŏu\u0306ŭn\u0303ñc\u0302ĉ".ToCharArray();

    // Base letters of U+00C0 to U+00FF; a blank is no letter.
    private static readonly char[] Latin1Bases =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY".ToCharArray();

    /// <summary>The marked letters: the lower-case ones in alphabet order, then the upper-case ones. Allocates.</summary>
    public static char[] All()
    {
        char[] letters = new char[Count];
        int place = 0;
        for (int i = 0; i <= Vowels.Length; i++)
        {
            char letter = i < Vowels.Length ? Vowels[i] : 'đ';
            if (letter >= 0x80)
            {
                letters[place] = letter;
                letters[place + Count / 2] = Upper(letter);
                place++;
            }
        }

        return letters;
    }

    /// <summary>True for a mark that stands over, under or at the letter before it (U+0300 to U+036F).</summary>
    public static bool IsCombining(char character)
    {
        return character >= 0x0300 && character <= 0x036F;
    }

    /// <summary>Upper case of a letter of ASCII, Latin-1, Latin Extended or Vietnamese; anything else comes back as it is.</summary>
    public static char Upper(char c)
    {
        if (c < 0x80)
        {
            return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
        }

        if (c < 0x0100)
        {
            return c >= 0xE0 && c <= 0xFE && c != 0xF7 ? (char)(c - 32) : c;
        }

        return HasCasePair(c) && IsLowerOfPair(c) ? (char)(c - 1) : c;
    }

    /// <summary>Lower case, with the same reach as <see cref="Upper"/>.</summary>
    public static char Lower(char c)
    {
        if (c < 0x80)
        {
            return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        }

        if (c < 0x0100)
        {
            return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? (char)(c + 32) : c;
        }

        return HasCasePair(c) && !IsLowerOfPair(c) ? (char)(c + 1) : c;
    }

    /// <summary>
    /// The upper-case ASCII letter or the ASCII character that is left when case and marks are taken away: 'ệ' gives 'E',
    /// 'đ' gives 'D'. 0 when there is none.
    /// </summary>
    public static byte Fold(char c)
    {
        if (c < 0x80)
        {
            return c >= 'a' && c <= 'z' ? (byte)(c - 32) : (byte)c;
        }

        if (c >= 0x1EA0 && c <= 0x1EF9)
        {
            return (byte)(c < 0x1EB8 ? 'A' : c < 0x1EC8 ? 'E' : c < 0x1ECC ? 'I' : c < 0x1EE4 ? 'O' : c < 0x1EF2 ? 'U' : 'Y');
        }

        if (c < 0x0100)
        {
            return c >= 0xC0 && Latin1Bases[c - 0xC0] != ' ' ? (byte)Latin1Bases[c - 0xC0] : (byte)0;
        }

        return FoldExtended(c);
    }

    /// <summary>
    /// The letter that a letter and a combining mark make, whatever the order in which marks arrive; 0 when they make none.
    /// </summary>
    public static char Compose(char letter, char mark)
    {
        char lower = Lower(letter);
        int index = 0;
        while (index < Vowels.Length && Vowels[index] != lower)
        {
            index++;
        }

        char composed = index < Vowels.Length ? ComposeVowel(index, mark) : '\0';
        if (composed == '\0')
        {
            for (int i = 0; i < OtherPairs.Length; i += 3)
            {
                if (OtherPairs[i] == lower && OtherPairs[i + 1] == mark)
                {
                    composed = OtherPairs[i + 2];
                }
            }
        }

        return composed != '\0' && lower != letter ? Upper(composed) : composed;
    }

    /// <summary>
    /// Brings text to NFC in place and returns its new length. A mark that makes no letter with what stands before it stays
    /// behind it. Unlike the standard, marks in the wrong order (a, acute, circumflex) are also joined: papers have them.
    /// </summary>
    public static int ComposeAll(char[] chars, int offset, int count)
    {
        int write = offset;
        int end = offset + count;
        for (int read = offset; read < end; read++)
        {
            char c = chars[read];
            if (write > offset && IsCombining(c))
            {
                char composed = Compose(chars[write - 1], c);
                if (composed != '\0')
                {
                    chars[write - 1] = composed;
                    continue;
                }
            }

            chars[write] = c;
            write++;
        }

        return write - offset;
    }

    private static char ComposeVowel(int index, char mark)
    {
        int vowel = index / Tones;
        int tone = index % Tones;
        int newTone = 0;
        switch ((int)mark)
        {
            case 0x0300:
            case 0x0340: newTone = 1; break;
            case 0x0301:
            case 0x0341: newTone = 2; break;
            case 0x0309: newTone = 3; break;
            case 0x0303: newTone = 4; break;
            case 0x0323: newTone = 5; break;
            case 0x0306: vowel = vowel == 0 ? 1 : -1; break;
            case 0x0302: vowel = vowel == 0 ? 2 : vowel == 3 ? 4 : vowel == 6 ? 7 : -1; break;
            case 0x031B: vowel = vowel == 6 ? 8 : vowel == 9 ? 10 : -1; break;
            default: return '\0';
        }

        if (vowel < 0 || (newTone != 0 && tone != 0))
        {
            return '\0';
        }

        return Vowels[vowel * Tones + (newTone != 0 ? newTone : tone)];
    }

    private static bool HasCasePair(char c)
    {
        return (c >= 0x0100 && c <= 0x017E && c != 0x0130 && c != 0x0131 && c != 0x0138 && c != 0x0149 && c != 0x0178)
            || (c >= 0x1E00 && c <= 0x1EFF && (c < 0x1E96 || c > 0x1E9F))
            || c == 0x01A0 || c == 0x01A1 || c == 0x01AF || c == 0x01B0;
    }

    private static bool IsLowerOfPair(char c)
    {
        // In these blocks the upper-case letter has the even number, but for three stretches.
        bool odd = (c & 1) != 0;
        bool upperIsOdd = (c >= 0x0139 && c <= 0x0148) || (c >= 0x0179 && c <= 0x017E) || c == 0x01AF || c == 0x01B0;
        return upperIsOdd ? !odd : odd;
    }

    private static byte FoldExtended(char c)
    {
        switch ((int)c)
        {
            case 0x0102:
            case 0x0103: return (byte)'A';
            case 0x0110:
            case 0x0111: return (byte)'D';
            case 0x0114:
            case 0x0115: return (byte)'E';
            case 0x0128:
            case 0x0129:
            case 0x012C:
            case 0x012D: return (byte)'I';
            case 0x014E:
            case 0x014F:
            case 0x01A0:
            case 0x01A1: return (byte)'O';
            case 0x0168:
            case 0x0169:
            case 0x016C:
            case 0x016D:
            case 0x01AF:
            case 0x01B0: return (byte)'U';
            case 0x0108:
            case 0x0109: return (byte)'C';
            case 0x0180: return (byte)'B';
            default: return c >= 0xFF01 && c <= 0xFF5E ? Fold((char)(c - 0xFEE0)) : (byte)0;
        }
    }
}
