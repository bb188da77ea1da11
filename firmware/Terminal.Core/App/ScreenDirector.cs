using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Maintenance;
using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.App;

/// <summary>
/// Decides which screen is due and hands it to the painter: start-up, then faults, notices, the visit, and the idle screen,
/// in this order. A screen is composed only when something that it shows has changed.
/// </summary>
internal sealed class ScreenDirector
{
    private readonly ScreenPainter painter;
    private readonly TerminalState state;
    private readonly ScreenContent content = new ScreenContent();
    private readonly LocalTime clockNow = new LocalTime();
    private int shownSettings = -1;
    private Language shownLanguage;
    private int shown;
    private bool everShown;

    /// <summary>Paints what the state says.</summary>
    public ScreenDirector(ScreenPainter painter, TerminalState state)
    {
        this.painter = painter;
        this.state = state;
        content.Version.Append(FirmwareVersion.Text);
    }

    /// <summary>Composes the screen when it says something new; true when it did, which is enough work for one step.</summary>
    public bool Step(long nowMs)
    {
        int signature = Signature(nowMs);
        if (everShown && signature == shown)
        {
            return false;
        }

        shown = signature;
        everShown = true;
        Compose(nowMs);
        painter.Show(content);
        return true;
    }

    /// <summary>Composes anew at the next step, after the panel was restarted.</summary>
    public void Forget()
    {
        everShown = false;
        painter.Forget();
    }

    /// <summary>Shows at once that a scan arrives. Whatever becomes of it, the next step composes anew.</summary>
    public void Echo()
    {
        everShown = false;
        painter.Echo();
    }

    // Whatever a screen may show changes this number. Two different states giving the same one is as likely as a
    // collision of a 32-bit hash, and mends itself with the next second of any countdown.
    private int Signature(long nowMs)
    {
        int hash = (int)state.Stage;
        hash = hash * 31 + state.Visits.Visit.Revision;
        hash = hash * 31 + (state.Visits.ShowsReading ? 1 : 0);
        hash = hash * 31 + state.Notices.Revision;
        hash = hash * 31 + (int)state.Language;
        hash = hash * 31 + state.Settings.Revision;
        hash = hash * 31 + state.Visits.Visit.SecondsLeft(nowMs);
        hash = hash * 31 + (int)state.PrinterSign;
        hash = hash * 31 + (int)state.PrinterTrouble;
        hash = hash * 31 + (state.Visits.IsReaderDown ? 1 : 0);
        hash = hash * 31 + (state.Network.State == NetworkState.Up ? 1 : 0);
        hash = hash * 31 + (state.PlugIsIn ? 1 : 0);
        hash = hash * 31 + (int)(state.Clock.ConfirmedUtcSeconds / 60);
        hash = hash * 31 + state.Faults.Revision;
        hash = hash * 31 + state.StartUp.Revision;
        hash = hash * 31 + (int)Advice;
        hash = hash * 31 + state.SiteMessage.Revision;
        hash = hash * 31 + (state.IsRevoked ? 1 : 0);
        return hash * 31 + state.Menu.Revision;
    }

    // What the staff should know on the idle screen, the gravest first.
    private TextId Advice
    {
        get
        {
            TextId trouble = state.Numbers.StoreTrouble;
            return trouble != TextId.None ? trouble
                : state.Settings.Stored == CopyState.OneCopyBad ? TextId.AdviceSettingsCopy
                : state.Clock.IsTrusted ? TextId.None : TextId.AdviceConfirmDate;
        }
    }

    private void Compose(long nowMs)
    {
        content.ClearVisit();
        content.Language = state.Language;
        long utcSeconds = state.Clock.ConfirmedUtcSeconds;
        content.ClockTrusted = utcSeconds != 0;
        if (content.ClockTrusted)
        {
            content.Clock.SetUtcSeconds(utcSeconds);
        }

        content.NetworkUp = state.Network.State == NetworkState.Up;
        content.Printer = state.PrinterSign;
        content.PrinterTrouble = state.PrinterTrouble;
        content.ReaderIsDown = state.Visits.IsReaderDown;
        content.Advice = Advice;
        TakeSettings();
        Choose(nowMs);
        FillFault();
    }

    private void TakeSettings()
    {
        if (shownSettings == state.Settings.Revision && shownLanguage == state.Language)
        {
            return;
        }

        shownSettings = state.Settings.Revision;
        shownLanguage = state.Language;
        content.Office.Clear();
        content.Office.Append(state.Settings.GetText(SettingId.OfficeName, SettingId.OfficeNameEnglish, state.Language));
        content.Phone.Clear();
        content.Phone.Append(state.Settings.GetText(SettingId.Contact));
    }

