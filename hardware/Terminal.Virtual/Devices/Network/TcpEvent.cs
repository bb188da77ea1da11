namespace Terminal.Virtual.Devices.Network;

/// <summary>Something that one end of a connection has done.</summary>
public readonly struct TcpEvent
{
    /// <summary>Bytes sent, or null for the connection's end.</summary>
    public TcpEvent(long atUs, byte[] bytes)
    {
        AtUs = atUs;
        Bytes = bytes;
    }

    /// <summary>When, in microseconds.</summary>
    public long AtUs { get; }

    /// <summary>The bytes; null means that the connection has been closed.</summary>
    public byte[] Bytes { get; }
}
