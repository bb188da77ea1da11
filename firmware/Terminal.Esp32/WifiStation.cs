using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// The chip's Wi-Fi station. Joining waits on a thread of its own; until it ends the adapter holds a lock that a scan and its report
/// need too, so that neither is asked for meanwhile: the loop would stand still. What its calls mean, and their order, is <see cref="StationState"/>'s business.
/// </summary>
internal sealed class WifiStation : INetwork, IStationCalls
{
    private const int AddressPollMs = 200;
    private const int SettleMs = 300;

    private readonly object gate = new object();
    private readonly AutoResetEvent wake = new AutoResetEvent(false);
    private readonly StationState station = new StationState();
    private readonly StationAddress wish = new StationAddress();
    private readonly BoardClock clock;
    private WifiAdapter adapter;
    private string ssid;
    private string password;
    private string address;
    private string subnetMask;
    private string gateway;
    private string nameServer;
    private int signalDbm;
    private bool started;

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
                Look(NetworkState.Up);
                return station.State;
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
                return station.Failure;
            }
        }
    }

    /// <inheritdoc/>
    public int SignalDbm
    {
        get
        {
            // As the last scan heard it: nothing else tells, and its report can be had once.
            return station.State == NetworkState.Up ? signalDbm : 0;
        }
    }

    /// <inheritdoc/>
    public string Address
    {
        get
        {
            lock (gate)
            {
                return station.Address;
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
            station.Join();
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
            station.Leave();
        }

        Disconnect();
    }

    /// <inheritdoc/>
    public void RestartStack()
    {
        // No call of the runtime's reaches further; what is left then is the restart that the supervisor asks for.
        Leave();
    }

    /// <inheritdoc/>
    public void Disconnect()
    {
        if (adapter != null)
        {
            adapter.Disconnect();
        }
    }

    /// <inheritdoc/>
    public void Settle()
    {
        Thread.Sleep(SettleMs);
    }

    /// <inheritdoc/>
    public int Connect(string ssid, string password)
    {
        // Of the two kinds this is the one that stores nothing: the firmware takes their numbers 0 and 1 for a set of bits, 1 to store.
        return (int)adapter.Connect(ssid, WifiReconnectionKind.Automatic, password).ConnectionStatus;
    }

    /// <inheritdoc/>
    public bool BeginScan()
    {
        lock (gate)
        {
            long nowMs = Environment.TickCount64;
            if (station.IsBusy(nowMs) || !FindAdapter())
            {
                return false;
            }

            station.Scans(nowMs);
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
            station.Scanned();
            return false;
        }
    }

    /// <inheritdoc/>
    public int ScanResults(string[] lines)
    {
        if (station.IsBusy(Environment.TickCount64))
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
            int dbm = (int)found[i].NetworkRssiInDecibelMilliwatts;
            lines[i] = found[i].Ssid + ", " + dbm + " dBm";
            signalDbm = found[i].Ssid == ssid ? dbm : signalDbm;
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
        try
        {
            NetworkInterface card = Interface();
            string text = card == null ? null : card.IPv4Address;
            return text != null && text.Length > 0 && text != "0.0.0.0" ? text : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    // Looks at the address when it is time and the station stands so; under the lock.
    private void Look(NetworkState when)
    {
        long nowMs = Environment.TickCount64;
        if (station.State == when && station.WantsLook(nowMs))
        {
            station.Looked(FindAddress(), nowMs);
        }
    }

    private void AvailabilityChanged(object sender, NetworkAvailabilityEventArgs e)
    {
        lock (gate)
        {
            if (!e.IsAvailable)
            {
                station.Lost();
            }
        }
    }

    private void Work()
    {
        while (true)
        {
            wake.WaitOne();
            int attempt;
            string wantedSsid;
            string wantedPassword;
            lock (gate)
            {
                attempt = station.Attempt;
                wantedSsid = ssid;
                wantedPassword = password;
            }

            int status = attempt == 0 ? -1 : Join(wantedSsid, wantedPassword);
            lock (gate)
            {
                station.Joined(attempt, status, Environment.TickCount64);
            }

            while (station.State == NetworkState.GettingAddress)
            {
                lock (gate)
                {
                    Look(NetworkState.GettingAddress);
                }

                Thread.Sleep(AddressPollMs);
            }
        }
    }

    private int Join(string wantedSsid, string wantedPassword)
    {
        try
        {
            if (!FindAdapter())
            {
                return -1;
            }

            SetAddressing();
            return StationState.Try(this, wantedSsid, wantedPassword);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    private void SetAddressing()
    {
        NetworkInterface card = Interface();
        if (card == null)
        {
            return;
        }

        wish.Want(address, subnetMask, gateway, nameServer);
        if (wish.IsApplied)
        {
            return;
        }

        wish.Compare(
            card.IsDhcpEnabled, card.IPv4Address, card.IPv4SubnetMask, card.IPv4GatewayAddress, card.IPv4DnsAddresses);
        if (wish.NeedsDhcp)
        {
            // It takes the name server from DHCP too.
            card.EnableDhcp();
        }

        if (wish.NeedsFixed)
        {
            card.EnableStaticIPv4(address, subnetMask, gateway);
        }

        if (wish.NeedsNameServer)
        {
            card.EnableStaticIPv4Dns(new string[] { nameServer });
        }

        wish.Applied();
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
        station.Scanned();
    }
}
