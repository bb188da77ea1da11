using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.Console;

/// <summary>
/// Improv, the open standard with which a program on the console's line, for example a browser, gives the terminal its Wi-Fi
/// (improv-wifi.com/serial). It may do what a technician may do: everything without a PIN, with one only while somebody is signed in.
/// </summary>
internal sealed class ImprovService
{
    /// <summary>Room that the output must have for the answer to a packet, in bytes.</summary>
    public const int RoomBytes = 256;

    private const int CurrentState = 1;
    private const int ErrorState = 2;
    private const int Result = 4;

    // Of the standard's Bluetooth part, which knows a device that is locked; the serial part has no number of its own for it.
    private const int AuthorizationRequired = 1;
    private const int NotAuthorized = 4;

    private const int Ready = 2;
    private const int Provisioning = 3;
    private const int Provisioned = 4;

    private const int NoError = 0;
    private const int InvalidPacket = 1;
    private const int UnknownCommand = 2;
    private const int UnableToConnect = 3;
    private const int UnknownError = 0xFF;

    private const int WifiSettings = 1;
    private const int RequestState = 2;
    private const int RequestDevice = 3;
    private const int RequestNetworks = 4;

    // Clients give up after 30 s.
    private const int JoinMs = 28000;
    private const int SettledMs = 1000;
    private const int ScanMs = 15000;
    private const int MaxNetworks = 16;
    private const int MaxStringBytes = 48;

    private readonly ConsoleParts parts;
    private readonly ConsoleOutput output;
    private byte[] packet;
    private string[] networks;
    private Work work;
    private int length;
    private int found;
    private int told;
    private long sinceMs;
    private string oldSsid;
    private string oldPassword;
    private bool hadUnsaved;

    /// <summary>Answers on the console's output.</summary>
    public ImprovService(ConsoleParts parts, ConsoleOutput output)
    {
        this.parts = parts;
        this.output = output;
    }

    private enum Work
    {
        None = 0,
        Scanning = 1,
        Joining = 2,
        Reverting = 3,
    }

    /// <summary>True while a network is joined or networks are looked for.</summary>
    public bool IsBusy
    {
        get { return work != Work.None; }
    }

    // Settings that cannot be read are put aside by a technician's own words only.
    private bool IsAllowed
    {
        get
        {
            CopyState stored = parts.Settings.Stored;
            return parts.Access.MayChange && stored != CopyState.Unreadable && stored != CopyState.Newer;
        }
    }

    private int State
    {
        get
        {
            return work == Work.Joining ? Provisioning
                : !IsAllowed ? AuthorizationRequired
                : parts.Network.State == NetworkState.Up && parts.Settings.IsSet(SettingId.WifiSsid) ? Provisioned : Ready;
        }
    }

    /// <summary>Answers a packet; the output has room.</summary>
    public void Take(ImprovReceiver receiver, long nowMs)
    {
        byte[] data = receiver.Packet;
        int bytes = receiver.DataBytes;
        int at = ImprovReceiver.DataAt;
        if (receiver.IsDamaged || bytes < 2 || data[at + 1] != bytes - 2)
        {
            Send(ErrorState, InvalidPacket);
            return;
        }

        parts.Access.Used(nowMs);
        int command = data[at];
        bool wantsRights = command == WifiSettings || command == RequestNetworks;
        if (wantsRights && !IsAllowed)
        {
            Send(ErrorState, NotAuthorized);
            Send(CurrentState, State);
        }
        else if (wantsRights && IsBusy)
        {
            Send(ErrorState, UnknownError);
        }
        else
        {
            Obey(command, data, at + 2, bytes - 2, nowMs);
        }
    }

    /// <summary>Goes on with what takes time. The output has room.</summary>
    public void Step(long nowMs)
    {
        switch (work)
        {
            case Work.Scanning:
                Scan(nowMs);
                break;
            case Work.Joining:
                Join(nowMs);
                break;
            case Work.Reverting:
                if (!parts.Settings.LoadStep())
                {
                    Reverted();
                }

                break;
        }
    }

