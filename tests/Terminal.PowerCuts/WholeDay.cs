using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Terminal.Core.App;
using Terminal.Virtual;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.World;

namespace Terminal.PowerCuts;

/// <summary>
/// A random day of the whole terminal from a seed, with everything that can happen to it: presses, slips, reprints, the desk menu, a
/// technician, upload, midnight, clocks that are wrong, a printer and a drive that fail, a runtime that stands still, and power
/// cuts, also within the recovery of a cut. What people saw and hold in their hands must agree with the ledger.
/// </summary>
public sealed class WholeDay
{
    private const int Actions = 36;
    private const long SliceUs = 200_000;
    private const long SecondUs = 1_000_000;
    private const string Login = "login " + Virtual.Setup.SampleSetup.Pin;

    private static readonly string[] PrinterWords =
    {
        "paper-out", "paper-ok", "hot", "cool", "cover-open", "cover-closed", "offline", "online", "silent", "online", "power-off", "power-on",
    };

    private static readonly string[] ServiceWords = { "down", "garbage", "cut", "bad-signature", "replay", "up", "up" };

    private readonly Random random;
    private readonly VirtualTerminal terminal;
    private readonly Stage stage;
    private readonly Witness witness;
    private readonly bool longLedger;
    private readonly DateTime firstDay;
    private readonly bool drives;
    private int contacts;
    private int cutsToCome;

    private WholeDay(int seed, bool longLedger)
    {
        this.longLedger = longLedger;
        random = new Random(seed);
        drives = random.Next(3) == 0;
        terminal = new VirtualTerminal(new TerminalOptions
        {
            Seed = seed, ProveTexts = false, MakeTerminal = ports => new TerminalApp(ports).Step,
        });
        stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        long utc = DayScript.Monday;
        uint before = 0;
        if (longLedger)
        {
            terminal.Parts.Drive.Load(LongLedger.Add(terminal.Parts.Drive.Image));
            utc += LongLedger.Days * 86400L;
            before = LongLedger.LastSequence;
        }

        witness = new Witness(terminal, before);
        if (random.Next(3) == 0)
        {
            // The last half hour before midnight.
            utc += 16 * 3600 + random.Next(1700);
        }

        firstDay = DateTimeOffset.FromUnixTimeSeconds(utc + Core.Text.LocalTime.OffsetSeconds).UtcDateTime.Date;
        stage.SetClock(DateTimeOffset.FromUnixTimeSeconds(utc));
        if (random.Next(4) == 0)
        {
            stage.UnsetClock();
            stage.Wifi("down", 0);
        }
    }

    /// <summary>Where the day is told step by step; null for nowhere.</summary>
    public TextWriter Trace { get; private set; }

    /// <summary>Power cuts that came about.</summary>
    public int Cuts { get; private set; }

    /// <summary>Numbers that were seen.</summary>
    public int Numbers
    {
        get { return witness.Numbers; }
    }

    /// <summary>Plays the day of a seed; throws when something does not agree. Every eighth day falls into the compaction of a long ledger.</summary>
    public static WholeDay Play(int seed, TextWriter trace = null)
    {
        WholeDay day = new WholeDay(seed, seed % 8 == 0) { Trace = trace };
        day.Run();
        return day;
    }

    private void Run()
    {
        Do("power on", stage.BeginLife);
        for (int i = 0; i < Actions; i++)
        {
            Act();
            Pass(random.Next(4) == 0 ? random.Next(60) : random.Next(8));
        }

        End();
    }

