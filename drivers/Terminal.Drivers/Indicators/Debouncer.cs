using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Indicators;

/// <summary>A button whose bouncing contact is waited out.</summary>
public sealed class Debouncer
{
    /// <summary>A contact must be still for so long before it counts; small switches bounce for 5 to 20 ms.</summary>
    public const int StillMs = 25;

    private readonly IDigitalInput input;
    private bool last;
    private long lastChangeMs;
    private bool isDown;
    private long sinceMs;

    /// <summary>Watches the input; a missing one (null) is never down.</summary>
    public Debouncer(IDigitalInput input)
    {
        this.input = input;
    }

    /// <summary>True while the button is held down.</summary>
    public bool IsDown
    {
        get { return isDown; }
    }

    /// <summary>When the button went down or up, as counted now.</summary>
    public long SinceMs
    {
        get { return sinceMs; }
    }

    /// <summary>Looks at the input; true when the button has just gone down or up.</summary>
    public bool Step(long nowMs)
    {
        bool present = input != null && input.IsActive;
        if (present != last)
        {
            last = present;
            lastChangeMs = nowMs;
        }

        if (present == IsDown || nowMs - lastChangeMs < StillMs)
        {
            return false;
        }

        isDown = present;
        sinceMs = lastChangeMs;
        return true;
    }
}
