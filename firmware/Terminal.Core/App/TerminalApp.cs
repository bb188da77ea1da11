using Terminal.Core.Configuration;
using Terminal.Core.Documents;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>
/// The terminal: one cooperative loop over all its parts. A board calls <see cref="Step"/> and sleeps as long as it says.
/// </summary>
public sealed class TerminalApp
{
    private const int IdleSleepMs = 10;

    // A drive that did not read the settings at the start is asked again so often.
    private const int ReadAgainMs = 10000;

    private const int HeavyParts = 6;
    private const int ScreenPart = 0;
    private const int VisitPart = 3;
    private const int ScreenTurns = 8;

    private readonly TerminalPorts ports;
    private readonly TerminalState state = new TerminalState();
    private readonly Settings settings;
    private readonly AppClock clock;
    private readonly CountedFiles files;
    private readonly FontFile fonts;
    private readonly TrustedClock trusted;
    private readonly QueueDesk queue;
    private readonly TonePlayer tones;
    private readonly ButtonPad buttons;
    private readonly StatusClient client;
    private readonly NetworkSupervisor network;
    private Panel panel;
    private ScreenPainter painter;
    private ScreenDirector director;
    private readonly DeskMenu menu;
    private VisitDesk visits;
    private SummaryDesk summary;
    private PrintDesk printing;
    private ServiceDesk service;
    private readonly ConsoleDesk console;
    private PanelPictures pictures;
    private int appliedRevision = -1;
    private DocumentSettings documents;
    private int nextHeavy;
    private int quietParts;
    private int screenTurns;
    private bool screenDraws;
    private bool othersHadTurn;
    private bool hasDrawn;
    private int startPhase;
    private long readAgainMs = ReadAgainMs;
    private bool isReadingAgain;

    /// <summary>Makes the terminal; nothing is sent and nothing is read before the first step.</summary>
    public TerminalApp(TerminalPorts ports)
    {
        ports.StandIn();
        this.ports = ports;
        files = new CountedFiles(ports.Files);
        fonts = new FontFile(ports.Fonts);
        settings = new Settings(files);
        trusted = new TrustedClock(ports.System, ports.ClockChip);
        clock = new AppClock(trusted);
        queue = new QueueDesk(files, settings, trusted, QueueDesk.DefaultJournalBytes);
        tones = new TonePlayer(ports.Tone);
        buttons = new ButtonPad(ports.Queue, ports.PrintButton, ports.LanguageButton);
        client = new StatusClient(ports.Http, ports.Network, ports.System, clock);
        network = new NetworkSupervisor(ports.Network, ports.System, client.Jitter);
        menu = new DeskMenu(queue, settings, trusted);
        state.Menu = menu;
        state.Settings = settings;
        state.Clock = clock;
        state.Network = ports.Network;
        state.Tones = tones;
        console = new ConsoleDesk(ports, state, files, queue, trusted, client, network);
    }

    /// <summary>
    /// Does one bounded piece of work. Returns how long the board may sleep, in milliseconds, at most 1,000; 0 means call again at once.
    /// </summary>
    public int Step(long nowMs)
    {
        ports.System.FeedWatchdog();
        if (panel == null)
        {
            return StepSettings();
        }

        if (ReadAgain(nowMs))
        {
            return 0;
        }

        clock.Step(nowMs);
        if (hasDrawn)
        {
            // In the last step: that is when it could be seen.
            hasDrawn = false;
            visits.Drawn(nowMs);
        }

        bool isSafe = state.Stage == TerminalStage.SafeMode;

        // A scan that is taken apart has the steps to itself; only when that takes long, every other one is the others'.
        bool othersTurn = visits.ShowsReading && !othersHadTurn;
        othersHadTurn = othersTurn;
        bool wasReading = visits.IsReading;
        bool busy = !isSafe && visits.StepScan(nowMs, !othersTurn);
        if (wasReading && !visits.IsReading)
        {
            PutFirst(VisitPart);
        }

        buttons.Step(nowMs);
        bool pressed = HandleButtons(nowMs);
        int toneMs = tones.Step(nowMs);
        state.PlugIsIn = ports.MaintenancePlug != null && ports.MaintenancePlug.IsActive;
        state.Notices.Step(nowMs);
        if (visits.Visit.Phase != VisitPhase.None)
        {
            state.LanguageChoice.Use(nowMs);
        }

        state.LanguageChoice.Step(nowMs);
        if (visits.HasNewScan)
        {
            visits.HasNewScan = false;
            Serve();
            state.Notices.Clear();
            Echo();
        }

        // What a button orders may write a file, and no other part may write one in the same step.
        if (pressed || (busy && !othersTurn))
        {
            return 0;
        }

        busy |= StepHeavy(nowMs);
        if (busy)
        {
            return 0;
        }

        return toneMs >= 0 && toneMs < IdleSleepMs ? toneMs : IdleSleepMs;
    }

