using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Gets the time from the service (signed, for this very request), or from a time server while there is no service to ask, and
/// sees to it that it is asked again now and then. Its request is also the pulse by which a dead service is known to be back.
/// </summary>
public sealed class TimeErrand : IErrand
{
    /// <summary>2026-01-01: no terminal of this kind has seen an earlier moment.</summary>
    public const long EarliestUtc = 1767225600;

    /// <summary>2100-01-01.</summary>
    public const long LatestUtc = 4102444800;

    /// <summary>Difference at which the service's time is asked for at once, in seconds.</summary>
    private const int ToleranceSeconds = 60;

    private const int EveryMs = 6 * 3600 * 1000;
    private const int TimeServerEveryMs = 30000;

    private readonly IWallClock clock;
    private readonly INetwork network;
    private readonly Backoff backoff;
    private string timeServer;
    private long dueMs;
    private long timeServerDueMs;
    private long lastOffsetSeconds;

    /// <summary>Due at once.</summary>
    public TimeErrand(IWallClock clock, INetwork network, Jitter jitter)
    {
        this.clock = clock;
        this.network = network;
        backoff = new Backoff(jitter, 2000, 60000);
    }

    /// <summary>How far the terminal's clock was off at the last comparison, in seconds; positive when it was slow.</summary>
    public long LastOffsetSeconds
    {
        get { return lastOffsetSeconds; }
    }

    /// <summary>Sets the time server to fall back upon; null or empty for none.</summary>
    public void Configure(string timeServer)
    {
        this.timeServer = timeServer;
        dueMs = 0;
        timeServerDueMs = 0;
        backoff.Reset();
    }

    /// <summary>Asks the time server while nothing has confirmed the time; its answer reaches the clock through the board.</summary>
    public void StepTimeServer(long nowMs, bool isNetworkUp)
    {
        bool wanted = timeServer != null && timeServer.Length > 0 && network != null && isNetworkUp && !clock.IsTrusted;
        if (wanted && nowMs >= timeServerDueMs)
        {
            timeServerDueMs = nowMs + TimeServerEveryMs;
            network.RequestTime(timeServer);
        }
    }

    /// <inheritdoc />
    public ServiceCall Call => ServiceCall.Time;

    /// <inheritdoc />
    public bool IsDue(long nowMs)
    {
        return nowMs >= dueMs;
    }

    /// <inheritdoc />
    public bool Write(HttpRequest request)
    {
        return true;
    }

    /// <inheritdoc />
    public bool Done(ServiceLine line, long nowMs)
    {
        if (line.Reason == CouldNotAskReason.None)
        {
            Take(line, nowMs);
        }
        else
        {
            dueMs = nowMs + backoff.TakeMs();
        }

        return true;
    }

    /// <summary>Takes the time of a genuine answer to GET /v1/time.</summary>
    public void Take(ServiceLine line, long nowMs)
    {
        long utc = line.AnswerUtc;
        if (utc < EarliestUtc || utc >= LatestUtc)
        {
            dueMs = nowMs + backoff.TakeMs();
            return;
        }

        long own = clock.ConfirmedUtcSeconds;
        lastOffsetSeconds = own != 0 ? utc - own : 0;
        clock.SetFromService(utc);
        backoff.Reset();
        dueMs = nowMs + EveryMs;
    }

    /// <summary>Compares the time of any genuine answer with the terminal's; a difference makes the errand due.</summary>
    public void Compare(ServiceLine line, long nowMs)
    {
        long utc = line.AnswerUtc;
        if (utc == 0)
        {
            return;
        }

        lastOffsetSeconds = utc - clock.UtcSeconds;
        if (LastOffsetSeconds > ToleranceSeconds || LastOffsetSeconds < -ToleranceSeconds)
        {
            dueMs = nowMs;
        }
    }
}
