using Terminal.Core.Configuration;
using Terminal.Core.Text;

namespace Terminal.Core.Queue;

/// <content>What stands on each page.</content>
public sealed partial class DeskMenu
{
    /// <summary>Adds the title; after an order it tells how that went.</summary>
    public void AppendTitle(Language language, TextBuffer text)
    {
        if (message != TextId.None)
        {
            text.Append(Texts.Get(message, language));
            return;
        }

        switch (page)
        {
            case Page.Closed:
                break;
            case Page.Code:
                text.Append(Texts.Get(TextId.DeskCode, language));
                for (int i = 0; i < pressCount; i++)
                {
                    text.Append('*');
                }

                break;
            case Page.Date:
            case Page.DateFields:
                AppendDate(language, text);
                break;
            case Page.Services:
                text.Append(Texts.Get(TextId.DeskPause, language));
                break;
            case Page.Cancel:
                text.Append(Texts.Get(TextId.DeskCancel, language));
                break;
            default:
                text.Append(Texts.Get(TextId.DeskTitle, language));
                break;
        }
    }

    /// <summary>Adds what a button does, 0 to 3; nothing where it does nothing.</summary>
    public void AppendLine(int button, Language language, TextBuffer text)
    {
        switch (page)
        {
            case Page.Main:
                AppendMain(button, language, text);
                break;
            case Page.Services:
                AppendService(button, language, text);
                break;
            case Page.Cancel:
                if (button == 0)
                {
                    text.Append(Texts.Get(TextId.DeskCancel, language));
                    text.Append(' ');
                    desk.State.LastTicket.AppendNumber(text);
                }

                AppendBack(button, language, text);
                break;
            case Page.Numbers:
                text.Append(button == 0 ? Texts.Get(TextId.DeskGoOn, language) : "");
                AppendBack(button, language, text);
                break;
            case Page.Date:
                Append(button == 0 ? TextId.DeskDateRight : button == 1 ? TextId.DeskDateChange : TextId.None, language, text);
                AppendBack(button, language, text);
                break;
            case Page.DateFields:
                Append(button == 0 ? TextId.DeskLess : button == 1 ? TextId.DeskMore : button != 2 ? TextId.None
                    : field == Fields - 1 ? TextId.DeskConfirm : TextId.DeskNextField, language, text);
                AppendBack(button, language, text);
                break;
        }
    }

    private void AppendMain(int button, Language language, TextBuffer text)
    {
        if (button == NextButton)
        {
            text.Append(Texts.Get(TextId.DeskMoreItems, language));
            return;
        }

        switch (offset + button)
        {
            case 0: Append(TextId.DeskPause, language, text); break;
            case 1:
                Append(TextId.DeskReprint, language, text);
                AppendLastTicket(text);
                break;
            case 2: Append(TextId.DeskSummary, language, text); break;
            case 3: Append(TextId.DeskDate, language, text); break;
            case 4:
                Append(TextId.DeskVolume, language, text);
                text.Append(' ');
                text.AppendNumber(settings.GetInt(SettingId.Volume), 1);
                text.Append('%');
                break;
            case 5:
                Append(TextId.DeskCancel, language, text);
                AppendLastTicket(text);
                break;
            case 6:
                Append(desk.State.NumbersUnknown ? TextId.DeskGoOn : TextId.None, language, text);
                break;
        }
    }

    private void AppendService(int button, Language language, TextBuffer text)
    {
        if (button == NextButton)
        {
            Append(ServiceAt(3) < 0 ? TextId.DeskBack : TextId.DeskMoreItems, language, text);
            return;
        }

        int service = ServiceAt(offset + button);
        if (service < 0)
        {
            return;
        }

        text.Append(Texts.Get(desk.IsPaused(service) ? TextId.DeskIsPaused : TextId.DeskIsOpen, language));
        text.Append(": ");
        text.Append(settings.GetText(SettingId.Service(service, ServiceField.Name), SettingId.Service(service, ServiceField.NameEnglish), language));
    }

    private void AppendLastTicket(TextBuffer text)
    {
        if (HasTicketToday)
        {
            text.Append(' ');
            desk.State.LastTicket.AppendNumber(text);
        }
    }

    private static void AppendBack(int button, Language language, TextBuffer text)
    {
        if (button == NextButton)
        {
            Append(TextId.DeskBack, language, text);
        }
    }

    private static void Append(TextId id, Language language, TextBuffer text)
    {
        text.Append(Texts.Get(id, language));
    }
}
