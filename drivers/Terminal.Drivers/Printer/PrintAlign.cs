namespace Terminal.Drivers.Printer;

/// <summary>Alignment of a line; the numbers are those of ESC a.</summary>
public enum PrintAlign
{
    /// <summary>At the left edge.</summary>
    Left = 0,

    /// <summary>In the middle.</summary>
    Centre = 1,

    /// <summary>At the right edge.</summary>
    Right = 2,
}
