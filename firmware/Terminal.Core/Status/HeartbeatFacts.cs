namespace Terminal.Core.Status;

/// <summary>
/// How the terminal is: the words and numbers of one heartbeat, nothing personal among them. One instance is filled again and again.
/// </summary>
public sealed class HeartbeatFacts
{
    /// <summary>Most faults that are told of.</summary>
    public const int MaxFaults = 8;

    /// <summary>Version of the firmware.</summary>
    public string Version = "";

    /// <summary>Why it started last.</summary>
    public string Reset = "";

    /// <summary>Printer: ready, paper-low, paper-out, cover-open, hot, offline, silent, none.</summary>
    public string Printer = "";

    /// <summary>Reader: ready or silent.</summary>
    public string Reader = "";

    /// <summary>Who confirmed the time: none, network, chip, clerk, service.</summary>
    public string Clock = "";

    /// <summary>Short codes of what is wrong now (M-07); null entries are left out.</summary>
    public readonly string[] Faults = new string[MaxFaults];

    /// <summary>Time since the start, in seconds.</summary>
    public long UptimeSeconds;

    /// <summary>How far the clock was off at the last comparison, in seconds.</summary>
    public long ClockOffsetSeconds;

    /// <summary>Signal strength, in dBm; 0 when not known.</summary>
    public int SignalDbm;

    /// <summary>Free memory, in bytes.</summary>
    public int FreeMemoryBytes;

    /// <summary>Writes to flash since the start.</summary>
    public long FlashWrites;

    /// <summary>Length of printed paper since it was last set to zero, in millimetres.</summary>
    public long PaperMillimetres;

    /// <summary>Numbers given today.</summary>
    public int TicketsToday;

    /// <summary>Ledger lines that are not handed in yet.</summary>
    public int LinesWaiting;

    /// <summary>Look-ups since the start.</summary>
    public int Lookups;

    /// <summary>Look-ups that could not be asked since the start.</summary>
    public int LookupsFailed;

    /// <summary>Restarts of the Wi-Fi stack since the start.</summary>
    public int WifiRestarts;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Version = "";
        Reset = "";
        Printer = "";
        Reader = "";
        Clock = "";
        System.Array.Clear(Faults, 0, MaxFaults);
        UptimeSeconds = 0;
        ClockOffsetSeconds = 0;
        SignalDbm = 0;
        FreeMemoryBytes = 0;
        FlashWrites = 0;
        PaperMillimetres = 0;
        TicketsToday = 0;
        LinesWaiting = 0;
        Lookups = 0;
        LookupsFailed = 0;
        WifiRestarts = 0;
    }
}
