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
    private const int PollSliceUs = 50000;

    private readonly object gate = new object();
    private readonly HttpConversation conversation = new HttpConversation();
    private readonly WorkerTurns turns = new WorkerTurns();
    private readonly AutoResetEvent wake = new AutoResetEvent(false);
    private IPEndPoint endPoint;
    private string host;
    private string hostHeader;
    private bool secure;
    private X509Certificate rootCertificate;
    private long deadlineMs;

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

            deadlineMs = Environment.TickCount64 + request.TimeoutMs;
            conversation.Begin(request, hostHeader);
            if (endPoint == null)
            {
                conversation.Fail(HttpExchange.NameFailed);
                return true;
            }

            int worker = turns.Begin();
            if (worker != 0)
            {
                new Thread(new Worker(this, worker).Run).Start();
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
                turns.End();
            }

            return conversation.State;
        }
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        lock (gate)
        {
            turns.End();
            conversation.Clear();
        }
    }

    // A thread with a connection of its own: one that hangs and comes back late finds nothing of its successor's to disturb.
    private sealed class Worker
    {
        private readonly SocketHttpChannel channel;
        private readonly int number;
        private readonly byte[] outgoing = new byte[512];
        private readonly byte[] incoming = new byte[512];
        private Socket socket;
        private NetworkStream stream;
        private IPEndPoint connectedTo;

        public Worker(SocketHttpChannel channel, int number)
        {
            this.channel = channel;
            this.number = number;
        }

        public void Run()
        {
            bool inCharge = true;
            while (inCharge)
            {
                channel.wake.WaitOne();
                int mine;
                lock (channel.gate)
                {
                    mine = channel.turns.Take(number);
                }

                try
                {
                    Exchange(mine);
                }
                catch (Exception)
                {
                    Drop();
                    Fail(mine, HttpExchange.Cut);
                }

                lock (channel.gate)
                {
                    inCharge = channel.turns.Return(number);
                }
            }

            Drop();
        }

        private void Exchange(int mine)
        {
            if (stream != null && connectedTo != channel.endPoint)
            {
                Drop();
            }

            bool reused = stream != null;
            if (!reused && !Connect(mine))
            {
                return;
            }

            if (Send(mine) && Receive(mine))
            {
                return;
            }

            Drop();
            bool again;
            lock (channel.gate)
            {
                // A kept connection that the other side has closed meanwhile says nothing about the service.
                again = reused && IsRunning(mine) && !channel.conversation.HasAnswerBegun;
                if (again)
                {
                    channel.conversation.Rewind();
                }
            }

            if (again && Connect(mine) && (!Send(mine) || !Receive(mine)))
            {
                Drop();
            }

            Fail(mine, HttpExchange.Cut);
        }

        private bool Connect(int mine)
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            connectedTo = channel.endPoint;
            try
            {
                socket.Connect(connectedTo);
            }
            catch (Exception)
            {
                Drop();
                Fail(mine, HttpExchange.ConnectFailed);
                return false;
            }

            if (!channel.secure)
            {
                stream = new NetworkStream(socket);
                return true;
            }

            try
            {
                SslStream secured = new SslStream(socket);
                secured.SslVerification = SslVerification.CertificateRequired;
                secured.AuthenticateAsClient(channel.host, null, channel.rootCertificate, SslProtocols.Tls12);
                stream = secured;
                return true;
            }
            catch (Exception)
            {
                Drop();
                Fail(mine, HttpExchange.CertificateRefused);
                return false;
            }
        }

        private bool Send(int mine)
        {
            while (true)
            {
                int count;
                lock (channel.gate)
                {
                    count = channel.turns.IsCurrent(mine) ? channel.conversation.TakeOutgoing(outgoing, 0, outgoing.Length) : 0;
                }

                if (count == 0)
                {
                    return true;
                }

                try
                {
                    stream.Write(outgoing, 0, count);
                }
                catch (Exception)
                {
                    return false;
                }
            }
        }

        private bool Receive(int mine)
        {
            while (true)
            {
                lock (channel.gate)
                {
                    if (!IsRunning(mine))
                    {
                        return channel.turns.IsCurrent(mine) && channel.conversation.MayReuseConnection;
                    }
                }

                // What a TLS record held beyond the last read waits in the stream, where the socket does not see it.
                if (!stream.DataAvailable && !socket.Poll(PollSliceUs, SelectMode.SelectRead))
                {
                    continue;
                }

                int count = stream.Read(incoming, 0, incoming.Length);
                lock (channel.gate)
                {
                    if (!channel.turns.IsCurrent(mine))
                    {
                        return false;
                    }

                    if (count > 0)
                    {
                        channel.conversation.Feed(incoming, 0, count);
                    }
                    else
                    {
                        if (channel.conversation.HasAnswerBegun)
                        {
                            channel.conversation.PeerClosed();
                        }

                        return false;
                    }
                }
            }
        }

        private bool IsRunning(int mine)
        {
            return channel.turns.IsCurrent(mine) && channel.conversation.State == HttpExchange.Running;
        }

        private void Drop()
        {
            NetworkStream oldStream = stream;
            Socket oldSocket = socket;
            stream = null;
            socket = null;
            try
            {
                if (oldStream != null)
                {
                    oldStream.Dispose();
                }

                if (oldSocket != null)
                {
                    oldSocket.Close();
                }
            }
            catch (Exception)
            {
                // It is gone either way.
            }
        }

        private void Fail(int mine, HttpExchange state)
        {
            lock (channel.gate)
            {
                if (IsRunning(mine))
                {
                    channel.conversation.Fail(state);
                }
            }
        }
    }
}
