namespace Terminal.Core.Status;

/// <summary>Problems that the contract knows, by the last word of their type "urn:terminal-status:word" (RFC 9457).</summary>
public enum ServiceProblem
{
    /// <summary>None, or one that the contract does not know.</summary>
    None = 0,

    /// <summary>not-found: there is no such dossier.</summary>
    NotFound = 1,

    /// <summary>not-shown: the dossier is not shown at a terminal.</summary>
    NotShown = 2,

    /// <summary>second-factor: the dossier is shown only to who proves more than holding the paper.</summary>
    SecondFactor = 3,

    /// <summary>unknown-key: neither this device nor this key is known, or the signature does not fit.</summary>
    UnknownKey = 4,

    /// <summary>revoked: the device may not ask any more.</summary>
    Revoked = 5,

    /// <summary>clock: the request's time is too far from the service's.</summary>
    Clock = 6,

    /// <summary>replay: the request's nonce has been seen.</summary>
    Replay = 7,

    /// <summary>bad-request: the request is not as the contract says.</summary>
    BadRequest = 8,

    /// <summary>busy: too many requests, or the system behind the service asks for a rest.</summary>
    Busy = 9,

    /// <summary>unavailable: the system behind the service does not answer.</summary>
    Unavailable = 10,
}
