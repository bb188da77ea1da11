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

    // A full handshake with an elliptic-curve certificate chain on the chip takes 1.5 to 4 s.
    private const long HandshakeUs = 2_500_000;
    private const long NeverUs = 3_600_000_000;

    private enum Phase
    {
        Idle,
        Resolving,
        Connecting,
        Securing,
        Talking,
    }

    private readonly WifiStation station;
    private readonly Func<string, int, ITcpHost> route;
    private readonly WireTap tap;
    private readonly HttpConversation conversation = new HttpConversation();
    private readonly ServiceAddress address = new ServiceAddress();
    private readonly byte[] buffer = new byte[1024];
    private string rootPem;
    private bool isConfigured;
    private bool isResolved;
    private bool isSecured;
    private bool isOverdue;
    private HttpExchange preparation;
    private Phase phase;
    private ITcpPeer peer;
    private long nowUs;
    private long phaseUs;
    private long deadlineUs;
    private long freezeEndUs;
    private bool isReused;

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

    /// <summary>Handshakes made so far.</summary>
    public int Handshakes { get; private set; }

    /// <summary>Told until when the whole runtime stands still, as the device's does while it resolves a name or makes a handshake.</summary>
    public Action<long> Freezes { get; set; }

    /// <inheritdoc/>
    public HttpNeed Need
    {
        get
        {
            return !isConfigured ? HttpNeed.Nothing
                : !isResolved ? HttpNeed.Name
                : !address.IsSecure ? HttpNeed.Nothing
                : peer == null ? HttpNeed.Connection
                : isSecured ? HttpNeed.Nothing : HttpNeed.Handshake;
        }
    }

    /// <inheritdoc/>
    public bool Prepare(int timeoutMs)
    {
        if (IsRunning)
        {
            return false;
        }

        conversation.Clear();
        deadlineUs = nowUs + (timeoutMs * 1000L);
        preparation = station.State == NetworkState.Up ? HttpExchange.Running : HttpExchange.NoNetwork;
        if (!IsRunning)
        {
            return true;
        }

        switch (Need)
        {
            case HttpNeed.Nothing:
                preparation = HttpExchange.Prepared;
                break;
            case HttpNeed.Name:
                Enter(Phase.Resolving);
                StandStill(station.NameServerHangs ? NeverUs : station.ResolvesNames ? NameUs : NameTimeoutUs);
                break;
            case HttpNeed.Connection:
                Enter(Phase.Connecting);
                break;
            default:
                Handshakes++;
                Enter(Phase.Securing);
                StandStill(!station.Carries || peer.Handshake(rootPem) == TlsAnswer.None ? NeverUs : HandshakeUs);
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        Drop();
        preparation = HttpExchange.Idle;
        rootPem = rootCertificatePem;
        isConfigured = address.Parse(baseAddress, out reason);
        if (isConfigured && address.IsSecure && string.IsNullOrEmpty(rootCertificatePem))
        {
            reason = "https needs the root certificate of the service.";
            isConfigured = false;
        }

        isResolved = isConfigured && address.IsNumeric;
        return isConfigured;
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        if (IsRunning)
        {
            return false;
        }

        preparation = HttpExchange.Idle;
        Exchanges++;
        deadlineUs = nowUs + (request.TimeoutMs * 1000L);
        conversation.Begin(request, isConfigured ? address.HostHeader : "");
        if (!isConfigured)
        {
            conversation.Fail(HttpExchange.NameFailed);
        }
        else if (Need != HttpNeed.Nothing)
        {
            conversation.Fail(HttpExchange.NotPrepared);
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
        return preparation != HttpExchange.Idle ? preparation : conversation.State;
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        if (IsRunning)
        {
            Drop();
        }

        preparation = HttpExchange.Idle;
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
        while (IsRunning)
        {
            long nextUs = NextUs();
            if (nextUs > nowUs || (nextUs > deadlineUs && phase != Phase.Securing && phase != Phase.Resolving))
            {
                break;
            }

            this.nowUs = Math.Max(this.nowUs, nextUs);
            Happen();
        }

        this.nowUs = nowUs;
        if (IsRunning && nowUs >= deadlineUs && !isOverdue)
        {
            End(HttpExchange.TimedOut);
        }

        // A portal cuts what went through before it stood there.
        if (peer != null && !IsRunning && (!station.Carries || station.MeetsPortal || IsClosedByPeer()))
        {
            Drop();
        }
    }

    private void Start()
    {
        if (peer != null)
        {
            isReused = true;
            Talk();
            return;
        }

        isReused = false;
        Enter(Phase.Connecting);
    }

    private bool IsRunning => preparation == HttpExchange.Running || conversation.State == HttpExchange.Running;

    private bool IsClosedByPeer()
    {
        return peer.NextUs <= nowUs && peer.Next(nowUs, out TcpEvent happened) && happened.Bytes == null;
    }

    // Nothing ends such a call but its own end, whatever time was allowed for it.
    private void StandStill(long us)
    {
        isOverdue = true;
        freezeEndUs = nowUs + us;
        Freezes?.Invoke(freezeEndUs);
    }

    private long NextUs()
    {
        return phase switch
        {
            Phase.Resolving or Phase.Securing => freezeEndUs,
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
                isResolved = station.ResolvesNames;
                End(isResolved ? HttpExchange.Prepared : HttpExchange.NameFailed);
                break;
            case Phase.Securing:
                isSecured = station.Carries && peer.Handshake(rootPem) == TlsAnswer.Accepted;
                End(isSecured ? HttpExchange.Prepared : HttpExchange.CertificateRefused);
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
        isSecured = false;
        if (preparation == HttpExchange.Running)
        {
            End(HttpExchange.Prepared);
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
            TakeClosed();
        }
        else
        {
            BytesIn += happened.Bytes.Length;
            tap?.Record("http", false, happened.Bytes, nowUs);
            conversation.Feed(happened.Bytes, 0, happened.Bytes.Length);
        }

        if (conversation.State != HttpExchange.Running)
        {
            phase = Phase.Idle;
            if (!conversation.MayReuseConnection)
            {
                Drop();
            }
        }
    }

    private void TakeClosed()
    {
        bool hasBegun = conversation.HasAnswerBegun;
        peer = null;
        if (hasBegun || !isReused)
        {
            conversation.PeerClosed();
        }
        else if (address.IsSecure)
        {
            conversation.Fail(HttpExchange.NotPrepared);
        }
        else
        {
            // A kept connection that the other side has closed meanwhile says nothing about the service.
            conversation.Rewind();
            isReused = false;
            Enter(Phase.Connecting);
        }
    }

    private void End(HttpExchange state)
    {
        isOverdue = false;
        phase = Phase.Idle;
        if (preparation != HttpExchange.Running)
        {
            conversation.Fail(state);
        }
        else
        {
            preparation = state;
        }

        if (state != HttpExchange.Prepared)
        {
            Drop();
        }
    }

    private void Drop()
    {
        peer = null;
        isSecured = false;
        isOverdue = false;
        phase = Phase.Idle;
    }

    private void Enter(Phase next)
    {
        phase = next;
        phaseUs = nowUs;
    }
}
