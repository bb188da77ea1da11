namespace Terminal.Core.Status;

/// <summary>Runs errands one after the other on the line, while no look-up needs it.</summary>
internal sealed class Errands
{
    private const int MaxErrands = 4;
    private const int TimeoutMs = 5000;

    private const int Idle = 0;
    private const int Writing = 1;
    private const int Waiting = 2;
    private const int Taking = 3;

    private readonly ServiceLine line;
    private readonly IWallClock clock;
    private readonly TimeErrand time;
    private readonly IErrand[] errands = new IErrand[MaxErrands];
    private int count;
    private int phase;
    private IErrand current;
    private bool wantsTime;
    private bool isTimeAsked;
    private int openings;
    private CouldNotAskReason timeReason;

    public Errands(ServiceLine line, IWallClock clock, TimeErrand time)
    {
        this.line = line;
        this.clock = clock;
        this.time = time;
    }

    public void Add(IErrand errand)
    {
        errands[count] = errand;
        count++;
    }

    /// <summary>True while an errand is under way.</summary>
    public bool IsRunning => phase != Idle;

    public bool IsTimeAsked
    {
        get { return isTimeAsked; }
    }

    public CouldNotAskReason TimeReason
    {
        get { return timeReason; }
    }

    public void AskTimeNow()
    {
        wantsTime = true;
        isTimeAsked = false;
        openings = line.Opener.Ended;
        line.Opener.TryNow();
    }

    /// <summary>Cuts the errand short; it will be due again. What is on the line comes to its end where it is left there.</summary>
    public void Cancel(bool leavesLine)
    {
        if (phase == Waiting && !leavesLine)
        {
            line.Cancel();
        }

        phase = Idle;
        current = null;
    }

    public void Step(long nowMs, bool isNetworkUp)
    {
        switch (phase)
        {
            case Idle:
                current = isNetworkUp ? Next(nowMs) : null;
                phase = current == null ? Idle : Writing;
                break;
            case Writing:
                if (current.Call == ServiceCall.Time)
                {
                    line.Request.BodyBytes = 0;
                }

                if (current.Write(line.Request))
                {
                    line.Begin(current.Call, line.Request.BodyBytes, TimeoutMs, nowMs);
                    phase = Waiting;
                }

                break;
            case Waiting:
                if (line.Step(nowMs))
                {
                    TakeKey();
                    if (current == time && wantsTime)
                    {
                        TellTime(line.Reason);
                    }

                    if (line.Problem == ServiceProblem.Clock)
                    {
                        time.Compare(line, nowMs);
                    }

                    phase = Taking;
                }

                break;
            default:
                if (current.Done(line, nowMs))
                {
                    phase = Idle;
                    current = null;
                }

                break;
        }
    }

    private IErrand Next(long nowMs)
    {
        bool isReady = line.Obstacle(nowMs) == CouldNotAskReason.None;
        if (wantsTime)
        {
            if (!isReady && line.Opener.Ended != openings)
            {
                TellTime(line.Obstacle(nowMs));
            }

            return isReady ? time : null;
        }

        if (line.IsQuiet(nowMs) || !isReady)
        {
            return null;
        }

        if (line.Breaker.IsOpen)
        {
            return line.Breaker.IsProbeDue(nowMs) ? time : null;
        }

        if (time.IsDue(nowMs) || line.IsPulseDue(nowMs))
        {
            return time;
        }

        // With an unconfirmed clock nothing but the time is asked.
        for (int i = 0; i < count && clock.IsTrusted; i++)
        {
            if (errands[i].IsDue(nowMs))
            {
                return errands[i];
            }
        }

        return null;
    }

    private void TellTime(CouldNotAskReason reason)
    {
        wantsTime = false;
        isTimeAsked = true;
        timeReason = reason;
    }

    private void TakeKey()
    {
        if (line.Reason == CouldNotAskReason.KeyRefused)
        {
            line.Keys.SwitchKey();
        }
    }
}
