using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// The chip's Wi-Fi station. Joining waits on a thread of its own. The runtime's own reconnection is not used: it tries for ever
/// without a pause and stores the password at every call; the supervisor decides when to try again.
/// </summary>
internal sealed class WifiStation : INetwork
{
    private const int AddressTimeoutMs = 15000;
    private const int AddressPollMs = 200;
    private const int AddressLookMs = 5000;
    private const int ScanLimitMs = 15000;

    private readonly object gate = new object();
    private readonly AutoResetEvent wake = new AutoResetEvent(false);
    private readonly StationAddress wish = new StationAddress();
    private readonly BoardClock clock;
    private WifiAdapter adapter;
    private string ssid;
    private string password;
    private string address;
    private string subnetMask;
    private string gateway;
    private string nameServer;
    private string ownAddress;
    private long addressLookMs;
    private long scanMs;
    private NetworkState state;
    private NetworkFailure failure;
    private bool joinAsked;
    private bool started;
    private bool scanning;
    private bool everUp;

    /// <summary>A station that has joined nothing; the clock takes questions to time servers.</summary>
    public WifiStation(BoardClock clock)
    {
        this.clock = clock;
        NetworkChange.NetworkAvailabilityChanged += AvailabilityChanged;
    }

    /// <inheritdoc/>
    public NetworkState State
    {
        get
        {
            lock (gate)
            {
                // A lost link is told by an event; a fixed address would stay, and a lent one for two minutes. Beside it the address is
                // looked at now and then, not at every question: that makes objects and reads the drive.
                long nowMs = Environment.TickCount64;
                if (state == NetworkState.Up && nowMs >= addressLookMs)
                {
                    addressLookMs = nowMs + AddressLookMs;
                    ownAddress = FindAddress();
                    if (ownAddress == null)
                    {
                        Lose();
                    }
                }

                return state;
            }
        }
    }

    /// <inheritdoc/>
    public NetworkFailure Failure
    {
        get
        {
            lock (gate)
            {
                return failure;
            }
        }
    }

    /// <inheritdoc/>
    public int SignalDbm
    {
        get
        {
            // The adapter tells strengths only in a scan's report.
            WifiAvailableNetwork[] found = Report();
            for (int i = 0; found != null && i < found.Length; i++)
            {
                if (found[i].Ssid == ssid)
                {
                    return (int)found[i].NetworkRssiInDecibelMilliwatts;
                }
            }

            return 0;
        }
    }

    /// <inheritdoc/>
    public string Address
    {
        get
        {
            lock (gate)
            {
                return state == NetworkState.Up ? ownAddress : null;
            }
        }
    }

