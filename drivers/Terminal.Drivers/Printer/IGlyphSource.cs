namespace Terminal.Drivers.Printer;

/// <summary>The typeface for paper: letters of 12 by 24 dots.</summary>
public interface IGlyphSource
{
    /// <summary>
    /// Reads a letter to the start of the buffer: twelve columns of three bytes, the top dot is the highest bit of the first,
    /// as ESC &amp; takes them. A letter that the typeface lacks is replaced by the one it stands in for.
    /// False when nothing can be drawn.
    /// </summary>
    bool TryRead(char letter, byte[] columns);
}
