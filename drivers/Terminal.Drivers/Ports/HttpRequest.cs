namespace Terminal.Drivers.Ports;

/// <summary>
/// One request and room for its answer. It is allocated once and used again.
/// </summary>
public sealed class HttpRequest
{
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

    /// <summary>Request headers, "Name: value" without line ends; null entries are left out.</summary>
    public readonly string[] Headers = new string[12];

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

    /// <summary>Value of the answer's Terminal-Signature header, or null.</summary>
    public string AnswerSignature;

    /// <summary>Value of the answer's Terminal-Nonce header, or null.</summary>
    public string AnswerNonce;

    /// <summary>Value of the answer's Terminal-Time header, or null.</summary>
    public string AnswerTime;

    /// <summary>Value of the answer's Retry-After header, or null.</summary>
    public string RetryAfter;

    /// <summary>Value of the answer's Content-Type header, or null.</summary>
    public string ContentType;

    /// <summary>Forgets the last answer.</summary>
    public void ClearAnswer()
    {
        AnswerBytes = 0;
        StatusCode = 0;
        AnswerSignature = null;
        AnswerNonce = null;
        AnswerTime = null;
        RetryAfter = null;
        ContentType = null;
    }
}
