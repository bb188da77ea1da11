using System;
using System.Collections.Generic;
using System.Text;

namespace Terminal.Virtual.Devices.Network;

/// <summary>A captive portal that answers every request with its own page, as the routers of cafés do.</summary>
public sealed class PortalPeer : ITcpPeer
{
    private readonly Queue<TcpEvent> events = new Queue<TcpEvent>();
    private readonly StringBuilder seen = new StringBuilder();

    /// <inheritdoc/>
    public long NextUs => events.Count > 0 ? events.Peek().AtUs : long.MaxValue;

    /// <inheritdoc/>
    public TlsAnswer Handshake(string rootCertificatePem)
    {
        return TlsAnswer.Refused; // it has a certificate, for a name of its own
    }

    /// <inheritdoc/>
    public void Receive(ReadOnlySpan<byte> bytes, long atUs)
    {
        seen.Append(Encoding.Latin1.GetString(bytes));
        if (!seen.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            return;
        }

        seen.Clear();
        const string Page = "<html><body>Please accept the terms of use.</body></html>";
        string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + Page.Length
            + "\r\nConnection: close\r\n\r\n" + Page;
        events.Enqueue(new TcpEvent(atUs + 20_000, Encoding.ASCII.GetBytes(answer)));
        events.Enqueue(new TcpEvent(atUs + 20_000, null));
    }

    /// <inheritdoc/>
    public bool Next(long untilUs, out TcpEvent tcpEvent)
    {
        tcpEvent = default;
        if (events.Count == 0 || events.Peek().AtUs > untilUs)
        {
            return false;
        }

        tcpEvent = events.Dequeue();
        return true;
    }
}
