using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.App;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>The runner: what each command does to the world, what expectations count, and the exit codes.</summary>
[TestClass]
public sealed class RunnerTests
{
    private static readonly Func<TerminalPorts, Func<long, int>> Probe = ports => new ProbeTerminal(ports).Step;

    private static Bench Run(string scenario, string folder = null, int seed = 1)
    {
        return new Bench(scenario, folder, seed);
    }

    private static void Holds(string scenario)
    {
        Bench bench = Run(scenario);
        Assert.AreEqual(0, bench.Exit, bench.Errors + bench.Transcript);
    }

    private sealed class Bench
    {
        public readonly int Exit;
        public readonly string Errors;
        public readonly string Transcript;
        public readonly VirtualTerminal Terminal;

        public Bench(string scenario, string folder, int seed)
        {
            List<ScenarioCommand> commands = new ScenarioParser(".").Parse(Encoding.UTF8.GetBytes(scenario));
            Terminal = new VirtualTerminal(new TerminalOptions { Seed = seed, MakeTerminal = Probe, ProveTexts = false });
            StringWriter transcript = new StringWriter();
            StringWriter errors = new StringWriter();
            using (RunOutput output = new RunOutput(transcript, folder))
            {
                output.Listen(Terminal.Parts.Tap);
                Exit = new ScenarioRunner("s.txt", Terminal, new Stage(Terminal, output), output, errors).Run(commands);
            }

            Errors = errors.ToString();
            Transcript = transcript.ToString();
        }
    }

    [TestMethod]
    public void ScreenPaperConsoleAndTonesAreSeen()
    {
        Holds(
            "expect screen ready PowerOn\n"
            + "scan Giấy hẹn\\s1\nexpect screen Giấy hẹn 1\nexpect screen Gia\u0302\u0301y   hẹn\nexpect no-screen giấy hẹn\nexpect beep ok\n"
            + "expect no-paper\npress print\nwait 3s\nexpect paper PAPER\nexpect paper-printed\nexpect no-paper\n"
            + "console hello\nexpect console did hello\nconsole refuse\nwait 1s\nexpect beep error\n");
    }

    [TestMethod]
    public void FailedExpectationsAreNamedAndDoNotStopTheRun()
    {
        Bench bench = Run("wait 1s\n\nexpect screen nowhere # to be seen\nexpect beep attention\nexpect paper-printed\nexpect screen ready\n");
        Assert.AreEqual(1, bench.Exit);
        string[] lines = bench.Errors.Trim().Split('\n');
        Assert.HasCount(3, lines);
        Assert.AreEqual("s.txt:3: expected the screen to show \"nowhere\", found \"ready PowerOn\"", lines[0].Trim());
        Assert.StartsWith("s.txt:4: expected a tone that means attention, found silence", lines[1]);
        Assert.StartsWith("s.txt:5: expected printed dots, found 0 rows with dots", lines[2]);
        Assert.Contains("1 expectations held, 3 failed", bench.Transcript);
    }

    [TestMethod]
    public void EscapedExceptionExitsWithThreeAndNamesTheLine()
    {
        Bench bench = Run("wait 1s\nconsole throw\nwait 1s\nexpect screen x\n");
        Assert.AreEqual(3, bench.Exit);
        Assert.Contains(": expected no exception, found InvalidOperationException: as asked", bench.Errors);
        Assert.StartsWith("s.txt:3:", bench.Errors);
    }

    [TestMethod]
    public void StepThatNeverSleepsBreaksItsBound()
    {
        Bench bench = Run("console hang\nwait 1s\nexpect screen x\n");
        Assert.AreEqual(3, bench.Exit);
        Assert.StartsWith("s.txt:3: expected a sleep", bench.Errors);
    }

    [TestMethod]
    public void TextCountsOnlyWhileItsPixelsStand()
    {
        Holds("scan ONE\nexpect screen ONE\nconsole wipe\nwait 1s\nexpect no-screen ONE\nexpect screen ready\n");
        Holds("scan ONE\nscan TWO\nexpect no-screen ONE\nexpect screen TWO\n");
        Holds("scan ONE\nconsole dark\nwait 1s\nexpect no-screen ONE\n");
        Holds("scan ONE\npower off\nexpect no-screen ONE\n");
    }

