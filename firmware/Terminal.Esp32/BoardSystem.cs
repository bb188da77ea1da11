using System;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>The chip itself: time, restart, memory, identity, signatures, chance, watchdog.</summary>
internal sealed class BoardSystem : ISystem
{
    private readonly OutputPin watchdog;
    private readonly BoardClock clock;
    private readonly Random random;
    private string uniqueId;
    private bool watchdogLevel;

    /// <summary>Feeds the watchdog through the given pin; null where the board has none.</summary>
    public BoardSystem(OutputPin watchdog, BoardClock clock)
    {
        this.watchdog = watchdog;
        this.clock = clock;

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
        get { return clock.UtcSeconds; }
    }

    /// <inheritdoc/>
    public ResetReason ResetReason
    {
        get
        {
            // The chip does not tell managed code. Its clock outlives a restart by the firmware; power that came, and the watchdog,
            // which pulls the same line, look alike.
            return clock.WasKept ? ResetReason.Software : ResetReason.Unknown;
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
            // Once: every look at the interfaces makes objects and reads the drive.
            if (uniqueId == null)
            {
                NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
                string id = "";
                byte[] address = all.Length > 0 ? all[0].PhysicalAddress : new byte[0];
                for (int i = 0; i < address.Length; i++)
                {
                    id += address[i].ToString("X2");
                }

                uniqueId = id.Length == 12 ? id : "000000000000";
            }

            return uniqueId;
        }
    }

    /// <inheritdoc/>
    public void SetUtcSeconds(long utcSeconds)
    {
        clock.Set(utcSeconds);
    }

    /// <inheritdoc/>
    public long NetworkTimeUtcSeconds()
    {
        return clock.TakeAnswer();
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
