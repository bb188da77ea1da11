using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Http;

/// <summary>The headers of an answer that mean something to the terminal; all others are passed over.</summary>
internal sealed class HttpHeaders
{
    /// <summary>Value of Content-Length, -1 when there is none.</summary>
    public int ContentLength = -1;

    /// <summary>True when the body comes in chunks.</summary>
    public bool IsChunked;

    /// <summary>True when the other side will close the connection.</summary>
    public bool Closes;

    // Kept as characters: a string's characters cost a walk each on the device.
    private readonly char[] contentLengthName = "content-length".ToCharArray();
    private readonly char[] transferEncodingName = "transfer-encoding".ToCharArray();
    private readonly char[] connectionName = "connection".ToCharArray();
    private readonly char[] signatureName = "terminal-signature".ToCharArray();
    private readonly char[] nonceName = "terminal-nonce".ToCharArray();
    private readonly char[] timeName = "terminal-time".ToCharArray();
    private readonly char[] retryAfterName = "retry-after".ToCharArray();
    private readonly char[] contentTypeName = "content-type".ToCharArray();
    private readonly char[] chunked = "chunked".ToCharArray();
    private readonly char[] close = "close".ToCharArray();
    private int seen;

    public void Clear()
    {
        ContentLength = -1;
        IsChunked = false;
        Closes = false;
        seen = 0;
    }

    /// <summary>Takes one header line; false when it is none, or contradicts another.</summary>
    public bool Take(HttpLine line, HttpRequest request)
    {
        if (!line.SplitHeader())
        {
            return false;
        }

        if (line.NameIs(contentLengthName))
        {
            int length = line.ValueNumber();
            bool agrees = length >= 0 && (ContentLength < 0 || ContentLength == length);
            ContentLength = length;
            return agrees;
        }

        if (line.NameIs(transferEncodingName))
        {
            IsChunked = line.ValueIs(chunked);
            return IsChunked;
        }

        if (line.NameIs(connectionName))
        {
            Closes |= line.ValueIs(close);
        }
        else if (line.NameIs(signatureName))
        {
            Keep(line, request.AnswerSignature, 1);
        }
        else if (line.NameIs(nonceName))
        {
            Keep(line, request.AnswerNonce, 2);
        }
        else if (line.NameIs(timeName))
        {
            Keep(line, request.AnswerTime, 4);
        }
        else if (line.NameIs(retryAfterName))
        {
            Keep(line, request.RetryAfter, 8);
        }
        else if (line.NameIs(contentTypeName))
        {
            Keep(line, request.ContentType, 16);
        }

        return true;
    }

    /// <summary>A header that stands twice says nothing: which of the two holds is anybody's guess.</summary>
    private void Keep(HttpLine line, HttpHeaderValue value, int bit)
    {
        if ((seen & bit) != 0)
        {
            value.Clear();
            return;
        }

        seen |= bit;
        line.CopyValue(value);
    }
}
