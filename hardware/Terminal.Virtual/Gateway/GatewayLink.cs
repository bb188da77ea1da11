using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Gateway;

/// <summary>One TCP connection to a real service, in the clear or with TLS and a pinned root certificate.</summary>
public sealed class GatewayLink : IDisposable
{
    private readonly TcpClient client = new TcpClient();
    private Stream stream;

    /// <summary>Connects; returns Running, or why it failed.</summary>
    public async Task<HttpExchange> Connect(ServiceAddress address, string rootPem, CancellationToken cancel)
    {
        try
        {
            await client.ConnectAsync(address.Host, address.Port, cancel);
            client.NoDelay = true;
            stream = client.GetStream();
            return address.IsSecure ? await Secure(address.Host, rootPem, cancel) : HttpExchange.Running;
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData)
        {
            return HttpExchange.NameFailed;
        }
        catch (SocketException)
        {
            return HttpExchange.ConnectFailed;
        }
    }

    /// <summary>Sends everything; false when the connection is gone.</summary>
    public async Task<bool> Send(byte[] bytes, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(bytes, cancel);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What has come, or null when the connection has ended.</summary>
    public async Task<byte[]> Receive(CancellationToken cancel)
    {
        byte[] buffer = new byte[4096];
        try
        {
            int count = await stream.ReadAsync(buffer, cancel);
            return count == 0 ? null : buffer.AsSpan(0, count).ToArray();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stream?.Dispose();
        client.Dispose();
    }

    private async Task<HttpExchange> Secure(string host, string rootPem, CancellationToken cancel)
    {
        using X509Certificate2 root = X509Certificate2.CreateFromPem(rootPem);
        SslStream secured = new SslStream(stream);
        stream = secured;
        SslClientAuthenticationOptions options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            },
        };
        options.CertificateChainPolicy.CustomTrustStore.Add(root);
        try
        {
            await secured.AuthenticateAsClientAsync(options, cancel);
            return HttpExchange.Running;
        }
        catch (AuthenticationException)
        {
            return HttpExchange.CertificateRefused;
        }
        catch (IOException)
        {
            return HttpExchange.ConnectFailed;
        }
    }
}
