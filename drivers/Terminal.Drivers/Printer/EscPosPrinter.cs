using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Printer;

/// <summary>
/// An ESC/POS printer on a serial line: prints one document at a time, piece by piece, and says what became of it.
/// Nothing is sent between two status answers that are further apart than the printer needs to start,
/// so that a printer that lost its power never takes half a command for text.
/// </summary>
public sealed class EscPosPrinter
{
    // A printing piece is not begun later than this after the last answered question was asked; with the piece's own time
    // it stays below the shortest start of a head.
    private const int FreshMs = 250;
    private const int PieceMs = 240;
    private const int AskWhilePrintingMs = 100;
    private const int AskIdleMs = 400;
    private const int AskFaultMs = 150;
    private const int AskInImageMs = 1000;
    private const int ConfirmGraceMs = 3000;
    private const int CoolDownMs = 60000;
    private const int BusyTooLongMs = 10000;
    private const int FirstAnswerMs = 2000;
    private const int BufferReserveBytes = 64;
    private const int WriteBytes = 64;

    private readonly ISerialChannel line;
    private readonly IDigitalInput busyOutput;
    private readonly PrinterProfile profile;
    private readonly ITextTrace trace;
    private readonly LineEncoder encoder;
    private readonly DocumentMeasure measure;
    private readonly PrinterStatus status;
    private readonly Flight flight;
    private readonly HeadRecovery recovery;
    private readonly CommandBuffer piece = new CommandBuffer();
    private readonly byte[] question = { 0x10, 0x04, 0x01 };
    private readonly byte[] received = new byte[32];
    private readonly PrintLine text = new PrintLine();
    private IPrintSource source;
    private PrintWay forcedWay;
    private Phase phase = Phase.Idle;
    private bool questionOut;
    private int questionSent;
    private bool headKnown;
    private bool mustProve;
    private bool lineTaken;
    private bool endSent;
    private int contentPieces;
    private int garbledAtBegin;
    private int y;
    private long askedMs = -AskIdleMs;
    private long phaseMs;
    private long hotSinceMs;
    private bool isHot;
    private long busySinceMs = -1;
    private bool paperOutByEcho;
    private bool lineNext;
    private bool zerosSent;
    private long failedMs;

    /// <summary>
    /// A printer of the given kind. The busy output may be null; it is looked at where the printer cannot confirm.
    /// The trace may be null.
    /// </summary>
    public EscPosPrinter(
        ISerialChannel line, IDigitalInput busyOutput, PrinterProfile profile, IGlyphSource glyphs, ITextTrace trace)
    {
        this.line = line;
        this.busyOutput = profile.QueuedStatus ? null : busyOutput;
        this.profile = profile;
        this.trace = trace;
        encoder = new LineEncoder(profile, glyphs);
        measure = new DocumentMeasure(profile, encoder.Memory);
        status = new PrinterStatus(profile.RealTimeStatus);
        flight = new Flight(profile);
        recovery = new HeadRecovery(profile);
        SetPieceBytes();
    }

    private enum Phase
    {
        Idle,
        Starting,
        Counting,
        Sending,
        Confirming,
    }

    /// <summary>The kind of printer.</summary>
    public PrinterProfile Profile
    {
        get { return profile; }
    }

    /// <summary>True while a document is being printed.</summary>
    public bool IsPrinting
    {
        get { return phase != Phase.Idle; }
    }

    /// <summary>True when the line is at rest: no document, no recovery, no byte of a command on its way.</summary>
    public bool IsAtRest
    {
        get { return phase == Phase.Idle && !recovery.IsActive && !questionOut && piece.Sent == piece.Count; }
    }

    /// <summary>What became of the last document; None while one is being printed.</summary>
    public PrintOutcome Outcome { get; private set; }

    /// <summary>Why, when it was not printed or may not have been.</summary>
    public PrintReason Reason { get; private set; }

    /// <summary>
    /// True when the outcome is unknown because the printer itself reported a fault in the middle: part of the document is
    /// on paper and the rest is not.
    /// </summary>
    public bool IsHalfPrinted { get; private set; }

    /// <summary>The way that the letters of the last document took.</summary>
    public PrintWay Way { get; private set; }