    /// <inheritdoc/>
    public void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer)
    {
        lock (gate)
        {
            this.ssid = ssid;
            this.password = password;
            this.address = address;
            this.subnetMask = subnetMask;
            this.gateway = gateway;
            this.nameServer = nameServer;
            state = NetworkState.Joining;
            failure = NetworkFailure.None;
            joinAsked = true;
            if (!started)
            {
                started = true;
                new Thread(Work).Start();
            }
        }

        wake.Set();
    }

    /// <inheritdoc/>
    public void Leave()
    {
        lock (gate)
        {
            joinAsked = false;
            state = NetworkState.Off;
            failure = NetworkFailure.None;
            everUp = false;
        }

        if (adapter != null)
        {
            adapter.Disconnect();
        }
    }

    /// <inheritdoc/>
    public void RestartStack()
    {
        Leave();
        lock (gate)
        {
            if (adapter != null)
            {
                adapter.Dispose();
                adapter = null;
            }
        }
    }

    /// <inheritdoc/>
    public bool BeginScan()
    {
        lock (gate)
        {
            if (IsScanning() || !FindAdapter())
            {
                return false;
            }

            scanning = true;
            scanMs = Environment.TickCount64;
        }

        try
        {
            // Once: a scan whose event never came must not have its handler called twice by the next.
            adapter.AvailableNetworksChanged -= ScanDone;
            adapter.AvailableNetworksChanged += ScanDone;
            adapter.ScanAsync();
            return true;
        }
        catch (Exception)
        {
            scanning = false;
            return false;
        }
    }

    /// <inheritdoc/>
    public int ScanResults(string[] lines)
    {
        if (IsScanning())
        {
            return -1;
        }

        WifiAvailableNetwork[] found = Report();
        if (found == null)
        {
            return 0;
        }

        int count = found.Length < lines.Length ? found.Length : lines.Length;
        for (int i = 0; i < count; i++)
        {
            lines[i] = found[i].Ssid + ", " + (int)found[i].NetworkRssiInDecibelMilliwatts + " dBm";
        }

        return count;
    }

    /// <inheritdoc/>
    public void RequestTime(string server)
    {
        clock.Ask(server);
    }

    private static NetworkInterface Interface()
    {
        NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].NetworkInterfaceType == NetworkInterfaceType.Wireless80211)
            {
                return all[i];
            }
        }

        return null;
    }

    // Own address as text, null for none.
    private static string FindAddress()
    {
        NetworkInterface station = Interface();
        string text = station == null ? null : station.IPv4Address;
        return text != null && text.Length > 0 && text != "0.0.0.0" ? text : null;
    }

    private void AvailabilityChanged(object sender, NetworkAvailabilityEventArgs e)
    {
        lock (gate)
        {
            if (state == NetworkState.Up && !e.IsAvailable)
            {
                Lose();
            }
        }
    }

    private void Lose()
    {
        state = NetworkState.Down;
        failure = NetworkFailure.LinkLost;
    }

    private bool IsScanning()
    {
        return scanning && Environment.TickCount64 - scanMs < ScanLimitMs;
    }

    private void Work()
    {
        while (true)
        {
            wake.WaitOne();
            try
            {
                JoinNow();
            }
            catch (Exception)
            {
                Finish(NetworkState.Down, NetworkFailure.Hardware);
            }
        }
    }

    private void JoinNow()
    {
        string wantedSsid;
        string wantedPassword;
        lock (gate)
        {
            if (!joinAsked)
            {
                return;
            }

            if (!FindAdapter())
            {
                state = NetworkState.Down;
                failure = NetworkFailure.Hardware;
                return;
            }

            wantedSsid = ssid;
            wantedPassword = password;
        }

        SetAddressing();
        WifiConnectionResult result = adapter.Connect(wantedSsid, WifiReconnectionKind.Manual, wantedPassword);
        switch (result.ConnectionStatus)
        {
            case WifiConnectionStatus.Success:
                AwaitAddress();
                break;
            case WifiConnectionStatus.InvalidCredential:
                Finish(NetworkState.Down, NetworkFailure.WrongPassword);
                break;
            case WifiConnectionStatus.NetworkNotAvailable:
            case WifiConnectionStatus.Timeout:
                Finish(NetworkState.Down, everUp ? NetworkFailure.LinkLost : NetworkFailure.NotFound);
                break;
            default:
                Finish(NetworkState.Down, NetworkFailure.Hardware);
                break;
        }
    }

    private void SetAddressing()
    {
        NetworkInterface station = Interface();
        if (station == null)
        {
            return;
        }

        wish.Want(address, subnetMask, gateway, nameServer);
        if (wish.IsApplied)
        {
            return;
        }

        wish.Compare(
            station.IsDhcpEnabled, station.IPv4Address, station.IPv4SubnetMask, station.IPv4GatewayAddress, station.IPv4DnsAddresses);
        if (wish.NeedsDhcp)
        {
            // It takes the name server from DHCP too.
            station.EnableDhcp();
        }

        if (wish.NeedsFixed)
        {
            station.EnableStaticIPv4(address, subnetMask, gateway);
        }

        if (wish.NeedsNameServer)
        {
            station.EnableStaticIPv4Dns(new string[] { nameServer });
        }

        wish.Applied();
    }

    private void AwaitAddress()
    {
        Finish(NetworkState.GettingAddress, NetworkFailure.None);
        for (int waitedMs = 0; waitedMs < AddressTimeoutMs; waitedMs += AddressPollMs)
        {
            string found = FindAddress();
            if (found != null)
            {
                everUp = true;
                ownAddress = found;
                addressLookMs = Environment.TickCount64 + AddressLookMs;
                Finish(NetworkState.Up, NetworkFailure.None);
                return;
            }

            Thread.Sleep(AddressPollMs);
        }

        Finish(NetworkState.Down, NetworkFailure.NoAddress);
    }

    private void Finish(NetworkState newState, NetworkFailure newFailure)
    {
        lock (gate)
        {
            if (joinAsked)
            {
                state = newState;
                failure = newFailure;
            }
        }
    }

    private bool FindAdapter()
    {
        if (adapter == null)
        {
            WifiAdapter[] all = WifiAdapter.FindAllAdapters();
            adapter = all.Length > 0 ? all[0] : null;
        }

        return adapter != null;
    }

    private WifiAvailableNetwork[] Report()
    {
        try
        {
            return adapter == null ? null : adapter.NetworkReport.AvailableNetworks;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void ScanDone(WifiAdapter sender, object e)
    {
        sender.AvailableNetworksChanged -= ScanDone;
        scanning = false;
    }
}
