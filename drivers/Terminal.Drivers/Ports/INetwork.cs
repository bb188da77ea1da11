namespace Terminal.Drivers.Ports;

/// <summary>The Wi-Fi station.</summary>
public interface INetwork
{
    /// <summary>
    /// Begins joining and returns at once. A null address asks for DHCP.
    /// Nothing is stored by this call but an addressing that differs from the stored one.
    /// </summary>
    void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer);

    /// <summary>Leaves the network.</summary>
    void Leave();

    /// <summary>Starts the Wi-Fi stack anew as far as the board can without its own restart; joining must be begun again.</summary>
    void RestartStack();

    /// <summary>How the station stands now.</summary>
    NetworkState State { get; }

    /// <summary>Why the last attempt failed or the link was lost; None when it did not.</summary>
    NetworkFailure Failure { get; }

    /// <summary>Signal strength in dBm as it was last heard; 0 when not joined, or not known.</summary>
    int SignalDbm { get; }

    /// <summary>Own IPv4 address as text, or null.</summary>
    string Address { get; }

    /// <summary>Begins a scan for access points; false while one is under way, or joining is.</summary>
    bool BeginScan();

    /// <summary>Lines of the last scan ("name, dBm, security"): how many, or -1 while it is under way.</summary>
    int ScanResults(string[] lines);

    /// <summary>Asks a time server once (SNTP); the answer arrives through <see cref="ISystem.NetworkTimeUtcSeconds"/>.</summary>
    void RequestTime(string server);
}
