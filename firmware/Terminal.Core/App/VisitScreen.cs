using Terminal.Core.Payloads;
using Terminal.Core.Screens;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>Fills a screen's content from what is known about a visit: paper, verdict, dates.</summary>
internal static class VisitScreen
{
    // Statuses in which an appointment means something: not those not received, withdrawn, stopped, done, handed over, and
    // none of which nobody here knows what they mean.
    private const int UnderWay = (1 << 1) | (1 << 2) | (1 << 4) | (1 << 5) | (1 << 6);

    /// <summary>Fills the content; clock is the terminal's own.</summary>
    public static void Fill(ScreenContent content, Visit visit, AppClock clock)
    {
        content.DossierCode.CopyFrom(visit.Code);
        content.Paper = visit.Paper.Words;
        content.Reason = visit.Paper.CodeUnconfirmed ? TextId.CodeNotCertain : TextId.None;
        switch (visit.Phase)
        {
            case VisitPhase.Foreign:
                Foreign(content, visit.Paper);
                break;
            case VisitPhase.Asking:
                content.Kind = ScreenKind.Asking;
                PaperOnly(content, visit.Paper);
                break;
            default:
                Verdict(content, visit, clock);
                break;
        }
    }

    private static void Foreign(ScreenContent content, PaperFacts paper)
    {
        content.Reason = paper.Advice;
        switch (paper.Foreign)
        {
            case ForeignKind.CitizenCard:
                content.Kind = ScreenKind.IdentityCard;
                break;
            case ForeignKind.HealthCard:
                content.Kind = ScreenKind.HealthCard;
                break;
            case ForeignKind.ProcedurePoster:
                content.Kind = ScreenKind.ProcedurePoster;
                break;
            case ForeignKind.OpaqueSlipLink:
            case ForeignKind.None:
                content.Kind = ScreenKind.OpaqueLink;
                break;
            case ForeignKind.Unreadable:
                content.Kind = ScreenKind.Unreadable;
                break;
            default:
                content.Kind = ScreenKind.ForeignCode;
                break;
        }
    }

    private static void Verdict(ScreenContent content, Visit visit, AppClock clock)
    {
        switch (visit.Verdict)
        {
            case Status.Verdict.Found:
            case Status.Verdict.AnswerFrom:
                Answer(content, visit, clock);
                return;
            case Status.Verdict.NotFound:
                content.Kind = ScreenKind.NotFound;
                break;
            case Status.Verdict.Refused:
                content.Kind = ScreenKind.Refused;
                content.Next = visit.NeedsSecondFactor ? TextId.SecondFactor : TextId.None;
                break;
            default:
                content.Kind = ScreenKind.CouldNotAsk;
                if (content.Reason == TextId.None)
                {
                    content.Reason = ReasonWords.ForCitizen(visit.Reason);
                }

                if (visit.Reason == CouldNotAskReason.TooManyCodes)
                {
                    content.Next = TextId.AskAtCounter;
                }

                break;
        }

        PaperOnly(content, visit.Paper);
    }

    // What the paper itself says, as long as the service says nothing.
    private static void PaperOnly(ScreenContent content, PaperFacts paper)
    {
        PaperDate(content, paper, content.Appointment);
        content.AppointmentDetail = DetailOf(paper);
        content.DateIsOnPaper = paper.DateIsOnPaper;
        if (paper.CodeUnconfirmed)
        {
            content.Next = TextId.CompareCode;
        }
    }

    private static void Answer(ScreenContent content, Visit visit, AppClock clock)
    {
        StatusAnswer answer = visit.Answer;
        content.Kind = ScreenKind.Answer;
        content.Status = answer.StatusNumber;
        content.Source = SourceOf(answer.Source);
        content.FeeDong = answer.FeeDong;
        content.Next = HandedOver(answer);
        content.AnswerTime.SetUtcSeconds(answer.AnsweredUtc);
        content.AnswerIsStored = visit.Verdict == Status.Verdict.AnswerFrom;
        long utcSeconds = clock.ConfirmedUtcSeconds;
        content.AnswerIsOfAnotherDay = utcSeconds != 0 && LocalTime.LocalDay(answer.AnsweredUtc) != LocalTime.LocalDay(utcSeconds);
        if (answer.AppointmentUtc == 0)
        {
            PaperDate(content, visit.Paper, content.Appointment);
            content.AppointmentDetail = DetailOf(visit.Paper);
            content.DateIsOnPaper = visit.Paper.DateIsOnPaper && IsUnderWay(answer);
            return;
        }

        content.Appointment.SetUtcSeconds(answer.AppointmentUtc);
        content.AppointmentDetail = answer.AppointmentHasTime ? DateDetail.DayAndTime : DateDetail.Day;
        if (visit.Paper.AppointmentDay != 0 && visit.Paper.AppointmentDay != LocalTime.LocalDay(answer.AppointmentUtc))
        {
            PaperDate(content, visit.Paper, content.PaperAppointment);
            content.PaperAppointmentDetail = DateDetail.Day;
        }

        content.Overdue = IsOverdue(answer, clock);
    }

