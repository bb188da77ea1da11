using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>Words for why the terminal could not ask: for the citizen what it means, for the console what it is.</summary>
public static class ReasonWords
{
    /// <summary>What a citizen reads below "could not look up".</summary>
    public static TextId ForCitizen(CouldNotAskReason reason)
    {
        switch (reason)
        {
            case CouldNotAskReason.NotConfigured:
                return TextId.LookupNotSetUp;
            case CouldNotAskReason.NoNetwork:
                return TextId.NoNetwork;
            case CouldNotAskReason.NameFailed:
            case CouldNotAskReason.NoConnection:
            case CouldNotAskReason.TimedOut:
            case CouldNotAskReason.Paused:
                return TextId.ServiceSilent;
            case CouldNotAskReason.Busy:
                return TextId.ServiceBusy;
            case CouldNotAskReason.KeyRefused:
                return TextId.NotAllowedToAsk;
            case CouldNotAskReason.Revoked:
                return TextId.TerminalRevoked;
            case CouldNotAskReason.ClockUnsure:
                return TextId.ClockNotSure;
            case CouldNotAskReason.TooManyCodes:
                return TextId.ManyLookups;
            case CouldNotAskReason.Preparing:
                return TextId.LinePreparing;
            case CouldNotAskReason.None:
            case CouldNotAskReason.Cancelled:
                return TextId.None;
            default:
                return TextId.ServiceTrouble;
        }
    }

    /// <summary>The reason's word on console and in records.</summary>
    public static string Name(CouldNotAskReason reason)
    {
        switch (reason)
        {
            case CouldNotAskReason.None: return "ok";
            case CouldNotAskReason.NotConfigured: return "not-configured";
            case CouldNotAskReason.NoNetwork: return "no-network";
            case CouldNotAskReason.NameFailed: return "name-failed";
            case CouldNotAskReason.NoConnection: return "no-connection";
            case CouldNotAskReason.TimedOut: return "timed-out";
            case CouldNotAskReason.Cut: return "cut";
            case CouldNotAskReason.Garbled: return "garbled";
            case CouldNotAskReason.CertificateRefused: return "certificate-refused";
            case CouldNotAskReason.Portal: return "portal";
            case CouldNotAskReason.NotGenuine: return "not-genuine";
            case CouldNotAskReason.Replayed: return "replayed";
            case CouldNotAskReason.ServiceFault: return "service-fault";
            case CouldNotAskReason.Busy: return "busy";
            case CouldNotAskReason.Paused: return "paused";
            case CouldNotAskReason.KeyRefused: return "key-refused";
            case CouldNotAskReason.Revoked: return "revoked";
            case CouldNotAskReason.ClockUnsure: return "clock-unsure";
            case CouldNotAskReason.TooManyCodes: return "too-many-codes";
            case CouldNotAskReason.AnswerUnusable: return "answer-unusable";
            case CouldNotAskReason.RequestRefused: return "request-refused";
            case CouldNotAskReason.Cancelled: return "cancelled";
            case CouldNotAskReason.Preparing: return "preparing";
            case CouldNotAskReason.HeldBack: return "held-back";
            default: return "unknown";
        }
    }

    /// <summary>What a technician should do about a reason that is no fault of its own number; empty for any other.</summary>
    public static string ForTechnician(CouldNotAskReason reason, Language language)
    {
        switch (reason)
        {
            case CouldNotAskReason.NoNetwork: return LongTexts.Get(ReplyText.WifiNotJoined, language);
            case CouldNotAskReason.ClockUnsure: return LongTexts.Get(ReplyText.TimeDiffers, language);
            case CouldNotAskReason.TooManyCodes: return LongTexts.Get(ReplyText.TooManyLookups, language);
            case CouldNotAskReason.Preparing: return LongTexts.Get(ReplyText.OpenedWhileIdle, language);
            default: return "";
        }
    }
}
