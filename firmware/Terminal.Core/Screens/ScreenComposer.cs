using Terminal.Drivers.Fonts;

namespace Terminal.Core.Screens;

/// <summary>Turns a content into cells.</summary>
internal sealed class ScreenComposer
{
    private readonly Sheet sheet;
    private readonly IdleScreen idle = new IdleScreen();
    private readonly DossierScreen dossier = new DossierScreen();
    private readonly NoticeScreen notice = new NoticeScreen();

    public ScreenComposer(FontFile fonts, PanelLayout layout)
    {
        sheet = new Sheet(fonts, layout);
    }

    /// <summary>True when the screen composed last is the idle screen, or the echo on it.</summary>
    public bool IsIdle;

    /// <summary>
    /// Composes a screen; true when that is all, false when <see cref="Complete"/> is to follow in a step of its own. The echo of a
    /// scan stays within the idle screen where that is what stands.
    /// </summary>
    public bool Compose(ScreenContent content, CellList list, bool idleStands)
    {
        IsIdle = content.Kind == ScreenKind.Idle || (content.Kind == ScreenKind.Reading && idleStands);
        sheet.Begin(list, content.Language);
        switch (content.Kind)
        {
            case ScreenKind.Idle:
            case ScreenKind.Reading:
                idle.Compose(sheet, content, IsIdle);
                return !IsIdle;
            case ScreenKind.Asking:
            case ScreenKind.Answer:
            case ScreenKind.NotFound:
            case ScreenKind.CouldNotAsk:
            case ScreenKind.Refused:
            case ScreenKind.CodeNotCertain:
                dossier.Compose(sheet, content);
                return false;
            case ScreenKind.QueueChoice:
            case ScreenKind.Menu:
                QueueScreen.ComposeChoice(sheet, content);
                break;
            case ScreenKind.QueueNumber:
                QueueScreen.ComposeNumber(sheet, content);
                break;
            default:
                if (!notice.Compose(sheet, content))
                {
                    sheet.Band(sheet.Layout.Height, 0);
                }

                break;
        }

        // Whatever a screen forgot: the bands reach the bottom.
        sheet.Band(sheet.Layout.Height, Palette.White);
        return true;
    }

    /// <summary>Composes the rest of the idle screen or of one about a dossier.</summary>
    public void Complete(ScreenContent content)
    {
        if (IsIdle)
        {
            idle.Complete(sheet, content);
        }
        else
        {
            dossier.Complete(sheet, content);
        }
    }
}