    // A result that is posted or delivered online is not to be collected.
    private static TextId HandedOver(StatusAnswer answer)
    {
        if (answer.StatusNumber != 9 || answer.Source == DossierSource.National)
        {
            return TextId.None;
        }

        return answer.ReturnWay == ReturnWay.Post ? TextId.ResultByPost
            : answer.ReturnWay == ReturnWay.Online ? TextId.ResultOnline : TextId.None;
    }

    /// <summary>Adds the verdict in words, for the slip.</summary>
    public static void AppendVerdict(TextBuffer text, Visit visit, Language language)
    {
        switch (visit.Verdict)
        {
            case Status.Verdict.Found:
            case Status.Verdict.AnswerFrom:
                TextId label = Texts.DossierStatus(visit.Answer.StatusNumber);
                if (label != TextId.None)
                {
                    text.Append(Texts.Get(label, language));
                    return;
                }

                text.Append(Texts.Get(TextId.OtherStatus, language));
                text.Append(" (");
                text.Append(Texts.Get(TextId.CodeWord, language));
                text.Append(' ');
                text.AppendNumber(visit.Answer.StatusNumber, 1);
                text.Append(')');
                return;
            case Status.Verdict.NotFound:
                text.Append(Texts.Get(TextId.NotFound, language));
                return;
            case Status.Verdict.Refused:
                text.Append(Texts.Get(TextId.Refused, language));
                return;
            default:
                text.Append(Texts.Get(TextId.CouldNotAsk, language));
                return;
        }
    }

    /// <summary>The paper's appointment in seconds since 1970-01-01 UTC, 0 when there is none.</summary>
    public static long PaperAppointmentUtc(PaperFacts paper)
    {
        if (paper.AppointmentDay == 0)
        {
            return 0;
        }

        int minute = paper.AppointmentMinute == ScannedCode.NoTime ? 0 : paper.AppointmentMinute;
        return paper.AppointmentDay * 86400L + minute * 60 - LocalTime.OffsetSeconds;
    }

    /// <summary>
    /// Past its appointment: never from the paper alone, and never with an unconfirmed clock. An appointment without time of day
    /// passes with its day.
    /// </summary>
    public static bool IsOverdue(StatusAnswer answer, AppClock clock)
    {
        long utcSeconds = clock.ConfirmedUtcSeconds;
        if (utcSeconds == 0 || answer.AppointmentUtc == 0 || !IsUnderWay(answer))
        {
            return false;
        }

        return answer.AppointmentHasTime
            ? utcSeconds > answer.AppointmentUtc
            : LocalTime.LocalDay(utcSeconds) > LocalTime.LocalDay(answer.AppointmentUtc);
    }

    private static bool IsUnderWay(StatusAnswer answer)
    {
        return answer.StatusNumber <= 10 && (UnderWay & (1 << answer.StatusNumber)) != 0;
    }

    /// <summary>Label of the source, for the slip.</summary>
    public static TextId SourceLabel(DossierSource source)
    {
        switch (source)
        {
            case DossierSource.Provincial: return TextId.SourceProvincial;
            case DossierSource.National: return TextId.SourceNational;
            default: return TextId.SourceUnknown;
        }
    }

    private static StatusSource SourceOf(DossierSource source)
    {
        switch (source)
        {
            case DossierSource.Provincial: return StatusSource.Province;
            case DossierSource.National: return StatusSource.NationalPortal;
            default: return StatusSource.Unknown;
        }
    }

    private static DateDetail DetailOf(PaperFacts paper)
    {
        return paper.AppointmentDay == 0 ? DateDetail.None
            : paper.AppointmentMinute == ScannedCode.NoTime ? DateDetail.Day : DateDetail.DayAndTime;
    }

    private static void PaperDate(ScreenContent content, PaperFacts paper, LocalTime into)
    {
        if (paper.AppointmentDay != 0)
        {
            into.SetDayNumber(paper.AppointmentDay);
            if (paper.AppointmentMinute != ScannedCode.NoTime)
            {
                into.Hour = paper.AppointmentMinute / 60;
                into.Minute = paper.AppointmentMinute % 60;
            }
        }
    }
}
