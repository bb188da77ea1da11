using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>What a screen says first: colour, icon and words belong together.</summary>
internal sealed class Verdict
{
    /// <summary>The words, or None when the sheet's words are put together by the screen.</summary>
    public TextId Words;

    /// <summary>Ground of the band.</summary>
    public int Ground;

    /// <summary>Icon beside the words.</summary>
    public char Icon;

    /// <summary>What to do next, or None.</summary>
    public TextId Next;

    /// <summary>Fills this from what is to be shown.</summary>
    public void Set(ScreenContent content)
    {
        switch (content.Kind)
        {
            case ScreenKind.Asking: Set(TextId.Asking, Palette.Blue, IconId.Clock, content.Paper); break;
            case ScreenKind.NotFound: Set(TextId.NotFound, Palette.Yellow, IconId.Question, TextId.NotFoundNote); break;
            case ScreenKind.CouldNotAsk: Set(TextId.CouldNotAsk, Palette.Grey, IconId.NetworkDown, TextId.SlipStillValid); break;
            case ScreenKind.Refused: Set(TextId.Refused, Palette.Grey, IconId.Info, TextId.RefusedNote); break;
            case ScreenKind.CodeNotCertain: Set(TextId.CodeNotCertain, Palette.Yellow, IconId.Question, TextId.CompareCode); break;
            default: SetStatus(content); break;
        }
    }

    private void SetStatus(ScreenContent content)
    {
        TextId label = Texts.DossierStatus(content.Status);
        switch (content.Status)
        {
            case 1: Set(label, Palette.Blue, IconId.Sheet, TextId.NextWaitReception); break;
            case 2: Set(label, Palette.Blue, IconId.Sheet, ComeOnDate(content)); break;
            case 3: Set(label, Palette.Red, IconId.Stop, TextId.AskAtCounter); break;
            case 4: Set(label, Palette.Blue, IconId.Clock, ComeOnDate(content)); break;
            case 5: Set(label, Palette.Yellow, IconId.Papers, TextId.NextBringPapers); break;
            case 6: Set(label, Palette.Yellow, IconId.Money, TextId.NextPay); break;
            case 7: Set(label, Palette.Grey, IconId.Info, TextId.AskAtCounter); break;
            case 8: Set(label, Palette.Red, IconId.Stop, TextId.AskAtCounter); break;
            case 9: Set(label, Palette.Green, IconId.Collect, Collect(content)); break;
            case 10: Set(label, Palette.Green, IconId.Check, TextId.NextThanks); break;
            default: Set(TextId.None, Palette.Grey, IconId.Info, TextId.AskAtCounter); break;
        }
    }

    // The national portal shows dossiers as finished that the province has not finished.
    private static TextId Collect(ScreenContent content)
    {
        return content.Source == StatusSource.Province ? TextId.NextCollect : TextId.NextAskBeforeCollect;
    }

    private static TextId ComeOnDate(ScreenContent content)
    {
        return content.Overdue || content.AppointmentDetail == DateDetail.None
            ? TextId.AskAtCounter
            : TextId.NextComeOnDate;
    }

    private void Set(TextId words, int ground, char icon, TextId next)
    {
        Words = words;
        Ground = ground;
        Icon = icon;
        Next = next;
    }
}
