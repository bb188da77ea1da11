using Terminal.Drivers.Printer.Qr;

namespace Terminal.Drivers.Printer;

/// <summary>
/// Turns one line of a document into pieces of the stream, whichever way its letters take. A piece holds whole commands;
/// no more than one piece is in memory.
/// </summary>
public sealed class LineEncoder
{
    private const int LongestFeed = 255;
    private readonly PrinterProfile profile;
    private readonly LetterEncoder letterEncoder;
    private readonly ImageEncoder imageEncoder;
    private PrintLine line;
    private Phase phase = Phase.Done;
    private int fed;
    private int letters;
    private bool isImage;

    /// <summary>An encoder for a kind of printer.</summary>
    public LineEncoder(PrinterProfile profile, IGlyphSource glyphs)
    {
        this.profile = profile;
        Memory = new GlyphMemory(profile.UserCharacters);
        CodePage = profile.TcvnPage == 0 ? null : new Tcvn3();
        letterEncoder = new LetterEncoder(profile, glyphs, Modes, Memory, CodePage);
        imageEncoder = new ImageEncoder(profile, glyphs, Modes);
    }

    private enum Phase
    {
        Done,
        Feed,
        Define,
        Text,
        CodePageText,
        QrCommand,
        QrWait,
        Image,
    }

    /// <summary>The head's modes.</summary>
    public readonly HeadModes Modes = new HeadModes();

    /// <summary>The head's memory for user-defined characters.</summary>
    public readonly GlyphMemory Memory;

    /// <summary>The head's Vietnamese code page; null where it has none that is proven.</summary>
    public readonly Tcvn3 CodePage;

    /// <summary>The QR code that is being made for this document.</summary>
    public readonly QrCode Qr = new QrCode();

    /// <summary>Largest piece in bytes; a piece is what may be lost or left over when power fails.</summary>
    public int PieceBytes = 230;

    /// <summary>True when the line has no more pieces.</summary>
    public bool IsDone
    {
        get { return phase == Phase.Done; }
    }

    /// <summary>Letters of the line that fit the paper.</summary>
    public int Letters
    {
        get { return letters; }
    }

    /// <summary>True when the line goes as dots.</summary>
    public bool IsImage
    {
        get { return isImage; }
    }

    /// <summary>Left edge of the line's text, in dots.</summary>
    public int TextX
    {
        get
        {
            int room = profile.WidthDots - (IsImage ? imageEncoder.WidthDots : TextWidth);
            return line.Align == PrintAlign.Left ? 0 : line.Align == PrintAlign.Centre ? room / 2 : room;
        }
    }

    /// <summary>Width of the line's text, in dots.</summary>
    public int TextWidth
    {
        get { return Letters * Glyph.Width * line.WidthScale; }
    }

    /// <summary>Begins a line. The caller keeps it unchanged until the line is done.</summary>
    public void Begin(PrintLine nextLine, PrintWay documentWay)
    {
        line = nextLine;
        letters = 0;
        isImage = false;
        switch (line.Kind)
        {
            case PrintLineKind.Feed:
                fed = 0;
                phase = line.Dots > 0 ? Phase.Feed : Phase.Done;
                break;
            case PrintLineKind.Qr:
                phase = profile.QrCommand && line.Way != PrintWay.Raster ? Phase.QrCommand : Phase.QrWait;
                break;
            case PrintLineKind.Pattern:
                imageEncoder.BeginPattern(line);
                phase = line.Dots > 0 ? Phase.Image : Phase.Done;
                break;
            default:
                BeginText(line.Way == PrintWay.Cheapest ? documentWay : line.Way);
                break;
        }
    }

    /// <summary>
    /// The head may have lost its modes and memory, but not what this line has printed so far: goes back as far as needed.
    /// </summary>
    public void Restart()
    {
        Modes.Forget();
        Memory.Clear();
        if (phase == Phase.Define || phase == Phase.Text)
        {
            BeginText(PrintWay.Glyphs);
        }
    }

    /// <summary>
    /// Fills the next piece. An empty piece means that the work goes on without bytes for now.
    /// </summary>
    public void Next(CommandBuffer piece)
    {
        switch (phase)
        {
            case Phase.Feed:
                Feed(piece);
                break;
            case Phase.Define:
                Define(piece);
                break;
            case Phase.Text:
                letterEncoder.Text(piece);
                phase = Phase.Done;
                break;
            case Phase.CodePageText:
                letterEncoder.CodePageText(piece);
                phase = Phase.Done;
                break;
            case Phase.QrCommand:
                Modes.Align(piece, line.Align);
                QrCommands.Append(piece, line);
                phase = Phase.Done;
                break;
            case Phase.QrWait:
                WaitForQr();
                break;
            case Phase.Image:
                phase = imageEncoder.Next(piece, PieceBytes) ? Phase.Done : Phase.Image;
                break;
            default:
                break;
        }
    }

    private void BeginText(PrintWay way)
    {
        int room = profile.Columns / line.WidthScale;
        letters = line.Count < room ? line.Count : room;
        bool tooLarge = line.WidthScale > profile.MaxMagnification || line.HeightScale > profile.MaxMagnification;
        if (Letters > 0 && (way == PrintWay.Raster || tooLarge))
        {
            BeginImage();
            return;
        }

        letterEncoder.Begin(line, Letters);
        phase = way == PrintWay.CodePage && CodePage != null ? Phase.CodePageText : Phase.Define;
    }

    private void BeginImage()
    {
        imageEncoder.BeginText(line, Letters);
        isImage = true;
        phase = Phase.Image;
    }

    private void Feed(CommandBuffer piece)
    {
        int dots = line.Dots - fed < LongestFeed ? line.Dots - fed : LongestFeed;
        piece.Add(0x1B, 0x4A, dots);
        piece.FeedRows = dots;
        fed += dots;
        phase = fed < line.Dots ? Phase.Feed : Phase.Done;
    }

    private void Define(CommandBuffer piece)
    {
        if (!letterEncoder.Define(piece, PieceBytes))
        {
            return;
        }

        if (letterEncoder.NeedsDots)
        {
            BeginImage();
        }
        else
        {
            phase = Phase.Text;
        }
    }

    private void WaitForQr()
    {
        if (!Qr.IsBegun && !Qr.Begin(line.Text, line.Count))
        {
            phase = Phase.Done;
        }
        else if (Qr.Step())
        {
            imageEncoder.BeginQr(line, Qr);
            phase = Phase.Image;
        }
    }
}
