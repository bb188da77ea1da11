using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Printer;

/// <summary>
/// Counts a document, chooses the way of its letters, and makes its pieces one after the other, the head's set-up before them and
/// the way to the tear bar behind them.
/// </summary>
public sealed class DocumentSender
{
    private readonly PrinterProfile profile;
    private readonly PrinterLink link;
    private readonly HeadRecovery recovery;
    private readonly ITextTrace trace;
    private readonly LineEncoder encoder;
    private readonly DocumentMeasure measure;
    private readonly PrintLine line = new PrintLine();
    private IPrintSource source;
    private PrintWay wantedWay;
    private bool isHeadKnown;
    private bool isLineTaken;
    private bool isPieceOpen;
    private bool isEndSent;
    private int contentPieces;
    private int y;
    private PrintWay way;

    /// <summary>A sender on a link; the trace may be null.</summary>
    public DocumentSender(
        PrinterProfile profile, PrinterLink link, HeadRecovery recovery, IGlyphSource glyphs, ITextTrace trace)
    {
        this.profile = profile;
        this.link = link;
        this.recovery = recovery;
        this.trace = trace;
        encoder = new LineEncoder(profile, glyphs);
        measure = new DocumentMeasure(profile, encoder.Memory, encoder.CodePage);
    }

    /// <summary>The way that the letters of the document take.</summary>
    public PrintWay Way
    {
        get { return way; }
    }

    /// <summary>User-defined characters that are believed to be in the head's memory.</summary>
    public int CachedCharacters
    {
        get { return encoder.Memory.Used; }
    }

    /// <summary>True when a byte that prints may have left.</summary>
    public bool HasBegunToPrint
    {
        get { return link.Flight.PiecesSent > 0 || (isPieceOpen && link.Piece.PrintRows > 0); }
    }

    /// <summary>True when the printer has confirmed every piece with something to read on it.</summary>
    public bool IsContentConfirmed
    {
        get { return isEndSent && contentPieces > 0 && link.Flight.PiecesDone >= contentPieces && profile.Confirms; }
    }

    /// <summary>Sets the size of the pieces: what is lost or left over when power fails.</summary>
    public void SetPieceBytes(int bytes)
    {
        encoder.PieceBytes = bytes;
    }

    /// <summary>Begins to count a document.</summary>
    public void Begin(IPrintSource document, PrintWay way)
    {
        source = document;
        wantedWay = way;
        isPieceOpen = false;
        isLineTaken = false;
        isEndSent = false;
        y = 0;
        measure.Begin();
        source.Rewind();
        encoder.Qr.Clear();
    }

    /// <summary>Counts the next line; false when all are counted and the first piece can be made.</summary>
    public bool Count()
    {
        line.Clear();
        if (source.Next(line))
        {
            measure.Add(line, encoder.PieceBytes);
            if (line.Kind == PrintLineKind.Qr && !profile.QrCommand && !encoder.Qr.IsBegun)
            {
                encoder.Qr.Begin(line.Text, line.Count);
            }

            return true;
        }

        way = wantedWay == PrintWay.Cheapest ? measure.Cheapest() : profile.Has(wantedWay) ? wantedWay : PrintWay.Raster;
        source.Rewind();

        // Without answers nobody knows whether the head still has what it was told for the last document.
        isHeadKnown = isHeadKnown && profile.Confirms;
        return false;
    }

    /// <summary>Makes the next piece (an empty one while there is work without bytes); false when there are no more.</summary>
    public bool Next()
    {
        CommandBuffer piece = link.Piece;
        piece.Clear();
        if (!isHeadKnown)
        {
            HeadSetup.Append(piece, profile);
            encoder.Modes.Initialised();
            encoder.Memory.Clear();
            isHeadKnown = true;
        }
        else if (isLineTaken || TakeLine())
        {
            encoder.Next(piece);
            isLineTaken = !encoder.IsDone;
        }
        else if (!isEndSent)
        {
            contentPieces = link.Flight.PiecesSent;
            HeadSetup.AppendEnd(piece, profile);
            isEndSent = true;
        }
        else
        {
            return false;
        }

        if (piece.PrintRows + piece.FeedRows > 0 && profile.Confirms)
        {
            // GS r 1: the echo that tells that the piece is on paper.
            piece.Add(0x1D, 0x72, 0x01);
        }

        isPieceOpen = true;
        return true;
    }

    /// <summary>The line may have taken the last byte of the piece.</summary>
    public void PieceMoved(long nowMs)
    {
        if (link.IsOut || !isPieceOpen)
        {
            return;
        }

        isPieceOpen = false;
        CommandBuffer piece = link.Piece;
        recovery.Remember(piece);
        int rows = piece.PrintRows + piece.FeedRows;
        if (rows > 0)
        {
            link.Flight.SentPiece(piece, nowMs);
        }

        if (piece.EndsText && trace != null)
        {
            int height = Glyph.Height * line.HeightScale;
            trace.Drawn(line.Text, 0, encoder.Letters, encoder.TextX, y + rows - line.Dots - height, encoder.TextWidth, height);
        }

        y += rows;
    }

    /// <summary>Uses the time while the wire is full; false when there is nothing to do.</summary>
    public bool Work()
    {
        if (!encoder.Qr.IsBegun || encoder.Qr.IsDone)
        {
            return false;
        }

        encoder.Qr.Step();
        return true;
    }

    /// <summary>The head may have lost its modes and its memory.</summary>
    public void ForgetHead()
    {
        isHeadKnown = false;
        encoder.Restart();
    }

    /// <summary>The document is given up: the piece under way is dropped.</summary>
    public void Drop()
    {
        isHeadKnown = false;
        isPieceOpen = false;
        link.Drop();
    }

    private bool TakeLine()
    {
        while (!isEndSent)
        {
            line.Clear();
            if (!source.Next(line))
            {
                return false;
            }

            encoder.Begin(line, Way);
            if (!encoder.IsDone)
            {
                isLineTaken = true;
                return true;
            }
        }

        return false;
    }
}
