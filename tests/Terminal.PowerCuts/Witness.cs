using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Drivers.Store;
using Terminal.Virtual;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;

namespace Terminal.PowerCuts;

/// <summary>Somebody before a terminal who reads its screen, collects its papers, and compares both with what stands on its drive.</summary>
public sealed class Witness
{
    private const int Told = 200;
    private const string MarkVietnamese = "BẢN IN LẠI";
    private const string MarkEnglish = "REPRINT";

    private static readonly Regex Number = new Regex(@"\bA[A-D]\d{3,4}\b");

    private readonly VirtualTerminal terminal;
    private readonly uint before;
    private readonly HashSet<string> standing = new HashSet<string>();
    private readonly Dictionary<uint, string> shown = new Dictionary<uint, string>();
    private readonly List<int> possible = new List<int> { 0 };

    /// <summary>Stands before a terminal whose ledger ends with a sequence; its papers up to there were printed elsewhere.</summary>
    public Witness(VirtualTerminal terminal, uint before)
    {
        this.terminal = terminal;
        this.before = before;
    }

    /// <summary>True when a drive may not have taken that printing had begun.</summary>
    public bool DriveHasFailed { get; set; }

    /// <summary>Tickets whose number was seen on the screen.</summary>
    public int Numbers
    {
        get { return shown.Count; }
    }

    /// <summary>The highest number of the first service that was seen.</summary>
    public int Highest
    {
        get { return shown.Values.Where(n => n[1] == 'A').Select(n => int.Parse(n.Substring(2))).DefaultIfEmpty(0).Max(); }
    }

    /// <summary>Reads the screen. A number that stands there is durable; returns those that are new there.</summary>
    public List<string> Look()
    {
        string text = ReadingOrder.ByRows(terminal.ScreenText.Standing);
        List<string> now = Number.Matches(text).Select(m => m.Value).Distinct().ToList();
        List<string> appeared = now.Where(n => !standing.Contains(n)).ToList();
        standing.Clear();
        standing.UnionWith(now);
        foreach (string number in appeared)
        {
            uint sequence = StoredTickets.LastOf(terminal.Parts.Drive.Image, number);
            if (sequence == 0)
            {
                throw new BrokenInvariantException("D1", number + " stands on the screen and not on the drive");
            }

            shown[sequence] = number;
        }

        return appeared;
    }

    /// <summary>A setting with this mark may be stored from now on.</summary>
    public void SettingTried(int mark)
    {
        possible.Add(mark);
    }

    /// <summary>The console has said that it is stored.</summary>
    public void SettingSaved(int mark)
    {
        possible.Clear();
        possible.Add(mark);
    }

    /// <summary>A text stands in the console's last answer.</summary>
    public bool ConsoleSays(string text)
    {
        return TextMatch.Contains(ConsoleText.Plain(terminal.Parts.Console.Text), text);
    }

    /// <summary>Tells paper and ledger.</summary>
    public void Tell(TextWriter trace)
    {
        trace.WriteLine("paper:");
        trace.WriteLine(string.Join('\n', terminal.PaperText.Since(0).Select(r => $"{r.Y,6} {r.Text}")));
        trace.WriteLine("ledger:");
        foreach (LedgerLine line in Open().Ledger().TakeLast(Told))
        {
            TextBuffer text = new TextBuffer(160);
            LedgerCsv.Append(line, new LocalTime(), text);
            trace.WriteLine(text.ToString());
        }
    }

    /// <summary>Compares the switched-off terminal's drive with all that was seen, and with what its console exported last: a day, or 0 for all.</summary>
    public void Check(string console, int exportedDay)
    {
        Box box = Open();
        if (!box.Desk.IsReady)
        {
            throw new BrokenInvariantException("R1", "the ledger cannot be opened: " + box.Desk.Journal.State);
        }

        List<LedgerLine> ledger = box.Ledger();
        Invariants.CheckSequences(ledger);
        Invariants.CheckNeverTwice(ledger);
        Dictionary<uint, LedgerLine> lines = ledger.ToDictionary(l => l.Sequence);
        bool gaveUp = false;
        foreach (KeyValuePair<uint, string> seen in shown.Where(s => !lines.TryGetValue(s.Key, out LedgerLine line) || Name(line) != s.Value))
        {
            if (lines.ContainsKey(seen.Key) || (!IsReceived(seen.Key, seen.Value) && box.Desk.State.GivenUpLines == 0))
            {
                throw new BrokenInvariantException("N2", $"{seen.Value} was on the screen and has no line {seen.Key}");
            }

            gaveUp = true;
        }

        if (!gaveUp)
        {
            Invariants.CheckGaps(box, ledger);
            CheckPapers(ledger);
        }

        CheckUpload(box, ledger);
        CheckSettings(box);
        CheckExport(ledger.FindAll(l => exportedDay == 0 || l.Day == exportedDay), console);
    }

