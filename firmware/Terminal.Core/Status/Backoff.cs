namespace Terminal.Core.Status;

/// <summary>Waiting times that double from a first to a last value, each spread by <see cref="Jitter"/>.</summary>
public sealed class Backoff
{
    private readonly Jitter jitter;
    private readonly int firstMs;
    private readonly int lastMs;
    private int nextMs;
    private int count;

    /// <summary>From firstMs, doubling, up to lastMs.</summary>
    public Backoff(Jitter jitter, int firstMs, int lastMs)
    {
        this.jitter = jitter;
        this.firstMs = firstMs;
        this.lastMs = lastMs;
        nextMs = firstMs;
    }

    /// <summary>How often a waiting time has been taken since the last reset.</summary>
    public int Count
    {
        get { return count; }
    }

    /// <summary>The next waiting time, in milliseconds.</summary>
    public int TakeMs()
    {
        int timeMs = nextMs;
        nextMs = nextMs > lastMs / 2 ? lastMs : nextMs * 2;
        count++;
        return jitter.Spread(timeMs);
    }

    /// <summary>Begins again with the first value.</summary>
    public void Reset()
    {
        nextMs = firstMs;
        count = 0;
    }
}
