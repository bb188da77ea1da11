namespace Terminal.Drivers.Ports;

/// <summary>How an exchange stands, as <see cref="IHttpChannel.Poll"/> tells it.</summary>
public enum HttpExchange
{
    /// <summary>No exchange has been begun, or it was cancelled.</summary>
    Idle = 0,

    /// <summary>Under way.</summary>
    Running = 1,

    /// <summary>An answer of any status code has arrived whole.</summary>
    Answered = 2,

    /// <summary>The deadline has passed.</summary>
    TimedOut = 3,

    /// <summary>The name of the host could not be resolved.</summary>
    NameFailed = 4,

    /// <summary>No connection could be made.</summary>
    ConnectFailed = 5,

    /// <summary>The connection ended before the answer was whole.</summary>
    Cut = 6,

    /// <summary>What came is not HTTP, or its lengths do not fit together.</summary>
    Malformed = 7,

    /// <summary>The answer is longer than there is room for.</summary>
    TooLong = 8,

    /// <summary>The server's certificate was refused (unknown issuer, wrong name, expired).</summary>
    CertificateRefused = 9,

    /// <summary>The network is not joined.</summary>
    NoNetwork = 10,

    /// <summary>What <see cref="IHttpChannel.Prepare"/> was begun for is done.</summary>
    Prepared = 11,

    /// <summary>Nothing was asked: a name or a handshake is needed first, or the connection was found closed.</summary>
    NotPrepared = 12,
}
