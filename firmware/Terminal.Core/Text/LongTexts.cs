namespace Terminal.Core.Text;

/// <summary>
/// Texts that no step is in a hurry for, packed (long-texts.tsv says what they are): some 40 instructions a character, and a few
/// kilobytes of the heap while it is done.
/// </summary>
public static class LongTexts
{
    /// <summary>The text with this number, from <see cref="LongText"/>. Allocates.</summary>
    public static string Get(int number)
    {
        // Places count half bytes, the upper half of a byte first.
        byte[] block = PackedTexts.Block(number / PackedTexts.BlockTexts);
        int within = number % PackedTexts.BlockTexts;
        int at = block[0] * 2;
        for (int i = 1; i <= within; i++)
        {
            at += block[i];
        }

        int end = at + block[within + 1];
        byte[] symbols = PackedTexts.Symbols();
        char[] text = new char[PackedTexts.LongestText];
        int length = 0;
        while (at < end)
        {
            int symbol = block[at >> 1] << 8 | block[(at >> 1) + 1];
            symbol = (at & 1) == 0 ? symbol >> 4 : symbol & 0xFFF;
            at += 2;
            if (symbol < PackedTexts.Short << 4)
            {
                symbol >>= 4;
            }
            else
            {
                symbol -= PackedTexts.Short * 15;
                at++;
            }

            length = Append(symbols, symbol, text, length);
        }

        return new string(text, 0, length);
    }

    /// <summary>The Vietnamese text with this number, or the English one behind it. Allocates.</summary>
    public static string Get(int number, Language language)
    {
        return Get(language == Language.Vietnamese ? number : number + 1);
    }

    /// <summary>The text with a value where the place stands; the text itself where it does not. Allocates.</summary>
    public static string Fill(string text, string place, string value)
    {
        int at = text.IndexOf(place);
        return at < 0 ? text : text.Substring(0, at) + value + text.Substring(at + place.Length);
    }

    // A symbol is a character or two symbols. Returns the text's new length.
    private static int Append(byte[] symbols, int symbol, char[] text, int length)
    {
        int at = symbol * 3;
        int upper = symbols[at + 2];
        while (upper != 255)
        {
            int left = symbols[at] | (upper & 15) << 8;
            if (symbols[left * 3 + 2] == 255)
            {
                text[length] = (char)(symbols[left * 3] | symbols[left * 3 + 1] << 8);
                length++;
            }
            else
            {
                length = Append(symbols, left, text, length);
            }

            at = (symbols[at + 1] | (upper >> 4) << 8) * 3;
            upper = symbols[at + 2];
        }

        text[length] = (char)(symbols[at] | symbols[at + 1] << 8);
        return length + 1;
    }
}
