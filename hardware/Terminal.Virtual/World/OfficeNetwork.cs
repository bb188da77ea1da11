using System;
using System.Collections.Generic;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.Gateway;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.World;

/// <summary>The office's router, the terminal's Wi-Fi and the status service at the other end, with the words that disturb them.</summary>
public sealed class OfficeNetwork
{
    private static readonly Dictionary<string, ServiceFault> Faults = new Dictionary<string, ServiceFault>
    {
        ["up"] = ServiceFault.None,
        ["down"] = ServiceFault.Down,
        ["slow"] = ServiceFault.Slow,
        ["error"] = ServiceFault.Error,
        ["garbage"] = ServiceFault.Garbage,
        ["cut"] = ServiceFault.Cut,
        ["wrong-length"] = ServiceFault.WrongLength,
        ["bad-signature"] = ServiceFault.BadSignature,
        ["replay"] = ServiceFault.Replay,
        ["expired-certificate"] = ServiceFault.ExpiredCertificate,
        ["stuck-handshake"] = ServiceFault.StuckHandshake,
    };

    private readonly WorldClock clock;

    /// <summary>A network that works.</summary>
    public OfficeNetwork(WorldClock clock, WireTap tap, int seed, bool realService)
    {
        this.clock = clock;
        Router = new AccessPoint(SampleAccess.Ssid, SampleAccess.Password);
        Station = new WifiStation(Router, () => clock.UtcSeconds);
        Service = StatusService.Sample(() => clock.UtcSeconds);
        Site = new ServiceSite(Service, seed);
        if (realService)
        {
            SocketHttpChannel sockets = new SocketHttpChannel(Station, tap);
            Http = sockets;
            Channel = sockets;
        }
        else
        {
            EmulatedHttpChannel emulated = new EmulatedHttpChannel(Station, Route, tap);
            Http = emulated;
            Channel = emulated;
        }
    }

    /// <summary>The router.</summary>
    public AccessPoint Router { get; }

    /// <summary>The terminal's Wi-Fi.</summary>
    public WifiStation Station { get; }

    /// <summary>The status service.</summary>
    public StatusService Service { get; }

    /// <summary>Where the service stands.</summary>
    public ServiceSite Site { get; }

    /// <summary>The terminal's HTTP channel.</summary>
    public IHttpChannel Http { get; }

    /// <summary>The same as a part that lives in the world's time.</summary>
    public IEmulatedPart Channel { get; }

    /// <summary>The word that the router obeys now.</summary>
    public string WifiWord { get; private set; } = "up";

    /// <summary>The word that the service obeys now.</summary>
    public string ServiceWord { get; private set; } = "up";

    /// <summary>Told until when the runtime stands still, in microseconds of the world's time.</summary>
    public Action<long> Freezes
    {
        set
        {
            if (Http is EmulatedHttpChannel emulated)
            {
                emulated.Freezes = value;
            }
        }
    }

    /// <summary>True while the terminal is still trying to join.</summary>
    public bool IsJoining
    {
        get { return Station.State == NetworkState.Joining || Station.State == NetworkState.GettingAddress; }
    }

    /// <summary>One of the network's words; they replace each other.</summary>
    public void Wifi(string word, long us)
    {
        bool wasOff = !Router.IsOn;
        Router.IsOn = word != "down";
        Router.Password = word == "wrong-password" ? SampleAccess.Password + "-changed" : SampleAccess.Password;
        Router.HandsOutAddresses = word != "no-dhcp";
        Router.ResolvesNames = word != "no-dns" && word != "stuck-dns";
        Router.NameServerHangs = word == "stuck-dns";
        Router.HasPortal = word == "captive-portal";
        if (word == "slow-router")
        {
            Router.Restart(clock.NowUs, us);
        }
        else if (wasOff || WifiWord.StartsWith("slow-router", StringComparison.Ordinal))
        {
            Router.Restart(clock.NowUs, 0);
            Router.IsOn = word != "down";
        }

        WifiWord = word == "slow-router" ? word + " " + us / 1_000_000 + "s" : word;
    }

    /// <summary>One of the service's words, with its milliseconds or its status code; they replace each other.</summary>
    public void Disturb(string word, long amount)
    {
        Site.Misbehave(Faults[word], (int)Math.Min(amount, int.MaxValue));
        ServiceWord = word == "slow" ? word + " " + amount / 1000 + "s" : word == "error" ? word + " " + amount : word;
    }

    /// <summary>The service starts anew and closes every connection.</summary>
    public void RestartService()
    {
        Site.Restart();
    }

    /// <summary>The chip with the Wi-Fi starts anew.</summary>
    public void Restart()
    {
        Station.PowerOn(clock.NowUs);
        ((IPoweredPart)Channel).PowerOn(clock.NowUs);
    }

    // The service stands at its sample address, under any name or number that resolves to it.
    private ITcpHost Route(string host, int port)
    {
        bool isOpen = port == new Uri(SampleAccess.BaseAddress).Port || port == new Uri(SampleAccess.SecureAddress).Port;
        return isOpen || !IsNumeric(host) ? Site : null;
    }

    private static bool IsNumeric(string host)
    {
        return System.Net.IPAddress.TryParse(host, out _);
    }
}
