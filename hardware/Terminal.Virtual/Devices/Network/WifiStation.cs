using System;
using Terminal.Drivers.Ports;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Network;

/// <summary>
/// The station of an ESP32 as its driver shows it: joining takes the time that it takes in the air, a lost access
/// point is noticed when its beacons stay away, and nothing is tried again unless it is told to.
/// Times after the ESP-IDF's defaults: active scan of all channels, authentication, four-way handshake, DHCP.
/// </summary>
public sealed class WifiStation : INetwork, IEmulatedPart, IPoweredPart
{
    private const long ScanUs = 1_800_000;
    private const long AuthenticateUs = 400_000;
    private const long WrongPasswordUs = 2_500_000;
    private const long AddressUs = 300_000;
    private const long AddressTimeoutUs = 12_000_000;
    private const long BeaconTimeoutUs = 1_200_000;
    private const long TimeServerUs = 80_000;

    private readonly AccessPoint accessPoint;
    private readonly Func<long> utcSeconds;
    private string ssid;
    private string password;
    private string fixedAddress;
    private long nowUs;
    private long sinceUs;
    private long lostUs = -1;
    private long scanDoneUs = -1;
    private long timeDueUs = -1;
    private long networkTime;

    /// <summary>A station in reach of an access point; the clock is that of the time servers of the world.</summary>
    public WifiStation(AccessPoint accessPoint, Func<long> utcSeconds)
    {
        this.accessPoint = accessPoint;
        this.utcSeconds = utcSeconds;
    }

    /// <inheritdoc/>
    public NetworkState State { get; private set; }

    /// <inheritdoc/>
    public NetworkFailure Failure { get; private set; }

    /// <inheritdoc/>
    public int SignalDbm => State == NetworkState.Up ? accessPoint.SignalDbm : 0;

    /// <inheritdoc/>
    public string Address => State == NetworkState.Up ? (string.IsNullOrEmpty(fixedAddress) ? "10.0.0.42" : fixedAddress) : null;

    /// <summary>How often the stack has been restarted.</summary>
    public int StackRestarts { get; private set; }

    /// <summary>How often joining has been begun.</summary>
    public int Joins { get; private set; }

    /// <summary>True while the stack hangs: it answers nothing until it, or the whole chip, starts anew.</summary>
    public bool IsStackDead { get; set; }

    /// <summary>True when packets reach the other side.</summary>
    public bool Carries => State == NetworkState.Up && accessPoint.IsHeard(nowUs) && !IsStackDead;

    /// <summary>True when names are resolved.</summary>
    public bool ResolvesNames => Carries && accessPoint.ResolvesNames;

    /// <summary>True when resolving a name would never end.</summary>
    public bool NameServerHangs => accessPoint.NameServerHangs;

    /// <summary>True when a portal answers in the place of every web server.</summary>
    public bool MeetsPortal => Carries && accessPoint.HasPortal;

    /// <inheritdoc/>
    public void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer)
    {
        this.ssid = ssid;
        this.password = password;
        fixedAddress = address;
        Joins++;
        if (!IsStackDead)
        {
            Enter(NetworkState.Joining, NetworkFailure.None);
        }
    }

    /// <inheritdoc/>
    public void Leave()
    {
        Enter(NetworkState.Off, NetworkFailure.None);
    }

    /// <inheritdoc/>
    public void RestartStack()
    {
        // The runtime has no call that restarts the stack: only the chip's restart helps one that hangs.
        StackRestarts++;
        Enter(NetworkState.Off, NetworkFailure.None);
    }

    /// <inheritdoc/>
    public bool BeginScan()
    {
        if (scanDoneUs > nowUs)
        {
            return false;
        }

        scanDoneUs = nowUs + ScanUs;
        return true;
    }

    /// <inheritdoc/>
    public int ScanResults(string[] lines)
    {
        if (scanDoneUs > nowUs)
        {
            return -1;
        }

        if (scanDoneUs < 0 || !accessPoint.IsHeard(nowUs) || lines.Length == 0)
        {
            return 0;
        }

        lines[0] = accessPoint.Ssid + ", " + accessPoint.SignalDbm + ", WPA2";
        return 1;
    }

    /// <inheritdoc/>
    public void RequestTime(string server)
    {
        bool isNumeric = server.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').Length == 0;
        if (Carries && !MeetsPortal && (isNumeric || ResolvesNames))
        {
            timeDueUs = nowUs + TimeServerUs;
        }
    }

    /// <summary>The time that a time server has answered, once; 0 for none.</summary>
    public long TakeNetworkTime()
    {
        long time = networkTime;
        networkTime = 0;
        return time;
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        this.nowUs = nowUs;
        IsStackDead = false;
        networkTime = 0;
        timeDueUs = -1;
        scanDoneUs = -1;
        Enter(NetworkState.Off, NetworkFailure.None);
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        PowerOn(nowUs);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        this.nowUs = nowUs;
        if (timeDueUs >= 0 && nowUs >= timeDueUs)
        {
            timeDueUs = -1;
            networkTime = Carries ? utcSeconds() : 0;
        }

        if (IsStackDead)
        {
            return;
        }

        switch (State)
        {
            case NetworkState.Joining:
                StepJoining();
                break;
            case NetworkState.GettingAddress:
                StepAddress();
                break;
            case NetworkState.Up:
                StepUp();
                break;
        }
    }

    private void StepJoining()
    {
        long spentUs = nowUs - sinceUs;
        if (spentUs < ScanUs)
        {
            return;
        }

        if (!accessPoint.IsHeard(nowUs) || ssid != accessPoint.Ssid)
        {
            Enter(NetworkState.Down, NetworkFailure.NotFound);
        }
        else if (password != accessPoint.Password)
        {
            if (spentUs >= ScanUs + WrongPasswordUs)
            {
                Enter(NetworkState.Down, NetworkFailure.WrongPassword);
            }
        }
        else if (spentUs >= ScanUs + AuthenticateUs)
        {
            Enter(string.IsNullOrEmpty(fixedAddress) ? NetworkState.GettingAddress : NetworkState.Up, NetworkFailure.None);
        }
    }

    private void StepAddress()
    {
        long spentUs = nowUs - sinceUs;
        if (!accessPoint.IsHeard(nowUs))
        {
            Enter(NetworkState.Down, NetworkFailure.LinkLost);
        }
        else if (accessPoint.GivesAddress(nowUs) && spentUs >= AddressUs)
        {
            Enter(NetworkState.Up, NetworkFailure.None);
        }
        else if (spentUs >= AddressTimeoutUs)
        {
            Enter(NetworkState.Down, NetworkFailure.NoAddress);
        }
    }

    private void StepUp()
    {
        if (accessPoint.IsHeard(nowUs) && password == accessPoint.Password)
        {
            lostUs = -1;
        }
        else if (lostUs < 0)
        {
            lostUs = nowUs;
        }
        else if (nowUs - lostUs >= BeaconTimeoutUs)
        {
            Enter(NetworkState.Down, NetworkFailure.LinkLost);
        }
    }

    private void Enter(NetworkState state, NetworkFailure failure)
    {
        State = state;
        Failure = failure;
        sinceUs = nowUs;
        lostUs = -1;
    }
}
