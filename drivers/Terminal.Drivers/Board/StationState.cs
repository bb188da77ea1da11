using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>
/// How a Wi-Fi station stands, out of what its calls came to. A call that joins may take long and cannot be ended: what comes of one
/// that nobody waits for any more says nothing about the next. Its board makes the calls, and guards it by a lock.
/// </summary>
public sealed class StationState
{
    /// <summary>A lease that has not come in this time does not come, in milliseconds.</summary>
    public const int AddressTimeoutMs = 15000;

    /// <summary>
    /// How often the address is looked at while up, in milliseconds. A lost link is told by an event; a fixed address would stay, and a
    /// lent one for two minutes. Looking makes objects and reads the drive.
    /// </summary>
    public const int LookEveryMs = 5000;

    /// <summary>A scan whose end was not told in this time is over, in milliseconds.</summary>
    public const int ScanLimitMs = 15000;

    // What joining came to, as WifiConnectionStatus of System.Device.Wifi numbers it.
    private const int InvalidCredential = 1;
    private const int NetworkNotAvailable = 2;
    private const int Success = 3;
    private const int Timeout = 4;
    private const int UnspecifiedFailure = 5;

    private NetworkState state;
    private NetworkFailure failure;
    private int attempt;
    private bool isWanted;
    private bool everUp;
    private bool isScanning;
    private long sinceMs;
    private long lookMs;
    private long scanMs;
    private string address;

    /// <summary>How it stands.</summary>
    public NetworkState State
    {
        get { return state; }
    }

    /// <summary>Why it is down.</summary>
    public NetworkFailure Failure
    {
        get { return failure; }
    }

    /// <summary>Own address, null while not up.</summary>
    public string Address
    {
        get { return state == NetworkState.Up ? address : null; }
    }

    /// <summary>Joining is wanted from now on.</summary>
    public void Join()
    {
        attempt++;
        isWanted = true;
        Enter(NetworkState.Joining, NetworkFailure.None);
    }

    /// <summary>It is not wanted any more.</summary>
    public void Leave()
    {
        attempt++;
        isWanted = false;
        everUp = false;
        Enter(NetworkState.Off, NetworkFailure.None);
    }

    /// <summary>The number of the attempt that is to be made now; 0 for none.</summary>
    public int Attempt
    {
        get { return isWanted && state == NetworkState.Joining ? attempt : 0; }
    }

    /// <summary>
    /// Joins and waits for the end, which it gives as System.Device.Wifi numbers it. The runtime goes on trying by itself from its first
    /// call on, whatever that came to: meanwhile it takes no other network or password, and no scan. So it is told to leave before, and
    /// after a failure; and the end of what was there before, told late, would pass for the answer.
    /// </summary>
    public static int Try(IStationCalls calls, string ssid, string password)
    {
        calls.Disconnect();
        calls.Settle();
        int status = calls.Connect(ssid, password);
        if (status != Success)
        {
            calls.Disconnect();
        }

        return status;
    }

    /// <summary>The call that joins has come to an end; the status as System.Device.Wifi numbers it, -1 when it could not be made.</summary>
    public void Joined(int attempt, int status, long nowMs)
    {
        if (attempt == 0 || attempt != Attempt)
        {
            return;
        }

        switch (status)
        {
            case Success:
                sinceMs = nowMs;
                Enter(NetworkState.GettingAddress, NetworkFailure.None);
                break;
            case InvalidCredential:
                Enter(NetworkState.Down, NetworkFailure.WrongPassword);
                break;
            case NetworkNotAvailable:
            case Timeout:
            case UnspecifiedFailure:
                // The last is whatever else the air or the router had against it: too weak, too many stations. The radio answered.
                Enter(NetworkState.Down, everUp ? NetworkFailure.LinkLost : NetworkFailure.NotFound);
                break;
            default:
                Enter(NetworkState.Down, NetworkFailure.Hardware);
                break;
        }
    }

    /// <summary>True when the address is to be looked at.</summary>
    public bool WantsLook(long nowMs)
    {
        return state == NetworkState.GettingAddress || (state == NetworkState.Up && nowMs >= lookMs);
    }

    /// <summary>The address that was found, null for none.</summary>
    public void Looked(string found, long nowMs)
    {
        lookMs = nowMs + LookEveryMs;
        bool isWaiting = state == NetworkState.GettingAddress;
        if (found != null && (isWaiting || state == NetworkState.Up))
        {
            everUp = true;
            address = found;
            Enter(NetworkState.Up, NetworkFailure.None);
        }
        else if (state == NetworkState.Up)
        {
            Lost();
        }
        else if (isWaiting && nowMs - sinceMs >= AddressTimeoutMs)
        {
            Enter(NetworkState.Down, NetworkFailure.NoAddress);
        }
    }

    /// <summary>The link is lost.</summary>
    public void Lost()
    {
        if (state == NetworkState.Up)
        {
            Enter(NetworkState.Down, NetworkFailure.LinkLost);
        }
    }

    /// <summary>True while a scan is under way, or joining, which keeps it and its report waiting for up to 20 s.</summary>
    public bool IsBusy(long nowMs)
    {
        return state == NetworkState.Joining || (isScanning && nowMs - scanMs < ScanLimitMs);
    }

    /// <summary>A scan begins.</summary>
    public void Scans(long nowMs)
    {
        isScanning = true;
        scanMs = nowMs;
    }

    /// <summary>A scan is over.</summary>
    public void Scanned()
    {
        isScanning = false;
    }

    private void Enter(NetworkState newState, NetworkFailure newFailure)
    {
        state = newState;
        failure = newFailure;
    }
}
