using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>
/// Reads an HTTP/1.1 answer from bytes as they come, in any portions: status line, headers, and a body by length,
/// by chunks or until the connection ends. Every length is bounded; what does not fit together is Malformed.
/// </summary>
internal sealed class HttpAnswerReader
{
    /// <summary>Largest head of an answer, in bytes.</summary>
    private const int MaxHeadBytes = 4096;

    private const int AtStatusLine = 0;
    private const int AtHeader = 1;
    private const int AtBody = 2;
    private const int AtBodyUntilClose = 3;
    private const int AtChunkSize = 4;
    private const int AtChunk = 5;
    private const int AtChunkEnd = 6;
    private const int AtTrailer = 7;
    private const int AtEnd = 8;

    private readonly HttpLine line = new HttpLine();
    private readonly HttpHeaders headers = new HttpHeaders();
    private HttpRequest request;
    private int at;
    private int headBytes;
    private int remaining;
    private bool hasBegun;
    private bool keepsConnection;

    /// <summary>True when at least one byte has come.</summary>
    public bool HasBegun
    {
        get { return hasBegun; }
    }

    /// <summary>True when the answer is whole, nothing stood behind it, and the other side keeps the connection.</summary>
    public bool KeepsConnection
    {
        get { return keepsConnection; }
    }

    public void Begin(HttpRequest request)
    {
        this.request = request;
        at = AtStatusLine;
        headBytes = 0;
        remaining = 0;
        hasBegun = false;
        keepsConnection = false;
        line.Clear();
        headers.Clear();
    }

    public HttpExchange Feed(byte[] buffer, int offset, int count)
    {
        int end = offset + count;
        if (count > 0)
        {
            hasBegun = true;
        }

        while (offset < end && at != AtEnd)
        {
            HttpExchange state;
            if (at == AtBody || at == AtChunk || at == AtBodyUntilClose)
            {
                int part = end - offset;
                if (at != AtBodyUntilClose && part > remaining)
                {
                    part = remaining;
                }

                state = TakeBody(buffer, offset, part);
                offset += part;
            }
            else
            {
                state = TakeLineByte(buffer[offset]);
                offset++;
            }

            if (state != HttpExchange.Running && state != HttpExchange.Answered)
            {
                return state;
            }
        }

        if (at != AtEnd)
        {
            return HttpExchange.Running;
        }

        keepsConnection = offset == end && !headers.Closes;
        return HttpExchange.Answered;
    }

    public HttpExchange PeerClosed()
    {
        if (at == AtBodyUntilClose)
        {
            at = AtEnd;
            return HttpExchange.Answered;
        }

        return HttpExchange.Cut;
    }

    private HttpExchange TakeBody(byte[] buffer, int offset, int count)
    {
        if (request.AnswerBytes + count > request.MaxAnswerBytes)
        {
            return HttpExchange.TooLong;
        }

        System.Array.Copy(buffer, offset, request.Content, request.AnswerBytes, count);
        request.AnswerBytes += count;
        if (at != AtBodyUntilClose)
        {
            remaining -= count;
            if (remaining == 0)
            {
                at = at == AtChunk ? AtChunkEnd : AtEnd;
            }
        }

        return HttpExchange.Running;
    }

    private HttpExchange TakeLineByte(byte b)
    {
        if (at < AtBody || at == AtTrailer)
        {
            headBytes++;
            if (headBytes > MaxHeadBytes)
            {
                return HttpExchange.TooLong;
            }
        }

        if (!line.Take(b))
        {
            return line.IsBroken ? HttpExchange.Malformed : HttpExchange.Running;
        }

        HttpExchange state = TakeLine();
        line.Clear();
        return state;
    }

    private HttpExchange TakeLine()
    {
        switch (at)
        {
            case AtStatusLine:
                request.StatusCode = line.StatusCode();
                at = AtHeader;
                return request.StatusCode < 100 ? HttpExchange.Malformed : HttpExchange.Running;
            case AtHeader:
                if (line.Length > 0)
                {
                    return headers.Take(line, request) ? HttpExchange.Running : HttpExchange.Malformed;
                }

                return EndOfHead();
            case AtChunkSize:
                remaining = line.ChunkSize();
                at = remaining == 0 ? AtTrailer : AtChunk;
                return remaining < 0 ? HttpExchange.Malformed : HttpExchange.Running;
            case AtChunkEnd:
                at = AtChunkSize;
                return line.Length == 0 ? HttpExchange.Running : HttpExchange.Malformed;
            default: // trailers mean nothing to us
                if (line.Length == 0)
                {
                    at = AtEnd;
                }

                return HttpExchange.Running;
        }
    }

    private HttpExchange EndOfHead()
    {
        if (request.StatusCode < 200)
        {
            // An interim answer (100, 103): the real one follows. Nobody has asked for 101.
            bool isSwitch = request.StatusCode == 101;
            request.ClearAnswer();
            headers.Clear();
            at = AtStatusLine;
            return isSwitch ? HttpExchange.Malformed : HttpExchange.Running;
        }

        bool hasLength = headers.ContentLength >= 0;
        if (headers.IsChunked && hasLength)
        {
            return HttpExchange.Malformed;
        }

        if (request.StatusCode == 204 || request.StatusCode == 304 || headers.ContentLength == 0)
        {
            at = AtEnd;
        }
        else if (headers.IsChunked)
        {
            at = AtChunkSize;
        }
        else if (hasLength)
        {
            at = AtBody;
            remaining = headers.ContentLength;
            return remaining > request.MaxAnswerBytes ? HttpExchange.TooLong : HttpExchange.Running;
        }
        else
        {
            headers.Closes = true;
            at = AtBodyUntilClose;
        }

        return HttpExchange.Running;
    }
}
