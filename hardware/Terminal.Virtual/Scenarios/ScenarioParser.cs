using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>Reads the scenario language of DESIGN §5. Everything that can be wrong is found before anything runs.</summary>
public sealed class ScenarioParser
{
    private readonly string folder;
    private readonly Dictionary<string, Func<LineReader, Action<Stage>>> commands;
    private int poweredByLine;

    /// <summary>Paths of scan-file are looked up in the folder first.</summary>
    public ScenarioParser(string folder)
    {
        this.folder = folder;
        commands = new Dictionary<string, Func<LineReader, Action<Stage>>>
        {
            ["setup"] = Setup,
            ["setting"] = Setting,
            ["store"] = Store,
            ["board"] = Board,
            ["clock"] = Clock,
            ["clock-terminal"] = ClockTerminal,
            ["scan"] = r => Scan(EscapedText.Bytes(r, "a text")),
            ["scan-hex"] = r => Scan(Arguments.Hex(r)),
            ["scan-file"] = r => Scan(Arguments.File(r, this.folder)),
            ["press"] = Press,
            ["hold"] = Hold,
            ["button"] = Button,
            ["wait"] = Wait,
            ["printer"] = Printer,
            ["wifi"] = Wifi,
            ["service"] = Service,
            ["power"] = Power,
            ["freeze"] = Freeze,
            ["reader"] = Reader,
            ["console"] = Console,
            ["console-bytes"] = ConsoleBytes,
            ["snapshot"] = Snapshot,
            ["expect"] = Expect,
        };
    }

    private static readonly HashSet<string> Shaping = new HashSet<string> { "setup", "setting", "store", "board", "clock", "wifi", "service", "printer", "reader" };

    /// <summary>Reads a whole file.</summary>
    public List<ScenarioCommand> Parse(ReadOnlySpan<byte> utf8)
    {
        List<ScenarioCommand> result = new List<ScenarioCommand>();
        string[] lines = Decode(utf8).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            ScenarioCommand command = ParseLine(i + 1, lines[i]);
            if (command != null)
            {
                result.Add(command);
            }
        }

