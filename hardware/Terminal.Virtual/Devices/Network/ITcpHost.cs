namespace Terminal.Virtual.Devices.Network;

/// <summary>Somebody who takes connections at an address.</summary>
public interface ITcpHost
{
    /// <summary>A new connection, or null when it is refused.</summary>
    ITcpPeer Connect();
}
