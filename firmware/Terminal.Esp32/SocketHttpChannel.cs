using System;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Terminal.Drivers.Http;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// HTTP over the chip's sockets. Connecting, sending and receiving wait on a thread of their own; the loop only polls.
/// Name resolution and TLS handshakes stop the whole runtime, without a limit: a name is therefore resolved in
/// <see cref="Configure"/>, which is called while the terminal is idle, and its address is kept.
/// </summary>
internal sealed class SocketHttpChannel : IHttpChannel
{
    // A thread that hangs in a connect cannot be freed; a new one takes over, but not without end.
    private const int MaxHangingThreads = 3;
    private const int PollSliceUs = 50000;

    private readonly object gate = new object();
    private readonly HttpConversation conversation = new HttpConversation();
    private readonly byte[] outgoing = new byte[512];
    private readonly AutoResetEvent wake = new AutoResetEvent(false);
    private IPEndPoint endPoint;
    private string host;
    private string hostHeader;
    private bool secure;
    private X509Certificate rootCertificate;
    private long deadlineMs;
    private int generation;
    private int workingGeneration;
    private bool working;
    private int hanging;
    private Socket kept;
    private NetworkStream keptStream;

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        ServiceAddress address = new ServiceAddress();
        if (!address.Parse(baseAddress, out reason))
        {
            return false;
        }

        secure = address.IsSecure;
        host = address.Host;
        hostHeader = address.HostHeader;
        if (secure && (rootCertificatePem == null || rootCertificatePem.Length == 0))
        {
            reason = "https needs the root certificate of the service. Paste it with: config set service.certificate";
            return false;
        }

        try
        {
            rootCertificate = secure ? new X509Certificate(rootCertificatePem) : null;
        }
        catch (Exception)
        {
            reason = "The root certificate cannot be read. Paste it as PEM text, with its BEGIN and END lines.";
            return false;
        }

        try
        {
            IPAddress ip = address.IsNumeric ? IPAddress.Parse(host) : Dns.GetHostEntry(host).AddressList[0];
            endPoint = new IPEndPoint(ip, address.Port);
            return true;
        }
        catch (Exception)
        {
            endPoint = null;
            reason = "The name " + host + " could not be resolved. Check it, or give the address as numbers.";
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        lock (gate)
        {
            if (conversation.State == HttpExchange.Running)
            {
                return false;
            }

            generation++;
            deadlineMs = Environment.TickCount64 + request.TimeoutMs;
            conversation.Begin(request, hostHeader);
            if (endPoint == null)
            {
                conversation.Fail(HttpExchange.NameFailed);
                return true;
            }

            if (working && workingGeneration != generation - 1 && hanging < MaxHangingThreads)
            {
                hanging++;
                working = false;
            }

            if (!working)
            {
                working = true;
                new Thread(Work).Start();
            }
        }

        wake.Set();
        return true;
    }

    /// <inheritdoc/>
    public HttpExchange Poll()
    {
        lock (gate)
        {
            if (conversation.State == HttpExchange.Running && Environment.TickCount64 >= deadlineMs)
            {
                conversation.Fail(HttpExchange.TimedOut);
                generation++;
            }

            return conversation.State;
        }
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        lock (gate)
        {
            generation++;
            conversation.Clear();
        }
    }

    private void Work()
    {
        while (true)
        {
            wake.WaitOne();
            int mine;
            lock (gate)
            {
                mine = generation;
                workingGeneration = mine;
            }

            try
            {
                Exchange(mine);
            }
            catch (Exception)
            {
                DropConnection();
                Fail(mine, HttpExchange.Cut);
            }

            lock (gate)
            {
                if (workingGeneration != mine)
                {
                    // Another thread has taken over while this one hung.
                    hanging--;
                    return;
                }
            }
        }
    }

    private void Exchange(int mine)
    {
        bool reused = kept != null;
        if (!reused && !Connect(mine))
        {
            return;
        }

        if (!Send(mine) || !Receive(mine))
        {
            DropConnection();
            bool again;
            lock (gate)
            {
                // A kept connection that the other side has closed meanwhile says nothing about the service.
                again = reused && mine == generation && conversation.State == HttpExchange.Running && !conversation.HasAnswerBegun;
            }

            if (again && Connect(mine) && (!Send(mine) || !Receive(mine)))
            {
                DropConnection();
            }

            Fail(mine, HttpExchange.Cut);
        }
    }

    private bool Connect(int mine)
    {
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(endPoint);
        }
        catch (Exception)
        {
            socket.Close();
            Fail(mine, HttpExchange.ConnectFailed);
            return false;
        }

        kept = socket;
        if (!secure)
        {
            keptStream = new NetworkStream(socket);
            return true;
        }

        try
        {
            SslStream stream = new SslStream(socket);
            stream.SslVerification = SslVerification.CertificateRequired;
            stream.AuthenticateAsClient(host, null, rootCertificate, SslProtocols.Tls12);
            keptStream = stream;
            return true;
        }
        catch (Exception)
        {
            DropConnection();
            Fail(mine, HttpExchange.CertificateRefused);
            return false;
        }
    }

    private bool Send(int mine)
    {
        while (true)
        {
            int count;
            lock (gate)
            {
                count = mine == generation ? conversation.TakeOutgoing(outgoing, 0, outgoing.Length) : 0;
            }

            if (count == 0)
            {
                return true;
            }

            try
            {
                keptStream.Write(outgoing, 0, count);
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    private bool Receive(int mine)
    {
        byte[] incoming = new byte[512];
        while (true)
        {
            lock (gate)
            {
                if (mine != generation)
                {
                    return false;
                }

                if (conversation.State != HttpExchange.Running)
                {
                    return conversation.MayReuseConnection;
                }
            }

            if (!kept.Poll(PollSliceUs, SelectMode.SelectRead) && kept.Available == 0)
            {
                continue;
            }

            int count = keptStream.Read(incoming, 0, incoming.Length);
            lock (gate)
            {
                if (mine != generation)
                {
                    return false;
                }

                if (count > 0)
                {
                    conversation.Feed(incoming, 0, count);
                }
                else if (conversation.HasAnswerBegun)
                {
                    conversation.PeerClosed();
                    return false;
                }
                else
                {
                    return false;
                }
            }
        }
    }

    private void DropConnection()
    {
        NetworkStream stream = keptStream;
        Socket socket = kept;
        keptStream = null;
        kept = null;
        try
        {
            if (stream != null)
            {
                stream.Dispose();
            }

            if (socket != null)
            {
                socket.Close();
            }
        }
        catch (Exception)
        {
            // It is gone either way.
        }
    }

    private void Fail(int mine, HttpExchange state)
    {
        lock (gate)
        {
            if (mine == generation)
            {
                conversation.Fail(state);
            }
        }
    }
}
