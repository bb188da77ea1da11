using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>What a citizen reads about a scan: one key phrase, and advice under it. Never that an item is missing.</summary>
public static class ScanTexts
{
    /// <summary>What the paper is, <see cref="TextId.None"/> for a foreign code and for a bare dossier code.</summary>
    public static TextId Paper(PaperKind kind)
    {
        switch (kind)
        {
            case PaperKind.Slip: return TextId.PaperSlip;
            case PaperKind.Result: return TextId.PaperResult;
            case PaperKind.OtherPaper: return TextId.PaperOther;
            default: return TextId.None;
        }
    }

    /// <summary>The key phrase, <see cref="TextId.None"/> for a result with its dossier code: code and status say it all.</summary>
    public static TextId KeyPhrase(ScannedCode code)
    {
        if (code.Foreign == ForeignKind.None)
        {
            return !code.HasDossierCode ? TextId.OtherCodeOnSheet
                : code.CodeUnconfirmed ? TextId.CodeNotCertain
                : code.HasAppointment ? TextId.Appointment
                : code.DateIsOnPaper ? TextId.NoDateInCode
                : TextId.None;
        }

        switch (code.Foreign)
        {
            case ForeignKind.CitizenCard: return TextId.IdentityCard;
            case ForeignKind.HealthCard: return TextId.HealthCard;
            case ForeignKind.ProcedurePoster: return TextId.ProcedurePoster;
            case ForeignKind.OpaqueSlipLink: return TextId.OtherCodeOnSheet;
            case ForeignKind.Unreadable: return TextId.Unreadable;
            default: return TextId.ForeignCode;
        }
    }

    /// <summary>What to do or know besides, <see cref="TextId.None"/> when there is nothing to add.</summary>
    public static TextId Advice(ScannedCode code)
    {
        switch (code.Foreign)
        {
            case ForeignKind.None:
                return code.HasDossierCode && code.CodeUnconfirmed ? TextId.OtherCodeOnSheet : TextId.None;
            case ForeignKind.CitizenCard:
            case ForeignKind.HealthCard: return TextId.CardNotKept;
            case ForeignKind.Payment: return TextId.PaymentCode;
            case ForeignKind.OpaqueSlipLink: return TextId.None;
            case ForeignKind.Unreadable: return TextId.FlattenPaper;
            default:
                return code.Reason == ScanReason.BadCode ? TextId.OtherCodeOnSheet
                    : code.Foreign == ForeignKind.ContactWifiOtherLink ? TextId.LinkCode : TextId.TextCode;
        }
    }
}
