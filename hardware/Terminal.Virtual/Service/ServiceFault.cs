namespace Terminal.Virtual.Service;

/// <summary>How the service, or the way to it, misbehaves on order.</summary>
public enum ServiceFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Nothing listens at its address: a connection is refused at once.</summary>
    Down,

    /// <summary>It takes the connection and the request and never says a word.</summary>
    Silent,

    /// <summary>It takes its time; the amount is milliseconds.</summary>
    Slow,

    /// <summary>It answers with an HTTP error of its own, unsigned; the amount is the status code.</summary>
    Error,

    /// <summary>It sends random bytes.</summary>
    Garbage,

    /// <summary>The connection ends in the middle of the answer.</summary>
    Cut,

    /// <summary>It announces more bytes than it sends.</summary>
    WrongLength,

    /// <summary>The answer's signature is made with another key.</summary>
    BadSignature,

    /// <summary>It sends the answer to an earlier request once more.</summary>
    Replay,

    /// <summary>It speaks TLS only, with a certificate that has expired.</summary>
    ExpiredCertificate,

    /// <summary>It answers and never comes to an end.</summary>
    Endless,

    /// <summary>It answers in chunks of a few bytes.</summary>
    Chunked,

    /// <summary>It redirects to elsewhere.</summary>
    Redirect,

    /// <summary>It forgets to sign.</summary>
    Unsigned,

    /// <summary>The answer is longer than the contract allows.</summary>
    TooLong,

    /// <summary>A genuine answer, signed, whose JSON is broken off.</summary>
    BrokenJson,

    /// <summary>Each byte of the answer comes alone, the last after the amount in milliseconds.</summary>
    Dribble,

    /// <summary>It takes the connection and never answers the first message of a TLS handshake.</summary>
    StuckHandshake,
}
