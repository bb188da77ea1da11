namespace Terminal.Drivers.Fonts;

/// <summary>The faces of the font file. Sizes in pixels of the panel or dots of the paper.</summary>
public static class FontFaceId
{
    /// <summary>Notes on a small panel: capitals 13, x-height 10, line 24.</summary>
    public const int Tiny = 11;

    /// <summary>Notes: capitals 18, x-height 14, line 32.</summary>
    public const int Small = 1;

    /// <summary>Dossier codes and what to do: capitals 23, x-height 18, line 44.</summary>
    public const int Medium = 2;

    /// <summary>Verdicts and dates: capitals 35, x-height 27, line 64.</summary>
    public const int Large = 3;

    /// <summary>Queue numbers, digits and A–Z only: capitals 66, line 88.</summary>
    public const int Huge = 4;

    /// <summary>Icons of 24 by 24.</summary>
    public const int IconSmall = 6;

    /// <summary>Icons of 44 by 44.</summary>
    public const int IconMedium = 7;

    /// <summary>The drawing of slip and reader in tiles, 72 high.</summary>
    public const int Scene = 9;

    /// <summary>Printer: one-bit cells of 12 by 24, all characters.</summary>
    public const int PrinterCell = 10;

    /// <summary>Largest number that a face may have.</summary>
    public const int Last = 15;
}
