using System;
using System.Security.Cryptography;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Service.Verify;

/// <summary>The little of a board that signing needs, on this computer.</summary>
internal sealed class VerifierBoard : ISystem
{
    public long UptimeMs => Environment.TickCount64;

    public long UtcSeconds => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public ResetReason ResetReason => ResetReason.Unknown;

    public int FreeMemoryBytes => int.MaxValue;

    public string UniqueId => "000000000000";

    public void SetUtcSeconds(long utcSeconds)
    {
        throw new NotSupportedException("The verifier sets no clock.");
    }

    public long NetworkTimeUtcSeconds()
    {
        return 0;
    }

    public void Reboot()
    {
        throw new NotSupportedException("The verifier restarts nothing.");
    }

    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        HMACSHA256.HashData(key, buffer.AsSpan(offset, count), digest);
    }

    public void RandomBytes(byte[] buffer, int offset, int count)
    {
        RandomNumberGenerator.Fill(buffer.AsSpan(offset, count));
    }

    public void FeedWatchdog()
    {
    }
}
