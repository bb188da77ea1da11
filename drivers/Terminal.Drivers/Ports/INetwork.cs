namespace Terminal.Drivers.Ports;

/// <summary>The Wi-Fi station.</summary>
public interface INetwork
{
    /// <summary>
    /// Begins joining and returns at once. A null address asks for DHCP.
    /// Nothing is stored by this call unless the values differ from the stored ones.
    /// </summary>
    void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer);

    /// <summary>Leaves the network.</summary>
    void Leave();

    /// <summary>Stops and starts the Wi-Fi stack; joining must be begun again.</summary>
    void RestartStack();

    /// <summary>How the station stands now.</summary>
    NetworkState State { get; }

    /// <summary>Why the last attempt failed or the link was lost; None when it did not.</summary>
    NetworkFailure Failure { get; }

    /// <summary>Signal strength in dBm, 0 when not joined.</summary>
    int SignalDbm { get; }

    /// <summary>Own IPv4 address as text, or null.</summary>
    string Address { get; }

    /// <summary>Begins a scan for access points; false while one is under way.</summary>
    bool BeginScan();

    /// <summary>Lines of the last scan ("name, dBm, security"): how many, or -1 while it is under way.</summary>
    int ScanResults(string[] lines);

    /// <summary>Asks a time server once (SNTP); the answer arrives through <see cref="ISystem.NetworkTimeUtcSeconds"/>.</summary>
    void RequestTime(string server);
}
