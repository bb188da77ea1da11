namespace Terminal.Drivers.Ports;

/// <summary>What the board itself knows and can do.</summary>
public interface ISystem
{
    /// <summary>Milliseconds since power-on; never goes back and does not wrap.</summary>
    long UptimeMs { get; }

    /// <summary>The board's own wall clock: seconds since 1970-01-01 UTC. Lost at power-off unless a clock chip sets it again.</summary>
    long UtcSeconds { get; }

    /// <summary>Sets the board's wall clock (not the clock chip).</summary>
    void SetUtcSeconds(long utcSeconds);

    /// <summary>Time that a time server has answered since the last call, in seconds since 1970-01-01 UTC; 0 for none. Reading clears it.</summary>
    long NetworkTimeUtcSeconds();

    /// <summary>Restarts the whole device. Does not return on the device.</summary>
    void Reboot();

    /// <summary>Why the device started.</summary>
    ResetReason ResetReason { get; }

    /// <summary>Free memory in bytes.</summary>
    int FreeMemoryBytes { get; }

    /// <summary>The chip's own identity, 12 hexadecimal digits.</summary>
    string UniqueId { get; }

    /// <summary>HMAC-SHA256 of count bytes; writes 32 bytes to the digest.</summary>
    void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest);

    /// <summary>Fills the buffer with random bytes.</summary>
    void RandomBytes(byte[] buffer, int offset, int count);

    /// <summary>Feeds the external watchdog; called by the healthy loop only.</summary>
    void FeedWatchdog();
}
