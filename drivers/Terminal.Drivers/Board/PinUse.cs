namespace Terminal.Drivers.Board;

/// <summary>What one GPIO of a board is used for.</summary>
public sealed class PinUse
{
    /// <summary>One row of a board's pin table.</summary>
    public PinUse(int gpio, PinRole role, PinDirection direction, bool activeLow, string signal, string connector, string colour)
    {
        Gpio = gpio;
        Role = role;
        Direction = direction;
        ActiveLow = activeLow;
        Signal = signal;
        Connector = connector;
        Colour = colour;
    }

    /// <summary>GPIO number of the chip.</summary>
    public int Gpio { get; private set; }

    /// <summary>Which port of the terminal it serves.</summary>
    public PinRole Role { get; private set; }

    /// <summary>Seen from the chip.</summary>
    public PinDirection Direction { get; private set; }

    /// <summary>True when the signal acts at low level (a button to ground, a printer's busy line turned round).</summary>
    public bool ActiveLow { get; private set; }

    /// <summary>Name of the signal on the wiring drawing.</summary>
    public string Signal { get; private set; }

    /// <summary>Connector and pin at the far end, for example J2-3.</summary>
    public string Connector { get; private set; }

    /// <summary>Colour of the wire, by its IEC 60757 letters.</summary>
    public string Colour { get; private set; }
}
