using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>
/// One HTTP/1.1 exchange as bytes: what to send, and what to make of the bytes that come. It opens no connection and
/// knows no time; a board's channel moves the bytes and watches the clock. Redirects are never followed.
/// </summary>
public sealed class HttpConversation
{
    private readonly HttpRequestHead head = new HttpRequestHead();
    private readonly HttpAnswerReader answer = new HttpAnswerReader();
    private HttpRequest request;
    private int sent;
    private HttpExchange state;

    /// <summary>Running until the answer is whole or cannot become whole any more.</summary>
    public HttpExchange State
    {
        get { return state; }
    }

    /// <summary>True when the whole request has been handed out.</summary>
    public bool IsSent => request != null && sent == head.Length + request.BodyBytes;

    /// <summary>True when at least one byte of an answer has come.</summary>
    public bool HasAnswerBegun => answer.HasBegun;

    /// <summary>True when the connection may carry another exchange after this one.</summary>
    public bool MayReuseConnection => State == HttpExchange.Answered && answer.KeepsConnection;

    /// <summary>Begins anew. Host is what the Host header says: name or address, with port where it is not the usual one.</summary>
    public void Begin(HttpRequest request, string host)
    {
        this.request = request;
        sent = 0;
        request.ClearAnswer();
        answer.Begin(request);
        state = head.Write(request, host) ? HttpExchange.Running : HttpExchange.TooLong;
    }

    /// <summary>Hands out the next bytes of the request; returns how many, 0 when all have been handed out.</summary>
    public int TakeOutgoing(byte[] buffer, int offset, int count)
    {
        if (request == null || State != HttpExchange.Running)
        {
            return 0;
        }

        int taken = 0;
        if (sent < head.Length)
        {
            taken = count < head.Length - sent ? count : head.Length - sent;
            System.Array.Copy(head.Bytes, sent, buffer, offset, taken);
            sent += taken;
        }

        int bodyAt = sent - head.Length;
        int rest = count - taken;
        if (bodyAt >= 0 && rest > 0 && bodyAt < request.BodyBytes)
        {
            int part = rest < request.BodyBytes - bodyAt ? rest : request.BodyBytes - bodyAt;
            System.Array.Copy(request.Content, bodyAt, buffer, offset + taken, part);
            sent += part;
            taken += part;
        }

        return taken;
    }

    /// <summary>The request is handed out once more, from its beginning: over another connection, while no answer has begun.</summary>
    public void Rewind()
    {
        sent = 0;
    }

    /// <summary>Takes bytes that have come from the other side.</summary>
    public void Feed(byte[] buffer, int offset, int count)
    {
        if (State == HttpExchange.Running)
        {
            state = answer.Feed(buffer, offset, count);
        }
    }

    /// <summary>The other side has closed the connection.</summary>
    public void PeerClosed()
    {
        if (State == HttpExchange.Running)
        {
            state = answer.PeerClosed();
        }
    }

    /// <summary>Ends the exchange with a state that only the channel can know, such as TimedOut; a finished one keeps its own.</summary>
    public void Fail(HttpExchange state)
    {
        if (State == HttpExchange.Running)
        {
            this.state = state;
        }
    }

    /// <summary>Forgets the exchange; the request's buffers are free again.</summary>
    public void Clear()
    {
        request = null;
        state = HttpExchange.Idle;
    }
}
