using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Printer;

/// <summary>
/// An ESC/POS printer on a serial line: prints one document at a time, piece by piece, and says what became of it.
/// Nothing is sent between two status answers that are further apart than the printer needs to start,
/// so that a printer that lost its power never takes half a command for text.
/// </summary>
public sealed class EscPosPrinter
{
    private const int PieceMs = 240;
    private const int MinPieceBytes = 120;
    private const int MaxPieceBytes = 480;
    private const int FirstAnswerMs = 2000;
    private readonly PrinterProfile profile;
    private readonly PrinterLink link;
    private readonly DocumentSender sender;
    private readonly HeadRecovery recovery;
    private readonly Standby standby;
    private readonly JobWatch watch;
    private IPrintSource source;
    private PrintWay wantedWay;
    private Phase phase = Phase.Idle;
    private long phaseMs;
    private PrintOutcome outcome;
    private PrintReason reason;
    private bool isHalfPrinted;

    /// <summary>
    /// A printer of the given kind. The busy output may be null; it is looked at where the printer cannot confirm.
    /// The trace may be null.
    /// </summary>
    public EscPosPrinter(
        ISerialChannel line, IDigitalInput busyOutput, PrinterProfile profile, IGlyphSource glyphs, ITextTrace trace)
    {
        this.profile = profile;
        link = new PrinterLink(line, busyOutput, profile);
        recovery = new HeadRecovery(profile);
        sender = new DocumentSender(profile, link, recovery, glyphs, trace);
        standby = new Standby(link, recovery);
        watch = new JobWatch(link, profile);
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
        get { return phase == Phase.Idle && !recovery.IsActive && !link.IsOut; }
    }

    /// <summary>What became of the last document; None while one is being printed.</summary>
    public PrintOutcome Outcome
    {
        get { return outcome; }
    }

    /// <summary>Why, when it was not printed or may not have been.</summary>
    public PrintReason Reason
    {
        get { return reason; }
    }

    /// <summary>
    /// True when the outcome is unknown because the printer itself reported a fault in the middle: part of the document is
    /// on paper and the rest is not.
    /// </summary>
    public bool IsHalfPrinted
    {
        get { return isHalfPrinted; }
    }

    /// <summary>The way that the letters of the last document took.</summary>
    public PrintWay Way
    {
        get { return sender.Way; }
    }

    /// <summary>Bytes handed to the line so far, status questions included.</summary>
    public long BytesSent
    {
        get { return link.BytesSent; }
    }

    /// <summary>Bytes from the printer that meant nothing.</summary>
    public int GarbledBytes
    {
        get { return link.Status.GarbledBytes; }
    }

    /// <summary>User-defined characters that the driver believes to be in the head's memory.</summary>
    public int CachedCharacters
    {
        get { return sender.CachedCharacters; }
    }

    /// <summary>How the printer is.</summary>
    public PrinterState State
    {
        get { return link.IsStuck ? PrinterState.Offline : link.Status.State; }
    }

    /// <summary>Why a document cannot be begun now; None when it can, or when nothing is known yet.</summary>
    public PrintReason Obstacle
    {
        get
        {
            if (link.IsStuck)
            {
                return PrintReason.Offline;
            }

            return State == PrinterState.Starting ? PrintReason.None : StateReason.Of(link.Status);
        }
    }

