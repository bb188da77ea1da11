namespace Terminal.Drivers.Board;

/// <summary>What one GPIO of a board is used for.</summary>
public sealed class PinUse
{
    private int gpio;
    private PinRole role;
    private PinDirection direction;
    private bool activeLow;
    private string signal;
    private string connector;
    private string colour;

    /// <summary>One row of a board's pin table.</summary>
    public PinUse(int gpio, PinRole role, PinDirection direction, bool activeLow, string signal, string connector, string colour)
    {
        this.gpio = gpio;
        this.role = role;
        this.direction = direction;
        this.activeLow = activeLow;
        this.signal = signal;
        this.connector = connector;
        this.colour = colour;
    }

    /// <summary>GPIO number of the chip.</summary>
    public int Gpio
    {
        get { return gpio; }
    }

    /// <summary>Which port of the terminal it serves.</summary>
    public PinRole Role
    {
        get { return role; }
    }

    /// <summary>Seen from the chip.</summary>
    public PinDirection Direction
    {
        get { return direction; }
    }

    /// <summary>True when the signal acts at low level (a button to ground, a printer's busy line turned round).</summary>
    public bool ActiveLow
    {
        get { return activeLow; }
    }

    /// <summary>Name of the signal on the wiring drawing.</summary>
    public string Signal
    {
        get { return signal; }
    }

    /// <summary>Connector and pin at the far end, for example J2-3.</summary>
    public string Connector
    {
        get { return connector; }
    }

    /// <summary>Colour of the wire, by its IEC 60757 letters.</summary>
    public string Colour
    {
        get { return colour; }
    }
}
