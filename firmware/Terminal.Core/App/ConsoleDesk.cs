using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Documents;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Store;

namespace Terminal.Core.App;

/// <summary>
/// The technician's side of the terminal: console, faults, the record over power-off, safe mode, the button inside the case. It does
/// with the other desks what a technician asks for.
/// </summary>
internal sealed class ConsoleDesk : ITerminalHands
{
    // Safe mode is left by itself when nobody works at the console for so long.
    private const int SafeModeStaysMs = 15 * 60000;

    private const int CaseHoldMs = 5000;
    private const int ToneGapMs = 700;

    // So long after the last command nobody is taken to be at work; what the end of a session says can be read.
    private const int UsedStaysMs = 60000;

    // What the console said last is on the line and not yet through it.
    private const int LastWordsMs = 100;

    private readonly TerminalPorts ports;
    private readonly TerminalState state;
    private readonly CountedFiles files;
    private readonly ConsoleParts parts = new ConsoleParts();
    private readonly TechnicianConsole console;
    private PrintDesk printing;
    private PanelPictures pictures;
    private DocumentSettings documents;
    private RestartOrder order;
    private bool wasPlugged;
    private bool hasReachedIdle;
    private long caseSinceMs = -1;
    private long usedMs;
    private long drainedMs;
    private int toneStep = -1;
    private long toneAtMs;

    /// <summary>A console over the terminal's parts.</summary>
    public ConsoleDesk(
        TerminalPorts ports,
        TerminalState state,
        CountedFiles files,
        QueueDesk queue,
        TrustedClock clock,
        StatusClient client,
        NetworkSupervisor network)
    {
        this.ports = ports;
        this.state = state;
        this.files = files;
        parts.Version = FirmwareVersion.Text;
        parts.Settings = state.Settings;
        parts.Queue = queue;
        parts.Clock = clock;
        parts.Client = client;
        parts.Supervisor = network;
        parts.Network = ports.Network;
        parts.System = ports.System;
        parts.FailedParts = ports.FailedParts;
        parts.Files = files;
        parts.Hands = this;
        parts.Log = new EventLog();
        parts.Scans = new ScanLog();
        parts.Record = new MaintenanceRecord(files);
        parts.Access = new ConsoleAccess(state.Settings, parts.Record);
        parts.Faults = new FaultWatch(parts);
        console = new TechnicianConsole(ports.Console, parts);
        state.Record = parts.Record;
        state.Faults = parts.Faults;
    }

    /// <inheritdoc/>
    public SafeModeReason SafeMode
    {
        get { return parts.Record.SafeMode; }
    }

    /// <inheritdoc/>
    public bool IsServing
    {
        get { return state.Visits.IsReading || state.Visits.Visit.Phase != VisitPhase.None; }
    }

    /// <inheritdoc/>
    public bool IsPlugIn
    {
        get { return state.PlugIsIn; }
    }

    /// <inheritdoc/>
    public int FlashWrites
    {
        get { return files.Writes; }
    }

    /// <inheritdoc/>
    public int LookUps
    {
        get { return state.Visits.LookUps; }
    }

    /// <inheritdoc/>
    public bool ButtonsAreTested { get; set; }

    /// <inheritdoc/>
    public int ButtonsDown
    {
        get
        {
            int down = 0;
            for (int i = 0; i < ports.Queue.Length; i++)
            {
                down |= IsDown(ports.Queue[i]) ? 1 << i : 0;
            }

            down |= IsDown(ports.PrintButton) ? 1 << ports.Queue.Length : 0;
            return down | (IsDown(ports.LanguageButton) ? 2 << ports.Queue.Length : 0);
        }
    }

    /// <summary>First of all at a start: reads the record.</summary>
    public void Load()
    {
        parts.Record.Load();
    }

