using System;
using Terminal.Core.App;
using Terminal.Core.Configuration;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Proof;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Setup;
using Terminal.Virtual.World;

namespace Terminal.Virtual;

/// <summary>One terminal with its world, switched off, and the knobs that a person or a scenario can turn.</summary>
public sealed class VirtualTerminal
{
    private readonly TerminalOptions options;
    private readonly DriveFolder folder;
    private BoardLines lines;

    /// <summary>Puts a terminal together.</summary>
    public VirtualTerminal(TerminalOptions options)
    {
        this.options = options;
        Parts = new WorldParts(options.Start, options.Seed, options.Panel, options.Printer, options.Gateway != null);
        Processor = new Processor(Parts.Clock, Parts.Board, MakeTerminal, Parts.Display.TakeBusyUs);
        World = new TerminalWorld(Parts, Processor);
        Parts.Network.Freezes = Processor.Freeze;
        FontBook book = new FontBook(FileBlob.Fonts());
        ScreenText = new ScreenText(Parts.Panel, options.ProveTexts ? new ScreenProof(book) : null);
        PaperText = new PaperText(Parts.PrinterWire, Parts.Printer, options.ProveTexts ? new PaperProof(book, Parts.Printer.Dot) : null);
        if (options.StoreFolder != null)
        {
            folder = new DriveFolder(options.StoreFolder, Parts.Drive);
        }

        if (Parts.Drive.Image.TotalBytes == 0)
        {
            Setup(true);
        }
    }

    /// <summary>The emulated parts.</summary>
    public WorldParts Parts { get; }

    /// <summary>The board's processor.</summary>
    public Processor Processor { get; }

    /// <summary>The world's loop.</summary>
    public TerminalWorld World { get; }

    /// <summary>Texts on the panel.</summary>
    public ScreenText ScreenText { get; }

    /// <summary>Texts on the paper.</summary>
    public PaperText PaperText { get; }

    /// <summary>Stores the sample set-up, or nothing.</summary>
    public void Setup(bool sample)
    {
        Parts.Drive.Load(StoreImage.Empty);
        if (sample)
        {
            SampleSetup.Write(new VirtualFileStore(Parts.Drive), Connect);
        }

        if (IsBench)
        {
            MarkAsBench();
        }

        folder?.WriteAll();
    }

    /// <summary>Stores one setting by its name, as a technician would have before power came on.</summary>
    public void Store(string name, string value)
    {
        Settings settings = new Settings(new VirtualFileStore(Parts.Drive));
        settings.Load();
        SampleSetup.Set(settings, SettingSchema.Find(name), value);
        if (settings.Save() != StoreResult.Ok)
        {
            throw new InvalidOperationException("The drive did not take the setting " + name + ".");
        }

        folder?.WriteAll();
    }

    /// <summary>Another board, switched off.</summary>
    public void MountBoard(BoardLines board)
    {
        lines = board;
        Parts.ConsoleWire.SetPlugged(board is BoardLines.OwnConsole or BoardLines.Bench);
        if (IsBench)
        {
            MarkAsBench();
        }
        else
        {
            new VirtualFileStore(Parts.Drive).Delete(Bench.FileName);
        }

        folder?.WriteAll();
    }

    private bool IsBench => lines is BoardLines.Bench or BoardLines.BenchJack;

    private void MarkAsBench()
    {
        new VirtualFileStore(Parts.Drive).Replace(Bench.FileName, new byte[] { (byte)'1' }, 0, 1);
    }

