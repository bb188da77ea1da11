using Terminal.Core.Configuration;
using Terminal.Core.Documents;
using Terminal.Core.Maintenance;
using Terminal.Core.Payloads;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;
using Terminal.Drivers.Store;

namespace Terminal.Core.Console;

/// <summary>What the console looks at and works on. The app fills it; parts that are made after the settings were read come later.</summary>
public sealed class ConsoleParts
{
    /// <summary>Version of the firmware.</summary>
    public string Version = "";

    /// <summary>Settings of the terminal.</summary>
    public Settings Settings;

    /// <summary>Queue numbers and their ledger.</summary>
    public QueueDesk Queue;

    /// <summary>Date and time.</summary>
    public TrustedClock Clock;

    /// <summary>The status service.</summary>
    public StatusClient Client;

    /// <summary>Who looks after Wi-Fi.</summary>
    public NetworkSupervisor Supervisor;

    /// <summary>The station.</summary>
    public INetwork Network;

    /// <summary>The board.</summary>
    public ISystem System;

    /// <summary>What the board could not open, a bit a part.</summary>
    public int FailedParts;

    /// <summary>The drive.</summary>
    public IFileStore Files;

    /// <summary>The log in memory.</summary>
    public EventLog Log;

    /// <summary>What is kept over power-off.</summary>
    public MaintenanceRecord Record;

    /// <summary>Who may do what.</summary>
    public ConsoleAccess Access;

    /// <summary>Faults of now.</summary>
    public FaultWatch Faults;

    /// <summary>The last scans.</summary>
    public ScanLog Scans;

    /// <summary>How complete papers were, by issuing system; null until the settings have been read.</summary>
    public PaperTally Papers;

    /// <summary>What the app does on request.</summary>
    public ITerminalHands Hands;

    /// <summary>Documents before the printer; null until the settings have been read.</summary>
    public PrintQueue Print;

    /// <summary>The printer; null until the settings have been read.</summary>
    public EscPosPrinter Printer;

    /// <summary>The reader; null until the settings have been read.</summary>
    public ReaderModule Reader;

    /// <summary>True when the typeface can be used.</summary>
    public bool HasFonts;

    /// <summary>The reader's state in a word.</summary>
    public string ReaderWord
    {
        get { return Reader == null ? "none" : StateWords.Of(Reader.State); }
    }

    /// <summary>The printer's state in a word.</summary>
    public string PrinterWord
    {
        get { return Print == null || Settings.IsOn(SettingId.QueueNoPrinter) ? "none" : StateWords.Of(Print.PrinterState); }
    }

    /// <summary>What the last exchange with the service came to, in a word.</summary>
    public string ServiceWord
    {
        get { return Client.Line.HasAsked ? ReasonWords.Name(Client.Line.LastTrouble) : "never-asked"; }
    }

    /// <summary>The clock chip's state in a word.</summary>
    public string ChipWord
    {
        get { return Clock.HasChip ? StateWords.OfChip(Clock.ChipState) : "none"; }
    }

    /// <summary>Seconds since 1970-01-01 UTC, 0 while the time is not confirmed.</summary>
    public long TrustedUtcSeconds
    {
        get { return Clock.ConfirmedUtcSeconds; }
    }

    /// <summary>Sets a value, not saved yet, and takes down who did it; otherwise the refusal says why not.</summary>
    public bool TrySet(int id, string value, AuditSource source, long nowMs, SettingRefusal refusal)
    {
        int revision = Settings.Revision;
        if (!Settings.TrySet(id, value, refusal))
        {
            return false;
        }

        if (Settings.Revision != revision)
        {
            if (id == SettingId.Pin)
            {
                Access.PinWasSet(nowMs);
            }

            Access.HasUnsaved = true;
            Record.AddChange(AuditKind.Changed, source, id, TrustedUtcSeconds);
            SettingDefinition definition = new SettingDefinition();
            SettingSchema.Describe(id, definition);
            Log.Add(LogLevel.Info, LogArea.Console, nowMs, "setting changed:", definition.FullName);
        }

        return true;
    }

    /// <summary>Saves the settings and takes down who did it; returns one of <see cref="StoreResult"/>.</summary>
    public int SaveSettings(AuditSource source)
    {
        return Saved(Settings.Save(), source);
    }

    /// <summary>Saves one or two settings (-1 for none) and leaves other changes to wait for their own word; as <see cref="SaveSettings"/>.</summary>
    public int SaveOnly(int first, int second, AuditSource source)
    {
        if (Settings.Stored == CopyState.Unreadable)
        {
            return SaveSettings(source);
        }

        SettingRefusal refusal = new SettingRefusal();
        Settings.TrySetNow(first, Settings.GetText(first), refusal);
        if (second >= 0)
        {
            Settings.TrySetNow(second, Settings.GetText(second), refusal);
        }

        return Saved(Settings.SaveChange() ? StoreResult.Ok : StoreResult.Failed, source);
    }

    private int Saved(int result, AuditSource source)
    {
        if (result == StoreResult.Ok)
        {
            Access.HasUnsaved = Settings.UnsavedCount > 0;
            Record.AddChange(AuditKind.Saved, source, -1, TrustedUtcSeconds);
            Record.SaveSoon();
        }

        return result;
    }
}
