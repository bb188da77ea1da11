namespace Terminal.Drivers.Ports;

/// <summary>
/// One request and room for its answer. It is allocated once and used again: no exchange allocates.
/// </summary>
public sealed class HttpRequest
{
    /// <summary>Room for request header lines, in bytes.</summary>
    public const int MaxHeaderBytes = 512;

    /// <summary>Room for the given numbers of bytes.</summary>
    public HttpRequest(int maxBodyBytes, int maxAnswerBytes)
    {
        Body = new byte[maxBodyBytes];
        Answer = new byte[maxAnswerBytes];
    }

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

    /// <summary>Request body.</summary>
    public readonly byte[] Body;

    /// <summary>Bytes used in <see cref="Body"/>; 0 for none.</summary>
    public int BodyBytes;

    /// <summary>Hard deadline for the whole exchange, in milliseconds from its begin.</summary>
    public int TimeoutMs;

    /// <summary>Body of the answer, as far as it fits.</summary>
    public readonly byte[] Answer;

    /// <summary>Bytes used in <see cref="Answer"/>.</summary>
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
