using System;
using System.Collections.Generic;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Clock;
using Terminal.Virtual.Devices.Panel;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Devices.Reader;
using Terminal.Virtual.Devices.Store;

namespace Terminal.Virtual.World;

/// <summary>All emulated parts of one terminal and the wires between them.</summary>
public sealed class WorldParts
{
    private const int PrinterBaudRate = 9600;

    // littlefs on the module with 16 MB of flash (facts/hardware.md A.5).
    private const long DriveBytes = 3 * 1024 * 1024;

    private readonly List<IEmulatedPart> living = new List<IEmulatedPart>();
    private readonly List<IPoweredPart> powered = new List<IPoweredPart>();
    private readonly Dictionary<string, Button> buttons = new Dictionary<string, Button>();

    /// <summary>Parts as they come out of their boxes, without power. A null panel is the reference panel;
    /// a null printer the reference printer; a real service is reached over the computer's own network.</summary>
    public WorldParts(DateTimeOffset start, int seed, IPanelDevice panel, PrinterModel printer, bool realService)
    {
        Clock = new WorldClock(start);
        Tap = new WireTap();
        ReaderWire = new SerialWire("reader", Clock, Tap, 9600);
        PrinterWire = new SerialWire("printer", Clock, Tap, 9600);
        ConsoleWire = new SerialWire("console", Clock, Tap, 115200);
        Reader = new Gm65(ReaderWire);
        Printer = new PrinterPart(PrinterWire, printer ?? PrinterModel.Generic58, PrinterBaudRate);
        Panel = panel ?? new PanelPart(TftModel.St7796s(), Backlight);
        Display = new DisplayWire(Clock, Tap, Panel);
        Network = new OfficeNetwork(Clock, Tap, seed, realService);
        Drive = new FlashDrive(DriveBytes, seed) { PowerFails = FailPower };
        Files = new TappedFiles(new VirtualFileStore(Drive), Clock, Tap);
        ClockChip = new Ds3231Chip(() => Clock.NowUs);
        ClockChip.Transferred = (outgoing, bytes) => Tap.Record("i2c", outgoing, bytes, Clock.NowUs);
        Console = new ConsoleCable(ConsoleWire);
        Board = new BoardSystem(Clock, seed);
        Tones = new ToneRecorder(Clock);
        foreach (string name in new[] { "1", "2", "3", "4", "print", "language", "case" })
        {
            buttons[name] = new Button(name, Clock);
        }

        Live(ReaderWire);
        Live(Reader);
        Live(PrinterWire);
        Live(Printer);
        Live(ConsoleWire);
        Live(Network.Station);
        Live(Network.Channel);
        powered.Add(Panel);
        Board.NetworkTime = Network.Station.TakeNetworkTime;
    }

    /// <summary>The world's time.</summary>
    public WorldClock Clock { get; }

    /// <summary>Hears every wire.</summary>
    public WireTap Tap { get; }

    /// <summary>Line to the reader module.</summary>
    public SerialWire ReaderWire { get; }

    /// <summary>The reader module behind the window.</summary>
    public IReaderModule Reader { get; private set; }

    /// <summary>Line to the printer.</summary>
    public SerialWire PrinterWire { get; }

    /// <summary>The printer.</summary>
    public PrinterPart Printer { get; }

    /// <summary>Wires to the panel.</summary>
    public DisplayWire Display { get; }

    /// <summary>The panel.</summary>
    public IPanelDevice Panel { get; }

    /// <summary>Router, Wi-Fi and status service.</summary>
    public OfficeNetwork Network { get; }

    /// <summary>The board's flash drive.</summary>
    public FlashDrive Drive { get; }

    /// <summary>The terminal's file calls.</summary>
    public TappedFiles Files { get; }

    /// <summary>The clock chip.</summary>
    public Ds3231Chip ClockChip { get; }

    /// <summary>Line to the technician.</summary>
    public SerialWire ConsoleWire { get; }

    /// <summary>The technician's end of the console line.</summary>
    public ConsoleCable Console { get; }

    /// <summary>The board itself.</summary>
    public BoardSystem Board { get; }

    /// <summary>The buzzer.</summary>
    public ToneRecorder Tones { get; }

