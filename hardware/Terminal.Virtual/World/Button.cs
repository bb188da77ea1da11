using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>A push button whose contact bounces for some milliseconds whenever it closes or opens.</summary>
public sealed class Button : IDigitalInput
{
    private const long BounceUs = 4000;
    private const long FlickerUs = 700;

    private readonly WorldClock clock;
    private long changedUs = long.MinValue / 2;

    /// <summary>A button with its name in the scenario language.</summary>
    public Button(string name, WorldClock clock)
    {
        Name = name;
        this.clock = clock;
    }

    /// <summary>1 to 4, print or language.</summary>
    public string Name { get; }

    /// <summary>True while a finger is on it.</summary>
    public bool IsDown { get; private set; }

    /// <inheritdoc/>
    public bool IsActive
    {
        get
        {
            long sinceUs = clock.NowUs - changedUs;
            bool flicker = sinceUs < BounceUs && (sinceUs / FlickerUs & 1) != 0;
            return IsDown != flicker;
        }
    }

    /// <summary>Puts a finger on it or takes it away.</summary>
    public void Set(bool down)
    {
        if (down != IsDown)
        {
            IsDown = down;
            changedUs = clock.NowUs;
        }
    }
}
