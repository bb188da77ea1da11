using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Text;
using Terminal.Drivers.Indicators;

namespace Terminal.Core.App;

/// <summary>
/// The queue buttons: with one service any of them gives a number, with up to four each has its own, with more they choose from
/// pages of three, the fourth button turning the page.
/// </summary>
internal sealed class NumberDesk
{
    private const int Buttons = TerminalPorts.QueueButtons;
    private const int PageServices = Buttons - 1;
    private const int ChoiceStaysMs = 15000;

    private readonly TerminalState state;
    private readonly QueueDesk desk;
    private readonly PrintDesk printing;
    private readonly PriorityChoice priorities;
    private readonly Ticket ticket = new Ticket();
    private readonly int[] services = new int[SettingId.MaxServices];
    private int serviceCount;
    private int settingsRevision = -1;
    private int page;

    /// <summary>Gives numbers out through the queue's desk and prints them.</summary>
    public NumberDesk(TerminalState state, QueueDesk desk, PrintDesk printing)
    {
        this.state = state;
        this.desk = desk;
        this.printing = printing;
        priorities = new PriorityChoice(state.Settings);
    }

    /// <summary>Why no number of any service can be stored, for the idle screen; None when it can, and while the ledger is being read.</summary>
    public TextId StoreTrouble
    {
        get
        {
            PressResult result = desk.LookAtStore();
            return result == PressResult.Starting ? TextId.None : Reason(result);
        }
    }

    /// <summary>True when the buttons give numbers, now or in opening hours.</summary>
    public bool GivesNumbers
    {
        get
        {
            TakeSettings();
            return serviceCount > 0 && StoreTrouble == TextId.None;
        }
    }

    /// <summary>A queue button (0 to 3) was pressed.</summary>
    public void Press(int button, long nowMs)
    {
        TakeSettings();
        if (state.Notices.Current == Notice.PriorityChoice)
        {
            AnswerPriority(button, nowMs);
        }
        else if (serviceCount == 0)
        {
            state.Tones.Play(TonePattern.Refusal, nowMs);
        }
        else if (serviceCount == 1)
        {
            Ask(services[0], nowMs);
        }
        else if (serviceCount <= Buttons)
        {
            PressOwn(button, nowMs);
        }
        else
        {
            PressPaged(button, nowMs);
        }
    }

    /// <summary>Staff's reprint of the last ticket, marked. False when there is none today.</summary>
    public bool ReprintLast(long nowMs)
    {
        return desk.ReprintLast(ticket) && PrintReprint(nowMs);
    }

    /// <summary>A technician's reprint of any ticket of the ledger, marked. False when it cannot be recorded.</summary>
    public bool Reprint(Ticket original, long nowMs)
    {
        return desk.Reprint(original, ticket) && PrintReprint(nowMs);
    }

    private bool PrintReprint(long nowMs)
    {
        HandOver(nowMs);
        return true;
    }

    /// <summary>Fills the question for a priority class into the screen.</summary>
    public void FillPriorities(ScreenContent content)
    {
        content.Title.Append(Texts.Get(TextId.PriorityTitle, state.Language));
        for (int i = 0; i < Buttons; i++)
        {
            priorities.AppendLine(i, state.Language, content.Lines[i]);
        }
    }

    /// <summary>Fills the choice of services into the screen.</summary>
    public void FillChoice(ScreenContent content)
    {
        TakeSettings();
        int shown = serviceCount <= Buttons ? serviceCount : PageServices;
        for (int i = 0; i < shown && page * PageServices + i < serviceCount; i++)
        {
            content.Lines[i].Append(ServiceName(services[page * PageServices + i]));
        }

        if (serviceCount > Buttons)
        {
            content.Lines[PageServices].Append(Texts.Get(TextId.MoreServices, state.Language));
        }
    }

    private void PressOwn(int button, long nowMs)
    {
        if (button < serviceCount)
        {
            Ask(services[button], nowMs);
        }
        else
        {
            page = 0;
            state.Notices.Put(Notice.QueueChoice, TextId.None, nowMs, ChoiceStaysMs);
        }
    }

