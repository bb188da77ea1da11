namespace Terminal.Drivers.Board;

/// <summary>
/// What of a Wi-Fi station's stored addressing must be written: every one of these calls wears the flash, so only a change is.
/// A null address asks for DHCP; null mask, gateway and name server leave what there is.
/// </summary>
public sealed class StationAddress
{
    private string address;
    private string subnetMask;
    private string gateway;
    private string nameServer;
    private bool isApplied;
    private bool needsDhcp;
    private bool needsFixed;
    private bool needsNameServer;

    /// <summary>True when the station must be set to DHCP.</summary>
    public bool NeedsDhcp
    {
        get { return needsDhcp; }
    }

    /// <summary>True when the fixed address must be stored.</summary>
    public bool NeedsFixed
    {
        get { return needsFixed; }
    }

    /// <summary>True when the name server must be stored.</summary>
    public bool NeedsNameServer
    {
        get { return needsNameServer; }
    }

    /// <summary>
    /// Says what is wanted. What was carried out once in this run is not looked at again, because a
    /// station without link may show no address.
    /// </summary>
    public void Want(string wantedAddress, string wantedMask, string wantedGateway, string wantedNameServer)
    {
        isApplied = isApplied && wantedAddress == address && wantedMask == subnetMask && wantedGateway == gateway
            && wantedNameServer == nameServer;
        address = wantedAddress;
        subnetMask = wantedMask;
        gateway = wantedGateway;
        nameServer = wantedNameServer;
    }

    /// <summary>True when nothing needs to be looked at: the wish is the one that was carried out before.</summary>
    public bool IsApplied
    {
        get { return isApplied; }
    }

    /// <summary>Decides what must be written over what the station has now.</summary>
    public void Compare(bool hasDhcp, string hasAddress, string hasMask, string hasGateway, string[] hasNameServers)
    {
        bool isFixed = address != null;
        needsDhcp = !isFixed && !hasDhcp;
        needsFixed = isFixed
            && (hasDhcp || hasAddress != address || Differs(hasMask, subnetMask) || Differs(hasGateway, gateway));
        string first = hasNameServers == null || hasNameServers.Length == 0 ? null : hasNameServers[0];
        needsNameServer = isFixed && (hasDhcp || Differs(first, nameServer)) && nameServer != null;
    }

    /// <summary>All of it has been written.</summary>
    public void Applied()
    {
        isApplied = true;
    }

    private static bool Differs(string has, string wanted)
    {
        return wanted != null && has != wanted;
    }
}
