using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Queue;

/// <summary>
/// The clerk's menu on the queue buttons: a title and up to four lines, one a button; the language button goes back.
/// It knows no screen: whoever shows it asks for title and lines after each change.
/// </summary>
public sealed partial class DeskMenu
{
    /// <summary>Number of the language button in <see cref="Press"/>; the queue buttons are 0 to 3.</summary>
    public const int LanguageButton = 5;

    /// <summary>Lines of a page.</summary>
    public const int MaxLines = 4;

    /// <summary>The menu closes by itself after so long without a press.</summary>
    public const int StaysMs = 30000;

    /// <summary>Wrong codes after which the menu stays closed for a while.</summary>
    public const int MaxWrongCodes = 3;

    private const int LockMs = 60000;
    private const int NextButton = 3;

    private readonly QueueDesk desk;
    private readonly Settings settings;
    private readonly TrustedClock clock;
    private readonly SettingRefusal refusal = new SettingRefusal();
    private readonly LocalTime date = new LocalTime();
    private readonly char[] presses = new char[8];
    private Page page;
    private int offset;
    private int pressCount;
    private int wrongCodes;
    private long lockedUntilMs;
    private long closesAtMs;
    private TextId message;
    private DeskOrder order;
    private int revision;

    /// <summary>A menu over a desk.</summary>
    public DeskMenu(QueueDesk desk, Settings settings, TrustedClock clock)
    {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    private enum Page
    {
        Closed = 0,
        Code = 1,
        Main = 2,
        Services = 3,
        Cancel = 4,
        Date = 5,
        DateFields = 6,
        Numbers = 7,
    }

    /// <summary>True while the menu has the buttons.</summary>
    public bool IsOpen
    {
        get { return page != Page.Closed; }
    }

    /// <summary>Rises whenever title or lines change.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>The chord was held. False while the menu is locked after wrong codes.</summary>
    public bool Open(long nowMs)
    {
        if (nowMs < lockedUntilMs)
        {
            return false;
        }

        pressCount = 0;
        if (settings.GetText(SettingId.DeskPresses).Length > 0)
        {
            Go(Page.Code, nowMs);
        }
        else
        {
            Enter(nowMs);
        }

        return true;
    }

    /// <summary>Closes the menu.</summary>
    public void Close()
    {
        page = Page.Closed;
        message = TextId.None;
        revision++;
    }

    /// <summary>Closes the menu when nobody has pressed anything for long.</summary>
    public void Step(long nowMs)
    {
        if (IsOpen && nowMs >= closesAtMs)
        {
            Close();
        }
    }

    /// <summary>What others are to carry out; asked once.</summary>
    public DeskOrder TakeOrder()
    {
        DeskOrder taken = order;
        order = DeskOrder.None;
        return taken;
    }

    /// <summary>A button was pressed: a queue button 0 to 3, or the language button.</summary>
    public void Press(int button, long nowMs)
    {
        if (!IsOpen)
        {
            return;
        }

        closesAtMs = nowMs + StaysMs;
        message = TextId.None;
        revision++;
        if (button == LanguageButton)
        {
            Back(nowMs);
            return;
        }

        if (button < 0 || button > NextButton)
        {
            return;
        }

        switch (page)
        {
            case Page.Code: PressCode(button, nowMs); break;
            case Page.Main: PressMain(button, nowMs); break;
            case Page.Services: PressServices(button, nowMs); break;
            case Page.Cancel: PressCancel(button, nowMs); break;
            case Page.Date: PressDate(button, nowMs); break;
            case Page.DateFields: PressField(button, nowMs); break;
            default: PressNumbers(button, nowMs); break;
        }
    }

    private void Go(Page next, long nowMs)
    {
        page = next;
        offset = 0;
        closesAtMs = nowMs + StaysMs;
        revision++;
    }

    private void Back(long nowMs)
    {
        if (page == Page.Main || page == Page.Code)
        {
            Close();
        }
        else
        {
            Go(Page.Main, nowMs);
        }
    }

    // While nobody knows the date, confirming it is what the clerk has come for: two presses do it.
    private void Enter(long nowMs)
    {
        if (clock.IsTrusted)
        {
            Go(Page.Main, nowMs);
        }
        else
        {
            OpenDate(nowMs);
        }
    }

    // The whole code is taken before it is judged, so that a wrong first press tells nothing.
    private void PressCode(int button, long nowMs)
    {
        string code = settings.GetText(SettingId.DeskPresses);
        presses[pressCount] = (char)('1' + button);
        pressCount++;
        if (pressCount < code.Length)
        {
            return;
        }

        bool right = new string(presses, 0, pressCount) == code;
        pressCount = 0;
        if (right)
        {
            wrongCodes = 0;
            Enter(nowMs);
            return;
        }

        wrongCodes++;
        message = TextId.DeskWrongCode;
        if (wrongCodes >= MaxWrongCodes)
        {
            wrongCodes = 0;
            lockedUntilMs = nowMs + LockMs;
            Close();
        }
    }

    private void PressMain(int button, long nowMs)
    {
        if (button == NextButton)
        {
            offset = offset + 3 >= MainItems ? 0 : offset + 3;
            return;
        }

        switch (offset + button)
        {
            case 0: Go(Page.Services, nowMs); break;
            case 1:
                order = DeskOrder.ReprintLast;
                Close();
                break;
            case 2:
                order = DeskOrder.PrintSummary;
                Close();
                break;
            case 3: OpenDate(nowMs); break;
            case 4: NextVolume(); break;
            case 5:
                if (HasTicketToday)
                {
                    Go(Page.Cancel, nowMs);
                }

                break;
            case 6: Go(Page.Numbers, nowMs); break;
        }
    }

    // The last item is there only when it is needed.
    private int MainItems
    {
        get { return desk.State.NumbersUnknown ? 7 : 6; }
    }

    // Yesterday's last ticket is neither printed again nor cancelled by mistake.
    private bool HasTicketToday
    {
        get { return desk.State.LastTicket.Sequence != 0 && desk.State.LastTicket.Day == desk.Today; }
    }

    private void NextVolume()
    {
        int volume = settings.GetInt(SettingId.Volume);
        volume = volume < 30 ? 30 : volume < 60 ? 60 : volume < 100 ? 100 : 0;
        settings.TrySetNow(SettingId.Volume, volume.ToString(), refusal);
        Tell(settings.SaveChange());
        order = DeskOrder.SoundVolume;
    }

    private void PressServices(int button, long nowMs)
    {
        if (button == NextButton)
        {
            offset = ServiceAt(offset + 3) < 0 ? 0 : offset + 3;
            if (offset == 0 && ServiceAt(3) < 0)
            {
                Go(Page.Main, nowMs);
            }

            return;
        }

        int service = ServiceAt(offset + button);
        if (service >= 0)
        {
            Tell(desk.SetPaused(service, !desk.IsPaused(service)));
        }
    }

    private void PressCancel(int button, long nowMs)
    {
        if (button == 0)
        {
            bool done = desk.Cancel(desk.State.LastTicket);
            Go(Page.Main, nowMs);
            Tell(done);
        }
        else if (button == NextButton)
        {
            Go(Page.Main, nowMs);
        }
    }

    private void PressNumbers(int button, long nowMs)
    {
        if (button == 0)
        {
            bool done = desk.SetNextNumber(ServiceAt(0) < 0 ? 0 : ServiceAt(0), 0);
            Go(Page.Main, nowMs);
            Tell(done);
        }
        else if (button == NextButton)
        {
            Go(Page.Main, nowMs);
        }
    }

    // The n-th service that is offered, -1 behind the last.
    private int ServiceAt(int index)
    {
        for (int service = 0; service < SettingId.MaxServices; service++)
        {
            if (settings.IsServiceActive(service))
            {
                if (index == 0)
                {
                    return service;
                }

                index--;
            }
        }

        return -1;
    }

    private void Tell(bool done)
    {
        message = done ? TextId.DeskDone : TextId.DeskNotStored;
        revision++;
    }
}