    /// <summary>True when a document can be begun with a hope of coming out.</summary>
    public bool IsReady
    {
        get
        {
            return phase == Phase.Idle && !recovery.IsActive && !(recovery.IsNeeded && profile.Confirms)
                && State != PrinterState.Starting && Obstacle == PrintReason.None;
        }
    }

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
        wantedWay = way;
        outcome = PrintOutcome.None;
        reason = PrintReason.None;
        isHalfPrinted = false;
        link.Flight.Begin();
        watch.Begin();
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
        link.Drop();
        link.Status.Forget();
        sender.ForgetHead();
        SetPieceBytes();
    }

    /// <summary>
    /// Does one bounded piece of work. Returns how long the caller may wait, in milliseconds; 0 when there is more to do at once.
    /// </summary>
    public int Step(long nowMs)
    {
        link.Listen(nowMs);
        if (watch.MayHaveRestarted())
        {
            sender.ForgetHead();
        }

        if (link.IsOut)
        {
            return Push(nowMs);
        }

        switch (phase)
        {
            case Phase.Starting: return Start(nowMs);
            case Phase.Counting:
                if (!sender.Count())
                {
                    Enter(Phase.Sending, nowMs);
                }

                return 0;
            case Phase.Sending: return Send(nowMs);
            case Phase.Confirming: return Confirm(nowMs);
            default: return standby.Step(nowMs);
        }
    }

    private void SetPieceBytes()
    {
        int bytes = link.BytesPerSecond * PieceMs / 1000;
        sender.SetPieceBytes(bytes < MinPieceBytes ? MinPieceBytes : bytes > MaxPieceBytes ? MaxPieceBytes : bytes);
    }

    private void Enter(Phase next, long nowMs)
    {
        phase = next;
        phaseMs = nowMs;
    }

    private int Push(long nowMs)
    {
        if (link.IsStuck && phase != Phase.Idle)
        {
            Fail(PrintReason.Offline, false, nowMs);
            return 10;
        }

        bool moved = link.Push(nowMs);
        sender.PieceMoved(nowMs);
        return moved || sender.Work() ? 0 : 5;
    }

    private int Start(long nowMs)
    {
        if (link.Status.IsDoubtful || State == PrinterState.Starting)
        {
            if (nowMs - phaseMs >= FirstAnswerMs)
            {
                Fail(StateReason.Of(link.Status), false, nowMs);
                return 0;
            }

            return link.Ask(nowMs, 0, 0) ? 0 : 5;
        }

        if (Obstacle != PrintReason.None)
        {
            Fail(Obstacle, false, nowMs);
            return 0;
        }

        if (recovery.IsActive || recovery.IsNeeded)
        {
            // Without answers the head may still hold much of the last document; what brings it back must fit behind that.
            bool hasRoom = profile.Confirms || link.Flight.Bytes <= profile.BufferBytes / 2;
            return hasRoom ? standby.Recover(nowMs) : 20;
        }

        link.Flight.Begin();
        sender.Begin(source, wantedWay);
        Enter(Phase.Counting, nowMs);
        return 0;
    }

    private int Send(long nowMs)
    {
        int wait = watch.Hold(nowMs);
        if (watch.Failure != PrintReason.None)
        {
            Fail(watch.Failure, watch.IsReported, nowMs);
            return 0;
        }

        if (wait >= 0)
        {
            return wait;
        }

        if (!sender.Next())
        {
            Enter(Phase.Confirming, nowMs);
        }

        return 0;
    }

    private int Confirm(long nowMs)
    {
        if (!profile.Confirms)
        {
            // Nobody tells whether the paper ended inside an image: the next document begins with a recovery.
            recovery.NeedAfterImages();
            End(PrintOutcome.Sent, PrintReason.None);
            return 0;
        }

        if (link.Flight.PiecesDone == link.Flight.PiecesSent)
        {
            // Bytes that meant nothing may have hidden a fault, or looked like an echo.
            bool isGarbled = watch.IsGarbled;
            End(isGarbled ? PrintOutcome.Unknown : PrintOutcome.Printed, isGarbled ? PrintReason.Garbled : PrintReason.None);
            return 0;
        }

        int wait = watch.AwaitEchoes(nowMs);
        if (watch.Failure != PrintReason.None)
        {
            Fail(watch.Failure, watch.IsReported, nowMs);
        }

        return wait;
    }

    private void Fail(PrintReason reason, bool isReported, long nowMs)
    {
        if (phase != Phase.Sending && phase != Phase.Confirming)
        {
            End(PrintOutcome.NotPrinted, reason);
            return;
        }

        bool isBegun = sender.HasBegunToPrint;
        bool isWhole = sender.IsContentConfirmed && !watch.IsGarbled;
        recovery.Need(link.Flight.PiecesSent - link.Flight.PiecesDone);
        standby.DocumentWasCut(nowMs);
        sender.Drop();
        recovery.AppendCancel(link.Piece);
        recovery.AppendZeros(link.Piece, false);
        isHalfPrinted = isBegun && !isWhole && isReported;
        if (isWhole)
        {
            End(PrintOutcome.Printed, PrintReason.None);
        }
        else
        {
            End(isBegun ? PrintOutcome.Unknown : PrintOutcome.NotPrinted, reason);
        }
    }

    private void End(PrintOutcome outcome, PrintReason reason)
    {
        this.outcome = outcome;
        this.reason = reason;
        phase = Phase.Idle;
        source = null;
        link.Flight.Begin();
    }
}
