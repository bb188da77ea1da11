namespace Terminal.Core.Status;

/// <summary>
/// Stops look-ups to a service that does not answer: after several failures running nothing but a short pulse
/// (GET /v1/time) goes out, now and then by itself and at once, though not more often than <see cref="MinProbeGapMs"/>,
/// when somebody holds a paper under the reader. The first genuine answer closes it again.
/// </summary>
public sealed class Breaker
{
    /// <summary>Shortest time between two probes, in milliseconds.</summary>
    public const int MinProbeGapMs = 1500;

    private readonly Backoff backoff;
    private readonly int threshold;
    private int failures;
    private long lastProbeMs;
    private long nextProbeMs;
    private bool isOpen;

    /// <summary>Opens after threshold failures running.</summary>
    public Breaker(Jitter jitter, int threshold)
    {
        this.threshold = threshold;
        backoff = new Backoff(jitter, 5000, 60000);
    }

    /// <summary>True while look-ups are held back.</summary>
    public bool IsOpen
    {
        get { return isOpen; }
    }

    /// <summary>Failures since the last success.</summary>
    public int Failures => failures;

    /// <summary>When the next probe goes out by itself, in milliseconds of uptime; means nothing while closed.</summary>
    public long NextProbeMs => nextProbeMs;

    /// <summary>A genuine answer has come.</summary>
    public void Success()
    {
        failures = 0;
        isOpen = false;
        backoff.Reset();
    }

    /// <summary>An exchange has failed.</summary>
    public void Failure(long nowMs)
    {
        if (failures < threshold)
        {
            failures++;
        }

        if (failures >= threshold)
        {
            isOpen = true;
            lastProbeMs = nowMs;
            nextProbeMs = nowMs + backoff.TakeMs();
        }
    }

    /// <summary>True when a probe is due by itself.</summary>
    public bool IsProbeDue(long nowMs)
    {
        return IsOpen && nowMs >= nextProbeMs;
    }

    /// <summary>True when somebody who is waiting may have a probe sent now.</summary>
    public bool MayProbe(long nowMs)
    {
        return nowMs - lastProbeMs >= MinProbeGapMs;
    }
}