    private void Choose(long nowMs)
    {
        if (state.Stage == TerminalStage.Starting)
        {
            content.Kind = ScreenKind.StartUp;
            state.StartUp.Fill(content);
        }
        else if (state.Stage == TerminalStage.SafeMode)
        {
            // Safe mode after failed starts serves nobody, and nobody is at work on it either.
            bool hasFailed = !state.PlugIsIn && state.Record.SafeMode == SafeModeReason.FailedStarts;
            content.Kind = hasFailed ? ScreenKind.OutOfOrder : ScreenKind.Maintenance;
        }
        else if (state.Menu.IsOpen)
        {
            content.Kind = ScreenKind.Menu;
            state.Menu.AppendTitle(state.Language, content.Title);
            for (int i = 0; i < DeskMenu.MaxLines; i++)
            {
                state.Menu.AppendLine(i, state.Language, content.Lines[i]);
            }
        }
        else if (state.Visits.ShowsReading)
        {
            content.Kind = ScreenKind.Reading;
        }
        else if (state.Notices.Current != Notice.None)
        {
            FillNotice();
        }
        else if (state.Visits.Visit.Phase != VisitPhase.None)
        {
            content.CountdownS = state.Visits.Visit.Phase == VisitPhase.Asking ? 0 : state.Visits.Visit.SecondsLeft(nowMs);
            VisitScreen.Fill(content, state.Visits.Visit, state.Clock);
            if (content.Kind == ScreenKind.Answer)
            {
                state.Visits.Payment.Fill(content);
            }
        }
        else if (state.PlugIsIn)
        {
            // Who comes meanwhile is served all the same: a number that is given must be seen.
            content.Kind = ScreenKind.Maintenance;
        }
        else
        {
            // Out of order only when nobody can be served: no code is read and no number given. A paper that is read says something
            // even where nobody can be asked about it.
            bool isUseless = content.ReaderIsDown && !state.Numbers.GivesNumbers;
            content.Kind = !state.Settings.IsSetUp ? ScreenKind.NoSetup : isUseless ? ScreenKind.OutOfOrder : ScreenKind.Idle;
            bool isUnreadable = state.Settings.Stored == CopyState.Unreadable || state.Settings.Stored == CopyState.Newer;
            content.Reason = isUnreadable ? TextId.SettingsUnreadable : TextId.None;
            FillMessage();
        }
    }

    // A terminal whose right to ask has been withdrawn says so before anybody holds a paper under it.
    private void FillMessage()
    {
        if (state.IsRevoked)
        {
            content.Message.Clear();
            content.Message.Append(Texts.Get(TextId.TerminalRevoked, state.Language));
        }
        else
        {
            state.SiteMessage.Fill(content.Message, state.Settings, state.Language);
        }
    }

    // Every fault on the screen bears the code that the console and the handbook explain.
    private void FillFault()
    {
        content.FaultCode.Clear();
        if (content.Kind == ScreenKind.Asking || content.Kind == ScreenKind.Answer)
        {
            return;
        }

        bool isIdle = content.Kind == ScreenKind.Idle;
        bool isPrinter = content.Kind == ScreenKind.NotPrinted || content.Kind == ScreenKind.PrinterAttention
            || (isIdle && content.PrinterTrouble != TextId.None);
        int code = isPrinter ? state.Faults.FirstOfPrinter
            : content.Kind == ScreenKind.CouldNotAsk ? CouldNotAskCode : state.Faults.First;
        bool isSaid = !isIdle || isPrinter || content.ReaderIsDown || state.Numbers.StoreTrouble != TextId.None || code == FaultTable.BoardPort;
        if (isSaid && code != 0)
        {
            FaultTable.AppendCode(code, content.FaultCode);
        }

        if (content.Kind == ScreenKind.NoSetup)
        {
            content.Lines[0].Append(Texts.Get(TextId.SetupCommand, state.Language));
        }
    }

    // What hindered this very look-up: the watch looks twice a second, and an errand may have succeeded meanwhile.
    private int CouldNotAskCode
    {
        get
        {
            CouldNotAskReason reason = state.Visits.Visit.Reason;
            int code = reason == CouldNotAskReason.ClockUnsure ? FaultTable.ClockUnsure : FaultWatch.ServiceFault(reason);
            int standing = state.Faults.FirstOfNetwork;

            // Where only the pulse was felt for, what the pulse met says more.
            return code == 0 || (reason == CouldNotAskReason.Paused && standing != 0) ? standing : code;
        }
    }

    private void FillNotice()
    {
        NoticeBoard notices = state.Notices;
        content.Reason = notices.Reason;
        switch (notices.Current)
        {
            case Notice.Printing:
                content.Kind = ScreenKind.Printing;
                break;
            case Notice.Printed:
                content.Kind = ScreenKind.Printed;
                break;
            case Notice.PrintSent:
                content.Kind = ScreenKind.PrintSent;
                break;
            case Notice.NotPrinted:
                content.Kind = ScreenKind.NotPrinted;
                content.QueueNumber.CopyFrom(notices.Number);
                break;
            case Notice.PrintUnknown:
                content.Kind = ScreenKind.PrintUnknown;
                content.QueueNumber.CopyFrom(notices.Number);
                break;
            case Notice.PrinterAttention:
                content.Kind = ScreenKind.PrinterAttention;
                break;
            case Notice.QueuePaused:
                content.Kind = ScreenKind.QueuePaused;
                break;
            case Notice.QueueClosed:
                content.Kind = ScreenKind.QueueClosed;
                break;
            case Notice.QueueChoice:
                content.Kind = ScreenKind.QueueChoice;
                state.Numbers.FillChoice(content);
                break;
            case Notice.PriorityChoice:
                content.Kind = ScreenKind.Menu;
                state.Numbers.FillPriorities(content);
                break;
            default:
                content.Kind = ScreenKind.QueueNumber;
                content.QueueNumber.CopyFrom(notices.Number);
                content.ServiceName.CopyFrom(notices.Service);
                content.NumberIsPrinted = notices.NumberIsPrinted;
                break;
        }
    }
}
