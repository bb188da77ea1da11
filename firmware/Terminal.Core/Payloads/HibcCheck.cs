namespace Terminal.Core.Payloads;

/// <summary>
/// The check character of HIBC, modulo 43, which some systems append to the bare code behind a leading '+'.
/// </summary>
public static class HibcCheck
{
    private const int Modulus = 43;

    /// <summary>Value of a blank, which a reader may have trimmed off the end.</summary>
    public const int Blank = 38;

    /// <summary>Check value of characters, -1 when one of them is not in the set.</summary>
    public static int ValueOf(byte[] folded, int at, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int value = CharacterValue(folded[at + i]);
            if (value < 0)
            {
                return -1;
            }

            sum += value;
        }

        return sum % Modulus;
    }

    /// <summary>Value of one character, -1 when it is not in the set.</summary>
    public static int CharacterValue(byte c)
    {
        if (PayloadText.IsDigit(c))
        {
            return c - '0';
        }

        if (PayloadText.IsLetter(c))
        {
            return c - 'A' + 10;
        }

        switch ((char)c)
        {
            case '-': return 36;
            case '.': return 37;
            case ' ': return Blank;
            case '$': return 39;
            case '/': return 40;
            case '+': return 41;
            case '%': return 42;
            default: return -1;
        }
    }
}
