namespace Terminal.Drivers.Printer;

/// <summary>One line of a document. One instance is filled again and again.</summary>
public sealed class PrintLine
{
    /// <summary>Most characters of a line: more than any head has columns, and room for the content of a QR code.</summary>
    public const int MaxChars = 128;

    /// <summary>Largest magnification.</summary>
    public const int MaxScale = 8;

    /// <summary>What the line is.</summary>
    public PrintLineKind Kind;

    /// <summary>Where it stands.</summary>
    public PrintAlign Align;

    /// <summary>Times as wide as the head's letters, 1 to 8.</summary>
    public int WidthScale;

    /// <summary>Times as high as the head's letters, 1 to 8.</summary>
    public int HeightScale;

    /// <summary>Bold letters.</summary>
    public bool Bold;

    /// <summary>White letters on black.</summary>
    public bool Inverse;

    /// <summary>Rows of empty paper below a line of text; rows, or dots a module, of the other kinds.</summary>
    public int Dots;

    /// <summary>A way that this line must take; Cheapest takes the document's.</summary>
    public PrintWay Way;

    /// <summary>The characters (NFC).</summary>
    public readonly char[] Text = new char[MaxChars];

    /// <summary>How many characters there are.</summary>
    public int Count;

    /// <summary>Makes this an empty line of plain text.</summary>
    public void Clear()
    {
        Kind = PrintLineKind.Text;
        Align = PrintAlign.Left;
        WidthScale = 1;
        HeightScale = 1;
        Bold = false;
        Inverse = false;
        Dots = 6;
        Way = PrintWay.Cheapest;
        Count = 0;
    }
}
