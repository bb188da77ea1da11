using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Prepares the way to the service in advance, and again whenever it was lost: the host's name, and with https the connection. What
/// stops the whole runtime is done only when it may, with a mark stored before it (<see cref="IFreezeMark"/>), and with growing pauses.
/// </summary>
public sealed class LineOpener
{
    private const int TimeoutMs = 15000;
    private const int GraceMs = 250;

    // A connection that has lived so long was no failure.
    private const int LivedMs = 60000;

    // Somebody who could not be served shortens the pause to this.
    private const int HurriedMs = 20000;

    private readonly IHttpChannel channel;
    private readonly IWallClock clock;
    private readonly Backoff pause;
    private HttpNeed doing;
    private bool isMarked;
    private long namedMs;
    private long deadlineMs;
    private long triedMs;
    private long dueMs;
    private long openedMs;
    private int ended;
    private CouldNotAskReason reason;

    /// <summary>Over a channel.</summary>
    public LineOpener(IHttpChannel channel, IWallClock clock, Jitter jitter)
    {
        this.channel = channel;
        this.clock = clock;
        pause = new Backoff(jitter, 5000, 120000);
    }

    /// <summary>Where calls that stop the runtime are marked; null where nothing outlives a restart.</summary>
    public IFreezeMark Mark;

    /// <summary>What the last attempt came to; None when it succeeded, or there has been none.</summary>
    public CouldNotAskReason Reason
    {
        get { return reason; }
    }

    /// <summary>Attempts that have come to an end, for who waits for the next one.</summary>
    public int Ended
    {
        get { return ended; }
    }

    /// <summary>Since when the host's name has been known, in milliseconds of uptime; 0 while it is not, or where there is none.</summary>
    public long NamedMs
    {
        get { return namedMs; }
    }

    /// <summary>True while it is held back because it has stopped the terminal.</summary>
    public bool IsHeld(long nowMs)
    {
        return Mark != null && Mark.IsHeld(nowMs) && channel.Need != HttpNeed.Nothing;
    }

    /// <summary>There is another address, or the same once more.</summary>
    public void Reset()
    {
        Withdraw();
        doing = HttpNeed.Nothing;
        namedMs = 0;
        reason = CouldNotAskReason.None;
        pause.Reset();
        dueMs = 0;
        openedMs = 0;
    }

    /// <summary>Somebody could not be served.</summary>
    public void Hurry()
    {
        dueMs = dueMs > triedMs + HurriedMs ? triedMs + HurriedMs : dueMs;
    }

    /// <summary>A technician wants it tried at once.</summary>
    public void TryNow()
    {
        dueMs = 0;
        if (Mark != null)
        {
            Mark.Release();
        }
    }

    /// <summary>
    /// One bounded piece of work; true while the channel is in use. Without mayFreeze nothing is begun that stops the runtime.
    /// </summary>
    public bool Step(long nowMs, bool isNetworkUp, bool mayFreeze)
    {
        if (doing != HttpNeed.Nothing)
        {
            return !HasEnded(nowMs);
        }

        bool isUsed = TryBegin(nowMs, isNetworkUp, mayFreeze);
        if (!isUsed)
        {
            Withdraw();
        }

        return isUsed;
    }

    private bool TryBegin(long nowMs, bool isNetworkUp, bool mayFreeze)
    {
        HttpNeed need = channel.Need;
        if (need == HttpNeed.Nothing || !isNetworkUp)
        {
            return false;
        }

        if (openedMs > 0)
        {
            // It was open and is not any more.
            if (nowMs - openedMs >= LivedMs)
            {
                pause.Reset();
                dueMs = 0;
            }

            openedMs = 0;
        }

        if (nowMs < dueMs)
        {
            return false;
        }

        if (need == HttpNeed.Handshake && !clock.IsTrusted)
        {
            reason = CouldNotAskReason.ClockUnsure; // dates of certificates could not be judged
            return false;
        }

        if (need != HttpNeed.Connection && (!mayFreeze || IsHeld(nowMs)))
        {
            return false;
        }

        if (need != HttpNeed.Connection && Mark != null && Mark.Before(1 << (int)need))
        {
            isMarked = true;
            return true;
        }

        doing = need;
        triedMs = nowMs;
        deadlineMs = nowMs + TimeoutMs + GraceMs;
        channel.Prepare(TimeoutMs);
        return true;
    }

    // The call that the mark was written for is not made after all.
    private void Withdraw()
    {
        if (isMarked)
        {
            isMarked = false;
            Mark.Withdraw();
        }
    }

    private bool HasEnded(long nowMs)
    {
        HttpExchange state = channel.Poll();
        if (state == HttpExchange.Running)
        {
            if (nowMs < deadlineMs)
            {
                return false;
            }

            channel.Cancel();
            state = HttpExchange.TimedOut;
        }

        isMarked = false;
        if (doing != HttpNeed.Connection && Mark != null)
        {
            Mark.After(1 << (int)doing, nowMs);
        }

        if (state != HttpExchange.Prepared)
        {
            ended++;
            reason = ExchangeReasons.OfFailure(state);
            dueMs = nowMs + pause.TakeMs();
        }
        else
        {
            namedMs = doing == HttpNeed.Name ? nowMs : namedMs;
            reason = CouldNotAskReason.None;
            if (channel.Need == HttpNeed.Nothing)
            {
                ended++;
                openedMs = nowMs;
                dueMs = nowMs + pause.TakeMs(); // should it be closed at once, again and again
            }
        }

        doing = HttpNeed.Nothing;
        return true;
    }
}
