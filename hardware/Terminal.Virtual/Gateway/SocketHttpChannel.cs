using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Gateway;

/// <summary>
/// The board's HTTP channel over real sockets, for a status service of the user's. What waits runs beside the world;
/// what has come of it is taken over when the world's time moves on. Nothing crosses while the emulated Wi-Fi is down.
/// </summary>
public sealed class SocketHttpChannel : IHttpChannel, IEmulatedPart, IPoweredPart
{
    private readonly WifiStation station;
    private readonly WireTap tap;
    private readonly HttpConversation conversation = new HttpConversation();
    private readonly ServiceAddress address = new ServiceAddress();
    private ConcurrentQueue<Arrival> arrivals = new ConcurrentQueue<Arrival>();
    private CancellationTokenSource cancel = new CancellationTokenSource();
    private string rootPem;
    private bool isConfigured;
    private long nowUs;
    private long deadlineUs;

    /// <summary>Over a station; the tap hears what is sent and received.</summary>
    public SocketHttpChannel(WifiStation station, WireTap tap)
    {
        this.station = station;
        this.tap = tap;
    }

    /// <summary>Something that the other side has done: bytes, an end (null bytes), or a failure.</summary>
    private readonly record struct Arrival(byte[] Bytes, HttpExchange Failure);

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        Drop();
        isConfigured = address.Parse(baseAddress, out reason);
        rootPem = rootCertificatePem;
        if (isConfigured && address.IsSecure && string.IsNullOrEmpty(rootCertificatePem))
        {
            reason = "https needs the root certificate of the service.";
            isConfigured = false;
        }

        return isConfigured;
    }

    /// <summary>Nothing ever: the computer resolves names and makes handshakes beside the world, with each exchange, and nothing stands still.</summary>
    public HttpNeed Need => HttpNeed.Nothing;

    /// <inheritdoc/>
    public bool Prepare(int timeoutMs)
    {
        return conversation.State != HttpExchange.Running;
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        if (conversation.State == HttpExchange.Running)
        {
            return false;
        }

        deadlineUs = nowUs + request.TimeoutMs * 1000L;
        conversation.Begin(request, isConfigured ? address.HostHeader : string.Empty);
        if (!isConfigured)
        {
            conversation.Fail(HttpExchange.NameFailed);
        }
        else if (station.State != NetworkState.Up)
        {
            conversation.Fail(HttpExchange.NoNetwork);
        }
        else
        {
            Start();
        }

        return true;
    }

    /// <inheritdoc/>
    public HttpExchange Poll()
    {
        return conversation.State;
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        if (conversation.State == HttpExchange.Running)
        {
            Drop();
        }

        conversation.Clear();
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        this.nowUs = nowUs;
        conversation.Clear();
        Drop();
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        PowerOn(nowUs);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        this.nowUs = nowUs;
        while (conversation.State == HttpExchange.Running && station.Carries && arrivals.TryDequeue(out Arrival arrival))
        {
            Take(arrival);
        }

        if (conversation.State == HttpExchange.Running && nowUs >= deadlineUs)
        {
            conversation.Fail(HttpExchange.TimedOut);
            Drop();
        }
    }

    private void Start()
    {
        using MemoryStream outgoing = new MemoryStream();
        byte[] part = new byte[1024];
        for (int count = conversation.TakeOutgoing(part, 0, part.Length); count > 0; count = conversation.TakeOutgoing(part, 0, part.Length))
        {
            outgoing.Write(part, 0, count);
        }

        byte[] request = outgoing.ToArray();
        tap.Record("http", true, request, nowUs);
        arrivals = new ConcurrentQueue<Arrival>();
        ConcurrentQueue<Arrival> to = arrivals;
        CancellationToken token = cancel.Token;
        _ = Task.Run(() => Exchange(request, to, token), CancellationToken.None);
    }

    // Runs beside the world; it touches nothing but its own queue. Each exchange has a connection of its own.
    private async Task Exchange(byte[] request, ConcurrentQueue<Arrival> to, CancellationToken token)
    {
        using GatewayLink link = new GatewayLink();
        try
        {
            HttpExchange connected = await link.Connect(address, rootPem, token);
            if (connected != HttpExchange.Running)
            {
                to.Enqueue(new Arrival(null, connected));
                return;
            }

            byte[] bytes = await link.Send(request, token) ? await link.Receive(token) : null;
            while (bytes != null)
            {
                to.Enqueue(new Arrival(bytes, HttpExchange.Running));
                bytes = await link.Receive(token);
            }

            to.Enqueue(new Arrival(null, HttpExchange.Running));
        }
        catch (OperationCanceledException)
        {
            // The exchange has ended already, whole or given up.
        }
    }

    private void Take(Arrival arrival)
    {
        if (arrival.Failure != HttpExchange.Running)
        {
            conversation.Fail(arrival.Failure);
        }
        else if (arrival.Bytes == null)
        {
            conversation.PeerClosed();
        }
        else
        {
            tap.Record("http", false, arrival.Bytes, nowUs);
            conversation.Feed(arrival.Bytes, 0, arrival.Bytes.Length);
        }

        if (conversation.State != HttpExchange.Running)
        {
            Drop();
        }
    }

    // Ends the task that still listens; with it goes the connection.
    private void Drop()
    {
        cancel.Cancel();
        cancel = new CancellationTokenSource();
        arrivals = new ConcurrentQueue<Arrival>();
    }
}
