using Terminal.Drivers.Printer.Qr;

namespace Terminal.Drivers.Printer;

/// <summary>
/// Turns one line of a document into pieces of the stream, whichever way its letters take. A piece holds whole commands;
/// no more than one piece is in memory.
/// </summary>
public sealed class LineEncoder
{
    private const int CharacterCommandBytes = 6 + Glyph.Bytes;
    private const int CharactersAPiece = 4;
    private const int LettersALoad = 4;
    private const int ImageHeaderBytes = 8;

    // A QR code goes in small images: the smaller an image, the less there is to fill up after a fault within it.
    private const int QrPieceBytes = 110;

    // What a piece holds besides an image: alignment, feed, and the request for an echo.
    private const int OtherBytes = 16;

    private readonly PrinterProfile profile;
    private readonly IGlyphSource glyphs;
    private readonly RasterText raster = new RasterText();
    private readonly Tcvn3 tcvn;
    private readonly QrDots qrDots = new QrDots();
    private readonly byte[] codes = new byte[PrintLine.MaxChars];
    private readonly byte[] columns = new byte[Glyph.Bytes];
    private PrintLine line;
    private Phase phase = Phase.Done;
    private int letters;
    private int index;
    private int row;
    private int rows;
    private int rowRepeat;
    private int rowBytes;
    private bool doubled;

    /// <summary>An encoder for a kind of printer.</summary>
    public LineEncoder(PrinterProfile profile, IGlyphSource glyphs)
    {
        this.profile = profile;
        this.glyphs = glyphs;
        Memory = new GlyphMemory(profile.UserCharacters);
        tcvn = profile.TcvnPage == 0 ? null : new Tcvn3();
    }

    private enum Phase
    {
        Done,
        Feed,
        Characters,
        Text,
        CodePageText,
        LoadLetters,
        TextBands,
        QrCommand,
        QrWait,
        QrBands,
        PatternBands,
    }

    /// <summary>The head's modes.</summary>
    public readonly HeadModes Modes = new HeadModes();

    /// <summary>The head's memory for user-defined characters.</summary>
    public readonly GlyphMemory Memory;

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

    /// <summary>Left edge of the line's text, in dots.</summary>
    public int TextX
    {
        get
        {
            int width = rowBytes > 0 ? rowBytes * (doubled ? 16 : 8) : TextWidth;
            switch (line.Align)
            {
                case PrintAlign.Centre: return (profile.WidthDots - width) / 2;
                case PrintAlign.Right: return profile.WidthDots - width;
                default: return 0;
            }
        }
    }

    /// <summary>Width of the line's text, in dots.</summary>
    public int TextWidth
    {
        get { return letters * Glyph.Width * line.WidthScale; }
    }

    /// <summary>Begins a line. The caller keeps it unchanged until the line is done.</summary>
    public void Begin(PrintLine nextLine, PrintWay documentWay)
    {
        line = nextLine;
        letters = 0;
        row = 0;
        rowBytes = 0;
        index = 0;
        switch (line.Kind)
        {
            case PrintLineKind.Feed:
                phase = line.Dots > 0 ? Phase.Feed : Phase.Done;
                break;
            case PrintLineKind.Qr:
                phase = profile.QrCommand && line.Way != PrintWay.Raster ? Phase.QrCommand : Phase.QrWait;
                break;
            case PrintLineKind.Pattern:
                phase = line.Dots > 0 ? Phase.PatternBands : Phase.Done;
                rowBytes = profile.WidthDots / 8;
                rows = line.Dots;
                doubled = false;
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
        if (phase == Phase.Characters || phase == Phase.Text)
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
            case Phase.Characters:
                DefineCharacters(piece);
                break;
            case Phase.Text:
                Text(piece);
                break;
            case Phase.CodePageText:
                CodePageText(piece);
                break;
            case Phase.LoadLetters:
                LoadLetters();
                break;
            case Phase.TextBands:
            case Phase.QrBands:
            case Phase.PatternBands:
                Band(piece);
                break;
            case Phase.QrCommand:
                Modes.Align(piece, line.Align);
                QrCommands.Append(piece, line);
                phase = Phase.Done;
                break;
            case Phase.QrWait:
                WaitForQr();
                break;
            default:
                break;
        }
    }