    private Box Open()
    {
        FlashDrive copy = new FlashDrive(terminal.Parts.Drive.CapacityBytes, 1);
        copy.Load(terminal.Parts.Drive.Image);
        return new Box(new VirtualFileStore(copy), new List<Fact>(), new BoxTime(0, false), QueueDesk.DefaultJournalBytes);
    }

    // A day that was given up for room has taken its lines with it. A paper that came out unmarked is one of the ticket itself; a line that says "printed" has a paper.
    private void CheckPapers(List<LedgerLine> ledger)
    {
        Dictionary<string, int> all = new Dictionary<string, int>();
        Dictionary<string, int> unmarked = new Dictionary<string, int>();
        bool marked = false;
        foreach (TextRun run in terminal.PaperText.Since(0))
        {
            marked |= run.Text.Contains(MarkVietnamese) || run.Text.Contains(MarkEnglish);
            if (Number.Match(run.Text).Value == run.Text && run.Text.Length > 0)
            {
                all[run.Text] = all.GetValueOrDefault(run.Text) + 1;
                unmarked[run.Text] = unmarked.GetValueOrDefault(run.Text) + (marked ? 0 : 1);
                marked = false;
            }
        }

        foreach (var papers in ledger.Where(l => l.Sequence > before && LineWindow.HasOutcome(l.Type)).GroupBy(Name))
        {
            int sure = papers.Count(l => l.Outcome == TicketOutcome.Printed);
            int may = papers.Count(l => l.Type == QueueRecord.Ticket && l.Outcome != TicketOutcome.ScreenOnly && (DriveHasFailed || l.Outcome != TicketOutcome.NotPrinted));
            if (all.GetValueOrDefault(papers.Key) < sure)
            {
                throw new BrokenInvariantException("N4", $"{papers.Key} is printed {sure} times in the ledger and {all.GetValueOrDefault(papers.Key)} times on paper");
            }

            if (unmarked.GetValueOrDefault(papers.Key) > may)
            {
                throw new BrokenInvariantException("N4", $"{papers.Key} came out {unmarked[papers.Key]} times without a mark, {may} in the ledger");
            }
        }

        string unknown = all.Keys.FirstOrDefault(n => ledger.TrueForAll(l => Name(l) != n));
        if (unknown != null)
        {
            throw new BrokenInvariantException("N2", unknown + " is on paper and not in the ledger");
        }
    }

    private void CheckUpload(Box box, List<LedgerLine> ledger)
    {
        foreach (LedgerLine line in ledger.Where(l => l.Sequence <= box.Desk.State.Acknowledged && shown.ContainsKey(l.Sequence)))
        {
            if (!IsReceived(line.Sequence, Name(line)))
            {
                throw new BrokenInvariantException("U1", $"line {line.Sequence} ({Name(line)}) counts as handed in, and the service does not have it");
            }
        }
    }

    private bool IsReceived(uint sequence, string number)
    {
        string key = " " + sequence.ToString("D10");
        return terminal.Parts.Network.Service.Tickets.Lines.Any(l => l.Key.EndsWith(key) && l.Value.Contains("\"" + number + "\""));
    }

    private void CheckSettings(Box box)
    {
        string contact = box.Settings.GetText(SettingId.Contact);
        bool fits = possible.Any(mark => contact == (mark == 0 ? "024 0000 0000" : "mark " + mark));
        if (!box.Settings.IsSetUp || !fits || box.Settings.GetText(SettingId.Pin) != Virtual.Setup.SampleSetup.Pin)
        {
            throw new BrokenInvariantException("S1", $"settings are {box.Settings.Stored}, the contact is \"{contact}\", it may be {string.Join(" or ", possible)}");
        }
    }

    private static void CheckExport(List<LedgerLine> ledger, string console)
    {
        HashSet<string> exported = console.Split('\n').Select(l => l.Trim()).ToHashSet();
        foreach (LedgerLine line in ledger)
        {
            TextBuffer text = new TextBuffer(160);
            LedgerCsv.Append(line, new LocalTime(), text);
            // A paper that the last start found open had been open when the console told of it.
            if (!exported.Contains(text.ToString()) && !LineWindow.HasOutcome(line.Type))
            {
                throw new BrokenInvariantException("N2", "the console does not export " + text);
            }

            if (LineWindow.HasOutcome(line.Type) && !exported.Any(l => l.StartsWith(line.Sequence + ",")))
            {
                throw new BrokenInvariantException("N2", "the console does not export " + text);
            }
        }
    }

    private static string Name(LedgerLine line)
    {
        return $"{line.DeviceLetter}{line.ServiceLetter}{line.Number:000}";
    }
}