    [TestMethod]
    public void PaperCountsOnlySinceTheLastSnapshotAndOnlyWithInk()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        Bench bench = Run("scan A\npress print\nwait 3s\nexpect paper PAPER\nsnapshot one\nexpect paper PAPER\n", folder);
        Assert.AreEqual(1, bench.Exit, bench.Errors);
        Assert.StartsWith("s.txt:6:", bench.Errors);
        Assert.IsGreaterThan(200, new FileInfo(Path.Combine(folder, "one.screen.png")).Length);
        Assert.IsGreaterThan(100, new FileInfo(Path.Combine(folder, "one.paper.png")).Length);
        Directory.Delete(folder, true);
        Holds("printer paper-out\nscan A\npress print\nwait 3s\nexpect no-paper\nprinter paper-ok\nwait 3s\nexpect paper-printed\n");
        Assert.AreEqual(1, Run("printer paper-out\nscan A\npress print\nwait 3s\nexpect paper PAPER\n").Exit);
    }

    [TestMethod]
    public void TimePassesOnlyWhereTheLanguageSaysSo()
    {
        Bench bench = Run("expect screen ready\nsnapshot a\nbutton 1 down\nbutton 1 up\nprinter hot\nwifi down\nservice down\nclock 2026-06-02T08:00:00+07:00\n");
        string[] times = bench.Transcript.Split('\n').Where(l => l.Contains("  ")).Select(l => l.Substring(0, 12)).Distinct().ToArray();
        Assert.HasCount(1, times, bench.Transcript);
        bench = Run("wait 1m\nexpect screen ready\npress 1\nexpect screen ready\nhold 2 3s\nexpect screen ready\nconsole 012345678\nexpect screen ready\n");
        double[] at = bench.Transcript.Split('\n').Where(l => l.Contains("expect screen"))
            .Select(l => double.Parse(l.Substring(0, 12), System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.AreEqual(0.1, at[1] - at[0], 0.0005);
        Assert.AreEqual(3.0, at[2] - at[1], 0.0005);
        Assert.AreEqual(0.0009, at[3] - at[2], 0.0011, "ten characters at 115,200 baud");
    }

    [TestMethod]
    public void ScanLastsUntilItsLastByteHasArrived()
    {
        Bench bench = Run("expect screen ready\nscan " + new string('x', 959) + "\nexpect screen x\n");
        double[] at = bench.Transcript.Split('\n').Where(l => l.Contains("expect screen"))
            .Select(l => double.Parse(l.Substring(0, 12), System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.AreEqual(1.0, at[1] - at[0], 0.003, "960 bytes at 9,600 baud");
        Assert.AreEqual(0, bench.Exit, bench.Errors);
    }

    [TestMethod]
    public void PulledReaderReadsNothingAndComesBackAsItWasSaved()
    {
        Holds("reader unplug\nscan A\nexpect no-screen A\n");
        Bench bench = Run("wait 1s\nreader unplug\nreader plug\nwait 1s\nscan A\nexpect screen A\n");
        Assert.AreEqual(1, bench.Exit, "settings that were never saved are lost with the cable");
        Assert.Contains("has not read it", bench.Transcript);
    }

    [TestMethod]
    public void PulledConsoleCarriesNothing()
    {
        Holds("console unplug\nconsole refuse\nwait 1s\nconsole plug\nconsole hello\nexpect console did hello\n");
        Assert.AreEqual(1, Run("console unplug\nconsole hello\nexpect console did\n").Exit);
    }

    [TestMethod]
    public void FrozenTerminalDoesNothingAndTheWatchdogResetsIt()
    {
        Holds("scan A\nfreeze 5s\nexpect screen A\nscan B\nexpect screen B\n");
        Holds("scan A\nfreeze 61s\nwait 3s\nexpect screen ready Watchdog\n");
        Bench bench = Run("button 1 down\nfreeze 10s\nwait 1s\n");
        Assert.AreEqual(0, bench.Terminal.Processor.WatchdogResets);
    }

    [TestMethod]
    public void TerminalThatStopsFeedingTheWatchdogIsReset()
    {
        Bench bench = Run("console sleep\nwait 1s\nwait 2m\n");
        Assert.AreEqual(0, bench.Terminal.Processor.WatchdogResets, "it still runs its loop");
        Holds("freeze 59s\nwait 100ms\nexpect screen ready PowerOn\n");
    }

    [TestMethod]
    public void RebootStartsAnewOverTheSameStore()
    {
        Holds("console write\nconsole reboot\nwait 3s\nexpect screen ready Software\nconsole count\nwait 1s\nexpect screen log holds 3\n");
    }

    [TestMethod]
    public void PowerCutFallsIntoTheNthStoreOperationAndEndsAfterFiveSeconds()
    {
        Bench bench = Run(
            "power cut-after-writes 2\nconsole write\nwait 100ms\nexpect screen ready\nconsole write\nwait 100ms\nexpect no-screen ready\n"
            + "wait 4s\nexpect no-screen ready\nwait 4s\nexpect screen ready PowerOn\nconsole count\nwait 1s\nexpect screen log holds\n");
        Assert.AreEqual(0, bench.Exit, bench.Errors);
        int length = bench.Terminal.Parts.Drive.Image.Get("log").Length;
        Assert.IsTrue(length >= 3 && length <= 6, "the first record stands, the second may be torn: " + length);
    }

    [TestMethod]
    public void ClocksAreSetAsTheLanguageSays()
    {
        Holds("clock 2026-06-02T08:00:00+07:00\nconsole time\nwait 100ms\nexpect screen time\n");
        Bench bench = Run("wait 1s\nclock 2026-06-02T08:00:00+07:00\n");
        long eight = new DateTimeOffset(2026, 6, 2, 1, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.AreEqual(eight, bench.Terminal.Parts.Clock.UtcSeconds);
        Assert.AreEqual(eight, bench.Terminal.Parts.Board.UtcSeconds);
        Assert.AreEqual(eight, new DateTimeOffset(bench.Terminal.Parts.ClockChip.Time, TimeSpan.Zero).ToUnixTimeSeconds());
        bench = Run("wait 1s\nclock-terminal 2026-06-02T08:00:00+07:00\n");
        Assert.AreEqual(eight, bench.Terminal.Parts.Board.UtcSeconds);
        Assert.IsLessThan(eight - 80000, bench.Terminal.Parts.Clock.UtcSeconds);
        bench = Run("clock unset\nwait 1s\n");
        Assert.IsTrue(bench.Terminal.Parts.ClockChip.HasStopped);
    }

    [TestMethod]
    public void SameFileAndSeedGiveTheSameBytesAndAnotherSeedDoesNot()
    {
        const string Scenario =
            "scan A\nwait 1s\npress print\nwait 3s\nsnapshot one\npower cut-after-writes 3\nconsole write\nwait 100ms\nconsole write\nwait 100ms\n"
            + "console write\nwait 9s\nscan B\nsnapshot two\n";
        string[] folders = { Directory.CreateTempSubdirectory().FullName, Directory.CreateTempSubdirectory().FullName };
        Run(Scenario, folders[0], 7);
        Run(Scenario, folders[1], 7);
        foreach (string file in Directory.GetFiles(folders[0]))
        {
            string other = Path.Combine(folders[1], Path.GetFileName(file));
            CollectionAssert.AreEqual(File.ReadAllBytes(file), File.ReadAllBytes(other), file);
        }

        Assert.HasCount(6, Directory.GetFiles(folders[0]));
        byte[][] torn = Enumerable.Range(1, 12).Select(seed => Run(Scenario, null, seed).Terminal.Parts.Drive.Image.Get("log")).ToArray();
        Assert.IsGreaterThan(1, torn.Select(Convert.ToHexString).Distinct().Count());
        Directory.Delete(folders[0], true);
        Directory.Delete(folders[1], true);
    }

    [TestMethod]
    public void WireLogNamesEveryWireInTheOrderOfTime()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        Run("scan A\npress print\nconsole write\nwait 3s\n", folder);
        string[] lines = File.ReadAllLines(Path.Combine(folder, "wire.jsonl"));
        Directory.Delete(folder, true);
        long last = 0;
        HashSet<string> wires = new HashSet<string>();
        foreach (string line in lines)
        {
            using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(line);
            System.Text.Json.JsonElement entry = json.RootElement;
            string wire = entry.GetProperty("wire").GetString();
            wires.Add(wire + " " + entry.GetProperty("dir").GetString());
            Assert.IsGreaterThanOrEqualTo(last, entry.GetProperty("t").GetInt64(), line);
            last = entry.GetProperty("t").GetInt64();
            Assert.AreEqual(0, entry.GetProperty("hex").GetString().Length % 2);
            Assert.AreEqual(wire == "panel", entry.TryGetProperty("dc", out System.Text.Json.JsonElement dc) && dc.GetInt32() is 0 or 1);
        }

        CollectionAssert.IsSubsetOf(
            new[] { "reader in", "reader out", "panel out", "printer out", "console in", "console out", "store out" }, wires.ToArray());
    }
}
