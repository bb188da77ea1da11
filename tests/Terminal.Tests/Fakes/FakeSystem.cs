using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A board for the tests of the queue: a wall clock that the test moves.</summary>
public sealed class FakeSystem : ISystem
{
    /// <summary>What a time server has answered; taken once.</summary>
    public long NetworkTime;

    /// <summary>How often the wall clock was set.</summary>
    public int ClockSets;

    /// <inheritdoc/>
    public long UptimeMs { get; set; }

    /// <inheritdoc/>
    public long UtcSeconds { get; set; }

    /// <inheritdoc/>
    public ResetReason ResetReason
    {
        get { return ResetReason.PowerOn; }
    }

    /// <inheritdoc/>
    public int FreeMemoryBytes
    {
        get { return 50000; }
    }

    /// <inheritdoc/>
    public string UniqueId
    {
        get { return "0123456789AB"; }
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(int seconds)
    {
        UptimeMs += seconds * 1000L;
        UtcSeconds += seconds;
    }

    /// <inheritdoc/>
    public void SetUtcSeconds(long utcSeconds)
    {
        ClockSets++;
        UtcSeconds = utcSeconds;
    }

    /// <inheritdoc/>
    public long NetworkTimeUtcSeconds()
    {
        long time = NetworkTime;
        NetworkTime = 0;
        return time;
    }

    /// <inheritdoc/>
    public void Reboot()
    {
    }

    /// <inheritdoc/>
    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
    }

    /// <inheritdoc/>
    public void RandomBytes(byte[] buffer, int offset, int count)
    {
    }

    /// <inheritdoc/>
    public void FeedWatchdog()
    {
    }
}
