using System;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Network;

/// <summary>
/// The board's HTTP channel over the emulated network, in the world's time: resolves, connects, sends and receives as the
/// station and the other side allow, byte for byte.
/// </summary>
public sealed class EmulatedHttpChannel : IHttpChannel, IEmulatedPart, IPoweredPart
{
    private const long HopUs = 3_000;
    private const long NameUs = 25_000;
    private const long NameTimeoutUs = 2_000_000;

    private enum Phase
    {
        Idle,
        Resolving,
        Connecting,
        Talking,
    }

    private readonly WifiStation station;
    private readonly Func<string, int, ITcpHost> route;
    private readonly WireTap tap;
    private readonly HttpConversation conversation = new HttpConversation();
    private readonly ServiceAddress address = new ServiceAddress();
    private readonly byte[] buffer = new byte[1024];
    private HttpRequest request;
    private bool isConfigured;
    private Phase phase;
    private ITcpPeer peer;
    private bool isKept;
    private long nowUs;
    private long phaseUs;
    private long deadlineUs;

    /// <summary>
    /// Over a station; route tells who stands at a host and port, null for nobody. The tap may be null.
    /// </summary>
    public EmulatedHttpChannel(WifiStation station, Func<string, int, ITcpHost> route, WireTap tap)
    {
        this.station = station;
        this.route = route;
        this.tap = tap;
    }

    /// <summary>Connections made so far; fewer than exchanges, as long as they are used again.</summary>
    public int Connections { get; private set; }

    /// <summary>Exchanges begun so far.</summary>
    public int Exchanges { get; private set; }

    /// <summary>Bytes sent so far.</summary>
    public long BytesOut { get; private set; }

    /// <summary>Bytes received so far.</summary>
    public long BytesIn { get; private set; }

    /// <summary>Begins that are still let through before one is refused with the state below; -1 for no such fault.</summary>
    public int FailAfter { get; set; } = -1;

    /// <summary>The state in which the exchange that <see cref="FailAfter"/> has chosen ends at once.</summary>
    public HttpExchange FailWith { get; set; } = HttpExchange.Cut;

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        Drop();
        isConfigured = address.Parse(baseAddress, out reason);
        if (isConfigured && address.IsSecure && string.IsNullOrEmpty(rootCertificatePem))
        {
            reason = "https needs the root certificate of the service.";
            isConfigured = false;
        }

        return isConfigured;
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        if (conversation.State == HttpExchange.Running)
        {
            return false;
        }

        this.request = request;
        Exchanges++;
        deadlineUs = nowUs + (request.TimeoutMs * 1000L);
        conversation.Begin(request, isConfigured ? address.HostHeader : "");
        if (!isConfigured)
        {
            conversation.Fail(HttpExchange.NameFailed);
        }
        else if (FailAfter == 0)
        {
            FailAfter = -1;
            conversation.Fail(FailWith);
        }
        else if (station.State != NetworkState.Up)
        {
            conversation.Fail(HttpExchange.NoNetwork);
        }
        else
        {
            FailAfter = FailAfter > 0 ? FailAfter - 1 : FailAfter;
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
        Cancel();
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
        while (conversation.State == HttpExchange.Running)
        {
            long nextUs = NextUs();
            if (nextUs > nowUs || nextUs > deadlineUs)
            {
                break;
            }

            this.nowUs = Math.Max(this.nowUs, nextUs);
            Happen();
        }

        this.nowUs = nowUs;
        if (conversation.State == HttpExchange.Running && nowUs >= deadlineUs)
        {
            End(HttpExchange.TimedOut);
        }

        // A portal cuts what went through before it stood there.
        if (isKept && (!station.Carries || station.MeetsPortal))
        {
            Drop();
        }
    }

    private void Start()
    {
        if (peer != null && isKept)
        {
            isKept = false;
            Talk();
            return;
        }

        Enter(address.IsNumeric ? Phase.Connecting : Phase.Resolving);
    }

    private long NextUs()
    {
        return phase switch
        {
            Phase.Resolving => phaseUs + (station.ResolvesNames ? NameUs : NameTimeoutUs),
            Phase.Connecting => station.Carries ? phaseUs + (2 * HopUs) : long.MaxValue, // a lost packet is not refused
            Phase.Talking => station.Carries && peer != null ? Arrival(peer.NextUs) : long.MaxValue,
            _ => long.MaxValue,
        };
    }

    private static long Arrival(long sentUs)
    {
        return sentUs == long.MaxValue ? sentUs : sentUs + HopUs;
    }

    private void Happen()
    {
        switch (phase)
        {
            case Phase.Resolving:
                if (station.ResolvesNames)
                {
                    Enter(Phase.Connecting);
                }
                else
                {
                    End(HttpExchange.NameFailed);
                }

                break;
            case Phase.Connecting:
                Connect();
                break;
            case Phase.Talking:
                if (peer.Next(nowUs - HopUs, out TcpEvent happened))
                {
                    Take(happened);
                }

                break;
        }
    }

    private void Connect()
    {
        ITcpHost host = route(address.Host, address.Port);
        peer = station.MeetsPortal ? new PortalPeer() : host?.Connect();
        if (peer == null)
        {
            End(HttpExchange.ConnectFailed);
            return;
        }

        Connections++;
        if (address.IsSecure)
        {
            // The handshake is not emulated, only what comes of it: nobody in this world shows a certificate
            // that the pinned root has signed, so https ends where a real client would end it.
            End(HttpExchange.CertificateRefused);
            return;
        }

        Talk();
    }

    private void Talk()
    {
        Enter(Phase.Talking);
        for (int count = conversation.TakeOutgoing(buffer, 0, buffer.Length); count > 0; count = conversation.TakeOutgoing(buffer, 0, buffer.Length))
        {
            BytesOut += count;
            tap?.Record("http", true, buffer.AsSpan(0, count), nowUs);
            peer.Receive(buffer.AsSpan(0, count), nowUs + HopUs);
        }
    }

    private void Take(TcpEvent happened)
    {
        if (happened.Bytes == null)
        {
            conversation.PeerClosed();
            peer = null;
        }
        else
        {
            BytesIn += happened.Bytes.Length;
            tap?.Record("http", false, happened.Bytes, nowUs);
            conversation.Feed(happened.Bytes, 0, happened.Bytes.Length);
        }

        if (conversation.State != HttpExchange.Running)
        {
            isKept = conversation.MayReuseConnection && peer != null;
            phase = Phase.Idle;
            if (!isKept)
            {
                peer = null;
            }
        }
    }

    private void End(HttpExchange state)
    {
        conversation.Fail(state);
        Drop();
    }

    private void Drop()
    {
        peer = null;
        isKept = false;
        phase = Phase.Idle;
    }

    private void Enter(Phase next)
    {
        phase = next;
        phaseUs = nowUs;
    }
}
