using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Terminal.Virtual.Devices.Network;

namespace Terminal.Virtual.Service;

/// <summary>A service site behind a real socket on this computer, in real time, misbehaviour included; with TLS when it is given a certificate.</summary>
public sealed class ServiceServer : IDisposable
{
    private readonly ServiceSite site;
    private readonly SslStreamCertificateContext context;
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new CancellationTokenSource();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly object gate = new object();

    /// <summary>Begins to listen on 127.0.0.1; port 0 takes a free one. The certificate may be null for plain HTTP.</summary>
    public ServiceServer(ServiceSite site, int port, X509Certificate2 certificate = null)
    {
        this.site = site;
        context = certificate == null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true);
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Task.Run(Listen);
    }

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Its address, as a terminal's service.url has it.</summary>
    public string BaseAddress => (context == null ? "http" : "https") + "://127.0.0.1:" + Port;

    private long NowUs => watch.ElapsedTicks * 1_000_000 / Stopwatch.Frequency;

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed: nobody listens any more.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                ITcpPeer peer = Open();
                if (peer != null)
                {
                    await using Stream stream = await Secure(client.GetStream());
                    await Talk(stream, peer);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException or ObjectDisposedException)
            {
                // The other side has gone, or this one is being closed.
            }
        }
    }

    private async Task<Stream> Secure(NetworkStream stream)
    {
        if (context == null)
        {
            return stream;
        }

        SslStream secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context }, stop.Token);
        return secured;
    }

    private async Task Talk(Stream stream, ITcpPeer peer)
    {
        byte[] buffer = new byte[4096];
        Task<int> reading = stream.ReadAsync(buffer, stop.Token).AsTask();
        while (true)
        {
            foreach (TcpEvent happened in Due(peer))
            {
                if (happened.Bytes == null)
                {
                    return;
                }

                await stream.WriteAsync(happened.Bytes, stop.Token);
            }

            long waitUs = Next(peer) - NowUs;
            int waitMs = waitUs > 60_000_000 ? 60_000 : (int)Math.Max(0, waitUs / 1000);
            Task first = await Task.WhenAny(reading, Task.Delay(waitMs, stop.Token));
            if (first != reading)
            {
                continue;
            }

            int count = await reading;
            if (count == 0)
            {
                return;
            }

            Take(peer, buffer, count);
            reading = stream.ReadAsync(buffer, stop.Token).AsTask();
        }
    }

    // The site and its service are shared by all connections and know no threads.
    private ITcpPeer Open()
    {
        lock (gate)
        {
            return site.Connect();
        }
    }

    private void Take(ITcpPeer peer, byte[] buffer, int count)
    {
        lock (gate)
        {
            peer.Receive(buffer.AsSpan(0, count), NowUs);
        }
    }

    private List<TcpEvent> Due(ITcpPeer peer)
    {
        lock (gate)
        {
            List<TcpEvent> due = new List<TcpEvent>();
            while (peer.Next(NowUs, out TcpEvent happened))
            {
                due.Add(happened);
            }

            return due;
        }
    }

    private long Next(ITcpPeer peer)
    {
        lock (gate)
        {
            return peer.NextUs;
        }
    }
}