    /// <summary>Then, in a step of its own: takes this start down, and judges whether it is one in safe mode.</summary>
    public void Begin()
    {
        bool held = IsDown(ports.Queue[0]) && !IsDown(ports.PrintButton);
        parts.Record.Begin(ports.System.ResetReason, held);
        parts.Log.Add(LogLevel.Info, LogArea.System, 0, "start:", StateWords.Of(ports.System.ResetReason));
        for (int i = 0; i < (int)BoardPart.Count; i++)
        {
            if (BoardParts.Has(ports.FailedParts, (BoardPart)i))
            {
                parts.Log.Add(LogLevel.Error, LogArea.System, 0, "cannot open:", BoardParts.Name(i));
            }
        }
    }

    /// <summary>The parts that only the settings could make are there.</summary>
    public void Attach(PrintDesk desk, EscPosPrinter printer, PanelPictures panelPictures, DocumentSettings settings, bool hasFonts)
    {
        printing = desk;
        pictures = panelPictures;
        documents = settings;
        parts.Print = desk.Queue;
        parts.Printer = printer;
        parts.Reader = state.Visits.Reader;
        parts.HasFonts = hasFonts;
        parts.Papers = state.Visits.Papers;
        state.Visits.Scans = parts.Scans;
        TakeLanguage();
    }

    /// <summary>The start has reached idle; that is written in a step of its own.</summary>
    public void ReachedIdle()
    {
        hasReachedIdle = true;
    }

    /// <summary>
    /// The settings have been read after all. Panel, reader and printer were made without them, so the device restarts, whatever
    /// started it; but a start that is this restart goes on with what it has, and so does one whose drive does not take the order, so
    /// that a drive that is late at every start makes no loop.
    /// </summary>
    public void SettingsAreBack(long nowMs)
    {
        parts.Log.Add(LogLevel.Warning, LogArea.System, nowMs, "settings read late");
        TakeLanguage();
        if (SafeMode != SafeModeReason.None || order != RestartOrder.None)
        {
            return;
        }

        if (parts.Record.File.State == CopyState.Unreadable)
        {
            // The same drive kept it back, and takes the order only when it has been read.
            parts.Record.Load();
        }

        if (parts.Record.Cause != RestartOrder.Settings)
        {
            Restart(RestartOrder.Settings);
        }
    }

    /// <summary>A clerk has changed something in the desk menu; settingId is -1 where it is no setting.</summary>
    public void DeskChanged(AuditKind kind, int settingId)
    {
        parts.Record.AddChange(kind, AuditSource.Desk, settingId, parts.TrustedUtcSeconds);
    }

    /// <summary>One bounded piece of work; true while there is more to do at once.</summary>
    public bool Step(long nowMs)
    {
        if (hasReachedIdle)
        {
            hasReachedIdle = false;
            parts.Record.ReachedIdle();
        }
        else
        {
            parts.Record.Step(nowMs, parts.TrustedUtcSeconds);
        }

        parts.Faults.Step(nowMs);
        WatchPlug();
        WatchCaseButton(nowMs);
        StepTones(nowMs);
        bool more = console.Step(nowMs);
        if (console.IsInUse)
        {
            usedMs = nowMs;
        }

        state.ConsoleIsInUse = nowMs - usedMs < UsedStaysMs;

        if (order == RestartOrder.None || !console.IsDrained)
        {
            drainedMs = nowMs;
        }
        else if (nowMs - drainedMs >= LastWordsMs)
        {
            RestartOrder given = order;
            order = RestartOrder.None;
            if (parts.Record.SetOrder(given) || given != RestartOrder.Settings)
            {
                state.GiveUpEdits();
                ports.System.Reboot();
            }
        }

        if (SafeMode != SafeModeReason.None && nowMs - usedMs > SafeModeStaysMs && order == RestartOrder.None)
        {
            Restart(RestartOrder.OutOfSafeMode);
        }

        return more;
    }

    /// <inheritdoc/>
    public bool PrintTest(long nowMs)
    {
        documents.Support = "";
        return printing.PrintSelfTest(nowMs);
    }

    /// <inheritdoc/>
    public bool PrintSlip(long nowMs)
    {
        return printing.PrintSlip(state.Visits.Visit, nowMs) || printing.ReprintLast(nowMs);
    }

