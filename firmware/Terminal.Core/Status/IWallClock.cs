namespace Terminal.Core.Status;

/// <summary>The terminal's wall clock as asking needs it; the app keeps it.</summary>
public interface IWallClock
{
    /// <summary>True when clock chip, service, time server or clerk has confirmed the time.</summary>
    bool IsTrusted { get; }

    /// <summary>Seconds since 1970-01-01 UTC; means nothing while not trusted.</summary>
    long UtcSeconds { get; }

    /// <summary>Seconds since 1970-01-01 UTC, or 0 while not trusted: one reading that is judged and used.</summary>
    long ConfirmedUtcSeconds { get; }

    /// <summary>The status service has told the time, signed for this very request.</summary>
    void SetFromService(long utcSeconds);
}
