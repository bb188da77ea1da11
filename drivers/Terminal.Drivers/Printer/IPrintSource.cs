namespace Terminal.Drivers.Printer;

/// <summary>
/// A document, line by line. It is read at least twice, once for counting and once for sending, and must say the same each time.
/// It has at most one line with a QR code.
/// </summary>
public interface IPrintSource
{
    /// <summary>The next line is the first.</summary>
    void Rewind();

    /// <summary>Fills in the next line; false at the end.</summary>
    bool Next(PrintLine line);
}
