namespace Terminal.Core.Status;

/// <summary>What joining needs to know; the app fills it from the stored settings.</summary>
public sealed class WifiSettings
{
    /// <summary>Name of the network; null or empty for none.</summary>
    public string Ssid;

    /// <summary>Its password.</summary>
    public string Password;

    /// <summary>Fixed IPv4 address; null or empty for DHCP.</summary>
    public string Address;

    /// <summary>Subnet mask of the fixed address.</summary>
    public string SubnetMask;

    /// <summary>Router of the fixed address.</summary>
    public string Gateway;

    /// <summary>Name server of the fixed address.</summary>
    public string NameServer;

    /// <summary>True when both join the same network in the same way.</summary>
    public bool SameAs(WifiSettings other)
    {
        return other != null && other.Ssid == Ssid && other.Password == Password && other.Address == Address
            && other.SubnetMask == SubnetMask && other.Gateway == Gateway && other.NameServer == NameServer;
    }
}
