using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Clock;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;
using Terminal.Drivers.Store;

namespace Terminal.Core.Console;

/// <summary>
/// Looks at the terminal twice a second and says what is wrong: the faults of now, by code. What begins and ends goes into the log;
/// faults, not warnings, into the record that outlives power-off.
/// </summary>
public sealed class FaultWatch
{
    private const int LookEveryMs = 500;

    // Parts may take this long to come up before anything is said about them.
    private const int GraceMs = 15000;

    private const int LowMemoryBytes = 16 * 1024;

    private readonly ConsoleParts parts;
    private readonly bool[] now = new bool[FaultTable.Count];
    private readonly bool[] active = new bool[FaultTable.Count];
    private long nextLookMs;
    private int lowestFreeBytes = int.MaxValue;
    private int revision;
    private int toldOpen;

    /// <summary>Watches the parts.</summary>
    public FaultWatch(ConsoleParts parts)
    {
        this.parts = parts;
    }

    /// <summary>The fault to mend first, 0 for none.</summary>
    public int First
    {
        get { return Next(0); }
    }

    /// <summary>Least free memory that was seen, in bytes.</summary>
    public int LowestFreeBytes
    {
        get { return lowestFreeBytes; }
    }

    /// <summary>The first fault of the printer, 0 for none.</summary>
    public int FirstOfPrinter
    {
        get
        {
            int code = Next(FaultTable.PrinterSilent - 1);
            return code <= FaultTable.PaperLow ? code : 0;
        }
    }

    /// <summary>The first fault of network or service, 0 for none.</summary>
    public int FirstOfNetwork
    {
        get
        {
            int code = Next(FaultTable.WifiNotSetUp - 1);
            return code < FaultTable.PrinterSilent ? code : 0;
        }
    }

    /// <summary>Rises with every change.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>True while the fault is there.</summary>
    public bool IsActive(int code)
    {
        return active[code];
    }