    // Settings come first: they say which panel, reader and printer there is. Everything is read and made in several steps.
    private int StepSettings()
    {
        switch (startPhase)
        {
            case 0:
                console.Load();
                break;
            case 1:
                console.Begin();
                break;
            case 2:
                settings.BeginLoad();
                break;
            case 3:
                if (settings.LoadStep())
                {
                    return 0;
                }

                break;
            case 4:
                if (fonts.OpenStep())
                {
                    return 0;
                }

                break;
            default:
                MakeParts();
                break;
        }

        startPhase++;
        return 0;
    }

    // Settings that the drive did not read at the start. While they are taken in nothing else has a step: half of them, or a save
    // of half of them, would be worse than none. True when the step is used up.
    private bool ReadAgain(long nowMs)
    {
        if (isReadingAgain)
        {
            isReadingAgain = settings.LoadStep();
            if (!isReadingAgain)
            {
                console.SettingsAreBack(nowMs);
            }

            return true;
        }

        if (nowMs < readAgainMs)
        {
            return false;
        }

        readAgainMs = nowMs + ReadAgainMs;
        if (!settings.WasNotRead || settings.UnsavedCount > 0)
        {
            return false;
        }

        isReadingAgain = settings.BeginLoad();
        return true;
    }

    private void MakeParts()
    {
        panel = PartsFactory.MakePanel(ports, settings);
        painter = new ScreenPainter(panel, fonts, ports.ScreenTrace);
        visits = new VisitDesk(new ScanDesk(PartsFactory.MakeReader(ports, settings)), client, tones, clock);
        state.Visits = visits;
        printing = new PrintDesk(state, queue);
        EscPosPrinter printer = PartsFactory.MakePrinter(ports, settings, fonts);
        documents = new DocumentSettings();
        printing.Attach(new PrintQueue(printer, documents, printing));
        state.Numbers = new NumberDesk(state, queue, printing);
        service = new ServiceDesk(state, ports, files, queue, trusted, client, network, printing);
        summary = new SummaryDesk(state, queue, documents.Figures, printing);
        director = new ScreenDirector(painter, state);
        pictures = new PanelPictures(panel);
        console.Attach(printing, printer, pictures, documents, fonts.IsUsable);
        if (console.SafeMode != SafeModeReason.None)
        {
            state.Stage = TerminalStage.SafeMode;
        }

        state.StartUp.SetFailed(ports.FailedParts, ports.System.UptimeMs);
        if (!fonts.IsUsable)
        {
            state.StartUp.Set(StartUp.Panel, PartVerdict.Bad, 0);
        }

        state.StartUp.SetMemory(ports.System.FreeMemoryBytes, ports.System.UptimeMs);
    }

    // The service is asked before the paper's screen is composed: its answer takes longest, and where none can be expected
    // the screen says so at once. Then it is the screen's turn.
    private void PutFirst(int part)
    {
        nextHeavy = part;
        quietParts = 0;
        screenTurns = 0;
        screenDraws = true;
    }

    private void Echo()
    {
        if (state.Stage == TerminalStage.Serving && !state.PlugIsIn && !state.Menu.IsOpen && !pictures.IsShowing)
        {
            director.Echo();
            hasDrawn = panel.IsReady;
        }
    }

