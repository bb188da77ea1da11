using System;
using System.Security.Cryptography;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Networking;
using nanoFramework.Runtime.Native;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>The chip itself: time, restart, memory, identity, signatures, chance, watchdog.</summary>
internal sealed class BoardSystem : ISystem
{
    // Earlier than any build of this firmware: the chip's clock starts at 1970 when power comes on.
    private const long PlausibleUtcSeconds = 1735689600;

    private readonly OutputPin watchdog;
    private readonly Random random;
    private bool watchdogLevel;
    private long setUtcSeconds;

    /// <summary>Feeds the watchdog through the given pin; null where the board has none.</summary>
    public BoardSystem(OutputPin watchdog)
    {
        this.watchdog = watchdog;

        // No hardware random source is reachable from managed code. Time alone would repeat after a power cut at a
        // fixed hour; the unique id and a new Guid, which the runtime draws natively, are mixed in.
        byte[] guid = Guid.NewGuid().ToByteArray();
        int seed = (int)HighResTimer.GetCurrent();
        for (int i = 0; i < guid.Length; i++)
        {
            seed = seed * 31 + guid[i];
        }

        random = new Random(seed);
    }

    /// <inheritdoc/>
    public long UptimeMs
    {
        get { return Environment.TickCount64; }
    }

    /// <inheritdoc/>
    public long UtcSeconds
    {
        get { return (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond; }
    }

    /// <inheritdoc/>
    public ResetReason ResetReason
    {
        get
        {
            // The chip tells managed code of wake-ups only; a start that nobody asked for is told by the store.
            return Sleep.GetWakeupCause() == Sleep.WakeupCause.Undefined ? ResetReason.Unknown : ResetReason.Software;
        }
    }

    /// <inheritdoc/>
    public int FreeMemoryBytes
    {
        get { return (int)nanoFramework.Runtime.Native.GC.Run(false); }
    }

    /// <inheritdoc/>
    public string UniqueId
    {
        get
        {
            System.Net.NetworkInformation.NetworkInterface[] all = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces();
            string id = "";
            if (all.Length > 0)
            {
                byte[] address = all[0].PhysicalAddress;
                for (int i = 0; i < address.Length; i++)
                {
                    id += address[i].ToString("X2");
                }
            }

            return id.Length == 12 ? id : "000000000000";
        }
    }

    /// <inheritdoc/>
    public void SetUtcSeconds(long utcSeconds)
    {
        setUtcSeconds = utcSeconds;
        Rtc.SetSystemTime(DateTime.UnixEpoch.AddSeconds(utcSeconds));
    }

    /// <inheritdoc/>
    public long NetworkTimeUtcSeconds()
    {
        // SNTP sets the chip's clock by itself. It has answered when the clock stands elsewhere than it was set to last.
        if (!Sntp.IsStarted)
        {
            return 0;
        }

        long now = UtcSeconds;
        if (now < PlausibleUtcSeconds)
        {
            return 0;
        }

        long expected = setUtcSeconds;
        setUtcSeconds = now;
        Sntp.Stop();
        return expected == now ? 0 : now;
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Power.RebootDevice();
    }

    /// <inheritdoc/>
    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        byte[] exact = new byte[count];
        Array.Copy(buffer, offset, exact, 0, count);
        byte[] result = HMACSHA256.HashData(key, exact);
        Array.Copy(result, 0, digest, 0, result.Length);
    }

    /// <inheritdoc/>
    public void RandomBytes(byte[] buffer, int offset, int count)
    {
        byte[] drawn = new byte[count];
        random.NextBytes(drawn);
        Array.Copy(drawn, 0, buffer, offset, count);
    }

    /// <inheritdoc/>
    public void FeedWatchdog()
    {
        if (watchdog != null)
        {
            watchdogLevel = !watchdogLevel;
            watchdog.Set(watchdogLevel);
        }
    }
}
