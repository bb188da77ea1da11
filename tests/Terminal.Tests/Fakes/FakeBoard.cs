using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A board with a software HMAC, time that the test moves, and random bytes that count up.</summary>
public sealed class FakeBoard : ISystem
{
    private readonly Sha256 sha = new Sha256();
    private byte next = 1;
    private long utcSeconds = 1780275600; // 2026-06-01 08:00 local

    /// <summary>True when random bytes are 0, 1, 2 and so on, for check values.</summary>
    public bool CountsUp;

    /// <summary>What a time server has answered; taken once.</summary>
    public long NetworkTime;

    /// <summary>How often the wall clock was set.</summary>
    public int ClockSets;

    /// <summary>How often a restart was asked for; the test makes it.</summary>
    public int Reboots;

    public long UptimeMs { get; set; }

    /// <summary>At which read from now on the wall clock fails and says 0; 0 for none.</summary>
    public int FailingRead;

    public long UtcSeconds
    {
        get
        {
            FailingRead--;
            return FailingRead == 0 ? 0 : utcSeconds;
        }

        set { utcSeconds = value; }
    }

    public ResetReason ResetReason { get; set; } = ResetReason.PowerOn;

    public int FreeMemoryBytes
    {
        get { return 65536; }
    }

    public string UniqueId
    {
        get { return "000000000001"; }
    }

    public void SetUtcSeconds(long newUtcSeconds)
    {
        ClockSets++;
        utcSeconds = newUtcSeconds;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(int seconds)
    {
        UptimeMs += seconds * 1000L;
        utcSeconds += seconds;
    }

    public long NetworkTimeUtcSeconds()
    {
        long time = NetworkTime;
        NetworkTime = 0;
        return time;
    }

    public void Reboot()
    {
        Reboots++;
    }

    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        sha.Hmac(key, buffer, offset, count, digest);
    }

    public void RandomBytes(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = CountsUp ? (byte)i : next;
            next = (byte)(next * 5 + 7);
        }
    }

    public void FeedWatchdog()
    {
    }
}
