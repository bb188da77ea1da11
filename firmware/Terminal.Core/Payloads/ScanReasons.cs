using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of scan reasons: word (screen, console, log, tests); meaning (console help) and a synthetic example stand in the section
/// "reason" of long-texts.tsv.
/// SPEC.md repeats it and a test fails when they drift.
/// </summary>
public static class ScanReasons
{
    /// <summary>Number of reasons, <see cref="ScanReason.None"/> not counted; they are numbered from 1.</summary>
    public const int Count = (int)ScanReason.Binary;

    /// <summary>Number of the last reason that a paper can have; those above are of foreign codes.</summary>
    public const int LastOfPapers = (int)ScanReason.BadCode;

    /// <summary>The word of a reason; "none" before the first scan.</summary>
    public static string Word(ScanReason reason)
    {
        switch (reason)
        {
            case ScanReason.Complete: return "complete";
            case ScanReason.NoDate: return "no-date";
            case ScanReason.Incomplete: return "incomplete";
            case ScanReason.Malformed: return "malformed";
            case ScanReason.CodeOnly: return "code-only";
            case ScanReason.CodeLink: return "code-link";
            case ScanReason.Unconfirmed: return "unconfirmed";
            case ScanReason.NoCode: return "no-code";
            case ScanReason.BadCode: return "bad-code";
            case ScanReason.IdentityCard: return "identity-card";
            case ScanReason.HealthCard: return "health-card";
            case ScanReason.Payment: return "payment";
            case ScanReason.PaymentDamaged: return "payment-damaged";
            case ScanReason.Procedure: return "procedure";
            case ScanReason.OpaqueLink: return "opaque-link";
            case ScanReason.Wifi: return "wifi";
            case ScanReason.Contact: return "contact";
            case ScanReason.Link: return "link";
            case ScanReason.Number: return "number";
            case ScanReason.Token: return "token";
            case ScanReason.Text: return "text";
            case ScanReason.Empty: return "empty";
            case ScanReason.Overlong: return "overlong";
            case ScanReason.Binary: return "binary";
            default: return "none";
        }
    }

    /// <summary>What a reason means, one English sentence for console and specification. Allocates.</summary>
    public static string Meaning(ScanReason reason)
    {
        return LongTexts.Get(LongText.Reason + 3 * (int)reason + 1);
    }

    /// <summary>The same in Vietnamese. Allocates.</summary>
    public static string MeaningVietnamese(ScanReason reason)
    {
        return LongTexts.Get(LongText.Reason + 3 * (int)reason);
    }

    /// <summary>A synthetic payload that gives the reason; \xHH stands for a byte, "&#215; n" at the end for repetition. Allocates.</summary>
    public static string Example(ScanReason reason)
    {
        return LongTexts.Get(LongText.Reason + 3 * (int)reason + 2);
    }
}