    private static int Rows(int scale)
    {
        return Glyph.Height * scale;
    }

    private void BeginText(PrintWay way)
    {
        int room = profile.Columns / line.WidthScale;
        letters = line.Count < room ? line.Count : room;
        index = 0;
        if (way == PrintWay.CodePage && tcvn != null)
        {
            phase = Phase.CodePageText;
        }
        else if (way == PrintWay.Raster || line.WidthScale > profile.MaxMagnification
            || line.HeightScale > profile.MaxMagnification)
        {
            BeginRaster();
        }
        else
        {
            phase = Phase.Characters;
            Memory.BeginLine();
            for (int i = 0; i < letters; i++)
            {
                Memory.KeepForLine(line.Text[i]);
            }
        }
    }

    private void BeginRaster()
    {
        if (letters == 0)
        {
            phase = Phase.Text;
            return;
        }

        doubled = profile.RasterDoubling && line.WidthScale % 2 == 0 && line.HeightScale % 2 == 0;
        int scale = doubled ? line.WidthScale / 2 : line.WidthScale;
        rowRepeat = doubled ? line.HeightScale / 2 : line.HeightScale;
        rows = Glyph.Height * rowRepeat;
        raster.Begin(letters, scale, line.Bold, line.Inverse);
        rowBytes = raster.RowBytes;
        index = 0;
        phase = Phase.LoadLetters;
    }

    private void Feed(CommandBuffer piece)
    {
        int dots = line.Dots - row;
        if (dots > 255)
        {
            dots = 255;
        }

        piece.Add(0x1B, 0x4A, dots);
        piece.FeedRows = dots;
        row += dots;
        if (row >= line.Dots)
        {
            phase = Phase.Done;
        }
    }

    // Sees to it that every letter of the line is in the head's memory, and that no plain letter's code is in use.
    private void DefineCharacters(CommandBuffer piece)
    {
        int defined = 0;
        int last = 0;
        int lastAt = 0;
        while (index < letters)
        {
            char letter = line.Text[index];
            if (Glyph.IsPlain(letter))
            {
                codes[index] = (byte)letter;
                if (Memory.IsTaken(letter))
                {
                    piece.Add(0x1B, 0x3F, letter);
                    Memory.Release(letter);
                    last = 0;
                }
            }
            else
            {
                int code = Memory.CodeOf(letter);
                if (code != 0)
                {
                    Memory.Touch(code);
                }
                else if (glyphs.TryRead(letter, columns))
                {
                    if (defined == CharactersAPiece || piece.Count + CharacterCommandBytes > PieceBytes)
                    {
                        return;
                    }

                    code = Memory.Give(letter);
                    if (code == 0)
                    {
                        BeginRaster();
                        return;
                    }

                    if (last == 0 || code != last + 1)
                    {
                        piece.Add(0x1B, 0x26, 3);
                        piece.Add(code, code);
                        lastAt = piece.Count - 1;
                    }

                    // A neighbour continues the command before it.
                    piece.Bytes[lastAt] = (byte)code;
                    last = code;
                    piece.Add(Glyph.Width);
                    piece.Add(columns, 0, Glyph.Bytes);
                    defined++;
                }

                codes[index] = (byte)(code == 0 ? ' ' : code);
            }

            index++;
            if (piece.Count + CharacterCommandBytes > PieceBytes)
            {
                return;
            }
        }

        phase = Phase.Text;
    }

    private void Text(CommandBuffer piece)
    {
        int gap = line.Dots;
        int height = Rows(line.HeightScale);
        Modes.Text(piece, line, height + gap > 255 ? 255 : height + gap);
        piece.Add(codes, 0, letters);
        EndText(piece, height, gap);
    }

