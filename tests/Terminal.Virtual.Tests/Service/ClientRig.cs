using System;
using System.Security.Cryptography;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>A status client on the emulated network, with the sample service at its far end, in virtual time.</summary>
internal sealed class ClientRig : ISystem, IWallClock
{
    public const long StartUtc = 1780275600; // 2026-06-01T08:00:00+07:00

    private readonly Random random;
    private long clockOffsetSeconds;

    public ClientRig(int seed = 1, int failAt = 0, bool fromThenOn = false)
    {
        random = new Random(seed);
        AccessPoint = new AccessPoint(SampleAccess.Ssid, SampleAccess.Password);
        Station = new WifiStation(AccessPoint, () => WorldUtc);
        Service = StatusService.Sample(() => WorldUtc);
        Site = new ServiceSite(Service, seed);
        Channel = new EmulatedHttpChannel(Station, (host, port) => host == "10.0.0.5" && port == 8080 ? Site : null, null);
        Failing = new FailingChannel(Channel) { FailAt = failAt, FromThenOn = fromThenOn };
        Client = new StatusClient(Failing, Station, this, this);
        Settings = new ServiceSettings
        {
            BaseAddress = SampleAccess.BaseAddress,
            Device = SampleAccess.Device,
            Key1Id = SampleAccess.KeyId,
            Key1 = Convert.FromHexString(SampleAccess.KeyHex),
        };
        Client.Configure(Settings);
        Station.Join(SampleAccess.Ssid, SampleAccess.Password, null, null, null, null);
        Run(5000);
    }

    public AccessPoint AccessPoint { get; }

    public WifiStation Station { get; }

    public StatusService Service { get; }

    public ServiceSite Site { get; }

    public EmulatedHttpChannel Channel { get; }

    public FailingChannel Failing { get; }

    public StatusClient Client { get; }

    public ServiceSettings Settings { get; }

    public Action<long> OnStep { get; set; }

    public long NowMs { get; private set; }

    public long WorldUtc => StartUtc + (NowMs / 1000);

    public bool IsTrusted { get; set; } = true;

    public int TimesSet { get; private set; }

    public long UptimeMs => NowMs;

    public ResetReason ResetReason => ResetReason.PowerOn;

    public int FreeMemoryBytes => 65536;

    public string UniqueId => "000000000001";

    long IWallClock.UtcSeconds => WorldUtc + clockOffsetSeconds;

    long IWallClock.ConfirmedUtcSeconds => IsTrusted ? WorldUtc + clockOffsetSeconds : 0;

    long ISystem.UtcSeconds => WorldUtc + clockOffsetSeconds;

    public void MoveClock(long seconds)
    {
        clockOffsetSeconds = seconds;
    }

    public void Run(long ms)
    {
        for (long end = NowMs + ms; NowMs < end; NowMs += 10)
        {
            Station.AdvanceTo(NowMs * 1000);
            Channel.AdvanceTo(NowMs * 1000);
            OnStep?.Invoke(NowMs);
            Client.Step(NowMs);
        }
    }

    /// <summary>Asks and lets time pass until there is a verdict; returns how long it took, in milliseconds.</summary>
    public long Ask(string code)
    {
        Client.Ask(Text(code));
        return Wait();
    }

    public long Wait()
    {
        long begin = NowMs;
        while (Client.State != LookupState.Done && NowMs - begin < 10000)
        {
            Run(10);
        }

        return NowMs - begin;
    }

    public static TextBuffer Text(string text)
    {
        TextBuffer buffer = new TextBuffer(200);
        buffer.Append(text);
        return buffer;
    }

    public void SetFromService(long utcSeconds)
    {
        clockOffsetSeconds = utcSeconds - WorldUtc;
        IsTrusted = true;
        TimesSet++;
    }

    public void SetUtcSeconds(long utcSeconds)
    {
        SetFromService(utcSeconds);
    }

    public long NetworkTimeUtcSeconds()
    {
        return Station.TakeNetworkTime();
    }

    public void Reboot()
    {
        throw new InvalidOperationException("The client reboots nothing.");
    }

    public void HmacSha256(byte[] key, byte[] buffer, int offset, int count, byte[] digest)
    {
        HMACSHA256.HashData(key, buffer.AsSpan(offset, count), digest);
    }

    public void RandomBytes(byte[] buffer, int offset, int count)
    {
        random.NextBytes(buffer.AsSpan(offset, count));
    }

    public void FeedWatchdog()
    {
    }
}
