namespace Terminal.Drivers.Ports;

/// <summary>States of the Wi-Fi station.</summary>
public enum NetworkState
{
    /// <summary>Nothing is being tried.</summary>
    Off = 0,

    /// <summary>Looking for the access point or authenticating.</summary>
    Joining = 1,

    /// <summary>Joined, waiting for an address.</summary>
    GettingAddress = 2,

    /// <summary>Joined, with an address.</summary>
    Up = 3,

    /// <summary>The last attempt failed or the link was lost.</summary>
    Down = 4,
}
