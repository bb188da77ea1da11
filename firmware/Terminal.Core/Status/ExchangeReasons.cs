using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>Finds out what a failed exchange, an unsigned answer or a problem document means for the one who asks.</summary>
internal static class ExchangeReasons
{
    public static CouldNotAskReason OfFailure(HttpExchange state)
    {
        switch (state)
        {
            case HttpExchange.TimedOut: return CouldNotAskReason.TimedOut;
            case HttpExchange.NameFailed: return CouldNotAskReason.NameFailed;
            case HttpExchange.ConnectFailed: return CouldNotAskReason.NoConnection;
            case HttpExchange.Cut: return CouldNotAskReason.Cut;
            case HttpExchange.CertificateRefused: return CouldNotAskReason.CertificateRefused;
            case HttpExchange.NoNetwork: return CouldNotAskReason.NoNetwork;
            case HttpExchange.NotPrepared: return CouldNotAskReason.Preparing;
            case HttpExchange.Malformed:
            case HttpExchange.TooLong: return CouldNotAskReason.Garbled;
            default: return CouldNotAskReason.NoConnection;
        }
    }

    public static CouldNotAskReason OfUnsigned(HttpRequest request, AnswerSeal seal)
    {
        if (seal == AnswerSeal.OtherNonce)
        {
            return CouldNotAskReason.Replayed;
        }

        int code = request.StatusCode;
        if (seal == AnswerSeal.Wrong)
        {
            return CouldNotAskReason.NotGenuine;
        }

        if (code == 401 || code == 403)
        {
            return CouldNotAskReason.KeyRefused;
        }

        if (code == 429 || (code == 503 && request.RetryAfter.IsPresent))
        {
            return CouldNotAskReason.Busy;
        }

        if (code >= 500 && code != 511)
        {
            return CouldNotAskReason.ServiceFault;
        }

        bool isPortal = code == 511 || (code >= 300 && code <= 399) || IsHtml(request.ContentType);
        return isPortal ? CouldNotAskReason.Portal : CouldNotAskReason.NotGenuine;
    }

    public static CouldNotAskReason OfProblem(ServiceProblem problem, int statusCode)
    {
        switch (problem)
        {
            case ServiceProblem.NotFound:
            case ServiceProblem.NotShown:
            case ServiceProblem.SecondFactor: return CouldNotAskReason.None;
            case ServiceProblem.UnknownKey: return CouldNotAskReason.KeyRefused;
            case ServiceProblem.Revoked: return CouldNotAskReason.Revoked;
            case ServiceProblem.Clock: return CouldNotAskReason.ClockUnsure;
            case ServiceProblem.Replay: return CouldNotAskReason.Replayed;
            case ServiceProblem.BadRequest: return CouldNotAskReason.RequestRefused;
            case ServiceProblem.Busy: return CouldNotAskReason.Busy;
            case ServiceProblem.Unavailable: return CouldNotAskReason.ServiceFault;
        }

        if (statusCode == 429)
        {
            return CouldNotAskReason.Busy;
        }

        return statusCode >= 500 ? CouldNotAskReason.ServiceFault : CouldNotAskReason.RequestRefused;
    }

    /// <summary>True for a reason that speaks against the service, so that the breaker counts it.</summary>
    public static bool IsFailure(CouldNotAskReason reason)
    {
        switch (reason)
        {
            case CouldNotAskReason.NameFailed:
            case CouldNotAskReason.NoConnection:
            case CouldNotAskReason.TimedOut:
            case CouldNotAskReason.Cut:
            case CouldNotAskReason.Garbled:
            case CouldNotAskReason.CertificateRefused:
            case CouldNotAskReason.Portal:
            case CouldNotAskReason.NotGenuine:
            case CouldNotAskReason.Replayed:
            case CouldNotAskReason.ServiceFault:
                return true;
            default:
                return false;
        }
    }

    /// <summary>True for a reason that a second try a moment later may well cure.</summary>
    public static bool IsWorthARetry(CouldNotAskReason reason)
    {
        return IsFailure(reason) && reason != CouldNotAskReason.TimedOut && reason != CouldNotAskReason.CertificateRefused
            && reason != CouldNotAskReason.Portal;
    }

    /// <summary>Value of Retry-After, between 1 and the given number of seconds; 10 for one that is no number (a date).</summary>
    public static int RetryAfterSeconds(HttpHeaderValue header, int maxSeconds)
    {
        int seconds = header.Length > 0 ? 0 : 10;
        for (int i = 0; i < header.Length; i++)
        {
            int digit = header.Bytes[i] - '0';
            if (digit < 0 || digit > 9)
            {
                return 10;
            }

            seconds = seconds * 10 + digit;
            if (seconds > maxSeconds)
            {
                return maxSeconds;
            }
        }

        return seconds < 1 ? 1 : seconds;
    }

    private static bool IsHtml(HttpHeaderValue type)
    {
        // "text/html": the first six letters are enough to know a page from an answer.
        return type.Length >= 9 && type.Bytes[0] == 't' && type.Bytes[4] == '/' && type.Bytes[5] == 'h';
    }
}
