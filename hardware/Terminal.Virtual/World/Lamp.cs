using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>A lamp that is on or off.</summary>
public sealed class Lamp : IDigitalOutput
{
    /// <summary>True while it shines.</summary>
    public bool IsOn { get; private set; }

    /// <inheritdoc/>
    public void Set(bool active)
    {
        IsOn = active;
    }
}
