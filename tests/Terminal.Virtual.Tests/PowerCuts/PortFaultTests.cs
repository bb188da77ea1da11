using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.App;
using Terminal.Core.Queue;
using Terminal.Drivers.Ports;
using Terminal.PowerCuts;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>
/// The whole terminal with a port that fails at one call, or from that call on: nothing escapes, no number is shown twice, each one
/// that was shown is in the ledger, and the console names what is wrong. Every call of the drive alone is FaultRun's part, every
/// transfer of the clock chip that of its own tests; here it is every port, at every one of its calls. Only what is looked at in every
/// step (the network's state, the clock, buttons: up to 265,000 calls) fails at every call that differs from those before: the first of each
/// member from each place of the code in each part of the script. A call whose failure is just what it answers anyhow (a button that
/// is not pressed) changes nothing and is left out.
/// </summary>
[TestClass]
public class PortFaultTests
{
    private static readonly string[] Ports =
    {
        "Reader", "Printer", "PrinterBusy", "Console", "Display", "Backlight", "PrintButton", "LanguageButton", "CaseButton", "Lamp", "Tone", "Files", "Fonts", "Http",
        "Network", "ClockChip", "System", "Queue",
    };

    private const int EveryCallUpTo = 4_000;

    // Ports whose silence nobody could overlook, or nobody needs to be told of: panel, light, sound, buttons, the console itself.
    private static readonly string[] Unnamed = { "PrinterBusy", "Console", "Display", "Backlight", "PrintButton", "LanguageButton", "CaseButton", "Lamp", "Tone", "Queue", "System" };

    [TestMethod]
    public void NumbersHoldWithAPortThatNeverAnswers()
    {
        RunAll(port => Play(port, new FaultyPort.Plan(1, true), port + " from the first call on", true));
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void NumbersHoldWithAPortThatFailsAtAnyCall()
    {
        ConcurrentBag<string> broken = new ConcurrentBag<string>();
        ConcurrentBag<string> counts = new ConcurrentBag<string>();
        ConcurrentBag<(string Port, long Call, bool FromThenOn, string Where)> plays = new();
        RunAll(port =>
        {
            FaultyPort.Plan whole = new FaultyPort.Plan(0, false);
            List<string> wrong = Play(port, whole, port + " without a fault", false, true);
            IReadOnlyList<long> calls = whole.Telling.Count <= EveryCallUpTo ? whole.Telling : whole.Distinct;
            counts.Add($"{port}: {whole.Calls} calls, {whole.Telling.Count} that tell; fails at {calls.Count}, once and from then on");
            foreach (long n in calls)
            {
                plays.Add((port, n, false, $"{port}, call {n} of {whole.Calls}, once"));
                plays.Add((port, n, true, $"{port}, call {n} of {whole.Calls}, from then on"));
            }

            return wrong;
        });
        Parallel.ForEach(plays, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, play =>
            Play(play.Port, new FaultyPort.Plan(play.Call, play.FromThenOn), play.Where, play.FromThenOn && play.Call == 1).ForEach(broken.Add));
        System.Console.WriteLine(string.Join(Environment.NewLine, counts.OrderBy(c => c)));
        Assert.IsTrue(broken.IsEmpty, string.Join(Environment.NewLine, broken.OrderBy(b => b)));
    }

    private static void RunAll(Func<string, List<string>> run)
    {
        ConcurrentBag<string> broken = new ConcurrentBag<string>();
        Parallel.ForEach(Ports, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, port => run(port).ForEach(broken.Add));
        Assert.IsTrue(broken.IsEmpty, string.Join(Environment.NewLine, broken.OrderBy(b => b)));
    }

    // What broke, in words; empty when everything held.
    private static List<string> Play(string port, FaultyPort.Plan plan, string where, bool mustBeNamed, bool notesCalls = false)
    {
        List<string> broken = new List<string>();
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions
        {
            ProveTexts = false,
            MakeTerminal = ports => new TerminalApp(WithFault(ports, port, plan)).Step,
        });
        using RunOutput output = new RunOutput(TextWriter.Null, null);
        Stage stage = new Stage(terminal, output);
        List<string> shown = new List<string>();
        int part = 0;
        plan.Part = notesCalls ? () => part : null;
        try
        {
            stage.BeginLife();
            foreach (string button in new[] { "1", "2", "1" })
            {
                part++;
                stage.Press(button);
                stage.Pass(400_000);
                Note(terminal, shown);
                stage.Pass(2_600_000);
            }

            part++;
            stage.Scan("H26.12-260525-0004"u8.ToArray());
            stage.Pass(7_000_000);
            part++;
            stage.Press("print");
            stage.Pass(5_000_000);
            part++;
            stage.Press("language");
            stage.Pass(30_000_000);
            part++;
            stage.Type("login 2468"u8.ToArray());
            stage.Pass(500_000);
            stage.Type("status"u8.ToArray());
            stage.Pass(2_000_000);
            string status = ConsoleText.Plain(terminal.Parts.Console.Text);
            stage.PowerOff();
            Check(terminal, shown);
            bool isNamed = status.Contains("M-");
            if (mustBeNamed && !Unnamed.Contains(port) && !isNamed)
            {
                throw new BrokenInvariantException("D1", "the console names no fault: " + status);
            }
        }
        catch (Exception e)
        {
            broken.Add(where + ": " + (e is BrokenInvariantException ? e.Message : e.ToString()));
        }

        return broken;
    }

    private static TerminalPorts WithFault(TerminalPorts ports, string port, FaultyPort.Plan plan)
    {
        FieldInfo field = typeof(TerminalPorts).GetField(port);
        if (port == "Queue")
        {
            for (int i = 0; i < ports.Queue.Length; i++)
            {
                ports.Queue[i] = (IDigitalInput)FaultyPort.Before(ports.Queue[i], typeof(IDigitalInput), plan);
            }
        }
        else
        {
            field.SetValue(ports, FaultyPort.Before(field.GetValue(ports), field.FieldType, plan));
        }

        return ports;
    }

    // A number that stands on the panel has been shown; the same one for the next ten seconds is no second one.
    private static void Note(VirtualTerminal terminal, List<string> shown)
    {
        string text = ReadingOrder.ByRows(terminal.ScreenText.Standing);
        Match number = Regex.Match(text, @"\bA[AB]\d{3}\b");
        if (number.Success && (shown.Count == 0 || shown[^1] != number.Value))
        {
            shown.Add(number.Value);
        }
    }

    private static void Check(VirtualTerminal terminal, List<string> shown)
    {
        if (shown.Distinct().Count() != shown.Count)
        {
            throw new BrokenInvariantException("N1", "shown were " + string.Join(", ", shown));
        }

        Box box = new Box(new VirtualFileStore(terminal.Parts.Drive), new List<Fact>(), new BoxTime(DayScript.Monday + 7200, true), QueueDesk.DefaultJournalBytes);
        List<string> ledger = box.Ledger().Where(l => l.Type == QueueRecord.Ticket)
            .Select(l => $"{l.DeviceLetter}{l.ServiceLetter}{l.Number:000}").ToList();
        if (ledger.Distinct().Count() != ledger.Count)
        {
            throw new BrokenInvariantException("N1", "the ledger has " + string.Join(", ", ledger));
        }

        string missing = shown.FirstOrDefault(number => !ledger.Contains(number));
        if (missing != null)
        {
            throw new BrokenInvariantException("N2", missing + " was shown and is not in the ledger: " + string.Join(", ", ledger));
        }
    }
}
