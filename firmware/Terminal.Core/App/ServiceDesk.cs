using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Drivers.Ports;

namespace Terminal.Core.App;

/// <summary>
/// Leads what the terminal and its service tell each other between look-ups (ledger, health, settings), and the way to
/// the service, up to the restart of the device when nothing else has brought the network back.
/// </summary>
internal sealed class ServiceDesk
{
    // A drive that did not take the order of a restart is not asked again at once.
    private const int RebootAgainMs = 60000;

    private readonly TerminalState state;
    private readonly ISystem system;
    private readonly StatusClient client;
    private readonly NetworkSupervisor network;
    private readonly PrintDesk printing;
    private readonly TicketErrand tickets;
    private readonly HeartbeatErrand heartbeat;
    private readonly HealthReport health;
    private int lookUpsSeen;
    private long rebootNotBeforeMs;

    /// <summary>Adds its errands to the client: the ledger first, then the heartbeat.</summary>
    public ServiceDesk(
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
        this.client = client;
        client.Line.Opener.Mark = state.Record.Freeze;
        this.network = network;
        this.printing = printing;
        system = ports.System;
        health = new HealthReport(state, ports, files, queue, clock, client, network, printing);
        tickets = new TicketErrand(new TicketUpload(queue, state.Settings), client.Jitter);
        heartbeat = new HeartbeatErrand(health, client.Jitter);
        client.AddErrand(tickets);
        client.AddErrand(heartbeat);
    }

    /// <summary>Takes the settings over, after each change of them.</summary>
    public void Configure(long nowMs)
    {
        ServiceSettings service = PartsFactory.MakeServiceSettings(state.Settings);
        client.Configure(service);
        heartbeat.Configure(service.HeartbeatMs);
        state.Visits.Payment.Accounts = state.Settings.GetText(SettingId.ServiceAccounts);
        tickets.IsEnabled = state.Settings.IsOn(SettingId.QueueUpload);
        network.Configure(PartsFactory.MakeWifiSettings(state.Settings), nowMs);
    }

    /// <summary>
    /// True when nobody loses by a terminal that stands still for seconds: it is idle, or who is at the screen has just read that nothing
    /// could be asked, and waits for nothing but the way to the service.
    /// </summary>
    public bool MayStandStill(bool isDrawing)
    {
        Visit visit = state.Visits.Visit;
        bool hasRead = visit.Phase == VisitPhase.Verdict && visit.Verdict == Verdict.CouldNotAsk && !isDrawing;
        bool isPrinting = printing.Queue.IsPrinting && printing.Queue.IsPrinterWell;
        return state.Stage == TerminalStage.Serving && !state.Visits.IsReading && (visit.Phase == VisitPhase.None || hasRead)
            && state.Notices.Current == Notice.None && !state.Menu.IsOpen && !isPrinting;
    }

    /// <summary>One bounded piece of work.</summary>
    public void Step(long nowMs)
    {
        state.IsRevoked = client.IsRevoked;
        network.Step(nowMs, client.Line.SilentSinceMs);
        if (lookUpsSeen != state.Visits.LookUps)
        {
            lookUpsSeen = state.Visits.LookUps;
            network.Hurry(nowMs);
        }

        bool isServing = state.Visits.IsReading || state.Visits.Visit.Phase != VisitPhase.None;
        if (isServing)
        {
            return;
        }

        if (health.HasUnsaved && !client.IsTelling)
        {
            health.Save();
        }
        else if (network.WantsReboot && !state.Menu.IsOpen && !state.PlugIsIn && !state.ConsoleIsInUse && printing.Queue.Waiting == 0
            && nowMs >= rebootNotBeforeMs)
        {
            rebootNotBeforeMs = nowMs + RebootAgainMs;
            if (state.Record.SetOrder(Maintenance.RestartOrder.Network))
            {
                state.GiveUpEdits();
                system.Reboot();
            }
        }
    }
}