    /// <summary>The cable was pulled: what was not joined yet is given up.</summary>
    public void Stop()
    {
        if (work == Work.Joining)
        {
            Revert();
        }
        else if (work == Work.Scanning)
        {
            work = Work.None;
        }
    }

    private void Obey(int command, byte[] data, int offset, int count, long nowMs)
    {
        switch (command)
        {
            case WifiSettings:
                BeginJoin(data, offset, count, nowMs);
                break;
            case RequestState:
                Send(ErrorState, NoError);
                Send(CurrentState, State);
                if (State == Provisioned)
                {
                    SendResult(RequestState, null, null, null, null);
                }

                break;
            case RequestDevice:
                Send(ErrorState, NoError);
                string name = parts.Settings.GetText(SettingId.DeviceId);
                SendResult(RequestDevice, "QR terminal", parts.Version, "ESP32-S3", name.Length > 0 ? name : parts.System.UniqueId);
                break;
            case RequestNetworks:
                found = -1;
                told = 0;
                sinceMs = nowMs;
                if (parts.Network.BeginScan())
                {
                    networks = new string[MaxNetworks];
                    work = Work.Scanning;
                    Send(ErrorState, NoError);
                }
                else
                {
                    Send(ErrorState, UnknownError);
                }

                break;
            default:
                Send(ErrorState, UnknownCommand);
                break;
        }
    }

    private void BeginJoin(byte[] data, int offset, int count, long nowMs)
    {
        int ssidBytes = count > 0 ? data[offset] : 0;
        int passwordAt = ssidBytes + 1;
        if (ssidBytes == 0 || passwordAt >= count || passwordAt + 1 + data[offset + passwordAt] != count)
        {
            Send(ErrorState, InvalidPacket);
            return;
        }

        int passwordBytes = data[offset + passwordAt];
        for (int i = 0; i < count; i++)
        {
            // A text ends at its first zero on the device: part of a name is another network.
            if (data[offset + i] == 0 && i != passwordAt)
            {
                Send(ErrorState, InvalidPacket);
                return;
            }
        }

        string ssid = Encoding.UTF8.GetString(data, offset + 1, ssidBytes);
        string password = passwordBytes == 0 ? "" : Encoding.UTF8.GetString(data, offset + passwordAt + 1, passwordBytes);
        oldSsid = parts.Settings.GetText(SettingId.WifiSsid);
        oldPassword = parts.Settings.GetText(SettingId.WifiPassword);
        hadUnsaved = parts.Access.HasUnsaved;
        SettingRefusal refusal = new SettingRefusal();
        if (!parts.TrySet(SettingId.WifiSsid, ssid, AuditSource.Improv, nowMs, refusal)
            || !parts.TrySet(SettingId.WifiPassword, password, AuditSource.Improv, nowMs, refusal))
        {
            Send(ErrorState, InvalidPacket);
            Revert();
            return;
        }

        work = Work.Joining;
        sinceMs = nowMs;
        Send(ErrorState, NoError);
        Send(CurrentState, State);
    }

    // The settings reach the station at one of the next steps; before that its state is the old network's.
    private void Join(long nowMs)
    {
        bool settled = nowMs - sinceMs > SettledMs;
        NetworkFailure failure = parts.Supervisor.LastFailure;
        bool failed = settled && failure != NetworkFailure.None && failure != NetworkFailure.LinkLost;
        if (settled && parts.Network.State == NetworkState.Up)
        {
            work = Work.None;
            bool saved = parts.SaveSettings(AuditSource.Improv) == StoreResult.Ok;
            Send(CurrentState, State);
            if (saved)
            {
                SendResult(WifiSettings, null, null, null, null);
            }
            else
            {
                Send(ErrorState, UnknownError);
            }
        }
        else if (failed || nowMs - sinceMs > JoinMs)
        {
            Send(ErrorState, UnableToConnect);
            Revert();
        }
    }