    /// <summary>Bytes of documents and set-up handed to the line so far, status questions included.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Bytes from the printer that meant nothing.</summary>
    public int GarbledBytes
    {
        get { return status.GarbledBytes; }
    }

    /// <summary>User-defined characters that the driver believes to be in the head's memory.</summary>
    public int CachedCharacters
    {
        get { return encoder.Memory.Used; }
    }

    /// <summary>How the printer is.</summary>
    public PrinterState State
    {
        get
        {
            PrinterState state = status.State;
            if (state == PrinterState.Ready && IsBusyTooLong)
            {
                return PrinterState.Offline;
            }

            return phase != Phase.Idle && paperOutByEcho ? PrinterState.PaperOut : state;
        }
    }

    /// <summary>True when a document can be begun with a hope of coming out.</summary>
    public bool IsReady
    {
        get
        {
            PrinterState state = State;
            return phase == Phase.Idle && !recovery.IsActive && !(recovery.IsNeeded && profile.QueuedStatus)
                && (state == PrinterState.Ready || state == PrinterState.PaperLow);
        }
    }

    /// <summary>Why a document cannot be begun now; None when it can.</summary>
    public PrintReason StateReason
    {
        get
        {
            switch (State)
            {
                case PrinterState.Ready:
                case PrinterState.PaperLow: return PrintReason.None;
                case PrinterState.PaperOut: return PrintReason.PaperOut;
                case PrinterState.CoverOpen: return PrintReason.CoverOpen;
                case PrinterState.Overheated: return PrintReason.Overheated;
                case PrinterState.Offline: return PrintReason.Offline;
                case PrinterState.Error: return PrintReason.Error;
                default: return status.IsGarbled ? PrintReason.Garbled : PrintReason.Silent;
            }
        }
    }

    private bool IsBusyTooLong { get; set; }

    /// <summary>
    /// Begins a document. False while another one is being printed. Cheapest lets the driver choose the way of the letters;
    /// a way that the printer does not have becomes dots.
    /// </summary>
    public bool Begin(IPrintSource document, PrintWay way, long nowMs)
    {
        if (phase != Phase.Idle)
        {
            return false;
        }

        source = document;
        forcedWay = way;
        Outcome = PrintOutcome.None;
        Reason = PrintReason.None;
        IsHalfPrinted = false;
        paperOutByEcho = false;
        flight.Begin();
        garbledAtBegin = status.GarbledBytes;
        Enter(Phase.Starting, nowMs);
        return true;
    }

    /// <summary>Gives the document up: what is printed stays, no more is sent.</summary>
    public void Cancel(long nowMs)
    {
        if (phase != Phase.Idle)
        {
            Fail(PrintReason.Cancelled, false, nowMs);
        }
    }

    /// <summary>
    /// The line has been used for something else, or its speed has changed: nothing that was known about the printer holds.
    /// </summary>
    public void LineWasAway(long nowMs)
    {
        Cancel(nowMs);
        piece.Clear();
        questionOut = false;
        status.Forget();
        headKnown = false;
        SetPieceBytes();
    }

    /// <summary>
    /// Does one bounded piece of work. Returns how long the caller may wait, in milliseconds; 0 when there is more to do at once.
    /// </summary>
    public int Step(long nowMs)
    {
        Read(nowMs);
        flight.Tick(nowMs);
        WatchBusy(nowMs);
        if (questionOut || piece.Sent < piece.Count)
        {
            return Push(nowMs);
        }

        status.Tick(nowMs);
        switch (phase)
        {
            case Phase.Starting: return Start(nowMs);
            case Phase.Counting: return Count(nowMs);
            case Phase.Sending: return Send(nowMs);
            case Phase.Confirming: return Confirm(nowMs);
            default: return Rest(nowMs);
        }
    }

    private void SetPieceBytes()
    {
        int bytes = line.BaudRate / 10 * PieceMs / 1000;
        encoder.PieceBytes = bytes < 120 ? 120 : bytes > 480 ? 480 : bytes;
    }

    private void Enter(Phase next, long nowMs)
    {
        phase = next;
        phaseMs = nowMs;
    }

    private void Read(long nowMs)
    {
        int count = line.Read(received, 0, received.Length);
        for (int i = 0; i < count; i++)
        {
            byte value = received[i];
            if (PrinterStatus.IsRealTime(value))
            {
                TakeStatus(value);
            }
            else if (PrinterStatus.IsEcho(value) && profile.QueuedStatus)
            {
                TakeEcho(value, nowMs);
            }
            else
            {
                status.GarbledBytes++;
            }
        }
    }

