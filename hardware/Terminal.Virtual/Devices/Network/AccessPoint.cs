namespace Terminal.Virtual.Devices.Network;

/// <summary>The router on the office's wall: radio, password, addresses, names, and what it lets through.</summary>
public sealed class AccessPoint
{
    private long radioReadyUs;
    private long addressesReadyUs;

    /// <summary>A router with a network name and a password.</summary>
    public AccessPoint(string ssid, string password)
    {
        Ssid = ssid;
        Password = password;
    }

    /// <summary>Name of the network.</summary>
    public string Ssid { get; }

    /// <summary>Its password.</summary>
    public string Password { get; set; }

    /// <summary>False while it is switched off.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>False while no address is handed out.</summary>
    public bool HandsOutAddresses { get; set; } = true;

    /// <summary>False while no name is resolved.</summary>
    public bool ResolvesNames { get; set; } = true;

    /// <summary>True while its name server takes questions and the runtime waits for the answer for ever.</summary>
    public bool NameServerHangs { get; set; }

    /// <summary>True while every web request meets the portal's page.</summary>
    public bool HasPortal { get; set; }

    /// <summary>Signal at the terminal, in dBm.</summary>
    public int SignalDbm { get; set; } = -58;

    /// <summary>
    /// Starts anew and takes its time: the radio is back after half of it, addresses are handed out at its end.
    /// </summary>
    public void Restart(long nowUs, long us)
    {
        IsOn = true;
        radioReadyUs = nowUs + (us / 2);
        addressesReadyUs = nowUs + us;
    }

    /// <summary>True when its radio can be heard.</summary>
    public bool IsHeard(long nowUs)
    {
        return IsOn && nowUs >= radioReadyUs;
    }

    /// <summary>True when it hands out addresses now.</summary>
    public bool GivesAddress(long nowUs)
    {
        return IsHeard(nowUs) && HandsOutAddresses && nowUs >= addressesReadyUs;
    }
}
