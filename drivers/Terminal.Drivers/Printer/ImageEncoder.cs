using Terminal.Drivers.Printer.Qr;

namespace Terminal.Drivers.Printer;

/// <summary>
/// Lines that are sent as dots: text, QR codes, the test pattern. They go in bands, each a small image of its own (GS v 0), so that
/// little is left over when the paper ends within one.
/// </summary>
public sealed class ImageEncoder
{
    private const int LettersALoad = 4;
    private const int HeaderBytes = 8;

    // The smaller an image, the less there is to fill up after a fault within it.
    private const int QrPieceBytes = 110;

    // What a piece holds besides an image: alignment, feed, and the request for an echo.
    private const int OtherBytes = 16;
    private readonly PrinterProfile profile;
    private readonly IGlyphSource glyphs;
    private readonly HeadModes modes;
    private RasterText raster; // null until a line of text goes as dots: most printers take their letters otherwise
    private readonly QrDots qrDots = new QrDots();
    private PrintLine line;
    private int letters;
    private int loaded;
    private int row;
    private int rows;
    private int rowRepeat;
    private int rowBytes;
    private bool isDoubled;

    /// <summary>An encoder for a kind of printer.</summary>
    public ImageEncoder(PrinterProfile profile, IGlyphSource glyphs, HeadModes modes)
    {
        this.profile = profile;
        this.glyphs = glyphs;
        this.modes = modes;
    }

    /// <summary>Width of the image on paper, in dots.</summary>
    public int WidthDots
    {
        get { return rowBytes * (isDoubled ? 16 : 8); }
    }

    /// <summary>Begins a line of text with at least one letter.</summary>
    public void BeginText(PrintLine textLine, int letterCount)
    {
        Begin(textLine, textLine.WidthScale % 2 == 0 && textLine.HeightScale % 2 == 0);
        letters = letterCount;
        rowRepeat = isDoubled ? line.HeightScale / 2 : line.HeightScale;
        rows = Glyph.Height * rowRepeat;
        raster = raster == null ? new RasterText(profile.Columns) : raster;
        raster.Begin(letters, isDoubled ? line.WidthScale / 2 : line.WidthScale, line.Bold, line.Inverse);
        rowBytes = raster.RowBytes;
    }

    /// <summary>Begins a complete QR code.</summary>
    public void BeginQr(PrintLine qrLine, QrCode code)
    {
        Begin(qrLine, qrLine.Dots % 2 == 0);
        rowRepeat = isDoubled ? line.Dots / 2 : line.Dots;
        rows = code.Size * rowRepeat;
        qrDots.Begin(code, rowRepeat);
        rowBytes = qrDots.RowBytes;
    }

    /// <summary>Begins a pattern.</summary>
    public void BeginPattern(PrintLine patternLine)
    {
        Begin(patternLine, false);
        rows = line.Dots;
        rowBytes = profile.WidthDots / 8;
    }

    /// <summary>Fills the next piece, or goes on with the work without bytes; true when the line is complete.</summary>
    public bool Next(CommandBuffer piece, int pieceBytes)
    {
        if (loaded < letters)
        {
            for (int i = 0; i < LettersALoad && loaded < letters; i++)
            {
                raster.Load(loaded, line.Text[loaded], glyphs);
                loaded++;
            }

            return false;
        }

        Band(piece, line.Kind == PrintLineKind.Qr && pieceBytes > QrPieceBytes ? QrPieceBytes : pieceBytes);
        return row == rows;
    }

    private void Begin(PrintLine next, bool canBeDoubled)
    {
        line = next;
        isDoubled = canBeDoubled && profile.RasterDoubling;
        letters = 0;
        loaded = 0;
        row = 0;
    }

    private void Band(CommandBuffer piece, int pieceBytes)
    {
        int bandRows = (pieceBytes - OtherBytes - HeaderBytes) / rowBytes;
        bandRows = bandRows < 1 ? 1 : bandRows > Glyph.Height ? Glyph.Height : bandRows;
        if (bandRows > rows - row)
        {
            bandRows = rows - row;
        }

        modes.Align(piece, line.Align);
        piece.Add(0x1D, 0x76, 0x30);
        piece.Add(isDoubled ? 3 : 0, rowBytes, 0);
        piece.Add(bandRows, 0);
        for (int i = 0; i < bandRows; i++)
        {
            AddRow(piece);
            row++;
        }

        piece.ImageBytes = bandRows * rowBytes;
        piece.PrintRows = isDoubled ? 2 * bandRows : bandRows;
        if (row == rows && line.Kind == PrintLineKind.Text)
        {
            piece.EndsText = true;
            if (line.Dots > 0)
            {
                piece.Add(0x1B, 0x4A, line.Dots);
                piece.FeedRows = line.Dots;
            }
        }
    }

    private void AddRow(CommandBuffer piece)
    {
        switch (line.Kind)
        {
            case PrintLineKind.Text:
                raster.AddRow(row / rowRepeat, piece);
                break;
            case PrintLineKind.Qr:
                qrDots.AddRow(row / rowRepeat, piece);
                break;
            default:
                // One black dot in eight, one further to the right in each row: every dot of the head prints.
                for (int i = 0; i < rowBytes; i++)
                {
                    piece.Add(0x80 >> (row & 7));
                }

                break;
        }
    }
}
