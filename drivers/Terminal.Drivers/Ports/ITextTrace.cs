namespace Terminal.Drivers.Ports;

/// <summary>
/// Hears which text was drawn where, so that a test bench can read a screen or a paper. The device has none (null).
/// </summary>
public interface ITextTrace
{
    /// <summary>
    /// A text run now stands in the box, in pixels of the panel or dots of the paper's current document.
    /// The characters are copied by the listener.
    /// </summary>
    void Drawn(char[] text, int offset, int count, int x, int y, int width, int height);
}