    // Without unsaved changes of a technician everything goes back to what is stored; with them only what came from here.
    private void Revert()
    {
        parts.Record.AddChange(AuditKind.Reverted, AuditSource.Improv, -1, parts.TrustedUtcSeconds);
        work = Work.Reverting;
        if (hadUnsaved || !parts.Settings.BeginRevert())
        {
            SettingRefusal refusal = new SettingRefusal();
            parts.Settings.TrySet(SettingId.WifiSsid, oldSsid, refusal);
            parts.Settings.TrySet(SettingId.WifiPassword, oldPassword, refusal);
            Reverted();
        }
    }

    private void Reverted()
    {
        work = Work.None;
        oldPassword = null;
        parts.Access.HasUnsaved = hadUnsaved;
        Send(CurrentState, State);
    }

    private void Scan(long nowMs)
    {
        if (found < 0)
        {
            found = parts.Network.ScanResults(networks);
            if (found < 0 && nowMs - sinceMs >= ScanMs)
            {
                work = Work.None;
                Send(ErrorState, UnknownError);
            }
        }
        else if (told < found && told < MaxNetworks)
        {
            SendNetwork(networks[told]);
            told++;
        }
        else
        {
            work = Work.None;
            networks = null;
            SendResult(RequestNetworks, null, null, null, null);
        }
    }

    // "name, dBm, security", the last only where the board knows it; a name may have commas of its own.
    private void SendNetwork(string line)
    {
        string security = "YES";
        int comma = LastComma(line);
        if (comma > 0 && line[comma + 2] != '-')
        {
            security = line.Substring(comma + 2);
            line = line.Substring(0, comma);
            comma = LastComma(line);
        }

        if (comma > 0)
        {
            string signal = line.Substring(comma + 2);
            int blank = signal.IndexOf(' ');
            signal = blank > 0 ? signal.Substring(0, blank) : signal;
            SendResult(RequestNetworks, line.Substring(0, comma), signal, security == "open" ? "NO" : "YES", null);
        }
    }

    private static int LastComma(string line)
    {
        char[] c = line.ToCharArray();
        int at = c.Length - 2;
        while (at >= 0 && (c[at] != ',' || c[at + 1] != ' '))
        {
            at--;
        }

        return at;
    }

    private void Send(int type, int value)
    {
        Begin(type);
        packet[length] = (byte)value;
        length++;
        End();
    }

    // Texts up to the first that is null.
    private void SendResult(int command, string first, string second, string third, string fourth)
    {
        Begin(Result);
        packet[length] = (byte)command;
        int lengthAt = length + 1;
        length += 2;
        Add(first);
        Add(second);
        Add(third);
        Add(fourth);
        packet[lengthAt] = (byte)(length - lengthAt - 1);
        End();
    }

    private void Add(string text)
    {
        if (text == null)
        {
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int count = bytes.Length < MaxStringBytes ? bytes.Length : MaxStringBytes;
        packet[length] = (byte)count;
        System.Array.Copy(bytes, 0, packet, length + 1, count);
        length += count + 1;
    }

    // A packet stands on a line of its own: clients look for it at a line's begin.
    private void Begin(int type)
    {
        packet = new byte[RoomBytes];
        byte[] head = Encoding.UTF8.GetBytes("\nIMPROV");
        System.Array.Copy(head, 0, packet, 0, head.Length);
        packet[head.Length] = 1;
        packet[head.Length + 1] = (byte)type;
        length = head.Length + 3;
    }

    private void End()
    {
        packet[9] = (byte)(length - 10);
        int sum = 0;
        for (int i = 1; i < length; i++)
        {
            sum += packet[i];
        }

        packet[length] = (byte)sum;
        packet[length + 1] = (byte)'\n';
        output.Bytes(packet, 0, length + 2);
        packet = null;
    }
}
