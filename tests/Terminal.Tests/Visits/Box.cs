using System.Text;
using nanoFramework.TestFramework;
using Terminal.Core.App;
using Terminal.Core.Configuration;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Visits;

/// <summary>
/// A whole terminal on devices with state: a reader that sends lines, a blind printer, a panel whose texts are heard, a service that
/// signs. The drive outlives the box, as it does a power cut.
/// </summary>
internal sealed class Box
{
    /// <summary>Code that the service knows.</summary>
    public const string Code = "H26.12-260525-0004";

    public readonly MemoryFiles Files;
    public readonly FakeBoard Board = new FakeBoard();
    public readonly FakeLine Reader = new FakeLine();
    public readonly FakeLine Printer = new FakeLine(30000);
    public readonly FakeLine Console = new FakeLine(16000);
    public readonly FakeChannel Service;
    public readonly FakeStation Station;
    public readonly ShownText Screen = new ShownText();
    public readonly ShownText Paper = new ShownText();
    public readonly WireLog Panel = new WireLog();
    public readonly SilentTone Tone = new SilentTone();
    public readonly FakeInput First = new FakeInput();
    public readonly FakeInput Print = new FakeInput();
    public readonly FakeInput CaseButton = new FakeInput();

    private readonly TerminalApp app;
    private int leftMs;

    /// <summary>Power comes on; the drive is a new one, set up, when none is given.</summary>
    public Box(MemoryFiles files)
        : this(files, 0)
    {
    }

    /// <summary>Power comes on at a board that could not open some of its parts.</summary>
    public Box(MemoryFiles files, int failedParts)
    {
        Files = files == null ? SetUp() : files;
        Service = new FakeChannel(Board);
        Station = new FakeStation(Board);
        TerminalPorts ports = new TerminalPorts();
        ports.Reader = Reader;
        ports.Printer = Printer;
        ports.Console = Console;
        ports.Display = Panel;
        ports.Queue[0] = First;
        for (int i = 1; i < TerminalPorts.QueueButtons; i++)
        {
            ports.Queue[i] = new FakeInput();
        }

        ports.PrintButton = Print;
        ports.CaseButton = CaseButton;
        ports.LanguageButton = new FakeInput();
        ports.Tone = Tone;
        ports.Files = Files;
        ports.Fonts = new TestFont();
        ports.Http = Service;
        ports.Network = Station;
        ports.System = Board;
        ports.ScreenTrace = Screen;
        ports.PaperTrace = Paper;
        ports.FailedParts = failedParts;
        TakeAway(ports);
        app = new TerminalApp(ports);
    }

    /// <summary>Lets time pass.</summary>
    public void Run(int ms)
    {
        for (leftMs += ms; leftMs > 0;)
        {
            int sleepMs = app.Step(Board.UptimeMs);
            Station.Step();
            int passedMs = sleepMs < 1 ? 1 : sleepMs;
            passedMs = passedMs < leftMs ? passedMs : leftMs;
            long second = Board.UptimeMs / 1000;
            Board.UptimeMs += passedMs;
            Board.UtcSeconds += Board.UptimeMs / 1000 - second;
            leftMs -= passedMs;
        }
    }

    /// <summary>Runs until the words are on the screen; fails when that takes longer.</summary>
    public void Await(string words, int mostMs)
    {
        for (int ms = 0; ms < mostMs && !Screen.Has(words); ms += 20)
        {
            Run(20);
        }

        Assert.IsTrue(Screen.Has(words), words + " is not on the screen: " + Screen.ToString());
        Assert.AreEqual("", Panel.Wrong);
    }

    /// <summary>A citizen holds a code before the reader.</summary>
    public void Scan(string payload)
    {
        Screen.Clear();
        Arrive(payload + "\r");
    }

    /// <summary>The reader sends a part of a scan.</summary>
    public void Arrive(string part)
    {
        Reader.Arrive(Encoding.UTF8.GetBytes(part));
    }

    /// <summary>Somebody presses a button.</summary>
    public void Press(FakeInput button)
    {
        Screen.Clear();
        button.Down = true;
        Run(100);
        button.Down = false;
        Run(100);
    }

    /// <summary>A technician types a line.</summary>
    public string Type(string line)
    {
        Console.WrittenBytes = 0;
        Console.Arrive(Encoding.UTF8.GetBytes(line + "\r"));
        Run(3000);
        return Console.WrittenBytes == 0 ? "" : Encoding.UTF8.GetString(Console.Written, 0, Console.WrittenBytes);
    }

    // What failed to open leaves nothing behind.
    private static void TakeAway(TerminalPorts ports)
    {
        int failed = ports.FailedParts;
        ports.Display = BoardParts.Has(failed, BoardPart.Panel) ? null : ports.Display;
        ports.Tone = BoardParts.Has(failed, BoardPart.Buzzer) ? null : ports.Tone;
        ports.Reader = BoardParts.Has(failed, BoardPart.Reader) ? null : ports.Reader;
        ports.Network = BoardParts.Has(failed, BoardPart.Wifi) ? null : ports.Network;
        ports.Http = BoardParts.Has(failed, BoardPart.Service) ? null : ports.Http;
        ports.Printer = BoardParts.Has(failed, BoardPart.Printer) ? null : ports.Printer;
        ports.Console = BoardParts.Has(failed, BoardPart.Console) ? null : ports.Console;
        if (BoardParts.Has(failed, BoardPart.Buttons))
        {
            ports.PrintButton = null;
            ports.LanguageButton = null;
            for (int i = 0; i < TerminalPorts.QueueButtons; i++)
            {
                ports.Queue[i] = null;
            }
        }
    }

    private static MemoryFiles SetUp()
    {
        MemoryFiles drive = new MemoryFiles();
        Settings settings = new Settings(drive);
        Set(settings, SettingId.OfficeName, "Xã Tân Mẫu");
        Set(settings, SettingId.DeviceLetter, "A");
        Set(settings, SettingId.DeviceId, FakeChannel.Device);
        Set(settings, SettingId.Pin, "2468");
        Set(settings, SettingId.WifiSsid, "mau");
        Set(settings, SettingId.ServiceUrl, "http://192.0.2.10:8080");
        Set(settings, SettingId.ServiceKey1Id, "k1");
        Set(settings, SettingId.ServiceKey1, "30313233343536373839616263646566");
        Set(settings, SettingId.PrinterProfile, "generic58-blind");
        Set(settings, SettingId.ReaderKind, "plain");
        Set(settings, SettingId.Service(0, ServiceField.Name), "Hộ tịch");
        Set(settings, SettingId.Service(0, ServiceField.Letter), "B");
        Assert.AreEqual(0, settings.Save());
        return drive;
    }

    private static void Set(Settings settings, int id, string value)
    {
        SettingRefusal refusal = new SettingRefusal();
        Assert.IsTrue(settings.TrySet(id, value, refusal), value);
    }
}