    private void PressPaged(int button, long nowMs)
    {
        if (state.Notices.Current != Notice.QueueChoice)
        {
            page = 0;
            state.Notices.Put(Notice.QueueChoice, TextId.None, nowMs, ChoiceStaysMs);
            return;
        }

        int index = page * PageServices + button;
        if (button == PageServices)
        {
            page = (page + 1) * PageServices >= serviceCount ? 0 : page + 1;
            state.Notices.Put(Notice.QueueChoice, TextId.None, nowMs, ChoiceStaysMs);
        }
        else if (index < serviceCount)
        {
            Ask(services[index], nowMs);
        }
    }

    // Nobody is asked for a class when there is no number to be had anyway.
    private void Ask(int service, long nowMs)
    {
        if (priorities.IsAsked(service) && desk.Look(service, nowMs) == PressResult.Given)
        {
            priorities.Service = service;
            state.Notices.Put(Notice.PriorityChoice, TextId.None, nowMs, PriorityChoice.StaysMs);
        }
        else
        {
            Give(service, 0, nowMs);
        }
    }

    private void AnswerPriority(int button, long nowMs)
    {
        int priority = priorities.Answer(button);
        if (priority >= 0)
        {
            state.Notices.Clear();
            Give(priorities.Service, priority, nowMs);
        }
    }

    private void Give(int service, int priority, long nowMs)
    {
        PressResult result = desk.Press(service, priority, nowMs, ticket);
        switch (result)
        {
            case PressResult.Given:
                state.Tones.Play(TonePattern.Answer, nowMs);
                HandOver(nowMs);
                break;
            case PressResult.Locked:
                // The number that was just given is still on the screen; the button simply rests.
                break;
            case PressResult.Closed:
                Refuse(Notice.QueueClosed, result, nowMs);
                break;
            default:
                Refuse(Notice.QueuePaused, result, nowMs);
                break;
        }
    }

    // The number is durable and goes on the screen first: whatever happens to its paper, it can be read.
    private void HandOver(long nowMs)
    {
        state.Notices.NumberIsPrinted = false;
        PutNumber(nowMs);
        if (state.Settings.IsOn(SettingId.QueueNoPrinter))
        {
            desk.Report(ticket.Sequence, TicketOutcome.ScreenOnly);
        }
        else if (printing.PrintTicket(ticket, ServiceName(ticket.Service), Counter(ticket.Service), nowMs))
        {
            // Where the paper waits for the printer or for a plug in the jack, nobody is told that it comes now.
            state.Notices.NumberIsPrinted = printing.Queue.IsPrinterWell && !state.PlugIsIn;
        }
    }

    private void PutNumber(long nowMs)
    {
        NoticeBoard notices = state.Notices;
        notices.Number.Clear();
        ticket.AppendNumber(notices.Number);
        notices.Service.Clear();
        notices.Service.Append(ServiceName(ticket.Service));
        notices.Put(Notice.QueueNumber, TextId.None, nowMs, NoticeBoard.NumberStaysMs);
    }

    private void Refuse(Notice notice, PressResult why, long nowMs)
    {
        state.Tones.Play(TonePattern.Refusal, nowMs);
        state.Notices.Put(notice, Reason(why), nowMs, NoticeBoard.StaysMs);
    }

    // What a citizen or clerk reads below "paused"; nothing where a clerk has paused the service.
    private static TextId Reason(PressResult result)
    {
        switch (result)
        {
            case PressResult.CapReached:
            case PressResult.BandUsedUp:
                return TextId.QueueAllGiven;
            case PressResult.Starting:
                return TextId.QueueStarting;
            case PressResult.StoreFailed:
                return TextId.QueueStoreFailed;
            case PressResult.StoreFull:
                return TextId.QueueStoreFull;
            case PressResult.StoreNewer:
                return TextId.QueueStoreNewer;
            case PressResult.NumbersUnknown:
                return TextId.QueueNumbersLost;
            default:
                return TextId.None;
        }
    }

    private void TakeSettings()
    {
        if (settingsRevision == state.Settings.Revision)
        {
            return;
        }

        settingsRevision = state.Settings.Revision;
        serviceCount = 0;
        for (int i = 0; i < SettingId.MaxServices; i++)
        {
            if (state.Settings.IsServiceActive(i))
            {
                services[serviceCount] = i;
                serviceCount++;
            }
        }
    }

    private string ServiceName(int service)
    {
        return state.Settings.GetText(
            SettingId.Service(service, ServiceField.Name), SettingId.Service(service, ServiceField.NameEnglish), state.Language);
    }

    private string Counter(int service)
    {
        return state.Settings.GetText(SettingId.Service(service, ServiceField.Counter));
    }
}
