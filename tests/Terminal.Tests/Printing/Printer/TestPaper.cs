using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

/// <summary>A document of given lines, all alike but for their text; "#…" is a QR code, "~" a feed of 20 rows.</summary>
public sealed class TestPaper : IPrintSource
{
    private readonly string[] texts;
    private int next;

    /// <summary>A document of these lines.</summary>
    public TestPaper(string[] texts)
    {
        this.texts = texts;
    }

    /// <summary>Magnification of all lines.</summary>
    public int Scale = 1;

    /// <inheritdoc/>
    public void Rewind()
    {
        next = 0;
    }

    /// <inheritdoc/>
    public bool Next(PrintLine line)
    {
        if (next == texts.Length)
        {
            return false;
        }

        char[] chars = texts[next].ToCharArray();
        next++;
        line.WidthScale = Scale;
        line.HeightScale = Scale;
        int from = 0;
        if (chars.Length > 0 && chars[0] == '#')
        {
            line.Kind = PrintLineKind.Qr;
            line.Dots = 4;
            from = 1;
        }
        else if (chars.Length > 0 && chars[0] == '~')
        {
            line.Kind = PrintLineKind.Feed;
            line.Dots = 20;
            from = 1;
        }

        line.Count = chars.Length - from;
        System.Array.Copy(chars, from, line.Text, 0, line.Count);
        return true;
    }
}
