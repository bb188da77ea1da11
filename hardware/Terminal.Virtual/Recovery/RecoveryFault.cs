using System;
using System.Collections.Generic;
using Terminal.Core.Configuration;
using Terminal.Virtual.Service;
using Terminal.Virtual.Setup;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Recovery;

/// <summary>One way in which network or service break, and how that ends.</summary>
public sealed class RecoveryFault
{
    private RecoveryFault(string name, Action<WorldParts, long> begin, Action<WorldParts> end)
    {
        Name = name;
        Begin = begin;
        End = end;
    }

    /// <summary>Every fault of the matrix.</summary>
    public static IReadOnlyList<RecoveryFault> All { get; } = Make();

    /// <summary>What breaks, in a few words.</summary>
    public string Name { get; }

    /// <summary>It begins; told how long it will last, in microseconds.</summary>
    public Action<WorldParts, long> Begin { get; }

    /// <summary>It ends.</summary>
    public Action<WorldParts> End { get; }

    /// <summary>What is set up otherwise than in the sample set-up, or null.</summary>
    public Action<Settings> Change { get; private init; }

    /// <summary>True when the terminal is told a genuine answer: then there is nothing that could not be asked.</summary>
    public bool IsHarmless { get; private init; }

    private static List<RecoveryFault> Make()
    {
        return new List<RecoveryFault>
        {
            Wifi("router switched off", "down"),
            new RecoveryFault("router slower than the terminal", (p, us) => p.Network.Wifi("slow-router", us), p => p.Network.Wifi("up", 0)),
            Wifi("Wi-Fi password changed", "wrong-password"),
            Wifi("no address handed out", "no-dhcp"),
            Wifi("captive portal", "captive-portal"),
            new RecoveryFault("service's name not resolved", (p, us) => p.Network.Wifi("no-dns", us), p => p.Network.Wifi("up", 0))
            {
                Change = settings => SampleSetup.Set(settings, SettingId.ServiceUrl, "http://tracuu.tinhmau.example:8080"),
            },
            new RecoveryFault("Wi-Fi stack hangs", (p, _) => p.Network.Station.IsStackDead = true, p => p.Network.Station.IsStackDead = false),
            Service("service switched off", ServiceFault.Down),
            Service("service never answers", ServiceFault.Silent),
            Service("service takes 10 s", ServiceFault.Slow, 10_000),
            Service("HTTP 503", ServiceFault.Error, 503),
            Service("HTTP 404 without signature", ServiceFault.Error, 404),
            Service("random bytes", ServiceFault.Garbage),
            Service("answer cut", ServiceFault.Cut),
            Service("answer never ends", ServiceFault.Endless),
            Service("wrong length", ServiceFault.WrongLength),
            Service("too long", ServiceFault.TooLong),
            Service("redirect", ServiceFault.Redirect),
            Service("answer not signed", ServiceFault.Unsigned),
            Service("wrong signature", ServiceFault.BadSignature),
            Service("replayed answer", ServiceFault.Replay),
            Service("broken JSON, signed", ServiceFault.BrokenJson),
            Service("expired certificate", ServiceFault.ExpiredCertificate),
            Https("https: connections closed, certificate expired", ServiceFault.ExpiredCertificate),
            Https("https: connections closed, service switched off", ServiceFault.Down),
            new RecoveryFault("service busy (Retry-After 20)", (p, _) => p.Network.Service.BusySeconds = 20, p => p.Network.Service.BusySeconds = 0),
            new RecoveryFault("terminal revoked", (p, _) => Device(p).IsRevoked = true, p => Device(p).IsRevoked = false),
            new RecoveryFault("key unknown to the service", (p, _) => Device(p).Keys.Clear(), p => Device(p).Keys.AddRange(SampleAccess.MakeDevice().Keys)),
            new RecoveryFault("service's clock an hour off", (p, _) => p.Network.Service.ClockOffSeconds = 3600, p => p.Network.Service.ClockOffSeconds = 0)
            {
                IsHarmless = true,
            },
        };
    }

    private static RecoveryFault Wifi(string name, string word)
    {
        return new RecoveryFault(name, (p, us) => p.Network.Wifi(word, us), p => p.Network.Wifi("up", 0));
    }

    private static RecoveryFault Service(string name, ServiceFault fault, int amount = 0)
    {
        return new RecoveryFault(name, (p, _) => p.Network.Site.Misbehave(fault, amount), p => p.Network.Site.Misbehave(ServiceFault.None));
    }

    private static RecoveryFault Https(string name, ServiceFault fault)
    {
        return new RecoveryFault(name, (p, _) => Break(p, fault), p => p.Network.Site.Misbehave(ServiceFault.None))
        {
            Change = settings =>
            {
                SampleSetup.Set(settings, SettingId.ServiceUrl, SampleAccess.SecureAddress);
                SampleSetup.Set(settings, SettingId.ServiceCertificate, SampleAccess.RootCertificate);
            },
        };
    }

    private static void Break(WorldParts parts, ServiceFault fault)
    {
        parts.Network.Site.Misbehave(fault);
        parts.Network.RestartService();
    }

    private static ServiceDevice Device(WorldParts parts)
    {
        return parts.Network.Service.Device(SampleAccess.Device);
    }
}