        return result;
    }

    /// <summary>Reads one line; null for an empty one or a comment.</summary>
    public ScenarioCommand ParseLine(int lineNumber, string line)
    {
        string text = LineReader.WithoutComment(line);
        if (text.Length == 0)
        {
            return null;
        }

        LineReader reader = new LineReader(lineNumber, text);
        string word = reader.Word("a command");
        if (!commands.TryGetValue(word, out Func<LineReader, Action<Stage>> parse))
        {
            throw reader.Refuse("a command (" + string.Join(", ", commands.Keys) + ")", LineReader.Quote(word));
        }

        Action<Stage> act = parse(reader);
        reader.End();
        bool shapes = Shaping.Contains(word);
        if (!shapes && poweredByLine == 0)
        {
            poweredByLine = lineNumber;
        }

        return new ScenarioCommand
        {
            Line = lineNumber, Text = text, ShapesWorld = shapes, IsExpectation = word == "expect", Act = act,
        };
    }

    private static string Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            utf8 = utf8.Slice(Encoding.UTF8.Preamble.Length);
        }

        try
        {
            return new UTF8Encoding(false, true).GetString(utf8);
        }
        catch (DecoderFallbackException problem)
        {
            int line = 1 + utf8.Slice(0, Math.Clamp(problem.Index, 0, utf8.Length)).Count((byte)'\n');
            throw new ScenarioException(line, "text in UTF-8", "bytes that are not");
        }
    }

    private static Action<Stage> Scan(byte[] payload)
    {
        return stage => stage.Scan(payload);
    }

    private static Action<Stage> Clock(LineReader reader)
    {
        string word = reader.Word("a moment or unset");
        if (word == "unset")
        {
            return stage => stage.UnsetClock();
        }

        DateTimeOffset moment = Arguments.Moment(reader, word, 2000);
        return stage => stage.SetClock(moment);
    }

    private static Action<Stage> ClockTerminal(LineReader reader)
    {
        DateTimeOffset moment = Arguments.Moment(reader, reader.Word("a moment"), 1970);
        return stage => stage.SetTerminalClock(moment);
    }

    private static Action<Stage> Press(LineReader reader)
    {
        string name = Arguments.Button(reader);
        return stage => stage.Press(name);
    }

    private static Action<Stage> Hold(LineReader reader)
    {
        string[] names = Arguments.Buttons(reader);
        long us = Arguments.DurationUs(reader);
        return stage => stage.Hold(names, us);
    }

    private static Action<Stage> Button(LineReader reader)
    {
        string name = Arguments.Button(reader);
        bool down = Arguments.OneOf(reader, "down", "up") == "down";
        return stage => stage.SetButton(name, down);
    }

    private static Action<Stage> Wait(LineReader reader)
    {
        long us = Arguments.DurationUs(reader);
        return stage => stage.Pass(us);
    }

    private static Action<Stage> Printer(LineReader reader)
    {
        string word = Arguments.OneOf(
            reader,
            "paper-out", "paper-low", "paper-ok", "cover-open", "cover-closed", "hot", "cool", "offline", "online", "silent", "garbage",
            "power-off", "power-on");
        return stage => stage.Printer(word);
    }

    private static Action<Stage> Wifi(LineReader reader)
    {
        string word = Arguments.OneOf(
            reader, "down", "up", "wrong-password", "no-dhcp", "no-dns", "stuck-dns", "slow-router", "captive-portal");
        long us = word == "slow-router" ? Arguments.DurationUs(reader) : 0;
        return stage => stage.Wifi(word, us);
    }

    private static Action<Stage> Service(LineReader reader)
    {
        string word = Arguments.OneOf(
            reader,
            "down", "up", "slow", "error", "garbage", "cut", "wrong-length", "bad-signature", "replay", "expired-certificate",
            "stuck-handshake", "restart", "set");
        switch (word)
        {
            case "slow":
                long us = Arguments.DurationUs(reader);
                return stage => stage.Service(word, us / 1000);
            case "error":
                int status = Arguments.Number(reader, "a status code from 100 to 599", 100, 599);
                return stage => stage.Service(word, status);
            case "restart":
                return stage => stage.RestartService();
            case "set":
                string code = reader.Word("a dossier code");
                string json = Arguments.JsonObjectOrNull(reader);
                return stage => stage.SetDossier(code, json);
            default:
                return stage => stage.Service(word, 0);
        }
    }

    private static Action<Stage> Power(LineReader reader)
    {
        switch (Arguments.OneOf(reader, "off", "on", "cut-after-writes"))
        {
            case "off":
                return stage => stage.PowerOff();
            case "on":
                return stage => stage.PowerOn();
            default:
                int count = Arguments.Number(reader, "a number of store operations from 1 on", 1, int.MaxValue);
                return stage => stage.CutPowerAfterWrites(count);
        }
    }

    private static Action<Stage> Freeze(LineReader reader)
    {
        long us = Arguments.DurationUs(reader);
        return stage => stage.Freeze(us);
    }

    private static Action<Stage> Reader(LineReader reader)
    {
        string word = Arguments.OneOf(reader, "unplug", "plug", "gm65", "gm67", "plain", "noise", "flood");
        switch (word)
        {
            case "unplug":
            case "plug":
                return stage => stage.PlugReader(word == "plug");
            case "noise":
                byte[] bytes = Arguments.Hex(reader);
                return stage => stage.ReaderNoise(bytes);
            case "flood":
                int count = Arguments.Number(reader, "a number of bytes from 1 to 1000000", 1, 1_000_000);
                return stage => stage.ReaderFlood(count);
            default:
                return stage => stage.MountReader(word);
        }
    }

    private static Action<Stage> Console(LineReader reader)
    {
        string line = reader.RestOrEmpty();
        if (line == "unplug" || line == "plug")
        {
            return stage => stage.PlugConsole(line == "plug");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(line);
        return stage => stage.Type(bytes);
    }

    private static Action<Stage> ConsoleBytes(LineReader reader)
    {
        byte[] bytes = EscapedText.Bytes(reader, "bytes as text");
        return stage => stage.TypeBytes(bytes);
    }

    private static Action<Stage> Snapshot(LineReader reader)
    {
        string name = Arguments.FileName(reader);
        return stage => stage.Snapshot(name);
    }

    private static Action<Stage> Expect(LineReader reader)
    {
        string what = Arguments.OneOf(
            reader, "screen", "no-screen", "paper", "paper-printed", "no-paper", "console", "console-bytes", "beep", "screen-qr", "paper-qr");
        switch (what)
        {
            case "paper-printed":
                return stage => stage.ExpectPaperPrinted(true);
            case "no-paper":
                return stage => stage.ExpectPaperPrinted(false);
            case "console-bytes":
                byte[] bytes = EscapedText.Bytes(reader, "bytes as text");
                return stage => stage.ExpectConsoleBytes(bytes);
            case "beep":
                string kind = Arguments.OneOf(reader, "ok", "error", "attention");
                return stage => stage.ExpectBeep(kind);
        }

        string text = EscapedText.Characters(reader, "a text");
        if (TextMatch.Normalise(text).Length == 0)
        {
            throw reader.Refuse("a text with something visible in it", LineReader.Quote(text));
        }

        switch (what)
        {
            case "screen":
                return stage => stage.ExpectScreen(text, true);
            case "no-screen":
                return stage => stage.ExpectScreen(text, false);
            case "paper":
                return stage => stage.ExpectPaper(text);
            case "screen-qr":
            case "paper-qr":
                return stage => stage.ExpectQr(what == "paper-qr", text);
            default:
                return stage => stage.ExpectConsole(text);
        }
    }

    // Which lines the board has: a console of its own, the maintenance jack on the printer's line, or one line for everything.
    private Action<Stage> Board(LineReader reader)
    {
        RefusePowered(reader, "board");
        switch (Arguments.OneOf(reader, "console", "jack", "bench", "bench-jack"))
        {
            case "jack":
                return stage => stage.MountBoard(BoardLines.Jack);
            case "bench":
                return stage => stage.MountBoard(BoardLines.Bench);
            case "bench-jack":
                return stage => stage.MountBoard(BoardLines.BenchJack);
            default:
                return stage => stage.MountBoard(BoardLines.OwnConsole);
        }
    }

    private static Action<Stage> Store(LineReader reader)
    {
        string word = Arguments.OneOf(reader, "dead", "full", "ok");
        return stage => stage.Store(word);
    }

    // As a technician would have set it up: a name of the settings and its value, which may be empty.
    private Action<Stage> Setting(LineReader reader)
    {
        RefusePowered(reader, "setting");
        string name = reader.Word("the name of a setting");
        string value = reader.RestOrEmpty();
        if (SettingSchema.Find(name) < 0)
        {
            throw reader.Refuse("the name of a setting, such as device.letter", LineReader.Quote(name));
        }

        SettingRefusal refusal = new SettingRefusal();
        if (!new Settings(new VirtualFileStore(new FlashDrive(65536, 1))).TrySet(SettingSchema.Find(name), value, refusal)
            && refusal.Reason != RefusalReason.LetterTaken)
        {
            throw reader.Refuse("a value for " + name + " (" + refusal.Message(Language.English) + ")", LineReader.Quote(value));
        }

        return stage => stage.Set(name, value);
    }

    private void RefusePowered(LineReader reader, string word)
    {
        if (poweredByLine != 0)
        {
            throw reader.Refuse(word + " before the terminal has power", "it after line " + poweredByLine + ", which powers on");
        }
    }

    private Action<Stage> Setup(LineReader reader)
    {
        RefusePowered(reader, "setup");

        string word = Arguments.OneOf(reader, "sample", "https", "blank");
        return stage => stage.Setup(word);
    }
}
