namespace Terminal.Core.Status;

/// <summary>Why the terminal could not ask, or may not believe what came back. A closed list; words in <see cref="ReasonWords"/>.</summary>
public enum CouldNotAskReason
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>No service, or no key, has been set up.</summary>
    NotConfigured = 1,

    /// <summary>Wi-Fi is not joined.</summary>
    NoNetwork = 2,

    /// <summary>The service's name could not be resolved.</summary>
    NameFailed = 3,

    /// <summary>The service's address does not take a connection.</summary>
    NoConnection = 4,

    /// <summary>No whole answer within the deadline.</summary>
    TimedOut = 5,

    /// <summary>The connection ended in the middle of the answer.</summary>
    Cut = 6,

    /// <summary>What came is no HTTP, its lengths do not fit together, or it is too long.</summary>
    Garbled = 7,

    /// <summary>The service's certificate was refused.</summary>
    CertificateRefused = 8,

    /// <summary>A web page or a redirect came instead of an answer: a portal stands in the way.</summary>
    Portal = 9,

    /// <summary>The answer bears no signature, or a wrong one.</summary>
    NotGenuine = 10,

    /// <summary>The answer was made for another request.</summary>
    Replayed = 11,

    /// <summary>The service reports a fault of its own (5xx).</summary>
    ServiceFault = 12,

    /// <summary>The service has asked to be left alone for a while (Retry-After).</summary>
    Busy = 13,

    /// <summary>The service has not answered several times running; only its pulse is felt for now.</summary>
    Paused = 14,

    /// <summary>The service does not accept the terminal's key or signature.</summary>
    KeyRefused = 15,

    /// <summary>The service has withdrawn this terminal's right to ask.</summary>
    Revoked = 16,

    /// <summary>The time is not confirmed, and could not be asked for.</summary>
    ClockUnsure = 17,

    /// <summary>Too many different dossiers in a short time at this terminal.</summary>
    TooManyCodes = 18,

    /// <summary>A genuine answer that breaks the contract; <see cref="AnswerReader.Describe"/> says how.</summary>
    AnswerUnusable = 19,

    /// <summary>The service does not understand the request.</summary>
    RequestRefused = 20,

    /// <summary>The citizen or the clerk went on before the answer came.</summary>
    Cancelled = 21,

    /// <summary>The connection is being prepared, which is never done while somebody waits for an answer.</summary>
    Preparing = 22,

    /// <summary>Preparing the connection has stopped the whole terminal, and is not tried again for a while.</summary>
    HeldBack = 23,
}
