using System;

namespace Terminal.Virtual.Devices.Network;

/// <summary>The far end of one connection.</summary>
public interface ITcpPeer
{
    /// <summary>When the next event is due, in microseconds; long.MaxValue when none is.</summary>
    long NextUs { get; }

    /// <summary>What comes of a TLS handshake with it by a client that trusts this root (PEM text) alone.</summary>
    TlsAnswer Handshake(string rootCertificatePem);

    /// <summary>Bytes arrive there.</summary>
    void Receive(ReadOnlySpan<byte> bytes, long atUs);

    /// <summary>Takes what it has sent up to the given moment, oldest first; false when there is nothing.</summary>
    bool Next(long untilUs, out TcpEvent tcpEvent);
}