    private void TakeStatus(byte value)
    {
        long before = status.AliveMs;
        status.Take(value);
        if (before < 0 || status.AliveMs - before >= profile.StartMs)
        {
            // Long enough for the printer to have lost its power and started anew.
            headKnown = false;
            mustProve = flight.PiecesSent > flight.PiecesDone;
            if (phase == Phase.Sending)
            {
                encoder.Restart();
            }
        }
    }

    private void TakeEcho(byte value, long nowMs)
    {
        if (recovery.IsActive)
        {
            recovery.Heard(nowMs);
        }
        else if ((value & 0x0C) != 0)
        {
            // Acted on without paper: the piece is not on it.
            paperOutByEcho = !profile.RealTimeStatus;
            status.Suspect();
        }
        else if (!flight.Echo())
        {
            status.GarbledBytes++;
        }
    }

    private void WatchBusy(long nowMs)
    {
        if (busyOutput == null || !busyOutput.IsActive)
        {
            busySinceMs = -1;
            IsBusyTooLong = false;
            return;
        }

        if (busySinceMs < 0)
        {
            busySinceMs = nowMs;
        }

        long since = flight.HeadDoneMs > busySinceMs ? flight.HeadDoneMs : busySinceMs;
        IsBusyTooLong = nowMs - since >= BusyTooLongMs;
    }

    // Hands over what is under way. A piece is never interrupted.
    private int Push(long nowMs)
    {
        if (busySinceMs >= 0)
        {
            if (IsBusyTooLong && phase != Phase.Idle)
            {
                Fail(PrintReason.Offline, false, nowMs);
            }

            return 10;
        }

        if (questionOut)
        {
            int taken = line.Write(question, questionSent, question.Length - questionSent);
            questionSent += taken;
            BytesSent += taken;
            if (questionSent == question.Length)
            {
                questionOut = false;
                status.Asked(question[2], nowMs);
                flight.Sent(question.Length);
            }

            return taken > 0 ? 0 : 5;
        }

        int count = piece.Count - piece.Sent;
        int accepted = line.Write(piece.Bytes, piece.Sent, count > WriteBytes ? WriteBytes : count);
        piece.Sent += accepted;
        BytesSent += accepted;
        if (piece.Sent == piece.Count)
        {
            PieceSent(nowMs);
            return 0;
        }

        if (accepted == 0 && encoder.Qr.IsBegun && !encoder.Qr.IsDone)
        {
            // The wire is full: time to go on with the QR code.
            encoder.Qr.Step();
            return 0;
        }

        return accepted > 0 ? 0 : 5;
    }

    private void PieceSent(long nowMs)
    {
        flight.Sent(piece.Count);
        if (phase != Phase.Sending)
        {
            return;
        }

        recovery.Remember(piece);
        if (piece.PrintRows + piece.FeedRows > 0)
        {
            flight.SentPiece(piece, nowMs);
        }

        int rows = piece.PrintRows + piece.FeedRows;
        if (piece.EndsText && trace != null)
        {
            int height = Glyph.Height * text.HeightScale;
            trace.Drawn(text.Text, 0, encoder.Letters, encoder.TextX, y + rows - text.Dots - height, encoder.TextWidth, height);
        }

        y += rows;
    }

    private bool Ask(long nowMs, int everyMs)
    {
        if (!profile.RealTimeStatus || status.IsAsking || nowMs - askedMs < everyMs)
        {
            return false;
        }

        question[2] = (byte)(lineNext ? 1 : status.NextQuestion());
        lineNext = recovery.IsNeeded && !lineNext;
        questionOut = true;
        questionSent = 0;
        askedMs = nowMs;
        return true;
    }

    private int Rest(long nowMs)
    {
        if (recovery.IsActive)
        {
            return Recover(nowMs);
        }

        if (recovery.IsNeeded && profile.QueuedStatus)
        {
            return status.OnlineMs > failedMs ? Recover(nowMs) : Await(nowMs);
        }

        PrinterState state = State;
        bool good = state == PrinterState.Ready || state == PrinterState.PaperLow;
        return Ask(nowMs, status.IsDoubtful ? 0 : good ? AskIdleMs : AskFaultMs) ? 0 : 20;
    }

