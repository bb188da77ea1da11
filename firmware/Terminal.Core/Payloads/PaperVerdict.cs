using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// From what was found to what it is: kind of paper, dates without label, the items that are missing, the reason.
/// </summary>
internal static class PaperVerdict
{
    private const int LongestAppointmentDays = 3660;

    /// <summary>True when the findings are those of a paper though no dossier code is among them.</summary>
    public static bool IsPaperWithoutCode(ScannedCode result, ItemFindings found)
    {
        int signs = (found.PaperWord != LabelKind.None || found.PaperName.End > found.PaperName.Start ? 1 : 0)
            + (found.AppointmentDay != 0 ? 1 : 0)
            + (found.PublicationDay != 0 ? 1 : 0)
            + (result.ProcedureCode.Length > 0 ? 1 : 0)
            + (found.SystemName.End > found.SystemName.Start ? 1 : 0);
        return signs >= 2;
    }

    /// <summary>Number of calls of <see cref="CopyText"/> that take all texts over.</summary>
    public const int Texts = 4;

    /// <summary>Takes over one of the items of free text: one a step.</summary>
    public static void CopyText(ScannedCode result, PayloadText text, ItemFindings found, int index)
    {
        switch (index)
        {
            case 0: found.PaperName.CopyTo(text, result.PaperName); break;
            case 1: found.SystemName.CopyTo(text, result.SystemName); break;
            case 2: found.Scope.CopyTo(text, result.Scope); break;
            default:
                if (found.ValidFromDay == 0 && found.ValidUntilDay == 0)
                {
                    found.Validity.CopyTo(text, result.ValidityText);
                }

                break;
        }
    }

    /// <summary>Fills kind, items and reason of a paper.</summary>
    public static void Fill(ScannedCode result, ItemFindings found, CodeCollector codes, bool isLink, int today)
    {
        bool named = found.PaperWord != LabelKind.None;
        result.Kind = KindOf(result, found);
        TakeDates(result, found, codes.ReceiptDay, today);
        SetPresent(result, found);
        PaperItems beyondCode = PaperItems.PaperName | PaperItems.SystemName | PaperItems.PublicationTime | PaperItems.AppointmentDate
            | PaperItems.Validity | PaperItems.Scope | (isLink ? PaperItems.None : PaperItems.ProcedureCode);
        if (!named && result.HasDossierCode && (result.Present & beyondCode) == 0 && (result.Malformed & beyondCode) == 0)
        {
            result.Kind = PaperKind.DossierReference;
        }

        PaperItems required = PaperItems.Minimum | (result.Kind == PaperKind.Slip ? PaperItems.AppointmentDate : PaperItems.None);
        result.Missing = required & ~result.Present & ~result.Malformed;
        result.Reason = ReasonOf(result, isLink, codes.Malformed);
    }

    private static PaperKind KindOf(ScannedCode result, ItemFindings found)
    {
        switch (found.PaperWord)
        {
            case LabelKind.SlipWord: return PaperKind.Slip;
            case LabelKind.ResultWord: return PaperKind.Result;
            case LabelKind.OtherPaperWord: return PaperKind.OtherPaper;
        }

        if (found.AppointmentDay != 0 || (found.Malformed & PaperItems.AppointmentDate) != 0 || found.ReturnDay != 0)
        {
            return PaperKind.Slip;
        }

        bool validity = found.ValidFromDay != 0 || found.ValidUntilDay != 0 || result.ValidityText.Length > 0 || result.Scope.Length > 0;
        return validity ? PaperKind.Result : PaperKind.OtherPaper;
    }

    private static void TakeDates(ScannedCode result, ItemFindings found, int receiptDay, int today)
    {
        result.ValidFromDay = found.ValidFromDay;
        result.ValidUntilDay = found.ValidUntilDay;
        result.PublicationDay = found.PublicationDay;
        result.PublicationMinute = found.PublicationDay != 0 ? found.PublicationMinute : ScannedCode.NoTime;
        if (today != 0 && result.PublicationDay > today + 1)
        {
            result.PublicationDay = 0;
            result.PublicationMinute = ScannedCode.NoTime;
            found.Malformed |= PaperItems.PublicationTime;
        }

        if (result.Kind != PaperKind.Result)
        {
            // A later date is a postponed one, or that of the second stage; with several dossiers it may be another one's.
            bool latest = result.DossierCodeCount == 1;
            SetAppointment(result, latest ? found.LatestAppointmentDay : found.AppointmentDay,
                latest ? found.LatestAppointmentMinute : found.AppointmentMinute);
            if (!result.HasAppointment)
            {
                SetAppointment(result, found.ReturnDay, found.ReturnMinute);
            }

            // Nothing is promised for a day before its receipt, or for ten years on: day and month may stand the other way round.
            bool early = result.HasAppointment && !result.CodeUnconfirmed && result.AppointmentDay < receiptDay;
            if (early || (today != 0 && result.AppointmentDay > today + LongestAppointmentDays))
            {
                SetAppointment(result, 0, ScannedCode.NoTime);
                found.Malformed |= PaperItems.AppointmentDate;
            }
        }

        TakeLooseDates(result, found, receiptDay, today);
    }