    // One heavy part a step, in turn, so that no step is long and nobody is kept waiting by another. While the screen has more
    // to draw, eight turns are the screen's after every turn of another part: somebody is looking at it. The loop sleeps only
    // after every part has been asked and had nothing to do.
    private bool StepHeavy(long nowMs)
    {
        if (screenTurns > 0)
        {
            screenTurns--;
            screenDraws = StepScreen(nowMs);
            return true;
        }

        int part = nextHeavy;
        nextHeavy = (nextHeavy + 1) % HeavyParts;
        bool did = StepPart(part, nowMs);
        screenDraws = part == ScreenPart ? did : screenDraws;
        screenTurns = screenDraws ? ScreenTurns : 0;
        quietParts = did ? 0 : quietParts + 1;
        if (quietParts < HeavyParts)
        {
            return true;
        }

        quietParts = 0;
        return false;
    }

    private bool StepPart(int part, long nowMs)
    {
        if (part == ScreenPart)
        {
            return StepScreen(nowMs);
        }

        if (part == 1)
        {
            return console.Step(nowMs);
        }

        // In safe mode there are console, screen and log only.
        if (state.Stage == TerminalStage.SafeMode)
        {
            ApplySettings(nowMs);
            return false;
        }

        return StepService(part, nowMs);
    }

    private bool StepService(int part, long nowMs)
    {
        switch (part)
        {
            case 2:
                return StepPrinter(nowMs);
            case VisitPart:
                client.MayFreeze = service.MayStandStill(screenDraws);
                client.Step(nowMs);
                visits.StepVisit(nowMs);
                return client.State == LookupState.Reading;
            case 4:
                return StepQueue(nowMs);
            default:
                ApplySettings(nowMs);
                service.Step(nowMs);
                return false;
        }
    }

    private bool StepScreen(long nowMs)
    {
        panel.Step(nowMs);
        if (panel.IsReady)
        {
            state.StartUp.Set(StartUp.Panel, PartVerdict.Good, nowMs);
        }

        if (pictures.Step(nowMs))
        {
            return true;
        }

        if (pictures.HasEnded())
        {
            director.Forget();
        }

        if (pictures.IsShowing || (visits.IsReading && !visits.ShowsReading))
        {
            return false;
        }

        if (director.Step(nowMs))
        {
            return true;
        }

        bool draws = painter.Busy && panel.IsReady;
        if (!painter.Busy && !menu.IsOpen)
        {
            visits.Stands(nowMs);
        }

        hasDrawn |= painter.IsPainting && panel.IsReady;
        painter.Step(nowMs);
        return draws;
    }

    private bool StepPrinter(long nowMs)
    {
        int waitMs = printing.Step(nowMs);
        return waitMs == 0;
    }

    private bool StepQueue(long nowMs)
    {
        bool more = queue.Step(nowMs);
        menu.Step(nowMs);
        more |= summary.Step(nowMs);
        CarryOut(menu.TakeOrder(), nowMs);
        if (state.Stage == TerminalStage.Starting || !state.StartUp.IsComplete)
        {
            LookAtParts(nowMs, more);
        }

        return more;
    }

    private void LookAtParts(long nowMs, bool journalIsBeingRead)
    {
        StartUp start = state.StartUp;
        start.Look(visits.Reader.State, printing.Queue.PrinterState, ports.Network.State, nowMs);
        if (!journalIsBeingRead)
        {
            PartVerdict verdict = settings.IsSetUp ? PartVerdict.Good : PartVerdict.Warning;
            start.Set(StartUp.Store, queue.IsReady ? verdict : PartVerdict.Bad, nowMs);
        }

        if (!painter.Busy && start.MayBeLeft(nowMs))
        {
            Serve();
        }
    }

    // Nobody waits for a self-test: who holds up a paper or presses a button is served as soon as panel and store are ready.
    private void Serve()
    {
        pictures.End();
        if (state.Stage == TerminalStage.Starting && state.StartUp.IsReady)
        {
            state.Stage = TerminalStage.Serving;
            console.ReachedIdle();
        }
    }

