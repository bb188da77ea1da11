using System;
using Terminal.Virtual.Devices.Network;

namespace Terminal.Virtual.Service;

/// <summary>
/// Where the sample service stands: it takes connections, and misbehaves on order. From one seed and the same requests at the
/// same moments come the same bytes.
/// </summary>
public sealed class ServiceSite : ITcpHost
{
    /// <summary>A site for a service.</summary>
    public ServiceSite(StatusService service, int seed)
    {
        Service = service;
        Random = new Random(seed);
    }

    /// <summary>The service.</summary>
    public StatusService Service { get; }

    /// <summary>How it misbehaves now.</summary>
    public ServiceFault Fault { get; private set; }

    /// <summary>The misbehaviour's number: milliseconds or status code.</summary>
    public int Amount { get; private set; }

    /// <summary>Time from request to answer while nothing is wrong, in milliseconds.</summary>
    public int LatencyMs { get; set; } = 300;

    /// <summary>Time between the two halves in which an answer is sent, in milliseconds; 0 sends it in one piece.</summary>
    public int GapMs { get; set; }

    /// <summary>Where its garbage comes from.</summary>
    public Random Random { get; }

    /// <summary>How often it has started anew: connections of before are closed then.</summary>
    public int Restarts { get; private set; }

    /// <summary>Lets it misbehave; the orders replace each other.</summary>
    public void Misbehave(ServiceFault fault, int amount = 0)
    {
        Fault = fault;
        Amount = amount;
    }

    /// <summary>It starts anew, at once, and is as before; who was connected finds the connection closed.</summary>
    public void Restart()
    {
        Restarts++;
    }

    /// <inheritdoc/>
    public ITcpPeer Connect()
    {
        return Fault == ServiceFault.Down ? null : new ServiceConnection(this);
    }
}