    // Without labels only the order of things can tell: a paper is published on or after the day of receipt and not later
    // than now; on a slip, the later of two dates is the appointment.
    private static void TakeLooseDates(ScannedCode result, ItemFindings found, int receiptDay, int today)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < found.LooseCount; i++)
        {
            int day = found.LooseDays[i];
            if (day < receiptDay)
            {
                continue;
            }

            first = first < 0 || day < found.LooseDays[first] ? i : first;
            last = last < 0 || day > found.LooseDays[last] ? i : last;
        }

        if (first < 0)
        {
            return;
        }

        bool firstCanBePublication = today == 0 || found.LooseDays[first] <= today + 1;
        bool publicationOpen = result.PublicationDay == 0 && (found.Malformed & PaperItems.PublicationTime) == 0;
        bool appointmentOpen = found.PaperWord == LabelKind.SlipWord && !result.HasAppointment
            && (found.Malformed & PaperItems.AppointmentDate) == 0;
        int lastDay = found.LooseDays[last];
        if (appointmentOpen)
        {
            bool isLater = publicationOpen ? lastDay > found.LooseDays[first] : lastDay >= result.PublicationDay;
            if (isLater || (publicationOpen && !firstCanBePublication))
            {
                SetAppointment(result, lastDay, found.LooseMinutes[last]);
            }
        }

        if (publicationOpen && firstCanBePublication)
        {
            result.PublicationDay = found.LooseDays[first];
            result.PublicationMinute = found.LooseMinutes[first];
        }
    }

    private static void SetAppointment(ScannedCode result, int day, int minute)
    {
        result.AppointmentDay = day;
        result.AppointmentMinute = day != 0 ? minute : ScannedCode.NoTime;
    }

    private static void SetPresent(ScannedCode result, ItemFindings found)
    {
        PaperItems present = found.Present
            | (result.HasDossierCode ? PaperItems.DossierCode : PaperItems.None)
            | (result.ProcedureCode.Length > 0 ? PaperItems.ProcedureCode : PaperItems.None)
            | (result.PaperName.Length > 0 ? PaperItems.PaperName : PaperItems.None)
            | (result.SystemName.Length > 0 ? PaperItems.SystemName : PaperItems.None)
            | (result.PublicationDay != 0 ? PaperItems.PublicationTime : PaperItems.None)
            | (result.HasAppointment ? PaperItems.AppointmentDate : PaperItems.None)
            | (result.Scope.Length > 0 ? PaperItems.Scope : PaperItems.None)
            | (result.AgencyCode.Length > 0 ? PaperItems.AgencyCode : PaperItems.None);
        if (result.ValidFromDay != 0 || result.ValidUntilDay != 0 || result.ValidityText.Length > 0)
        {
            present |= PaperItems.Validity;
        }

        result.Present = present;
        result.Malformed = found.Malformed & ~present;
    }

    private static ScanReason ReasonOf(ScannedCode result, bool isLink, bool malformedCode)
    {
        if (!result.HasDossierCode)
        {
            return malformedCode ? ScanReason.BadCode : ScanReason.NoCode;
        }

        if (result.CodeUnconfirmed)
        {
            return ScanReason.Unconfirmed;
        }

        if (result.Kind == PaperKind.DossierReference)
        {
            return isLink ? ScanReason.CodeLink : ScanReason.CodeOnly;
        }

        if (result.Malformed != PaperItems.None)
        {
            return ScanReason.Malformed;
        }

        return result.Missing == PaperItems.None ? ScanReason.Complete
            : result.Missing == PaperItems.AppointmentDate ? ScanReason.NoDate
            : ScanReason.Incomplete;
    }
}
