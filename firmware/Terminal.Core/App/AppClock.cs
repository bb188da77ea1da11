using Terminal.Core.Queue;
using Terminal.Core.Status;

namespace Terminal.Core.App;

/// <summary>The terminal's one clock, as asking the service needs it.</summary>
internal sealed class AppClock : IWallClock
{
    private readonly TrustedClock clock;
    private long nowMs;

    /// <summary>Over the clock that the whole terminal shares.</summary>
    public AppClock(TrustedClock clock)
    {
        this.clock = clock;
    }

    /// <inheritdoc/>
    public bool IsTrusted
    {
        get { return clock.IsTrusted; }
    }

    /// <inheritdoc/>
    public long UtcSeconds
    {
        get { return clock.UtcSeconds; }
    }

    /// <inheritdoc/>
    public long ConfirmedUtcSeconds
    {
        get { return clock.ConfirmedUtcSeconds; }
    }

    /// <summary>Goes on with the clock.</summary>
    public void Step(long uptimeMs)
    {
        nowMs = uptimeMs;
        clock.Step(uptimeMs);
    }

    /// <inheritdoc/>
    public void SetFromService(long utcSeconds)
    {
        clock.Confirm(utcSeconds, ClockSource.Service, nowMs);
    }
}
