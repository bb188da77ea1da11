using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>The panel's backlight.</summary>
public sealed class Backlight : ILevel
{
    /// <summary>Level in per cent.</summary>
    public int Percent { get; private set; }

    /// <inheritdoc/>
    public void Set(int percent)
    {
        Percent = Math.Clamp(percent, 0, 100);
    }
}
