namespace Terminal.Drivers.Ports;

/// <summary>What a board opens at start, in this order. Each may fail by itself.</summary>
public enum BoardPart
{
    /// <summary>The panel's SPI bus and lines.</summary>
    Panel = 0,

    /// <summary>The panel's backlight.</summary>
    Backlight,

    /// <summary>The buzzer.</summary>
    Buzzer,

    /// <summary>The clock chip's I2C bus.</summary>
    Clock,

    /// <summary>The reader's UART.</summary>
    Reader,

    /// <summary>Buttons and the lamp.</summary>
    Buttons,

    /// <summary>Wi-Fi.</summary>
    Wifi,

    /// <summary>The way to the status service.</summary>
    Service,

    /// <summary>The printer's UART with its busy line.</summary>
    Printer,

    /// <summary>The console's line. After the printer, whose UART it may share.</summary>
    Console,

    /// <summary>How many parts there are.</summary>
    Count,
}
