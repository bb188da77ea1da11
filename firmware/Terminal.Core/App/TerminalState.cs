using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Ports;

namespace Terminal.Core.App;

/// <summary>What the desks share: settings, clock, language, messages. One instance a terminal.</summary>
internal sealed class TerminalState
{
    /// <summary>Settings of the terminal.</summary>
    public Settings Settings;

    /// <summary>The clock.</summary>
    public AppClock Clock;

    /// <summary>Wi-Fi.</summary>
    public INetwork Network;

    /// <summary>Tones.</summary>
    public TonePlayer Tones;

    /// <summary>Short messages.</summary>
    public readonly NoticeBoard Notices = new NoticeBoard();

    /// <summary>The message on the idle screen.</summary>
    public readonly SiteMessage SiteMessage = new SiteMessage();

    /// <summary>True while the service says that this terminal may not ask.</summary>
    public bool IsRevoked;

    /// <summary>The start.</summary>
    public readonly StartUp StartUp = new StartUp();

    /// <summary>The visit at the reader.</summary>
    public VisitDesk Visits;

    /// <summary>Queue numbers.</summary>
    public NumberDesk Numbers;

    /// <summary>The menu for the staff.</summary>
    public DeskMenu Menu;

    /// <summary>What is kept over power-off for the technician.</summary>
    public MaintenanceRecord Record;

    /// <summary>Faults of now.</summary>
    public FaultWatch Faults;

    /// <summary>What the terminal as a whole is doing.</summary>
    public TerminalStage Stage;

    /// <summary>The choice of language.</summary>
    public readonly LanguageChoice LanguageChoice = new LanguageChoice();

    /// <summary>Language of the screen now: the office's, or the one that the present citizen has chosen.</summary>
    public Language Language => LanguageChoice.Current;

    /// <summary>What the idle screen says about the printer.</summary>
    public PrinterSign PrinterSign;

    /// <summary>Why the printer cannot print; None while it can, or where there is none.</summary>
    public TextId PrinterTrouble;

    /// <summary>True while a technician is at work at the console, and for a minute afterwards.</summary>
    public bool ConsoleIsInUse;

    /// <summary>True while a technician's plug is in the shared maintenance jack.</summary>
    public bool PlugIsIn;

    /// <summary>The device restarts now: edits at the console that nobody has saved are lost with it, and the record of changes says so.</summary>
    public void GiveUpEdits()
    {
        if (Settings.UnsavedCount > 0)
        {
            Record.AddChange(AuditKind.Reverted, AuditSource.Restart, -1, Clock.ConfirmedUtcSeconds);
            Record.Save();
        }
    }
}