    /// <summary>The lamp beside the reader window.</summary>
    public Lamp Lamp { get; } = new Lamp();

    /// <summary>The panel's backlight.</summary>
    public Backlight Backlight { get; } = new Backlight();

    /// <summary>True while the box has power.</summary>
    public bool IsOn { get; private set; }

    /// <summary>True from the moment the supply has failed inside a call until power comes on again.</summary>
    public bool PowerHasFailed { get; private set; }

    /// <summary>A button by its name: 1 to 4, print, language, case (the one inside).</summary>
    public Button Button(string name)
    {
        return buttons[name];
    }

    /// <summary>Takes a part into the world's time, and under the box's power if it has any.</summary>
    public void Live(IEmulatedPart part)
    {
        living.Add(part);
        if (part is IPoweredPart poweredPart)
        {
            powered.Add(poweredPart);
        }
    }

    /// <summary>
    /// Puts another reader module into the window, as it leaves the factory: gm65 (9,600 baud), gm67 (SSI, 9,600 baud), or plain
    /// (only sends lines, at 115,200 baud).
    /// </summary>
    public void MountReader(string kind)
    {
        Reader.PowerOff(Clock.NowUs);
        int place = living.IndexOf(Reader);
        powered.Remove(Reader);
        Reader = kind switch
        {
            "gm65" => new Gm65(ReaderWire),
            "gm67" => new SsiModule(ReaderWire, 9600),
            "plain" => new LineModule(ReaderWire, 115200),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such reader module."),
        };
        living[place] = Reader;
        powered.Add(Reader);
        if (IsOn && ReaderWire.Plugged)
        {
            Reader.PowerOn(Clock.NowUs);
        }
    }

    /// <summary>Pulls the reader's cable, which carries its power too, or puts it in.</summary>
    public void PlugReader(bool plug)
    {
        if (plug == ReaderWire.Plugged)
        {
            return;
        }

        ReaderWire.SetPlugged(plug);
        if (plug && IsOn)
        {
            Reader.PowerOn(Clock.NowUs);
        }
        else
        {
            Reader.PowerOff(Clock.NowUs);
        }
    }

    /// <summary>The supply fails now, in the middle of what the terminal does. Does not return.</summary>
    public void FailPower(StoreOperation during)
    {
        PowerHasFailed = true;
        SetTerminalEnds(false);
        Files.Powered = false;
        throw new PowerFailedException(during.Kind + " of " + during.Name);
    }

    /// <summary>Power comes on for every part.</summary>
    public void PowerOn()
    {
        PowerHasFailed = false;
        IsOn = true;
        SetTerminalEnds(true);
        Files.Powered = true;
        foreach (IPoweredPart part in powered)
        {
            if (part != Reader || ReaderWire.Plugged)
            {
                part.PowerOn(Clock.NowUs);
            }
        }
    }

    /// <summary>Power goes for every part.</summary>
    public void PowerOff()
    {
        IsOn = false;
        Files.Powered = false;
        ClockChip.SwitchOff();
        Tones.Stop();
        Lamp.Set(false);
        Backlight.Set(0);
        SetTerminalEnds(false);
        foreach (IPoweredPart part in powered)
        {
            part.PowerOff(Clock.NowUs);
        }
    }

    /// <summary>The board is reset while the box stays on: its own outputs and lines start anew, the devices do not notice.</summary>
    public void ResetBoard()
    {
        Tones.Stop();
        Lamp.Set(false);
        Backlight.Set(0);
        ReaderWire.ResetTerminalEnd();
        PrinterWire.ResetTerminalEnd();
        ConsoleWire.ResetTerminalEnd();
        Network.Restart();
    }

    /// <summary>Everything lives on to the given moment.</summary>
    public void AdvanceTo(long nowUs)
    {
        Clock.MoveTo(nowUs);
        foreach (IEmulatedPart part in living)
        {
            part.AdvanceTo(nowUs);
        }

        Tap.Flush();
    }

    private void SetTerminalEnds(bool on)
    {
        foreach (SerialWire wire in new[] { ReaderWire, PrinterWire, ConsoleWire })
        {
            wire.ResetTerminalEnd();
            wire.Powered = on;
        }

        Display.Powered = on;
    }
}
