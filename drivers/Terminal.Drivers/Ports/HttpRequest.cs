namespace Terminal.Drivers.Ports;

/// <summary>
/// One request and room for its answer, which takes the place of what was asked. It is allocated once and used again: no exchange allocates.
/// </summary>
public sealed class HttpRequest
{
    /// <summary>Room for request header lines, in bytes.</summary>
    public const int MaxHeaderBytes = 512;

    /// <summary>Room for the lines that are signed with a body or an answer: they are put before it while the signature is made.</summary>
    private const int MaxSealBytes = 320;

    /// <summary>Room for the given numbers of bytes.</summary>
    public HttpRequest(int maxBodyBytes, int maxAnswerBytes)
    {
        Content = new byte[(maxBodyBytes > maxAnswerBytes ? maxBodyBytes : maxAnswerBytes) + MaxSealBytes];
        MaxAnswerBytes = maxAnswerBytes;
    }

    /// <summary>The body of the request, until the first byte of the answer has come; then that of the answer, as far as it fits.</summary>
    public readonly byte[] Content;

    /// <summary>Longest body of an answer.</summary>
    public readonly int MaxAnswerBytes;

    /// <summary>GET or POST.</summary>
    public string Method;

    /// <summary>Path with its leading slash, for example /v1/lookups.</summary>
    public string Path;

    /// <summary>
    /// Request headers as they cross the wire: ASCII lines "Name: value", each ended by CR LF.
    /// Host, Content-Length and Connection are the channel's business.
    /// </summary>
    public readonly byte[] Headers = new byte[MaxHeaderBytes];

    /// <summary>Bytes used in <see cref="Headers"/>.</summary>
    public int HeaderBytes;

    /// <summary>Bytes of the body in <see cref="Content"/>; 0 for none.</summary>
    public int BodyBytes;

    /// <summary>Hard deadline for the whole exchange, in milliseconds from its begin.</summary>
    public int TimeoutMs;

    /// <summary>Bytes of the answer in <see cref="Content"/>.</summary>
    public int AnswerBytes;

    /// <summary>Three-digit status code of the answer, 0 before there is one.</summary>
    public int StatusCode;

    /// <summary>The answer's Terminal-Signature header.</summary>
    public readonly HttpHeaderValue AnswerSignature = new HttpHeaderValue(64);

    /// <summary>The answer's Terminal-Nonce header.</summary>
    public readonly HttpHeaderValue AnswerNonce = new HttpHeaderValue(64);

    /// <summary>The answer's Terminal-Time header.</summary>
    public readonly HttpHeaderValue AnswerTime = new HttpHeaderValue(20);

    /// <summary>The answer's Retry-After header.</summary>
    public readonly HttpHeaderValue RetryAfter = new HttpHeaderValue(32);

    /// <summary>The answer's Content-Type header.</summary>
    public readonly HttpHeaderValue ContentType = new HttpHeaderValue(64);

    /// <summary>Forgets the last answer.</summary>
    public void ClearAnswer()
    {
        AnswerBytes = 0;
        StatusCode = 0;
        AnswerSignature.Clear();
        AnswerNonce.Clear();
        AnswerTime.Clear();
        RetryAfter.Clear();
        ContentType.Clear();
    }
}
