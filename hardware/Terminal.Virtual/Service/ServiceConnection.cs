using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Terminal.Virtual.Devices.Network;

namespace Terminal.Virtual.Service;

/// <summary>One connection as the service sees it: requests out of bytes, answers into bytes, with every misbehaviour on the way.</summary>
public sealed class ServiceConnection : ITcpPeer
{
    private const string OldNonce = "0123456789abcdef0123456789abcdef";

    private readonly ServiceSite site;
    private readonly RequestParser parser = new RequestParser();
    private readonly Queue<TcpEvent> events = new Queue<TcpEvent>();
    private readonly int restarts;
    private bool isSecured;
    private long lastUs;

    /// <summary>A connection to a site.</summary>
    public ServiceConnection(ServiceSite site)
    {
        this.site = site;
        restarts = site.Restarts;
    }

    /// <inheritdoc/>
    public TlsAnswer Handshake(string rootCertificatePem)
    {
        if (site.Fault == ServiceFault.StuckHandshake)
        {
            return TlsAnswer.None;
        }

        isSecured = site.Fault != ServiceFault.ExpiredCertificate && rootCertificatePem.Trim() == SampleAccess.RootCertificate;
        return isSecured ? TlsAnswer.Accepted : TlsAnswer.Refused;
    }

    /// <inheritdoc/>
    public void Receive(ReadOnlySpan<byte> bytes, long atUs)
    {
        lastUs = Math.Max(lastUs, atUs);
        if (site.Fault == ServiceFault.Down)
        {
            Close(lastUs); // who stood here has gone: the host resets what was open
            return;
        }

        if (site.Fault == ServiceFault.ExpiredCertificate && !isSecured)
        {
            // To who does not speak TLS: alert, level fatal, unexpected message (RFC 8446 §6).
            Send(lastUs, new byte[] { 0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x0A });
            Close(lastUs);
            return;
        }

        parser.Add(bytes);
        for (ServiceRequest request = parser.Next(); request != null; request = parser.Next())
        {
            Reply(request);
        }

        if (parser.IsBroken)
        {
            Send(lastUs, Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            Close(lastUs);
        }
    }

    /// <inheritdoc/>
    public bool Next(long untilUs, out TcpEvent tcpEvent)
    {
        if (restarts != site.Restarts)
        {
            tcpEvent = new TcpEvent(untilUs, null);
            return true;
        }

        if (site.Fault == ServiceFault.Down && events.Count > 0 && events.Peek().Bytes != null)
        {
            // Who was answering has gone in the middle of it: the host resets what was open.
            events.Clear();
            Close(untilUs);
        }

        if (events.Count > 0 && events.Peek().AtUs <= untilUs)
        {
            tcpEvent = events.Dequeue();
            return true;
        }

        tcpEvent = default;
        return false;
    }

    /// <inheritdoc/>
    public long NextUs => restarts != site.Restarts ? lastUs : events.Count > 0 && site.Fault != ServiceFault.Silent ? events.Peek().AtUs : long.MaxValue;

    private void Reply(ServiceRequest request)
    {
        long atUs = lastUs + site.LatencyMs * 1000L;
        byte[] plain = Write(request, site.Fault == ServiceFault.BadSignature, site.Fault == ServiceFault.Unsigned);
        switch (site.Fault)
        {
            case ServiceFault.Silent:
                return;
            case ServiceFault.Slow:
                Send(lastUs + site.Amount * 1000L, plain);
                return;
            case ServiceFault.Error:
                Send(atUs, Encoding.ASCII.GetBytes("HTTP/1.1 " + site.Amount.ToString(CultureInfo.InvariantCulture)
                    + " Error\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nError"));
                return;
            case ServiceFault.Redirect:
                Send(atUs, Encoding.ASCII.GetBytes(
                    "HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n"));
                return;
            case ServiceFault.Garbage:
                byte[] garbage = new byte[200 + site.Random.Next(600)];
                site.Random.NextBytes(garbage);
                Send(atUs, garbage);
                Close(atUs);
                return;
            case ServiceFault.Cut:
                Send(atUs, plain[..(plain.Length / 2)]);
                Close(atUs + 1000);
                return;
            case ServiceFault.WrongLength:
            case ServiceFault.BrokenJson:
            case ServiceFault.TooLong:
                Send(atUs, plain);
                Close(atUs + 1000);
                return;
            case ServiceFault.Endless:
                Endless(atUs);
                return;
            case ServiceFault.Dribble:
                Dribble(atUs, plain);
                return;
            default:
                SendInHalves(atUs, plain);
                return;
        }
    }

    private void SendInHalves(long atUs, byte[] plain)
    {
        if (site.GapMs == 0)
        {
            Send(atUs, plain);
            return;
        }

        Send(atUs, plain[..(plain.Length / 2)]);
        Send(atUs + site.GapMs * 1000L, plain[(plain.Length / 2)..]);
    }

    private byte[] Write(ServiceRequest request, bool wrongKey, bool unsigned)
    {
        ServiceAnswer answer = site.Service.Answer(request);
        byte[] body = answer.BodyBytes;
        if (site.Fault == ServiceFault.BrokenJson)
        {
            body = body[..(body.Length * 2 / 3)];
        }
        else if (site.Fault == ServiceFault.TooLong)
        {
            body = body.Concat(Enumerable.Repeat((byte)' ', 5000)).ToArray();
        }

        StringBuilder head = new StringBuilder();
        head.Append("HTTP/1.1 ").Append(answer.Status).Append(' ').Append(answer.Status < 300 ? "OK" : "Problem").Append("\r\n");
        head.Append("Content-Type: ").Append(answer.Status < 300 ? "application/json" : "application/problem+json").Append("\r\n");
        if (answer.Key != null && !unsigned)
        {
            AddSignature(head, request, answer, body, wrongKey);
        }

        if (answer.RetryAfterSeconds > 0)
        {
            head.Append("Retry-After: ").Append(answer.RetryAfterSeconds).Append("\r\n");
        }

        if (site.Fault == ServiceFault.Chunked)
        {
            return Chunked(head, body);
        }

        int length = body.Length + (site.Fault == ServiceFault.WrongLength ? 16 : 0);
        head.Append("Content-Length: ").Append(length).Append("\r\n\r\n");
        return Encoding.ASCII.GetBytes(head.ToString()).Concat(body).ToArray();
    }

    private void AddSignature(StringBuilder head, ServiceRequest request, ServiceAnswer answer, byte[] body, bool wrongKey)
    {
        // A replayed answer is genuine in every respect, but was made for another request an hour ago.
        bool isOld = site.Fault == ServiceFault.Replay;
        string time = (site.Service.UtcSeconds - (isOld ? 3600 : 0)).ToString(CultureInfo.InvariantCulture);
        string nonce = isOld ? OldNonce : request.Header("Terminal-Nonce");
        string text = "terminal-answer-v1\n" + answer.Device.Name + "\n" + answer.Key.Id + "\n" + time + "\n" + nonce + "\n"
            + answer.Status + "\n";
        ServiceKey key = wrongKey ? new ServiceKey(answer.Key.Id, new byte[32]) : answer.Key;
        head.Append("Terminal-Time: ").Append(time).Append("\r\n");
        head.Append("Terminal-Nonce: ").Append(nonce).Append("\r\n");
        head.Append("Terminal-Signature: ").Append(key.Sign(text, body)).Append("\r\n");
    }

    private static byte[] Chunked(StringBuilder head, byte[] body)
    {
        head.Append("Transfer-Encoding: chunked\r\n\r\n");
        List<byte> bytes = new List<byte>(Encoding.ASCII.GetBytes(head.ToString()));
        for (int at = 0; at < body.Length; at += 17)
        {
            byte[] chunk = body[at..Math.Min(body.Length, at + 17)];
            bytes.AddRange(Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            bytes.AddRange(chunk);
            bytes.AddRange("\r\n"u8.ToArray());
        }

        bytes.AddRange("0\r\n\r\n"u8.ToArray());
        return bytes.ToArray();
    }

    private void Endless(long atUs)
    {
        Send(atUs, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"MaHoSo\":\""));
        for (int i = 1; i <= 600; i++)
        {
            Send(atUs + (i * 100_000L), "A"u8.ToArray());
        }
    }

    private void Dribble(long atUs, byte[] plain)
    {
        for (int i = 0; i < plain.Length; i++)
        {
            Send(atUs + (site.Amount * 1000L * (i + 1) / plain.Length), new[] { plain[i] });
        }
    }

    private void Send(long atUs, byte[] bytes)
    {
        events.Enqueue(new TcpEvent(atUs, bytes));
    }

    private void Close(long atUs)
    {
        events.Enqueue(new TcpEvent(atUs, null));
    }
}
