using System;
using nanoFramework.Networking;
using nanoFramework.Runtime.Native;
using Terminal.Drivers.Clock;

namespace Terminal.Esp32;

/// <summary>
/// The terminal's wall clock, counted from the uptime: the runtime sets the chip's clock whenever a time server answers, asked or
/// not, and that must be no news to the terminal. The chip's clock is kept for dates of certificates, and told apart by
/// <see cref="TimeServerWatch"/>.
/// </summary>
internal sealed class BoardClock
{
    private readonly TimeServerWatch watch = new TimeServerWatch();
    private long baseUtcSeconds;
    private long baseMs;
    private bool isWaiting;
    private bool wasKept;
    private string server;

    /// <summary>Begins with what the chip's clock has kept over a restart.</summary>
    public BoardClock()
    {
        baseUtcSeconds = ChipUtcSeconds();
        baseMs = Environment.TickCount64;
        wasKept = baseUtcSeconds >= TimeServerWatch.PlausibleUtcSeconds;
    }

    /// <summary>True when the chip's clock ran on over the last restart: it does when the firmware restarted, not over a loss of power.</summary>
    public bool WasKept
    {
        get { return wasKept; }
    }

    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    public long UtcSeconds
    {
        get { return baseUtcSeconds + (Environment.TickCount64 - baseMs) / 1000; }
    }

    /// <summary>Sets both clocks.</summary>
    public void Set(long utcSeconds)
    {
        baseUtcSeconds = utcSeconds;
        baseMs = Environment.TickCount64;
        SetChip(utcSeconds);
        isWaiting = false;
    }

    /// <summary>Asks a time server; the runtime does it on its own thread, its name included.</summary>
    public void Ask(string server)
    {
        // The runtime keeps where the name stands, not the name: it must not be collected.
        this.server = server;
        Sntp.Stop();
        SetChip(watch.Ask(UtcSeconds));
        Sntp.Server1 = server;
        Sntp.Start();
        isWaiting = true;
    }

    /// <summary>What a time server has answered since it was asked, 0 for nothing.</summary>
    public long TakeAnswer()
    {
        if (!isWaiting)
        {
            return 0;
        }

        long answer = watch.Answer(ChipUtcSeconds(), UtcSeconds);
        if (answer != 0)
        {
            isWaiting = false;
            Sntp.Stop();
        }

        return answer;
    }

    private static long ChipUtcSeconds()
    {
        return (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
    }

    private static void SetChip(long utcSeconds)
    {
        Rtc.SetSystemTime(DateTime.UnixEpoch.AddSeconds(utcSeconds));
    }
}
