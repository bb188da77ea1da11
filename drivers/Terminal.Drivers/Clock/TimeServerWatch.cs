namespace Terminal.Drivers.Clock;

/// <summary>
/// Tells whether a time server has set the chip's clock. The runtime does that by itself and says nothing, so before the question
/// the chip's clock is put ahead of the true one; standing elsewhere afterwards, it was set. An answer that happens to be where
/// it was put stays unseen; the next question puts it elsewhere.
/// </summary>
public sealed class TimeServerWatch
{
    /// <summary>How far ahead it is put, in seconds, once or twice as far in turn: too little to matter to dates of certificates.</summary>
    public const int AheadSeconds = 600;

    /// <summary>Earlier than any build of this firmware, in seconds since 1970-01-01 UTC, where the chip's clock starts when power comes on.</summary>
    public const long PlausibleUtcSeconds = 1735689600;

    // The two clocks are read one after the other, and they count on their own.
    private const int ToleranceSeconds = 2;

    private int aheadSeconds;
    private bool isAsked;

    /// <summary>A question goes out: where to put the chip's clock, in seconds since 1970-01-01 UTC.</summary>
    public long Ask(long ownUtcSeconds)
    {
        isAsked = true;
        aheadSeconds = aheadSeconds == AheadSeconds ? 2 * AheadSeconds : AheadSeconds;
        return ownUtcSeconds + aheadSeconds;
    }

    /// <summary>The time that a server has set since the question, 0 for none. Told once.</summary>
    public long Answer(long chipUtcSeconds, long ownUtcSeconds)
    {
        long off = chipUtcSeconds - ownUtcSeconds - aheadSeconds;
        if (!isAsked || chipUtcSeconds < PlausibleUtcSeconds || (off <= ToleranceSeconds && off >= -ToleranceSeconds))
        {
            return 0;
        }

        isAsked = false;
        return chipUtcSeconds;
    }
}
