using System;
using System.Device.Gpio;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;
using Terminal.Core.App;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>Opens everything that a board's table names and hands it to the terminal as ports.</summary>
internal sealed class BoardPorts : IBoardOpener
{
    private const string FontPath = "I:\\terminal.font";
    private const int FirstReaderBaudRate = 9600;
    private const int ConsoleBaudRate = 115200;

    private readonly BoardTable board;
    private readonly GpioController gpio = new GpioController();
    private readonly BoardClock clock = new BoardClock();
    private readonly Bench bench;
    private SharedUart shared;
    private IDigitalInput plug;
    private bool ownLine;
    private TerminalPorts ports;

    /// <summary>Opens the board. A part that cannot be opened is left out and told in <see cref="TerminalPorts.FailedParts"/>.</summary>
    public BoardPorts(BoardTable board)
    {
        this.board = board;
        ports = new TerminalPorts();

        // The watchdog first: it runs from power-on.
        Ports.System = new BoardSystem(OpenWatchdog(), clock);
        Ports.System.FeedWatchdog();
        Ports.Files = new FlashFiles();
        Ports.Fonts = new FlashBlob(FontPath);
        Ports.FailedParts = BoardStart.Open(this);
        bench = Bench.Find(Ports.Files, Ports.Console);
        if (bench != null)
        {
            Ports.UseBench(bench.Console, bench.Reader, bench.Printer, bench);
        }
    }

    /// <summary>The ports, for the terminal.</summary>
    public TerminalPorts Ports
    {
        get { return ports; }
    }

    /// <inheritdoc/>
    public bool Open(BoardPart part)
    {
        switch (part)
        {
            case BoardPart.Panel:
                Ports.Display = new SpiDisplayLink(board, gpio);
                return true;
            case BoardPart.Backlight:
                Ports.Backlight = PwmOutput.Open(board, PinRole.Backlight, DeviceFunction.PWM1);
                return true;
            case BoardPart.Buzzer:
                // Two functions share a timer: with PWM2 every tone would be the backlight's frequency too.
                Ports.Tone = PwmOutput.Open(board, PinRole.Buzzer, DeviceFunction.PWM3);
                return true;
            case BoardPart.Clock:
                Ports.ClockChip = ClockChipLink.Open(board);
                return true;
            case BoardPart.Reader:
                Ports.Reader = SerialLine.Open(2, board.Gpio(PinRole.ReaderTx), board.Gpio(PinRole.ReaderRx), FirstReaderBaudRate);
                return true;
            case BoardPart.Buttons:
                OpenButtons();
                return true;
            case BoardPart.Wifi:
                Ports.Network = new WifiStation(clock);
                return true;
            case BoardPart.Service:
                Ports.Http = new SocketHttpChannel();
                return true;
            case BoardPart.Printer:
                return OpenPrinter();
            default:
                return OpenConsole();
        }
    }

    /// <summary>The board's own share of the loop.</summary>
    public void Step(long nowMs)
    {
        if (shared != null)
        {
            shared.Step(nowMs);
        }

        if (bench != null)
        {
            bench.Step();
        }
    }

    // Without its pin the watchdog restarts the device, which is the one thing left to try.
    private OutputPin OpenWatchdog()
    {
        try
        {
            return OutputPin.Open(board, PinRole.WatchdogFeed, gpio);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void OpenButtons()
    {
        for (int i = 0; i < TerminalPorts.QueueButtons; i++)
        {
            Ports.Queue[i] = InputPin.Open(board, PinRole.Button1 + i, gpio);
        }

        Ports.PrintButton = InputPin.Open(board, PinRole.ButtonPrint, gpio);
        Ports.LanguageButton = InputPin.Open(board, PinRole.ButtonLanguage, gpio);
        Ports.CaseButton = InputPin.Open(board, PinRole.ButtonCase, gpio);
        Ports.Lamp = OutputPin.Open(board, PinRole.Lamp, gpio);
    }

    private bool OpenPrinter()
    {
        plug = InputPin.Open(board, PinRole.JackDetect, gpio);
        ownLine = ConsolePlan.HasOwnLine(SerialPort.GetPortNames());
        shared = new SharedUart(new PrinterAndJack(board, gpio), ownLine ? null : plug);
        Ports.Printer = shared.Printer;
        Ports.PrinterBusy = InputPin.Open(board, PinRole.PrinterBusy, gpio);
        return shared.IsOpen;
    }

    private bool OpenConsole()
    {
        if (ownLine)
        {
            Ports.Console = SerialLine.Open(1, board.Gpio(PinRole.ConsoleTx), board.Gpio(PinRole.ConsoleRx), ConsoleBaudRate);
        }
        else if (shared != null)
        {
            Ports.Console = shared.Console;
            Ports.MaintenancePlug = plug;
        }

        return Ports.Console != null;
    }
}
