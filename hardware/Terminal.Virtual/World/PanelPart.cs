using System;
using Terminal.Virtual.Devices.Panel;

namespace Terminal.Virtual.World;

/// <summary>The panel in the world: its controller, the way its glass hangs in the box, its backlight and its supply.</summary>
public sealed class PanelPart : IPanelDevice
{
    // The glass lies on its long side.
    private const int QuarterTurns = 1;

    private readonly Backlight backlight;
    private readonly MountedGlass glass;

    /// <summary>A panel of a model, lit from behind.</summary>
    public PanelPart(TftModel model, Backlight backlight)
    {
        this.backlight = backlight;
        Controller = new TftController(model);
        glass = new MountedGlass(Controller, QuarterTurns);
    }

    /// <summary>The controller.</summary>
    public TftController Controller { get; }

    /// <summary>True while it has power.</summary>
    public bool IsOn { get; private set; }

    /// <inheritdoc/>
    public int Width
    {
        get { return glass.Width; }
    }

    /// <inheritdoc/>
    public int Height
    {
        get { return glass.Height; }
    }

    /// <inheritdoc/>
    public bool IsLit
    {
        get { return IsOn && Controller.DisplayOn && !Controller.Asleep && backlight.Percent > 0; }
    }

    /// <inheritdoc/>
    public int Colour(int x, int y)
    {
        return glass.At(x, y);
    }

    /// <inheritdoc/>
    public void Reset(bool asserted, long atUs)
    {
        Controller.Reset(asserted, atUs);
    }

    /// <inheritdoc/>
    public void Command(byte value, long atUs)
    {
        Controller.Command(value, atUs);
    }

    /// <inheritdoc/>
    public void Data(ReadOnlySpan<byte> bytes, long atUs)
    {
        Controller.Data(bytes, atUs);
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        IsOn = true;
        Controller.PowerOn();
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        IsOn = false;
    }
}
