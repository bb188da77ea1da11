using System;
using System.Text;
using System.Threading;
using Terminal.Core.Status;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Gateway;

namespace Terminal.Virtual.Service.Verify;

/// <summary>
/// Makes requests exactly as the device makes them, with the device's own signing and HTTP, over a real socket; and, on order, the wrong
/// ones that a gateway must refuse.
/// </summary>
public sealed class ContractClient
{
    private const int TimeoutMs = 10_000;

    private readonly ServiceAddress address = new ServiceAddress();
    private readonly string rootPem;
    private readonly HttpConversation conversation = new HttpConversation();

    /// <summary>For a service; throws <see cref="FormatException"/> when the address or the key cannot be used.</summary>
    public ContractClient(string baseAddress, string rootPem, string device, string keyId, byte[] key)
    {
        if (!address.Parse(baseAddress, out string reason))
        {
            throw new FormatException(reason);
        }

        this.rootPem = rootPem;
        Settings = new ServiceSettings { Device = device, Key1Id = keyId, Key1 = key };
        if (!new ServiceKeys().Set(Settings))
        {
            throw new FormatException("The device's name or the key cannot be used.");
        }
    }

    /// <summary>Who asks.</summary>
    public ServiceSettings Settings { get; }

    /// <summary>This computer's clock.</summary>
    public static long UtcSeconds => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    /// <summary>Makes an exchange as the device does, at a time (0 for an unconfirmed clock).</summary>
    public ContractAnswer Ask(string method, string path, string body, long utcSeconds)
    {
        return Exchange(Sign(Settings, method, path, body, utcSeconds));
    }

    /// <summary>A signed request, so that it can be spoilt or sent twice.</summary>
    public SignedRequest Sign(ServiceSettings who, string method, string path, string body, long utcSeconds)
    {
        ServiceKeys keys = new ServiceKeys();
        keys.Set(who);
        HttpRequest request = new HttpRequest(16384, 65536) { Method = method, Path = path, TimeoutMs = TimeoutMs };
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? string.Empty);
        bytes.CopyTo(request.Content, 0);
        request.BodyBytes = bytes.Length;
        RequestSigner signer = new RequestSigner(new VerifierBoard());
        signer.Sign(request, keys, Encoding.UTF8.GetBytes(method), Encoding.UTF8.GetBytes(path), utcSeconds);
        return new SignedRequest(request, signer, keys);
    }

    /// <summary>Sends a request over a connection of its own and reads the answer.</summary>
    public ContractAnswer Exchange(SignedRequest signed)
    {
        using GatewayLink link = new GatewayLink();
        using CancellationTokenSource cancel = new CancellationTokenSource(TimeoutMs);
        long begunMs = Environment.TickCount64;
        signed.BeginSending();
        HttpExchange state;
        try
        {
            state = link.Connect(address, rootPem, cancel.Token).GetAwaiter().GetResult();
            if (state == HttpExchange.Running)
            {
                state = Talk(link, signed.Request, cancel.Token);
            }
        }
        catch (OperationCanceledException)
        {
            state = HttpExchange.TimedOut;
        }

        return new ContractAnswer(state, signed, (int)(Environment.TickCount64 - begunMs));
    }

    private HttpExchange Talk(GatewayLink link, HttpRequest request, CancellationToken cancel)
    {
        conversation.Begin(request, address.HostHeader);
        byte[] part = new byte[1024];
        for (int count = conversation.TakeOutgoing(part, 0, part.Length); count > 0; count = conversation.TakeOutgoing(part, 0, part.Length))
        {
            if (!link.Send(part.AsSpan(0, count).ToArray(), cancel).GetAwaiter().GetResult())
            {
                return HttpExchange.Cut;
            }
        }

        while (conversation.State == HttpExchange.Running)
        {
            byte[] received = link.Receive(cancel).GetAwaiter().GetResult();
            if (received == null)
            {
                conversation.PeerClosed();
            }
            else
            {
                conversation.Feed(received, 0, received.Length);
            }
        }

        return conversation.State;
    }
}