    private void CodePageText(CommandBuffer piece)
    {
        int gap = line.Dots;
        int height = Rows(line.HeightScale);
        Modes.Text(piece, line, height + gap > 255 ? 255 : height + gap);
        for (int i = 0; i < letters; i++)
        {
            char letter = line.Text[i];
            if (Glyph.IsPlain(letter))
            {
                if (Memory.IsTaken(letter))
                {
                    piece.Add(0x1B, 0x3F, letter);
                    Memory.Release(letter);
                }

                piece.Add(letter);
                continue;
            }

            int code = tcvn.InSmall(letter);
            if (code != 0)
            {
                Modes.Page(piece, profile.TcvnPage);
            }
            else
            {
                code = tcvn.InCapital(letter);
                if (code != 0)
                {
                    Modes.Page(piece, profile.TcvnCapitalsPage);
                }
            }

            piece.Add(code == 0 ? '?' : code);
        }

        EndText(piece, height, gap);
    }

    private void EndText(CommandBuffer piece, int height, int gap)
    {
        piece.Add(0x0A);
        piece.PrintRows = letters == 0 ? 0 : height;
        piece.FeedRows = letters == 0 ? height + gap : gap;
        piece.EndsText = letters > 0;
        phase = Phase.Done;
    }

    private void LoadLetters()
    {
        for (int i = 0; i < LettersALoad && index < letters; i++)
        {
            raster.Load(index, line.Text[index], glyphs);
            index++;
        }

        if (index == letters)
        {
            phase = Phase.TextBands;
        }
    }

    private void WaitForQr()
    {
        if (!Qr.IsBegun && !Qr.Begin(line.Text, line.Count))
        {
            phase = Phase.Done;
            return;
        }

        if (!Qr.Step())
        {
            return;
        }

        doubled = profile.RasterDoubling && line.Dots % 2 == 0;
        rowRepeat = doubled ? line.Dots / 2 : line.Dots;
        rows = Qr.Size * rowRepeat;
        qrDots.Begin(Qr, rowRepeat);
        rowBytes = qrDots.RowBytes;
        phase = Phase.QrBands;
    }

    private void Band(CommandBuffer piece)
    {
        int room = phase == Phase.QrBands ? QrPieceBytes : PieceBytes;
        int bandRows = (room - OtherBytes - ImageHeaderBytes) / rowBytes;
        bandRows = bandRows < 1 ? 1 : bandRows > Glyph.Height ? Glyph.Height : bandRows;
        if (bandRows > rows - row)
        {
            bandRows = rows - row;
        }

        Modes.Align(piece, line.Align);
        piece.Add(0x1D, 0x76, 0x30);
        piece.Add(doubled ? 3 : 0, rowBytes, 0);
        piece.Add(bandRows, 0);
        for (int i = 0; i < bandRows; i++)
        {
            AddRow(piece);
            row++;
        }

        piece.ImageBytes = bandRows * rowBytes;
        piece.PrintRows = doubled ? 2 * bandRows : bandRows;
        if (row < rows)
        {
            return;
        }

        if (phase == Phase.TextBands && line.Dots > 0)
        {
            piece.Add(0x1B, 0x4A, line.Dots);
            piece.FeedRows = line.Dots;
        }

        piece.EndsText = phase == Phase.TextBands;
        phase = Phase.Done;
    }

    private void AddRow(CommandBuffer piece)
    {
        if (phase == Phase.TextBands)
        {
            raster.AddRow(row / rowRepeat, piece);
        }
        else if (phase == Phase.QrBands)
        {
            qrDots.AddRow(row / rowRepeat, piece);
        }
        else
        {
            // One black dot in eight, one further to the right in each row: every dot of the head prints.
            for (int i = 0; i < rowBytes; i++)
            {
                piece.Add(0x80 >> (row & 7));
            }
        }
    }
}
