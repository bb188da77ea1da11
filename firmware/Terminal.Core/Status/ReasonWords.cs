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
            default: return "unknown";
        }
    }

    /// <summary>What a technician should do about it, in one English sentence.</summary>
    public static string ForTechnician(CouldNotAskReason reason)
    {
        switch (reason)
        {
            case CouldNotAskReason.NotConfigured: return "Set service.url, device.id and service.key1.";
            case CouldNotAskReason.NoNetwork: return "Wi-Fi is not joined; see: wifi why.";
            case CouldNotAskReason.NameFailed: return "The service's name is not resolved; check wifi.dns or use an IP address.";
            case CouldNotAskReason.NoConnection: return "Nothing answers at the service's address and port; check service.url and the gateway.";
            case CouldNotAskReason.TimedOut: return "The service takes too long; check the gateway and the way to it.";
            case CouldNotAskReason.Cut: return "The connection ends inside the answer; check proxies and the gateway's log.";
            case CouldNotAskReason.Garbled: return "What comes is no HTTP answer of the contract; check port and scheme in service.url.";
            case CouldNotAskReason.CertificateRefused: return "The certificate is refused; check service.certificate, its dates and the clock.";
            case CouldNotAskReason.Portal: return "A web page answers instead of the service; let the terminal through the portal.";
            case CouldNotAskReason.NotGenuine: return "The answer's signature does not fit; compare the key on both sides.";
            case CouldNotAskReason.Replayed: return "An old answer came back; switch off caching between terminal and gateway.";
            case CouldNotAskReason.ServiceFault: return "The service reports a fault of its own; see the gateway's log.";
            case CouldNotAskReason.Busy: return "The service asks for a rest; it is asked again when that is over.";
            case CouldNotAskReason.Paused: return "The service failed several times; its pulse is felt until it answers.";
            case CouldNotAskReason.KeyRefused: return "The service does not know this device or key; set the key again.";
            case CouldNotAskReason.Revoked: return "The service has withdrawn this device; register it anew.";
            case CouldNotAskReason.ClockUnsure: return "The time is not confirmed; set it with: time set.";
            case CouldNotAskReason.TooManyCodes: return "More codes than lookups.limit in five minutes; wait, or raise the limit.";
            case CouldNotAskReason.AnswerUnusable: return "The answer breaks the contract; the next line says how.";
            case CouldNotAskReason.RequestRefused: return "The gateway does not understand the request; prove it with: verify.";
            default: return "";
        }
    }
}
