using System;

namespace Terminal.Virtual.Devices.Network;

/// <summary>The far end of one connection.</summary>
public interface ITcpPeer
{
    /// <summary>When the next event is due, in microseconds; long.MaxValue when none is.</summary>
    long NextUs { get; }

    /// <summary>Bytes arrive there.</summary>
    void Receive(ReadOnlySpan<byte> bytes, long atUs);

    /// <summary>Takes what it has sent up to the given moment, oldest first; false when there is nothing.</summary>
    bool Next(long untilUs, out TcpEvent tcpEvent);
}
