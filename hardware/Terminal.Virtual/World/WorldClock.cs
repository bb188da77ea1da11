using System;

namespace Terminal.Virtual.World;

/// <summary>The world's time: one counter that only grows, and where the true wall clock stands beside it.</summary>
public sealed class WorldClock
{
    private long utcAtZeroUs;

    /// <summary>Starts at 0 with the given true time.</summary>
    public WorldClock(DateTimeOffset start)
    {
        SetUtc(start);
    }

    /// <summary>Microseconds since the world began.</summary>
    public long NowUs { get; private set; }

    /// <summary>Milliseconds since the world began.</summary>
    public long NowMs
    {
        get { return NowUs / 1000; }
    }

    /// <summary>The true time, in seconds since 1970-01-01 UTC.</summary>
    public long UtcSeconds
    {
        get { return UtcSecondsAt(NowUs); }
    }

    /// <summary>The true time at a moment of the world, in seconds since 1970-01-01 UTC.</summary>
    public long UtcSecondsAt(long atUs)
    {
        return (utcAtZeroUs + atUs) / 1_000_000;
    }

    /// <summary>Says what time it truly is now; the counter runs on.</summary>
    public void SetUtc(DateTimeOffset utc)
    {
        utcAtZeroUs = utc.ToUnixTimeMilliseconds() * 1000 - NowUs;
    }

    /// <summary>Moves on; going back is refused.</summary>
    public void MoveTo(long nowUs)
    {
        if (nowUs < NowUs)
        {
            throw new ArgumentOutOfRangeException(nameof(nowUs), "The world's time cannot go back.");
        }

        NowUs = nowUs;
    }
}
