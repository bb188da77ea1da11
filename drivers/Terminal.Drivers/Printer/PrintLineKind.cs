namespace Terminal.Drivers.Printer;

/// <summary>What a line of a document is.</summary>
public enum PrintLineKind
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>Empty paper, <see cref="PrintLine.Dots"/> rows.</summary>
    Feed = 1,

    /// <summary>A QR code of the line's text, <see cref="PrintLine.Dots"/> dots a module.</summary>
    Qr = 2,

    /// <summary>A pattern that shows every dot of the head, <see cref="PrintLine.Dots"/> rows.</summary>
    Pattern = 3,
}
