using Terminal.Drivers.Ports;

namespace Terminal.PowerCuts;

/// <summary>The board of a terminal under test: a wall clock and an uptime, moved by hand.</summary>
public sealed class BoxSystem : ISystem
{
    /// <inheritdoc/>
    public long UptimeMs { get; set; }

    /// <inheritdoc/>
    public long UtcSeconds { get; set; }

    /// <inheritdoc/>
    public ResetReason ResetReason => ResetReason.PowerOn;

    /// <inheritdoc/>
    public int FreeMemoryBytes => 65536;

    /// <inheritdoc/>
    public string UniqueId => "7cdfa1e00042";

    /// <inheritdoc/>
    public void SetUtcSeconds(long utcSeconds) => UtcSeconds = utcSeconds;

    /// <inheritdoc/>
    public long NetworkTimeUtcSeconds() => 0;

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