    // A document was cut short: waits for the printer to be on line again. Every other question is for that.
    private int Await(long nowMs)
    {
        if (!recovery.NeedsZerosFirst)
        {
            return Ask(nowMs, AskFaultMs) ? 0 : 20;
        }

        if (zerosSent)
        {
            zerosSent = false;
            Ask(nowMs, 0);
            return 0;
        }

        if (!status.IsAsking && nowMs - askedMs >= AskInImageMs)
        {
            piece.Clear();
            recovery.AppendZeros(piece, true);
            zerosSent = true;
            return 0;
        }

        return 20;
    }

    private int Recover(long nowMs)
    {
        if (recovery.Next(piece, nowMs))
        {
            if (!recovery.IsActive)
            {
                headKnown = false;
            }

            return 0;
        }

        Ask(nowMs, AskFaultMs);
        return 10;
    }

    private int Start(long nowMs)
    {
        PrinterState state = State;
        if (status.IsDoubtful || state == PrinterState.Starting)
        {
            if (nowMs - phaseMs >= FirstAnswerMs)
            {
                Fail(StateReason, false, nowMs);
                return 0;
            }

            Ask(nowMs, 0);
            return 5;
        }

        if (state != PrinterState.Ready && state != PrinterState.PaperLow)
        {
            Fail(StateReason, false, nowMs);
            return 0;
        }

        if (recovery.IsActive || recovery.IsNeeded)
        {
            return Recover(nowMs);
        }

        flight.Begin();
        measure.Begin();
        source.Rewind();
        encoder.Qr.Clear();
        Enter(Phase.Counting, nowMs);
        return 0;
    }

    private int Count(long nowMs)
    {
        text.Clear();
        if (source.Next(text))
        {
            measure.Add(text, encoder.PieceBytes);
            if (text.Kind == PrintLineKind.Qr && !profile.QrCommand && !encoder.Qr.IsBegun)
            {
                encoder.Qr.Begin(text.Text, text.Count);
            }

            return 0;
        }

        Way = forcedWay;
        if (forcedWay == PrintWay.Cheapest)
        {
            Way = measure.Cheapest();
        }
        else if ((forcedWay == PrintWay.Glyphs && profile.UserCharacters == 0)
            || (forcedWay == PrintWay.CodePage && profile.TcvnPage == 0))
        {
            Way = PrintWay.Raster;
        }

        source.Rewind();
        lineTaken = false;
        endSent = false;
        mustProve = false;
        isHot = false;
        y = 0;
        headKnown = headKnown && profile.RealTimeStatus && profile.QueuedStatus;
        Enter(Phase.Sending, nowMs);
        return 0;
    }

    private int Send(long nowMs)
    {
        int wait = Hold(nowMs);
        if (wait >= 0)
        {
            return wait;
        }

        piece.Clear();
        if (!headKnown)
        {
            HeadSetup.Append(piece, profile);
            encoder.Modes.Initialised();
            encoder.Memory.Clear();
            headKnown = true;
            return 0;
        }

        if (!lineTaken && !TakeLine())
        {
            if (endSent)
            {
                Enter(Phase.Confirming, nowMs);
                return 0;
            }

            contentPieces = flight.PiecesSent;
            HeadSetup.AppendEnd(piece, profile);
            endSent = true;
        }
        else
        {
            encoder.Next(piece);
            lineTaken = !encoder.IsDone;
        }

        if (piece.PrintRows + piece.FeedRows > 0 && profile.QueuedStatus)
        {
            piece.Add(0x1D, 0x72, 0x01);
        }

        return 0;
    }

    private bool TakeLine()
    {
        while (!endSent)
        {
            text.Clear();
            if (!source.Next(text))
            {
                return false;
            }

            encoder.Begin(text, Way);
            if (!encoder.IsDone)
            {
                lineTaken = true;
                return true;
            }
        }

        return false;
    }