    /// <summary>The next fault after a code, 0 for none.</summary>
    public int Next(int code)
    {
        for (int i = code + 1; i < FaultTable.Count; i++)
        {
            if (active[i])
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Looks when it is time.</summary>
    public void Step(long nowMs)
    {
        if (nowMs >= nextLookMs)
        {
            Look(nowMs);
        }
    }

    /// <summary>Looks now.</summary>
    public void Look(long nowMs)
    {
        nextLookMs = nowMs + LookEveryMs;
        System.Array.Clear(now, 0, now.Length);
        LookAtTerminal(nowMs);
        if (parts.Hands.SafeMode == SafeModeReason.None)
        {
            LookAtQueue(nowMs);
            LookAtReader();
            LookAtPrinter(nowMs);
            bool settled = nowMs > GraceMs || parts.Supervisor.LastFailure != NetworkFailure.None
                || parts.Client.Line.LastTrouble != CouldNotAskReason.None;
            if (settled && parts.Settings.IsSetUp)
            {
                LookAtNetwork();
            }
        }

        for (int code = 0; code < now.Length; code++)
        {
            if (now[code] != active[code])
            {
                active[code] = now[code];
                revision++;
                Tell(code, nowMs);
            }
        }
    }

    private void LookAtTerminal(long nowMs)
    {
        Settings settings = parts.Settings;
        now[FaultTable.SafeMode] = parts.Hands.SafeMode != SafeModeReason.None;
        now[FaultTable.SettingsLost] = settings.Stored == CopyState.Unreadable;
        now[FaultTable.SettingsNewer] = settings.Stored == CopyState.Newer;
        now[FaultTable.NotSetUp] = !settings.IsSetUp && settings.Stored != CopyState.Unreadable && settings.Stored != CopyState.Newer;
        now[FaultTable.OneCopyBad] = settings.Stored == CopyState.OneCopyBad;
        now[FaultTable.BoardPort] = parts.FailedParts != 0;
        now[FaultTable.NoFonts] = !parts.HasFonts;
        now[FaultTable.NoPin] = settings.IsSetUp && !settings.IsSet(SettingId.Pin);
        now[FaultTable.Unsaved] = parts.Access.HasUnsaved || settings.HasUnstored;
        now[FaultTable.ClockUnsure] = !parts.Clock.IsTrusted && nowMs > GraceMs;
        now[FaultTable.ClockChip] = parts.Clock.HasChip && (parts.Clock.ChipState == Ds3231State.NoAnswer || (parts.Clock.ChipHadStopped && parts.Record.KnewTime));
        ResetReason reason = parts.System.ResetReason;
        now[FaultTable.Watchdog] = reason == ResetReason.Watchdog;
        now[FaultTable.BrownOut] = reason == ResetReason.BrownOut;
        now[FaultTable.FirmwareError] = parts.Record.HasNewFaultText;
        int freeBytes = parts.System.FreeMemoryBytes;
        lowestFreeBytes = freeBytes < LowestFreeBytes ? freeBytes : LowestFreeBytes;
        now[FaultTable.MemoryLow] = freeBytes < LowMemoryBytes;
    }

    private void LookAtQueue(long nowMs)
    {
        JournalState journal = parts.Queue.Journal.State;
        now[FaultTable.DriveFails] = journal == JournalState.Failed;
        now[FaultTable.DriveFull] = journal == JournalState.Full;
        now[FaultTable.LedgerNewer] = journal == JournalState.Newer;
        now[FaultTable.NumbersUnknown] = parts.Queue.State.NumbersUnknown;
        if (parts.Queue.IsReady && parts.Queue.UnresolvedAtStart != toldOpen)
        {
            toldOpen = parts.Queue.UnresolvedAtStart;
            TextBuffer words = new TextBuffer(EventLog.LineChars);
            words.AppendNumber(toldOpen, 1);
            words.Append(" papers were open at power-off");
            parts.Log.Add(LogLevel.Warning, LogArea.Queue, nowMs, words);
        }
    }

    private void LookAtReader()
    {
        // A silent reader is looked for again and again: only its answer ends the fault.
        ReaderState reader = parts.Reader == null ? ReaderState.Ready : parts.Reader.State;
        bool searching = reader == ReaderState.Searching || reader == ReaderState.Configuring;
        now[FaultTable.ReaderSilent] = reader == ReaderState.Silent || (searching && active[FaultTable.ReaderSilent]);
        now[FaultTable.ReaderRefuses] = reader == ReaderState.SettingsRefused;
    }

    private void LookAtPrinter(long nowMs)
    {
        if (parts.Print == null || parts.Settings.IsOn(SettingId.QueueNoPrinter))
        {
            return;
        }

        switch (parts.Print.PrinterState)
        {
            case PrinterState.PaperLow: now[FaultTable.PaperLow] = true; break;
            case PrinterState.PaperOut: now[FaultTable.PaperOut] = true; break;
            case PrinterState.CoverOpen: now[FaultTable.CoverOpen] = true; break;
            case PrinterState.Overheated: now[FaultTable.PrinterHot] = true; break;
            case PrinterState.Offline:
            case PrinterState.Error:
                now[FaultTable.PrinterFault] = true;
                break;
            case PrinterState.Silent:
                // Silent means that nothing was understood: bytes that mean nothing are another fault than none.
                bool garbled = parts.Printer.Obstacle == PrintReason.Garbled;
                now[garbled ? FaultTable.PrinterGarbled : FaultTable.PrinterSilent] = true;
                break;
            case PrinterState.Starting: now[FaultTable.PrinterSilent] = active[FaultTable.PrinterSilent]; break;
        }
    }

    private void LookAtNetwork()
    {
        NetworkSupervisor supervisor = parts.Supervisor;
        if (supervisor.Condition == NetworkCondition.NotSetUp)
        {
            now[FaultTable.WifiNotSetUp] = true;
            return;
        }

        if (supervisor.Condition != NetworkCondition.Up)
        {
            switch (supervisor.LastFailure)
            {
                case NetworkFailure.NotFound: now[FaultTable.WifiNotFound] = true; break;
                case NetworkFailure.WrongPassword: now[FaultTable.WifiPassword] = true; break;
                case NetworkFailure.NoAddress: now[FaultTable.WifiNoAddress] = true; break;
                case NetworkFailure.LinkLost: now[FaultTable.WifiLost] = true; break;
                case NetworkFailure.Hardware: now[FaultTable.WifiHardware] = true; break;
            }

            return;
        }

        ServiceLine line = parts.Client.Line;
        int code = line.IsRevoked ? FaultTable.ServiceRevoked
            : !line.IsConfigured ? FaultTable.ServiceNotSetUp
            : !line.IsAddressReady ? FaultTable.ServiceName : ServiceFault(line.LastTrouble);
        now[code] = code != 0;
    }

    /// <summary>The fault that a reason stands for, 0 for none.</summary>
    public static int ServiceFault(CouldNotAskReason trouble)
    {
        switch (trouble)
        {
            case CouldNotAskReason.NotConfigured: return FaultTable.ServiceNotSetUp;
            case CouldNotAskReason.HeldBack: return FaultTable.LineHeldBack;
            case CouldNotAskReason.NameFailed: return FaultTable.ServiceName;
            case CouldNotAskReason.NoConnection:
            case CouldNotAskReason.TimedOut:
            case CouldNotAskReason.Cut:
            case CouldNotAskReason.Paused: return FaultTable.ServiceSilent;
            case CouldNotAskReason.CertificateRefused: return FaultTable.ServiceCertificate;
            case CouldNotAskReason.Portal: return FaultTable.ServicePortal;
            case CouldNotAskReason.NotGenuine:
            case CouldNotAskReason.Replayed: return FaultTable.ServiceNotGenuine;
            case CouldNotAskReason.KeyRefused: return FaultTable.ServiceKeyRefused;
            case CouldNotAskReason.Revoked: return FaultTable.ServiceRevoked;
            case CouldNotAskReason.ServiceFault:
            case CouldNotAskReason.Busy: return FaultTable.ServiceTrouble;
            case CouldNotAskReason.Garbled:
            case CouldNotAskReason.AnswerUnusable:
            case CouldNotAskReason.RequestRefused: return FaultTable.ServiceAnswer;
            default: return 0;
        }
    }

    private void Tell(int code, long nowMs)
    {
        FaultDefinition definition = new FaultDefinition();
        if (!FaultTable.Describe(code, definition))
        {
            return;
        }

        bool isWarning = code >= FaultTable.FirstWarning;
        TextBuffer words = new TextBuffer(EventLog.LineChars);
        FaultTable.AppendCode(code, words);
        words.Append(active[code] ? " begins: " : " is over: ");
        words.Append(definition.Title(Language.English));
        LogLevel level = !active[code] ? LogLevel.Info : isWarning ? LogLevel.Warning : LogLevel.Error;
        parts.Log.Add(level, Area(code), nowMs, words);
        if (!isWarning)
        {
            parts.Record.AddFault(code, active[code], parts.TrustedUtcSeconds);
        }
    }

    private static LogArea Area(int code)
    {
        switch (code / 10)
        {
            case 1: return LogArea.Queue;
            case 2: return LogArea.Reader;
            case 3: return LogArea.Network;
            case 4: return LogArea.Service;
            case 5: return LogArea.Printer;
            default: return LogArea.System;
        }
    }
}