    private void Act()
    {
        if (random.Next(5) == 0)
        {
            int n = 1 + random.Next(random.Next(3) == 0 ? 40 : 5);
            cutsToCome = random.Next(3);
            Do("cut after " + n, () => stage.CutPowerAfterWrites(n));
        }

        switch (random.Next(24))
        {
            case 0: Do("off", stage.PowerOff); Pass(random.Next(3) == 0 ? 86400 - 600 : random.Next(600)); Do("on", stage.PowerOn); break;
            case 1: Menu("4", "2"); break;
            case 2: Menu("4", "3", "1"); break;
            case 3: Menu("1", (1 + random.Next(3)).ToString()); break;
            case 4: Menu("3"); break;
            case 5: WrongDate(); break;
            case 6: Do("reprint", () => stage.Hold(new[] { "print" }, 3_200_000)); break;
            case 7: Slip(); break;
            case 8: Console(random.Next(2) == 0 ? "queue pause 2" : "queue open 2"); break;
            case 9: Console("queue cancel AA00" + (1 + random.Next(9))); break;
            case 10: Contact(); break;
            case 11: string word = PrinterWords[random.Next(PrinterWords.Length)]; Do("printer " + word, () => stage.Printer(word)); break;
            case 12: Network(); break;
            case 13 when drives: Drive(); break;
            case 14: Clock(); break;
            case 15: Freeze(); break;
            case 16: Console("queue next 1 " + (witness.Highest + 1 + random.Next(3))); break;
            default: Press(); break;
        }
    }

    private void Press()
    {
        string button = (1 + random.Next(3)).ToString();
        Do("press " + button, () => stage.Press(button));
        Pass(1);
        Pass(random.Next(3) == 0 ? 0 : 4);
    }

    private void Menu(params string[] buttons)
    {
        Do("menu " + string.Join(' ', buttons), () => stage.Hold(new[] { "1", "print" }, 3_200_000));
        foreach (char c in Virtual.Setup.SampleSetup.DeskPresses)
        {
            Pass(0);
            Do(null, () => stage.Press(c.ToString()));
        }

        foreach (string button in buttons)
        {
            Pass(0);
            Do(null, () => stage.Press(button));
        }

        Pass(1);
        Do(null, () => stage.Press("language"));
        Do(null, () => stage.Press("language"));
    }

    // Where the date is not known the menu opens with it; elsewhere it is the fourth item. The clerk errs by a day or a month.
    private void WrongDate()
    {
        bool known = random.Next(2) == 0;
        List<string> buttons = known ? new List<string> { "4", "1", "2" } : new List<string> { "2" };
        int field = random.Next(5);
        for (int i = 0; i < 5; i++)
        {
            buttons.AddRange(Enumerable.Repeat(random.Next(2) == 0 ? "1" : "2", i == field && i > 0 ? 1 + random.Next(2) : 0));
            buttons.Add("3");
        }

        Menu(buttons.ToArray());
    }

    private void Slip()
    {
        Do("scan", () => stage.Scan(Encoding.UTF8.GetBytes("H26.12-260525-000" + random.Next(1, 6))));
        Pass(2);
        Do("print", () => stage.Press("print"));
        Pass(random.Next(6));
    }

    private void Console(string line)
    {
        Do(Login, () => stage.Type(Encoding.UTF8.GetBytes(Login)));
        Pass(1);
        Do(line, () => stage.Type(Encoding.UTF8.GetBytes(line)));
        Pass(1);
    }

    private void Contact()
    {
        contacts++;
        Console("config set contact mark " + contacts);
        witness.SettingTried(contacts);
        Do("config save", () => stage.Type(Encoding.UTF8.GetBytes("config save")));
        Pass(1);
        if (terminal.World.IsOn && witness.ConsoleSays("Đã lưu và đọc lại đúng"))
        {
            witness.SettingSaved(contacts);
        }
        else if (random.Next(2) == 0)
        {
            Console("config revert");
        }
    }

    private void Network()
    {
        if (random.Next(2) == 0)
        {
            string word = random.Next(2) == 0 ? "down" : "up";
            Do("wifi " + word, () => stage.Wifi(word, 0));
        }
        else
        {
            string word = ServiceWords[random.Next(ServiceWords.Length)];
            Do("service " + word, () => stage.Service(word, 0));
        }
    }

    private void Drive()
    {
        witness.DriveHasFailed = true;
        DriveFault fault = (DriveFault)(1 + random.Next(7));
        bool stays = random.Next(2) == 0;
        int call = 1 + random.Next(12);
        Do($"drive {fault} at call {call}{(stays ? " and from then on" : "")}", () => terminal.Parts.Drive.FaultAtCall(call, fault, stays));
        Press();
        Press();
        Pass(random.Next(30));
        Do("drive well", () => MendDrive());
        Pass(random.Next(20));
    }

