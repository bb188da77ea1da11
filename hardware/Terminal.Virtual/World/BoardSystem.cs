using System;
using System.Security.Cryptography;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>What the emulated board itself knows and can do: its clock, its watchdog, its identity.</summary>
public sealed class BoardSystem : ISystem
{
    private readonly WorldClock clock;
    private readonly Random random;
    private long startedUs;
    private long utcAtStartUs;

    /// <summary>A board whose random numbers come from the seed.</summary>
    public BoardSystem(WorldClock clock, int seed)
    {
        this.clock = clock;
        random = new Random(seed);
    }

    /// <inheritdoc/>
    public ResetReason ResetReason { get; private set; }

    /// <summary>True once the terminal has asked for a restart.</summary>
    public bool RestartAsked { get; private set; }

    /// <summary>When the watchdog was fed last, in microseconds of the world's time.</summary>
    public long WatchdogFedUs { get; private set; }

    /// <summary>Where the network leaves the time of a time server; null while there is no network.</summary>
    public Func<long> NetworkTime { get; set; }

    /// <inheritdoc/>
    public long UptimeMs
    {
        get { return (clock.NowUs - startedUs) / 1000; }
    }

    /// <inheritdoc/>
    public long UtcSeconds
    {
        get { return (utcAtStartUs + clock.NowUs - startedUs) / 1_000_000; }
    }

    /// <inheritdoc/>
    public int FreeMemoryBytes
    {
        get { return 96 * 1024; }
    }

    /// <inheritdoc/>
    public string UniqueId
    {
        get { return "7cdfa1e00042"; }
    }

    /// <summary>Starts the board anew. The wall clock survives a restart on request and nothing else.</summary>
    public void Start(ResetReason reason)
    {
        long utcUs = utcAtStartUs + clock.NowUs - startedUs;
        utcAtStartUs = reason == ResetReason.Software ? utcUs : 0;
        startedUs = clock.NowUs;
        WatchdogFedUs = clock.NowUs;
        ResetReason = reason;
        RestartAsked = false;
    }

    /// <inheritdoc/>
    public void SetUtcSeconds(long utcSeconds)
    {
        utcAtStartUs = utcSeconds * 1_000_000 - (clock.NowUs - startedUs);
    }

    /// <inheritdoc/>
    public long NetworkTimeUtcSeconds()
    {
        return NetworkTime == null ? 0 : NetworkTime();
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        RestartAsked = true;
        throw new RestartException();
    }

    /// <inheritdoc/>
    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        HMACSHA256.HashData(key, buffer.AsSpan(offset, count), digest);
    }

    /// <inheritdoc/>
    public void RandomBytes(byte[] buffer, int offset, int count)
    {
        random.NextBytes(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public void FeedWatchdog()
    {
        WatchdogFedUs = clock.NowUs;
    }
}