    private void ApplySettings(long nowMs)
    {
        if (appliedRevision == settings.Revision)
        {
            return;
        }

        appliedRevision = settings.Revision;
        state.LanguageChoice.SetOffice(settings.GetInt(SettingId.Language) == 1 ? Language.English : Language.Vietnamese);
        tones.VolumePercent = settings.GetInt(SettingId.Volume);
        visits.StaysMs = settings.GetInt(SettingId.AnswerSeconds) * 1000;
        documents.Office = settings.GetText(SettingId.OfficeName);
        documents.OfficeEnglish = settings.GetText(SettingId.OfficeNameEnglish);
        documents.Version = FirmwareVersion.Text + " " + settings.GetText(SettingId.DeviceId);
        documents.StaleMs = settings.GetInt(SettingId.PrinterMaxAgeSeconds) * 1000;
        documents.Way = PartsFactory.WayOf(settings);
        if (ports.Backlight != null)
        {
            ports.Backlight.Set(settings.GetInt(SettingId.Brightness));
        }

        if (state.Stage != TerminalStage.SafeMode)
        {
            service.Configure(nowMs);
        }
    }

    // True when a button has ordered something.
    private bool HandleButtons(long nowMs)
    {
        ButtonAction action = buttons.Next();
        if (action == ButtonAction.None)
        {
            return false;
        }

        Serve();
        if (state.Stage != TerminalStage.Serving || console.ButtonsAreTested)
        {
            return true;
        }

        if (menu.IsOpen)
        {
            HandleMenu(action, nowMs);
            return true;
        }

        state.LanguageChoice.Use(nowMs);
        visits.Visit.Extend(nowMs, visits.StaysMs);
        switch (action)
        {
            case ButtonAction.MenuChord:
                if (!menu.Open(nowMs))
                {
                    tones.Play(TonePattern.Refusal, nowMs);
                }

                break;
            case ButtonAction.Queue1:
            case ButtonAction.Queue2:
            case ButtonAction.Queue3:
            case ButtonAction.Queue4:
                state.Numbers.Press(action - ButtonAction.Queue1, nowMs);
                break;
            case ButtonAction.Print:
                if (!printing.PrintSlip(visits.Visit, nowMs))
                {
                    tones.Play(TonePattern.Refusal, nowMs);
                }

                break;
            case ButtonAction.Language:
                state.LanguageChoice.Toggle(nowMs);
                break;
            case ButtonAction.PrintHeld:
                ReprintLast(nowMs);
                break;
        }

        return true;
    }

    private void HandleMenu(ButtonAction action, long nowMs)
    {
        if (action >= ButtonAction.Queue1 && action <= ButtonAction.Queue4)
        {
            menu.Press(action - ButtonAction.Queue1, nowMs);
        }
        else if (action == ButtonAction.Language)
        {
            menu.Press(DeskMenu.LanguageButton, nowMs);
        }
        else if (action == ButtonAction.MenuChord)
        {
            menu.Close();
        }
    }

    private void CarryOut(DeskOrder order, long nowMs)
    {
        switch (order)
        {
            case DeskOrder.ReprintLast:
                menu.Close();
                ReprintLast(nowMs);
                break;
            case DeskOrder.PrintSummary:
                summary.Order();
                break;
            case DeskOrder.SoundVolume:
                tones.VolumePercent = settings.GetInt(SettingId.Volume);
                tones.Play(TonePattern.Answer, nowMs);
                console.DeskChanged(AuditKind.Changed, SettingId.Volume);
                break;
            case DeskOrder.RecordTime:
                console.DeskChanged(AuditKind.TimeSet, -1);
                break;
        }
    }

    private void ReprintLast(long nowMs)
    {
        if (!printing.ReprintLast(nowMs) && !state.Numbers.ReprintLast(nowMs))
        {
            tones.Play(TonePattern.Refusal, nowMs);
        }
    }
}
