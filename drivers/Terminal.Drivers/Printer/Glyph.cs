namespace Terminal.Drivers.Printer;

/// <summary>The cell of a letter of font A, the same on every head.</summary>
public static class Glyph
{
    /// <summary>Dots across.</summary>
    public const int Width = 12;

    /// <summary>Dots down.</summary>
    public const int Height = 24;

    /// <summary>Bytes of its twelve columns.</summary>
    public const int Bytes = 36;

    /// <summary>True for a letter that every head has: a printable ASCII character.</summary>
    public static bool IsPlain(char letter)
    {
        return letter >= ' ' && letter < 0x7F;
    }
}
