namespace Terminal.Drivers.Printer;

/// <summary>How letters that a print head does not have come onto the paper.</summary>
public enum PrintWay
{
    /// <summary>The way that needs the fewest bytes for the document at hand.</summary>
    Cheapest = 0,

    /// <summary>The head's own letters, and those it lacks as user-defined characters.</summary>
    Glyphs = 1,

    /// <summary>All text as dots.</summary>
    Raster = 2,

    /// <summary>The head's own Vietnamese code page (TCVN-3); only where a profile is proven.</summary>
    CodePage = 3,
}
