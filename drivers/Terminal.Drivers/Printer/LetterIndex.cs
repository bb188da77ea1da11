namespace Terminal.Drivers.Printer;

/// <summary>A small number for each letter of the blocks that Vietnamese uses, so that tables need no search.</summary>
public static class LetterIndex
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = ExtendedAdditional + 0x60;

    private const int ExtendedAdditional = 0x180;

    /// <summary>
    /// Number of a letter of Latin-1, Latin Extended-A and -B (U+0080 to U+01FF) and of the Vietnamese part of
    /// Latin Extended Additional (U+1EA0 to U+1EFF); -1 for all others.
    /// </summary>
    public static int Of(char letter)
    {
        if (letter >= 0x80 && letter < 0x200)
        {
            return letter - 0x80;
        }

        return letter >= 0x1EA0 && letter < 0x1F00 ? letter - 0x1EA0 + ExtendedAdditional : -1;
    }
}
