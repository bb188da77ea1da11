using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>What may be said about an answer, and what may not. Every statement that could send somebody on a useless way stands here.</summary>
public static class AnswerRules
{
    private const int SecondsPerDay = 86400;

    /// <summary>
    /// True when the appointment has passed and the dossier is still being worked on. Said only with a confirmed clock.
    /// An appointment without time of day passes with its day.
    /// </summary>
    public static bool IsOverdue(StatusAnswer answer, long nowUtc, bool isClockTrusted)
    {
        if (!isClockTrusted || answer.AppointmentUtc == 0 || IsClosed(answer.StatusNumber))
        {
            return false;
        }

        long passesUtc = answer.AppointmentHasTime ? answer.AppointmentUtc : answer.AppointmentUtc + SecondsPerDay;
        return nowUtc >= passesUtc && answer.StatusNumber >= 1 && answer.StatusNumber <= 10;
    }

    /// <summary>
    /// True when the citizen may be told to collect: done, and the province itself says so. The national portal's 9 may hide
    /// a 5, 6 or 8 (facts of the national exchange: some systems report those as done).
    /// </summary>
    public static bool MayCollect(StatusAnswer answer)
    {
        return answer.StatusNumber == 9 && answer.Source == DossierSource.Provincial;
    }

    /// <summary>What to ask the citizen to do; None when there is nothing to do but wait.</summary>
    public static TextId Advice(StatusAnswer answer)
    {
        switch (answer.StatusNumber)
        {
            case 3:
            case 8:
                return TextId.AskAtCounter;
            case 5:
                return TextId.BringMorePapers;
            case 6:
                return TextId.SettlePayment;
            case 9:
                return AdviceWhenDone(answer);
            default:
                return answer.StatusNumber >= 1 && answer.StatusNumber <= 10 ? TextId.None : TextId.AskAtCounter;
        }
    }

    /// <summary>Label of the source.</summary>
    public static TextId SourceLabel(DossierSource source)
    {
        switch (source)
        {
            case DossierSource.Provincial: return TextId.SourceProvincial;
            case DossierSource.National: return TextId.SourceNational;
            default: return TextId.SourceUnknown;
        }
    }

    /// <summary>True when the appointment still means something to the citizen.</summary>
    public static bool ShowsAppointment(StatusAnswer answer)
    {
        return answer.AppointmentUtc != 0 && answer.StatusNumber != 3 && answer.StatusNumber != 7
            && answer.StatusNumber != 8 && answer.StatusNumber != 10;
    }

    private static TextId AdviceWhenDone(StatusAnswer answer)
    {
        if (!MayCollect(answer))
        {
            return TextId.AskAtCounter;
        }

        switch (answer.ReturnWay)
        {
            case ReturnWay.Post: return TextId.ResultByPost;
            case ReturnWay.Online: return TextId.ResultOnline;
            case ReturnWay.Counter: return TextId.CollectAtCounter;
            default: return TextId.AskAtCounter; // some provinces return everything by post: without a word nobody is sent
        }
    }

    /// <summary>Statuses in which nothing is worked on any more: not accepted, withdrawn, stopped, done, returned.</summary>
    private static bool IsClosed(int status)
    {
        return status == 3 || status == 7 || status == 8 || status == 9 || status == 10;
    }
}
