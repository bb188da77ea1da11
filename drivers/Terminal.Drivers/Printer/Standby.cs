namespace Terminal.Drivers.Printer;

/// <summary>
/// What the driver does while no document is printed: it asks now and then how the printer is, and after a document that was
/// cut short it waits until the printer is on line again and brings the head back.
/// </summary>
public sealed class Standby
{
    private const int AskMs = 400;
    private const int AskFaultMs = 150;

    // With an image to be filled up first: longer, so that the zeros are rarely under way when the printer goes on.
    private const int AskInImageMs = 1000;
    private readonly PrinterLink link;
    private readonly HeadRecovery recovery;
    private bool askLine;
    private bool zerosSent;
    private long cutMs;
    private long zerosMs;

    /// <summary>Standby on a link.</summary>
    public Standby(PrinterLink link, HeadRecovery recovery)
    {
        this.link = link;
        this.recovery = recovery;
    }

    /// <summary>A document was cut short: nothing that was said before counts for the recovery.</summary>
    public void DocumentWasCut(long nowMs)
    {
        cutMs = nowMs;
        zerosMs = nowMs;
        zerosSent = false;
    }

    /// <summary>Does one bounded piece of work; returns how long the caller may wait, in milliseconds.</summary>
    public int Step(long nowMs)
    {
        if (recovery.IsActive || (recovery.IsNeeded && link.Status.OnlineMs > cutMs))
        {
            return Recover(nowMs);
        }

        if (recovery.IsNeeded && link.Status.Answers)
        {
            return Await(nowMs);
        }

        PrinterState state = link.Status.State;
        bool good = state == PrinterState.Ready || state == PrinterState.PaperLow;
        return link.Ask(nowMs, link.Status.IsDoubtful ? 0 : good ? AskMs : AskFaultMs, 0) ? 0 : 20;
    }

    /// <summary>Goes on with bringing the head back.</summary>
    public int Recover(long nowMs)
    {
        if (recovery.Next(link, nowMs))
        {
            return 0;
        }

        link.Ask(nowMs, AskFaultMs, 0);
        return 10;
    }

    // Every other question is whether the printer is on line.
    private int Await(long nowMs)
    {
        bool zerosFirst = recovery.NeedsZerosFirst;
        if (zerosFirst && !zerosSent)
        {
            if (link.Status.IsAsking || nowMs - zerosMs < AskInImageMs)
            {
                return 20;
            }

            link.Piece.Clear();
            recovery.AppendZeros(link.Piece, true);
            zerosSent = true;
            zerosMs = nowMs;
            return 0;
        }

        if (!link.Ask(nowMs, zerosFirst ? 0 : AskFaultMs, askLine ? 1 : 0))
        {
            return 20;
        }

        askLine = !askLine;
        zerosSent = false;
        return 0;
    }
}