    private void MendDrive()
    {
        terminal.Parts.Drive.FaultAtCall(1L << 40, DriveFault.None, false);
        terminal.Parts.Drive.Fault = DriveFault.None;
    }

    private void Clock()
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(terminal.Parts.Board.UtcSeconds);
        DateTimeOffset there = now.AddSeconds(random.Next(2) == 0 ? (random.Next(5) - 2) * 86400 : random.Next(-7200, 7200));
        switch (random.Next(4))
        {
            case 0:
                Do("battery empty", () => terminal.Parts.ClockChip.EmptyBattery());
                break;
            case 1 when there.Year > 2000:
                Do("clock " + there, () => stage.SetClock(there));
                break;
            default:
                Do("clock of the terminal " + there, () => stage.SetTerminalClock(there));
                break;
        }
    }

    // In the middle of a press, longer than the watchdog waits, or shorter.
    private void Freeze()
    {
        Do("press and freeze", () => stage.SetButton("1", true));
        Do(null, () => stage.Pass(random.Next(60_000)));
        Do(null, () => stage.Freeze(SliceUs));

        // Held while the board starts it would ask for safe mode.
        Do(null, () => stage.SetButton("1", false));
        Do(null, () => stage.Freeze((random.Next(3) == 0 ? 20 : 70) * SecondUs));
    }

    private void Do(string what, Action action)
    {
        if (what != null)
        {
            Trace?.WriteLine($"{terminal.Parts.Clock.NowUs / 1000,10} {(terminal.World.IsOn ? " " : "-")} {what}");
        }

        bool wasOn = terminal.World.IsOn;
        action();
        Look(wasOn && what != "off");
    }

    private void Pass(int seconds)
    {
        long us = seconds * SecondUs + SliceUs;
        // Nobody looks for hours.
        if (seconds > 3600)
        {
            stage.Pass(us);
            return;
        }

        for (; us > 0; us -= SliceUs)
        {
            bool wasOn = terminal.World.IsOn;
            stage.Pass(Math.Min(us, SliceUs));
            Look(wasOn);
        }
    }

    private void Look(bool wasOn)
    {
        foreach (string seen in witness.Look())
        {
            Trace?.WriteLine($"{terminal.Parts.Clock.NowUs / 1000,10}   sees {seen}");
        }

        if (wasOn && !terminal.World.IsOn)
        {
            Cuts++;
            Trace?.WriteLine($"{terminal.Parts.Clock.NowUs / 1000,10} - power has failed");
            if (cutsToCome > 0)
            {
                cutsToCome--;
                terminal.Parts.Drive.CutInChange(1 + random.Next(6));
            }
        }
    }

    // Everything is mended; then the terminal itself tells its ledger, and the drive is looked at.
    private void End()
    {
        Do("mended", () =>
        {
            MendDrive();
            terminal.Parts.Drive.CutInChange(0);
            foreach (string word in new[] { "paper-ok", "cool", "cover-closed", "online" })
            {
                stage.Printer(word);
            }
        });
        Do("on", stage.PowerOn);
        Pass(5);

        // After three starts that were cut off the terminal is in safe mode; elsewhere the command changes nothing.
        Console("safe-mode off");
        Pass(100);
        Do(Login, () => stage.Type(Encoding.UTF8.GetBytes(Login)));
        Pass(1);
        // A long ledger would keep the line busy for a minute: the day is enough of it.
        string export = "queue export " + (longLedger ? firstDay.ToString("yyyy-MM-dd") : "all");
        Do(export, () => stage.Type(Encoding.UTF8.GetBytes(export)));
        Pass(longLedger ? 120 : 20);
        string console = ConsoleText.Plain(terminal.Parts.Console.Text);
        witness.Look();
        Do("off", stage.PowerOff);
        if (Trace != null)
        {
            Trace.WriteLine(console);
            witness.Tell(Trace);
        }

        witness.Check(console, longLedger ? (int)(firstDay - DateTime.UnixEpoch).TotalDays : 0);
    }
}