    // Reasons not to send just now: how long to wait, or -1 to go on.
    private int Hold(long nowMs)
    {
        if (EndOnFault(nowMs))
        {
            return 0;
        }

        if (isHot)
        {
            Ask(nowMs, AskFaultMs);
            return 10;
        }

        if (profile.RealTimeStatus)
        {
            if (Ask(nowMs, status.IsDoubtful ? 0 : AskWhilePrintingMs))
            {
                return 0;
            }

            if (status.IsDoubtful || status.AliveMs < 0 || nowMs - status.AliveMs > FreshMs)
            {
                return 5;
            }
        }

        if (mustProve)
        {
            mustProve = flight.PiecesSent > flight.PiecesDone;
            return EndUnconfirmed(PrintReason.Restarted, nowMs) ? 0 : 5;
        }

        if (flight.IsFull || flight.Bytes + CommandBuffer.Capacity + BufferReserveBytes > profile.BufferBytes)
        {
            return EndUnconfirmed(PrintReason.NotConfirmed, nowMs) ? 0 : 5;
        }

        return -1;
    }

    private int Confirm(long nowMs)
    {
        if (!profile.QueuedStatus)
        {
            // Nobody tells whether the paper ended inside an image: the next document begins with a recovery.
            recovery.NeedAfterImages();
            End(PrintOutcome.Sent, PrintReason.None);
            return 0;
        }

        if (flight.PiecesDone == flight.PiecesSent)
        {
            EndConfirmed();
            return 0;
        }

        if (EndOnFault(nowMs) || (!isHot && EndUnconfirmed(mustProve ? PrintReason.Restarted : PrintReason.NotConfirmed, nowMs)))
        {
            return 0;
        }

        Ask(nowMs, status.IsDoubtful ? 0 : AskWhilePrintingMs);
        return 5;
    }

    private bool EndUnconfirmed(PrintReason reason, long nowMs)
    {
        if (!profile.QueuedStatus || flight.OldestDoneMs == 0 || nowMs - flight.OldestDoneMs < ConfirmGraceMs)
        {
            return false;
        }

        Fail(status.GarbledBytes != garbledAtBegin ? PrintReason.Garbled : reason, false, nowMs);
        return true;
    }

    private bool EndOnFault(long nowMs)
    {
        PrinterState state = State;
        if (status.IsDoubtful && state != PrinterState.Silent)
        {
            return false;
        }

        if (state == PrinterState.Overheated)
        {
            if (!isHot)
            {
                isHot = true;
                hotSinceMs = nowMs;
            }

            if (nowMs - hotSinceMs < CoolDownMs)
            {
                return false;
            }
        }
        else if (isHot)
        {
            isHot = false;
            flight.Postpone(nowMs - hotSinceMs);
        }

        if (state == PrinterState.Ready || state == PrinterState.PaperLow)
        {
            return false;
        }

        bool reported = state != PrinterState.Silent && state != PrinterState.Starting;
        Fail(StateReason, reported, nowMs);
        return true;
    }

    private void EndConfirmed()
    {
        if (status.GarbledBytes != garbledAtBegin)
        {
            // What came between may have hidden a fault, or looked like an echo.
            End(PrintOutcome.Unknown, PrintReason.Garbled);
            return;
        }

        End(PrintOutcome.Printed, PrintReason.None);
    }

    private void Fail(PrintReason reason, bool reported, long nowMs)
    {
        bool printing = phase == Phase.Sending || phase == Phase.Confirming;
        if (!printing)
        {
            End(PrintOutcome.NotPrinted, reason);
            return;
        }

        bool begun = flight.PiecesSent > 0 || piece.PrintRows > 0;
        bool whole = endSent && profile.QueuedStatus && contentPieces > 0 && flight.PiecesDone >= contentPieces;
        recovery.Need(flight.PiecesSent - flight.PiecesDone);
        headKnown = false;
        failedMs = nowMs;
        piece.Clear();
        recovery.AppendCancel(piece);
        recovery.AppendZeros(piece, false);
        if (whole && status.GarbledBytes == garbledAtBegin)
        {
            End(PrintOutcome.Printed, PrintReason.None);
        }
        else if (begun)
        {
            IsHalfPrinted = reported;
            End(PrintOutcome.Unknown, reason);
        }
        else
        {
            End(PrintOutcome.NotPrinted, reason);
        }
    }

    private void End(PrintOutcome outcome, PrintReason reason)
    {
        Outcome = outcome;
        Reason = reason;
        phase = Phase.Idle;
        source = null;
        flight.Begin();
    }
}
