namespace Terminal.Drivers.Board;

/// <summary>The boards that are known. Another board is another table.</summary>
public static class Boards
{
    /// <summary>
    /// ESP32-S3-DevKitC-1 N16R8, the reference. COM2 reader, COM3 printer, COM1 console where the image frees it;
    /// the maintenance jack takes COM3 over. The panel stands on SPI2's own pins and is only written to, so that its
    /// data-in pin serves the clock chip. All usable pins are taken: the lamp is left out.
    /// </summary>
    public static BoardTable Esp32S3DevKitC1()
    {
        PinUse[] pins =
        {
            new PinUse(17, PinRole.ReaderTx, PinDirection.Output, false, "READER_RX", "J1-3", "YE"),
            new PinUse(18, PinRole.ReaderRx, PinDirection.Input, false, "READER_TX", "J1-4", "GN"),
            new PinUse(15, PinRole.PrinterTx, PinDirection.Output, false, "PRINTER_RX", "J2-3", "YE"),
            new PinUse(16, PinRole.PrinterRx, PinDirection.Input, false, "PRINTER_TX", "J2-4", "GN"),
            new PinUse(7, PinRole.PrinterBusy, PinDirection.Input, false, "PRINTER_DTR", "J2-5", "BU"),
            new PinUse(43, PinRole.ConsoleTx, PinDirection.Output, false, "CONSOLE_TX", "J3-2", "YE"),
            new PinUse(44, PinRole.ConsoleRx, PinDirection.Input, false, "CONSOLE_RX", "J3-3", "GN"),
            new PinUse(47, PinRole.JackTx, PinDirection.Output, false, "JACK_TX", "J4-2", "YE"),
            new PinUse(48, PinRole.JackRx, PinDirection.Input, false, "JACK_RX", "J4-3", "GN"),
            new PinUse(38, PinRole.JackDetect, PinDirection.Input, true, "JACK_DETECT", "J4-4", "VT"),
            new PinUse(11, PinRole.PanelMosi, PinDirection.Output, false, "PANEL_SDA", "J5-6", "GN"),
            new PinUse(12, PinRole.PanelClock, PinDirection.Output, false, "PANEL_SCK", "J5-7", "YE"),
            new PinUse(10, PinRole.PanelSelect, PinDirection.Output, true, "PANEL_CS", "J5-3", "OG"),
            new PinUse(9, PinRole.PanelDataCommand, PinDirection.Output, false, "PANEL_DC", "J5-5", "BU"),
            new PinUse(8, PinRole.PanelReset, PinDirection.Output, true, "PANEL_RST", "J5-4", "VT"),
            new PinUse(14, PinRole.Backlight, PinDirection.Output, false, "PANEL_LED", "J5-8", "GY"),
            new PinUse(4, PinRole.Button1, PinDirection.Input, true, "BUTTON_1", "J6-1", "BN"),
            new PinUse(5, PinRole.Button2, PinDirection.Input, true, "BUTTON_2", "J6-2", "RD"),
            new PinUse(6, PinRole.Button3, PinDirection.Input, true, "BUTTON_3", "J6-3", "OG"),
            new PinUse(40, PinRole.Button4, PinDirection.Input, true, "BUTTON_4", "J6-4", "YE"),
            new PinUse(41, PinRole.ButtonPrint, PinDirection.Input, true, "BUTTON_PRINT", "J6-5", "GN"),
            new PinUse(42, PinRole.ButtonLanguage, PinDirection.Input, true, "BUTTON_LANGUAGE", "J6-6", "BU"),
            new PinUse(39, PinRole.ButtonCase, PinDirection.Input, true, "BUTTON_CASE", "S1-1", "VT"),
            new PinUse(21, PinRole.Buzzer, PinDirection.Output, false, "BUZZER", "J7-2", "GY"),
            new PinUse(2, PinRole.ClockData, PinDirection.Both, false, "RTC_SDA", "J8-3", "GN"),
            new PinUse(13, PinRole.ClockClock, PinDirection.Output, false, "RTC_SCL", "J8-4", "YE"),
            new PinUse(1, PinRole.WatchdogFeed, PinDirection.Output, false, "WATCHDOG_WDI", "J9-1", "WH"),
        };
        BoardTable board = new BoardTable("ESP32-S3-DevKitC-1 N16R8", ChipPins.Esp32S3Octal(), pins);
        board.PanelSpiBus = 1;
        board.PanelClockHz = 26666667;
        board.ClockI2cBus = 1;
        return board;
    }

    /// <summary>
    /// ESP32-DevKitC (WROOM or WROVER), a smaller terminal: two services, no clock chip, no watchdog, a backlight that is always
    /// on. COM1 belongs to the debugger for good, so that the console is the maintenance jack on COM3. The panel stands on SPI3's
    /// own pins; 34 to 39 are inputs without pull-up.
    /// </summary>
    public static BoardTable Esp32DevKitC()
    {
        PinUse[] pins =
        {
            new PinUse(33, PinRole.ReaderTx, PinDirection.Output, false, "READER_RX", "J1-3", "YE"),
            new PinUse(34, PinRole.ReaderRx, PinDirection.Input, false, "READER_TX", "J1-4", "GN"),
            new PinUse(32, PinRole.PrinterTx, PinDirection.Output, false, "PRINTER_RX", "J2-3", "YE"),
            new PinUse(35, PinRole.PrinterRx, PinDirection.Input, false, "PRINTER_TX", "J2-4", "GN"),
            new PinUse(36, PinRole.PrinterBusy, PinDirection.Input, false, "PRINTER_DTR", "J2-5", "BU"),
            new PinUse(26, PinRole.JackTx, PinDirection.Output, false, "JACK_TX", "J4-2", "YE"),
            new PinUse(39, PinRole.JackRx, PinDirection.Input, false, "JACK_RX", "J4-3", "GN"),
            new PinUse(4, PinRole.JackDetect, PinDirection.Input, true, "JACK_DETECT", "J4-4", "VT"),
            new PinUse(23, PinRole.PanelMosi, PinDirection.Output, false, "PANEL_SDA", "J5-6", "GN"),
            new PinUse(18, PinRole.PanelClock, PinDirection.Output, false, "PANEL_SCK", "J5-7", "YE"),
            new PinUse(22, PinRole.PanelSelect, PinDirection.Output, true, "PANEL_CS", "J5-3", "OG"),
            new PinUse(27, PinRole.PanelDataCommand, PinDirection.Output, false, "PANEL_DC", "J5-5", "BU"),
            new PinUse(21, PinRole.PanelReset, PinDirection.Output, true, "PANEL_RST", "J5-4", "VT"),
            new PinUse(13, PinRole.Button1, PinDirection.Input, true, "BUTTON_1", "J6-1", "BN"),
            new PinUse(14, PinRole.Button2, PinDirection.Input, true, "BUTTON_2", "J6-2", "RD"),
            new PinUse(19, PinRole.ButtonPrint, PinDirection.Input, true, "BUTTON_PRINT", "J6-5", "GN"),
            new PinUse(25, PinRole.Buzzer, PinDirection.Output, false, "BUZZER", "J7-2", "GY"),
        };
        BoardTable board = new BoardTable("ESP32-DevKitC", ChipPins.Esp32(), pins);
        board.PanelSpiBus = 2;
        board.PanelClockHz = 26666667;
        return board;
    }
}
