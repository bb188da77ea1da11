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
/// HTTP over the chip's sockets. What waits does so on a thread of its own; the loop only polls. What is to be done, and what comes of
/// it, is <see cref="HttpDispatch"/>'s business. Name resolution and TLS handshakes stop the whole runtime, without a limit.
/// </summary>
internal sealed class SocketHttpChannel : IHttpChannel
{
    private const int PollSliceUs = 50000;
    private const int LookEveryMs = 1000;

    private readonly object gate = new object();
    private readonly HttpDispatch dispatch = new HttpDispatch();
    private readonly AutoResetEvent wake = new AutoResetEvent(false);
    private IPAddress ip;
    private X509Certificate rootCertificate;
    private Socket resting;
    private long lookMs;

    /// <inheritdoc/>
    public bool Configure(string baseAddress, string rootCertificatePem, out string reason)
    {
        lock (gate)
        {
            if (!dispatch.Configure(baseAddress, rootCertificatePem, out reason))
            {
                return false;
            }

            try
            {
                ip = dispatch.Address.IsNumeric ? IPAddress.Parse(dispatch.Address.Host) : null;
                reason = "The root certificate cannot be read. Paste it as PEM text, with its BEGIN and END lines.";
                rootCertificate = dispatch.Address.IsSecure ? new X509Certificate(rootCertificatePem) : null;
                reason = null;
                return true;
            }
            catch (Exception)
            {
                reason = reason == null ? "The address is no IPv4 address." : reason;
                dispatch.Refuse();
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public HttpNeed Need
    {
        get
        {
            lock (gate)
            {
                // Nothing is due between two exchanges: what can be read is the end, with TLS a last record before it.
                long nowMs = Environment.TickCount64;
                if (dispatch.IsResting && resting != null && nowMs >= lookMs)
                {
                    lookMs = nowMs + LookEveryMs;
                    if (IsClosed(resting))
                    {
                        dispatch.Closed();
                    }
                }

                return dispatch.Need;
            }
        }
    }

    /// <inheritdoc/>
    public bool Prepare(int timeoutMs)
    {
        lock (gate)
        {
            return Start(dispatch.Prepare(timeoutMs, Environment.TickCount64));
        }
    }

    /// <inheritdoc/>
    public bool Begin(HttpRequest request)
    {
        lock (gate)
        {
            return Start(dispatch.Begin(request, Environment.TickCount64));
        }
    }

    /// <inheritdoc/>
    public HttpExchange Poll()
    {
        lock (gate)
        {
            return dispatch.Poll(Environment.TickCount64);
        }
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        lock (gate)
        {
            dispatch.Cancel();
        }
    }

    private static bool IsClosed(Socket socket)
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception)
        {
            return true;
        }
    }

    private bool Start(int worker)
    {
        if (worker > 0)
        {
            new Thread(new Worker(this, worker).Run).Start();
        }

        wake.Set();
        return worker >= 0;
    }

    private sealed class Worker
    {
        private readonly SocketHttpChannel channel;
        private readonly HttpWorker work;
        private Socket socket;
        private NetworkStream stream;

        public Worker(SocketHttpChannel channel, int number)
        {
            this.channel = channel;
            work = new HttpWorker(channel.dispatch, number);
        }

        public void Run()
        {
            bool inCharge = true;
            while (inCharge)
            {
                channel.wake.WaitOne();
                HttpWork next = HttpWork.None;
                lock (channel.gate)
                {
                    work.Take();
                    next = work.Next();
                    inCharge = next != HttpWork.None || Return();
                }

                while (next != HttpWork.None)
                {
                    int result = Do(next);

                    // Back in charge under the same lock: whoever sees that the work is done finds a thread that is free.
                    lock (channel.gate)
                    {
                        work.Did(result);
                        next = work.Next();
                        inCharge = next != HttpWork.None || Return();
                    }
                }
            }

            Drop();
        }

        private bool Return()
        {
            bool inCharge = work.Return();
            channel.resting = inCharge ? socket : channel.resting;
            return inCharge;
        }

        private int Do(HttpWork next)
        {
            try
            {
                switch (next)
                {
                    case HttpWork.Resolve:
                        IPAddress found = Dns.GetHostEntry(channel.dispatch.Address.Host).AddressList[0];
                        lock (channel.gate)
                        {
                            // Of an address of before nobody wants to know any more.
                            channel.ip = work.IsCurrent ? found : channel.ip;
                        }

                        return 1;
                    case HttpWork.Connect:
                        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                        socket.Connect(new IPEndPoint(channel.ip, channel.dispatch.Address.Port));
                        stream = channel.dispatch.Address.IsSecure ? null : new NetworkStream(socket);
                        return 1;
                    case HttpWork.Secure:
                        SslStream secured = new SslStream(socket);
                        stream = secured;
                        secured.SslVerification = SslVerification.CertificateRequired;
                        secured.AuthenticateAsClient(channel.dispatch.Address.Host, null, channel.rootCertificate, SslProtocols.Tls12);
                        return 1;
                    case HttpWork.Write:
                        stream.Write(work.Outgoing, 0, work.Count);
                        return 1;
                    case HttpWork.Look:
                        // What a TLS record held beyond the last read waits in the stream, where the socket does not see it.
                        return stream.DataAvailable || socket.Poll(PollSliceUs, SelectMode.SelectRead) ? 1 : 0;
                    case HttpWork.Read:
                        return stream.Read(work.Incoming, 0, work.Incoming.Length);
                    default:
                        Drop();
                        return 1;
                }
            }
            catch (Exception)
            {
                if (next == HttpWork.Connect)
                {
                    Drop();
                }

                return -1;
            }
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
    }
}