    /// <inheritdoc/>
    public bool PrintTicket(Ticket original, long nowMs)
    {
        return original == null ? state.Numbers.ReprintLast(nowMs) : state.Numbers.Reprint(original, nowMs);
    }

    /// <inheritdoc/>
    public bool PrintQr(TextBuffer text, long nowMs)
    {
        documents.Support = text.ToString();
        return printing.PrintSelfTest(nowMs);
    }

    /// <inheritdoc/>
    public void ShowColours(long nowMs)
    {
        pictures.ShowColours(nowMs);
    }

    /// <inheritdoc/>
    public bool ShowQr(TextBuffer text, long nowMs)
    {
        return pictures.ShowQr(text, nowMs);
    }

    /// <inheritdoc/>
    public bool WriteStart(int part, TextBuffer line, Language language)
    {
        if (part >= StartUp.Parts)
        {
            return false;
        }

        state.StartUp.Write(part, line, language);
        return true;
    }

    /// <inheritdoc/>
    public void PlayTones(long nowMs)
    {
        toneStep = 0;
        toneAtMs = nowMs;
    }

    /// <inheritdoc/>
    public int Waits(int kind, int index)
    {
        return state.Visits.Latency.Count(kind, index);
    }

    /// <inheritdoc/>
    public int WaitsUpToMs(int index)
    {
        return LatencyRecord.UpperMs(index);
    }

    /// <inheritdoc/>
    public long LongestWaitMs(int kind)
    {
        return state.Visits.Latency.LongestMs(kind);
    }

    /// <inheritdoc/>
    public void Restart(RestartOrder restart)
    {
        order = restart;
    }

    private void TakeLanguage()
    {
        console.Language = state.Settings.GetInt(SettingId.Language) == 1 ? Language.English : Language.Vietnamese;
    }

    private void WatchPlug()
    {
        if (wasPlugged && !state.PlugIsIn)
        {
            console.Unplugged();
        }

        wasPlugged = state.PlugIsIn;
    }

    // With the case open: the button inside, held for five seconds while the plug is in (where there is a jack), clears the PIN and
    // the code of the desk menu. Settings and ledger stay.
    private void WatchCaseButton(long nowMs)
    {
        bool held = IsDown(ports.CaseButton) && (ports.MaintenancePlug == null || state.PlugIsIn);
        if (!held)
        {
            caseSinceMs = -1;
        }
        else if (caseSinceMs < 0)
        {
            caseSinceMs = nowMs;
        }
        else if (nowMs - caseSinceMs >= CaseHoldMs && caseSinceMs != long.MaxValue)
        {
            caseSinceMs = long.MaxValue;
            ClearPin(nowMs);
        }
    }

    private void ClearPin(long nowMs)
    {
        SettingRefusal refusal = new SettingRefusal();
        state.Settings.TrySetNow(SettingId.Pin, "", refusal);
        state.Settings.TrySetNow(SettingId.DeskPresses, "", refusal);
        bool saved = state.Settings.SaveChange();
        parts.Access.Forget(nowMs);
        parts.Record.AddChange(AuditKind.PinCleared, AuditSource.CaseButton, SettingId.Pin, parts.TrustedUtcSeconds);
        parts.Record.SaveSoon();
        parts.Log.Add(LogLevel.Warning, LogArea.Console, nowMs, saved ? "PIN cleared with the case open" : "PIN cleared with the case open, not stored");
        state.Tones.Play(saved ? TonePattern.Answer : TonePattern.Refusal, nowMs);
    }

    private void StepTones(long nowMs)
    {
        if (toneStep < 0 || nowMs < toneAtMs)
        {
            return;
        }

        toneAtMs = nowMs + ToneGapMs;
        toneStep++;
        state.Tones.Play((TonePattern)toneStep, nowMs);
        toneStep = toneStep == (int)TonePattern.Refusal ? -1 : toneStep;
    }

    private static bool IsDown(IDigitalInput input)
    {
        return input != null && input.IsActive;
    }
}
