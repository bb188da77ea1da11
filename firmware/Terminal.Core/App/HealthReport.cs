using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>
/// Tells the service how the terminal is, and takes what it says in return. Settings from afar are stored together, once the
/// answer has been read; while a technician has unsaved changes none is taken.
/// </summary>
internal sealed class HealthReport : IHeartbeatPartner
{
    private readonly TerminalState state;
    private readonly TerminalPorts ports;
    private readonly CountedFiles files;
    private readonly QueueDesk queue;
    private readonly TrustedClock clock;
    private readonly StatusClient client;
    private readonly NetworkSupervisor network;
    private readonly PrintDesk printing;
    private readonly TextBuffer word = new TextBuffer(8);
    private bool hasUnsaved;

    /// <summary>Over the parts that it speaks of.</summary>
    public HealthReport(
        TerminalState state,
        TerminalPorts ports,
        CountedFiles files,
        QueueDesk queue,
        TrustedClock clock,
        StatusClient client,
        NetworkSupervisor network,
        PrintDesk printing)
    {
        this.state = state;
        this.ports = ports;
        this.files = files;
        this.queue = queue;
        this.clock = clock;
        this.client = client;
        this.network = network;
        this.printing = printing;
    }

    /// <summary>True when settings from afar wait to be stored.</summary>
    public bool HasUnsaved
    {
        get { return hasUnsaved; }
    }

    /// <inheritdoc/>
    public void Tell(HeartbeatFacts facts)
    {
        facts.Version = FirmwareVersion.Text;
        facts.Reset = StateWords.Of(ports.System.ResetReason);
        facts.Printer = state.Settings.IsOn(SettingId.QueueNoPrinter) ? "none" : StateWords.Of(printing.Queue.PrinterState);
        facts.Reader = state.Visits.Reader.State == ReaderState.Silent ? "silent"
            : state.Visits.Reader.State == ReaderState.Unknown ? "unknown" : "ready";
        facts.Clock = StateWords.Of(clock.Source);
        facts.UptimeSeconds = ports.System.UptimeMs / 1000;
        facts.ClockOffsetSeconds = client.Time.LastOffsetSeconds;
        facts.SignalDbm = ports.Network.SignalDbm;
        facts.FreeMemoryBytes = ports.System.FreeMemoryBytes;
        facts.FlashWrites = files.Writes;
        facts.TicketsToday = TicketsToday();
        facts.LinesWaiting = queue.State.LedgerDays.UnsentLines(queue.State.Acknowledged);
        facts.Lookups = state.Visits.LookUps;
        facts.LookupsFailed = state.Visits.LookUpsFailed;
        facts.WifiRestarts = network.StackRestarts;
        TellFaults(facts);
    }

    private void TellFaults(HeartbeatFacts facts)
    {
        int code = state.Faults.Next(0);
        for (int i = 0; i < HeartbeatFacts.MaxFaults && code != 0; i++)
        {
            word.Clear();
            FaultTable.AppendCode(code, word);
            facts.Faults[i] = word.ToString();
            code = state.Faults.Next(code);
        }
    }

    /// <inheritdoc/>
    public void TakeMessage(string vietnamese, string english)
    {
        state.SiteMessage.Take(vietnamese, english);
    }

    /// <inheritdoc/>
    public bool TakeSetting(TextBuffer name, string value)
    {
        if (!HasUnsaved && IsBeingEdited())
        {
            return false;
        }

        int id = SettingSchema.Find(name.ToString());
        int revision = state.Settings.Revision;
        if (id < 0 || !state.Settings.TrySetRemote(id, value, new SettingRefusal()))
        {
            return false;
        }

        if (state.Settings.Revision != revision)
        {
            hasUnsaved = true;
            state.Record.AddChange(AuditKind.Changed, AuditSource.Service, id, clock.ConfirmedUtcSeconds);
        }

        return true;
    }

    /// <summary>Stores what has been taken. A drive that does not take it is tried again with the next settings.</summary>
    public void Save()
    {
        hasUnsaved = false;
        state.Settings.SaveChange();
    }

    private bool IsBeingEdited()
    {
        for (int id = 0; id < SettingId.Count; id++)
        {
            if (state.Settings.IsUnsaved(id))
            {
                return true;
            }
        }

        return false;
    }

    private int TicketsToday()
    {
        int tickets = 0;
        for (int service = 0; service < SettingId.MaxServices; service++)
        {
            tickets += state.Settings.IsServiceActive(service) ? queue.IssuedToday(service) : 0;
        }

        return tickets;
    }
}
