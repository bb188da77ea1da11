namespace Terminal.Drivers.Printer;

/// <summary>
/// Watches over a document while it is printed: may the next piece go out, has the printer reported a fault, has it been silent
/// long enough to have been switched off, is an echo overdue.
/// </summary>
public sealed class JobWatch
{
    // A printing piece is not begun later than this after the last answered question was asked; with the piece's own time
    // (LineEncoder.PieceBytes) it stays below the shortest start of a head.
    private const int FreshMs = 250;
    private const int AskMs = 100;
    private const int AskFaultMs = 150;
    private const int ConfirmGraceMs = 3000;
    private const int CoolDownMs = 60000;
    private const int BufferReserveBytes = 64;
    private readonly PrinterLink link;
    private readonly PrinterProfile profile;
    private long aliveMs;
    private long hotSinceMs;
    private int garbledAtBegin;
    private bool isHot;
    private bool mustProve;

    /// <summary>A watch over documents on a link.</summary>
    public JobWatch(PrinterLink link, PrinterProfile profile)
    {
        this.link = link;
        this.profile = profile;
    }

    /// <summary>Why the document cannot go on; None while it can.</summary>
    public PrintReason Failure;

    /// <summary>True when the printer itself reported the failure.</summary>
    public bool IsReported;

    /// <summary>True while the head cools down.</summary>
    public bool IsHot
    {
        get { return isHot; }
    }

    /// <summary>
    /// True when the printer may have been switched off and on while pieces were in flight: their echoes must come before
    /// anything else is sent.
    /// </summary>
    public bool MustProve
    {
        get { return mustProve; }
    }

    /// <summary>True when bytes came that meant nothing, or an echo that was not due: what came between may be wrong as well.</summary>
    public bool IsGarbled
    {
        get { return link.Status.GarbledBytes != garbledAtBegin || link.Flight.StrayEchoes > 0; }
    }

    /// <summary>A document begins.</summary>
    public void Begin()
    {
        Failure = PrintReason.None;
        IsReported = false;
        isHot = false;
        mustProve = false;
        garbledAtBegin = link.Status.GarbledBytes;
    }

    /// <summary>
    /// True once when the printer may have been without power since the last time: its last two answered questions
    /// were asked further apart than it needs to start. Its modes and its memory then count as lost.
    /// </summary>
    public bool MayHaveRestarted()
    {
        long before = aliveMs;
        aliveMs = link.Status.AliveMs;
        if (!link.Status.Answers || (before >= 0 && aliveMs - before < profile.StartMs))
        {
            return false;
        }

        mustProve = link.Flight.PiecesSent > link.Flight.PiecesDone;
        return true;
    }

    /// <summary>How long to wait before the next piece, in milliseconds; -1 to send it. Sets <see cref="Failure"/>.</summary>
    public int Hold(long nowMs)
    {
        if (HasFailed(nowMs))
        {
            return 0;
        }

        PrinterStatus status = link.Status;
        if (IsHot)
        {
            link.Ask(nowMs, AskFaultMs, 0);
            return 10;
        }

        if (status.Answers)
        {
            if (link.Ask(nowMs, status.IsDoubtful ? 0 : AskMs, 0))
            {
                return 0;
            }

            if (status.IsDoubtful || status.AliveMs < 0 || nowMs - status.AliveMs > FreshMs)
            {
                return 5;
            }
        }

        if (MustProve)
        {
            mustProve = link.Flight.PiecesSent > link.Flight.PiecesDone;
            IsOverdue(PrintReason.Restarted, nowMs);
            return 5;
        }

        if (link.Flight.IsFull
            || link.Flight.Bytes + CommandBuffer.Capacity + BufferReserveBytes > profile.BufferBytes)
        {
            IsOverdue(PrintReason.NotConfirmed, nowMs);
            return 5;
        }

        return -1;
    }

    /// <summary>Waits for the echoes of what was sent; returns how long, in milliseconds. Sets <see cref="Failure"/>.</summary>
    public int AwaitEchoes(long nowMs)
    {
        if (HasFailed(nowMs) || (!IsHot && IsOverdue(MustProve ? PrintReason.Restarted : PrintReason.NotConfirmed, nowMs)))
        {
            return 0;
        }

        return link.Ask(nowMs, link.Status.IsDoubtful ? 0 : AskMs, 0) ? 0 : 5;
    }

    private bool IsOverdue(PrintReason reason, long nowMs)
    {
        if (!link.Status.Answers || link.Flight.OldestDoneMs == 0 || nowMs - link.Flight.OldestDoneMs < ConfirmGraceMs)
        {
            return false;
        }

        Failure = IsGarbled ? PrintReason.Garbled : reason;
        return true;
    }

    private bool HasFailed(long nowMs)
    {
        PrinterState state = link.Status.State;
        if (link.Status.IsDoubtful && state != PrinterState.Silent)
        {
            return false;
        }

        if (state == PrinterState.Overheated && !HasCooledInVain(nowMs))
        {
            return false;
        }

        if (state != PrinterState.Overheated && IsHot)
        {
            isHot = false;
            link.Flight.Postpone(nowMs - hotSinceMs);
        }

        Failure = StateReason.Of(link.Status);
        IsReported = Failure != PrintReason.None && state != PrinterState.Silent && state != PrinterState.Starting;
        return Failure != PrintReason.None;
    }

    private bool HasCooledInVain(long nowMs)
    {
        if (!IsHot)
        {
            isHot = true;
            hotSinceMs = nowMs;
        }

        return nowMs - hotSinceMs >= CoolDownMs;
    }
}
