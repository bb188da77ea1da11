namespace Terminal.Drivers.Board;

/// <summary>
/// A board as data: which GPIO serves which signal, bus numbers and speeds. Pin map, wiring drawing and start-up check come from it.
/// </summary>
public sealed class BoardTable
{
    private string name;
    private ChipPins chip;
    private PinUse[] pins;

    /// <summary>A board with the given rows.</summary>
    public BoardTable(string name, ChipPins chip, PinUse[] pins)
    {
        this.name = name;
        this.chip = chip;
        this.pins = pins;
    }

    /// <summary>Name as the maker writes it.</summary>
    public string Name
    {
        get { return name; }
    }

    /// <summary>Rules of the chip on it.</summary>
    public ChipPins Chip
    {
        get { return chip; }
    }

    /// <summary>One row a pin in use.</summary>
    public PinUse[] Pins
    {
        get { return pins; }
    }

    /// <summary>SPI bus of the panel, as nanoFramework numbers it (1 is SPI2 of the chip, 2 is SPI3).</summary>
    public int PanelSpiBus;

    /// <summary>SPI clock of the panel in Hz.</summary>
    public int PanelClockHz;

    /// <summary>I2C bus of the clock chip.</summary>
    public int ClockI2cBus;

    /// <summary>Row of a role, or null where the board has none.</summary>
    public PinUse Find(PinRole role)
    {
        for (int i = 0; i < Pins.Length; i++)
        {
            if (Pins[i].Role == role)
            {
                return Pins[i];
            }
        }

        return null;
    }

    /// <summary>GPIO of a role, or -1.</summary>
    public int Gpio(PinRole role)
    {
        PinUse use = Find(role);
        return use == null ? -1 : use.Gpio;
    }
}
