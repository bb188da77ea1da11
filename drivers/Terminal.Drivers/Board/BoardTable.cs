namespace Terminal.Drivers.Board;

/// <summary>
/// A board as data: which GPIO serves which signal, bus numbers and speeds. Pin map, wiring drawing and start-up check come from it.
/// </summary>
public sealed class BoardTable
{
    /// <summary>A board with the given rows.</summary>
    public BoardTable(string name, ChipPins chip, PinUse[] pins)
    {
        Name = name;
        Chip = chip;
        Pins = pins;
    }

    /// <summary>Name as the maker writes it.</summary>
    public string Name { get; private set; }

    /// <summary>Rules of the chip on it.</summary>
    public ChipPins Chip { get; private set; }

    /// <summary>One row a pin in use.</summary>
    public PinUse[] Pins { get; private set; }

    /// <summary>SPI bus of the panel, as nanoFramework numbers it (1 is SPI2 of the chip, 2 is SPI3).</summary>
    public int PanelSpiBus { get; set; }

    /// <summary>SPI clock of the panel in Hz.</summary>
    public int PanelClockHz { get; set; }

    /// <summary>I2C bus of the clock chip.</summary>
    public int ClockI2cBus { get; set; }

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
