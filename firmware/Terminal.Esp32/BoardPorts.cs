using System.Device.Gpio;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using Terminal.Core.App;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>Opens everything that a board's table names and hands it to the terminal as ports.</summary>
internal sealed class BoardPorts
{
    private const string FontPath = "I:\\terminal.font";
    private const int FirstReaderBaudRate = 9600;
    private const int ConsoleBaudRate = 115200;

    private readonly SharedUart shared;
    private readonly Bench bench;
    private TerminalPorts ports;

    /// <summary>Opens the board; throws what the runtime throws when a peripheral cannot be opened at all.</summary>
    public BoardPorts(BoardTable board)
    {
        GpioController gpio = new GpioController();
        ports = new TerminalPorts();

        // The watchdog first: it runs from power-on.
        BoardClock clock = new BoardClock();
        Ports.System = new BoardSystem(OutputPin.Open(board, PinRole.WatchdogFeed, gpio), clock);
        Ports.System.FeedWatchdog();
        Ports.Display = new SpiDisplayLink(board, gpio);
        Ports.Backlight = PwmOutput.Open(board, PinRole.Backlight, DeviceFunction.PWM1);

        // Two functions share a timer: with PWM2 every tone would be the backlight's frequency too.
        Ports.Tone = PwmOutput.Open(board, PinRole.Buzzer, DeviceFunction.PWM3);
        Ports.Files = new FlashFiles();
        Ports.Fonts = new FlashBlob(FontPath);
        Ports.ClockChip = ClockChipLink.Open(board);
        Ports.Reader = SerialLine.Open(2, board.Gpio(PinRole.ReaderTx), board.Gpio(PinRole.ReaderRx), FirstReaderBaudRate);
        Ports.PrinterBusy = InputPin.Open(board, PinRole.PrinterBusy, gpio);
        Ports.PrintButton = InputPin.Open(board, PinRole.ButtonPrint, gpio);
        Ports.LanguageButton = InputPin.Open(board, PinRole.ButtonLanguage, gpio);
        Ports.CaseButton = InputPin.Open(board, PinRole.ButtonCase, gpio);
        Ports.Lamp = OutputPin.Open(board, PinRole.Lamp, gpio);
        for (int i = 0; i < TerminalPorts.QueueButtons; i++)
        {
            Ports.Queue[i] = InputPin.Open(board, PinRole.Button1 + i, gpio);
        }

        Ports.Network = new WifiStation(clock);
        Ports.Http = new SocketHttpChannel();

        IDigitalInput plug = InputPin.Open(board, PinRole.JackDetect, gpio);
        bool ownLine = ConsolePlan.Choose(SerialPort.GetPortNames(), plug != null, false) == ConsoleRoute.OwnLine;
        shared = new SharedUart(new PrinterAndJack(board, gpio), ownLine ? null : plug);
        Ports.Printer = shared.Printer;
        if (ownLine)
        {
            Ports.Console = SerialLine.Open(1, board.Gpio(PinRole.ConsoleTx), board.Gpio(PinRole.ConsoleRx), ConsoleBaudRate);
        }
        else
        {
            Ports.Console = shared.Console;
            Ports.MaintenancePlug = plug;
        }

        bench = Bench.Find(Ports.Files, Ports.Console);
        if (bench != null)
        {
            Ports.Console = bench.Console;
            Ports.Reader = bench.Reader;
            Ports.Printer = bench.Printer;
            Ports.PrinterBusy = null;
            Ports.PaperTrace = bench;
        }
    }

    /// <summary>The ports, for the terminal.</summary>
    public TerminalPorts Ports
    {
        get { return ports; }
    }

    /// <summary>The board's own share of the loop.</summary>
    public void Step(long nowMs)
    {
        shared.Step(nowMs);
        if (bench != null)
        {
            bench.Step();
        }
    }
}
