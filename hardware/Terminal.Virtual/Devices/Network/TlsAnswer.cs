namespace Terminal.Virtual.Devices.Network;

/// <summary>What comes of a TLS handshake with the far end of a connection.</summary>
public enum TlsAnswer
{
    /// <summary>Its certificate is valid, and signed with the root that is pinned.</summary>
    Accepted,

    /// <summary>Its certificate is not, or it does not speak TLS.</summary>
    Refused,

    /// <summary>It never answers.</summary>
    None,
}
