namespace Terminal.Drivers.Board;

/// <summary>The signals of the terminal, of which a board may leave some out.</summary>
public enum PinRole
{
    /// <summary>To the reader's RX.</summary>
    ReaderTx = 0,

    /// <summary>From the reader's TX.</summary>
    ReaderRx,

    /// <summary>To the printer's RX.</summary>
    PrinterTx,

    /// <summary>From the printer's TX.</summary>
    PrinterRx,

    /// <summary>The printer's busy line (DTR).</summary>
    PrinterBusy,

    /// <summary>Console out, where it has a line of its own.</summary>
    ConsoleTx,

    /// <summary>Console in, where it has a line of its own.</summary>
    ConsoleRx,

    /// <summary>Console out on the maintenance jack that shares the printer's UART.</summary>
    JackTx,

    /// <summary>Console in on the maintenance jack.</summary>
    JackRx,

    /// <summary>Active while a plug is in the maintenance jack.</summary>
    JackDetect,

    /// <summary>Panel SPI data out.</summary>
    PanelMosi,

    /// <summary>Panel SPI data in; assigned because the driver wants it, not used.</summary>
    PanelMiso,

    /// <summary>Panel SPI clock.</summary>
    PanelClock,

    /// <summary>Panel chip select.</summary>
    PanelSelect,

    /// <summary>Panel data/command.</summary>
    PanelDataCommand,

    /// <summary>Panel reset.</summary>
    PanelReset,

    /// <summary>Panel backlight, PWM.</summary>
    Backlight,

    /// <summary>Queue button 1.</summary>
    Button1,

    /// <summary>Queue button 2.</summary>
    Button2,

    /// <summary>Queue button 3.</summary>
    Button3,

    /// <summary>Queue button 4.</summary>
    Button4,

    /// <summary>Print button.</summary>
    ButtonPrint,

    /// <summary>Language button.</summary>
    ButtonLanguage,

    /// <summary>Button inside the case.</summary>
    ButtonCase,

    /// <summary>Lamp beside the reader window.</summary>
    Lamp,

    /// <summary>Buzzer, PWM.</summary>
    Buzzer,

    /// <summary>Clock chip, I2C data.</summary>
    ClockData,

    /// <summary>Clock chip, I2C clock.</summary>
    ClockClock,

    /// <summary>External watchdog's input.</summary>
    WatchdogFeed,

    /// <summary>How many roles there are.</summary>
    Count,
}