    /// <summary>One of the printer's words.</summary>
    public void Printer(string word)
    {
        ThermalPrinter printer = Parts.Printer.Printer;
        switch (word)
        {
            case "paper-out": printer.PaperOut = true; break;
            case "paper-low": printer.PaperLow = true; break;
            case "paper-ok":
                printer.PaperOut = false;
                printer.PaperLow = false;
                break;
            case "cover-open": printer.CoverOpen = true; break;
            case "cover-closed": printer.CoverOpen = false; break;
            case "hot": printer.Hot = true; break;
            case "cool": printer.Hot = false; break;
            case "offline": printer.Offline = true; break;
            case "power-off": Parts.Printer.PowerOff(Parts.Clock.NowUs); break;
            case "power-on": Parts.Printer.PowerOn(Parts.Clock.NowUs); break;
            case "silent": printer.Silent = true; break;
            case "garbage": printer.Garbage = true; break;
            case "online":
                printer.Offline = false;
                printer.Silent = false;
                printer.Garbage = false;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(word), word, "The printer has no such word.");
        }
    }

    /// <summary>Picture of the panel.</summary>
    public byte[] PanelPng()
    {
        return Scenarios.PanelPng.Encode(Parts.Panel);
    }

    /// <summary>Picture of the paper from a row on.</summary>
    public byte[] PaperPng(int fromRow)
    {
        return Devices.Printer.PaperPng.Encode(Parts.Printer.Printer.Paper, fromRow, Parts.Printer.Rows);
    }

    // With a gateway of the user's the sample set-up asks there, under the name and with the key that were given.
    private void Connect(Settings settings)
    {
        if (options.Gateway != null)
        {
            SampleSetup.Set(settings, SettingId.ServiceUrl, options.Gateway.GetLeftPart(UriPartial.Authority));
        }

        if (options.Device != null)
        {
            SampleSetup.Set(settings, SettingId.DeviceId, options.Device);
        }

        if (options.Key != null)
        {
            SampleSetup.Set(settings, SettingId.ServiceKey1Id, options.Key.Id);
            SampleSetup.Set(settings, SettingId.ServiceKey1, options.Key.Hex);
        }
    }

    private Func<long, int> MakeTerminal()
    {
        TerminalPorts ports = new TerminalPorts
        {
            Reader = Parts.ReaderWire,
            Printer = Parts.PrinterWire,
            PrinterBusy = Parts.Printer,
            Console = Parts.ConsoleWire,
            Display = Parts.Display,
            Backlight = Parts.Backlight,
            PrintButton = Parts.Button("print"),
            LanguageButton = Parts.Button("language"),
            CaseButton = Parts.Button("case"),
            Lamp = Parts.Lamp,
            Tone = Parts.Tones,
            Files = Parts.Files,
            Fonts = FileBlob.Fonts(),
            Http = Parts.Network.Http,
            Network = Parts.Network.Station,
            ClockChip = Parts.ClockChip,
            System = Parts.Board,
            ScreenTrace = ScreenText,
            PaperTrace = PaperText,
        };
        for (int i = 0; i < TerminalPorts.QueueButtons; i++)
        {
            ports.Queue[i] = Parts.Button((i + 1).ToString());
        }

        PaperText.ForgetWaiting();
        Action<long> step = WireLines(ports);
        Func<long, int> terminal = options.MakeTerminal(ports);
        return step == null ? terminal : nowMs =>
        {
            step(nowMs);
            return terminal(nowMs);
        };
    }

    // As the device's board does it; gives the board's own share of the loop, or null.
    private Action<long> WireLines(TerminalPorts ports)
    {
        SharedUart shared = null;
        if (lines is BoardLines.Jack or BoardLines.BenchJack)
        {
            JackSwitch plug = new JackSwitch(Parts.PrinterWire, Parts.ConsoleWire);
            shared = new SharedUart(plug, plug);
            ports.Printer = shared.Printer;
            ports.Console = shared.Console;
            ports.MaintenancePlug = plug;
        }

        Bench bench = Bench.Find(Parts.Files, ports.Console);
        if (bench != null)
        {
            ports.UseBench(bench.Console, bench.Reader, bench.Printer, bench);
        }

        if (shared == null && bench == null)
        {
            return null;
        }

        return nowMs =>
        {
            shared?.Step(nowMs);
            bench?.Step();
        };
    }
}
