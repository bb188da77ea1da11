namespace Terminal.Core.Screens;

/// <summary>
/// The colours, as RGB565. Every pair of text and ground that is used has a contrast of at least 7:1
/// (the ratios stand in hardware/screens/README.md and a test computes them). Colour never speaks alone: each ground
/// comes with an icon and words.
/// </summary>
public static class Palette
{
    /// <summary>White ground (#FFFFFF).</summary>
    public const int White = 0xFFFF;

    /// <summary>Text on white (#101C29).</summary>
    public const int Ink = 0x10E5;

    /// <summary>Notes on white (#394952).</summary>
    public const int Note = 0x3A4A;

    /// <summary>Head of a screen (#102C52), text white.</summary>
    public const int Head = 0x116A;

    /// <summary>Under way (#10458C), text white.</summary>
    public const int Blue = 0x1231;

    /// <summary>Done (#085929), text white.</summary>
    public const int Green = 0x0AC5;

    /// <summary>Something is to be done (#FFD34A), text Ink.</summary>
    public const int Yellow = 0xFE89;

    /// <summary>Not possible (#941818), text white.</summary>
    public const int Red = 0x90C3;

    /// <summary>Neither good nor bad (#394952), text white.</summary>
    public const int Grey = 0x3A4A;

    /// <summary>The colour of text on a ground.</summary>
    public static int TextOn(int ground)
    {
        return ground == White || ground == Yellow ? Ink : White;
    }
}
