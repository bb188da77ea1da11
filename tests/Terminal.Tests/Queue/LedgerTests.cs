using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Queue;

[TestClass]
public class LedgerTests
{
    [TestMethod]
    public void A_day_comes_out_as_CSV()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        desk.Press(0);
        desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printing);
        desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printed);
        desk.System.Pass(65);
        desk.Queue.Press(1, 2, desk.System.UptimeMs, desk.Ticket);
        desk.Queue.SetPaused(1, true);
        desk.Queue.ReprintLast(desk.Ticket);
        Assert.AreEqual("1,2026-06-01,2026-06-01T01:00:00Z,day-begun,,,,,,", Csv(desk, 1));
        Assert.AreEqual("2,2026-06-01,2026-06-01T01:00:00Z,ticket,AA001,1,,printed,,", Csv(desk, 2));
        Assert.AreEqual("5,2026-06-01,2026-06-01T01:01:05Z,ticket,AB001,2,2,waiting,,", Csv(desk, 5));
        Assert.AreEqual("6,2026-06-01,2026-06-01T01:01:05Z,paused,,2,,,,", Csv(desk, 6));
        Assert.AreEqual("7,2026-06-01,2026-06-01T01:01:05Z,reprint,AB001,2,2,waiting,,5", Csv(desk, 7));
    }

    [TestMethod]
    public void A_clock_that_jumped_to_a_day_is_told_from_a_day_that_came()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 86400);
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 120);
        desk.Press(0);
        Assert.AreEqual("1,2026-06-01,2026-06-01T01:00:00Z,day-begun,,,,,,", Csv(desk, 1));
        Assert.AreEqual("3,2026-06-02,2026-06-02T01:00:00Z,clock-jumped-to-day,,,,,,", Csv(desk, 3));
        Assert.AreEqual("5,2026-06-01,2026-06-01T01:02:00Z,clock-jumped-to-day,,,,,,", Csv(desk, 5));
    }

    [TestMethod]
    public void An_upload_waits_for_outcomes_and_goes_on_where_it_was()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, 65536);
        Serve(desk, 25);
        desk.Press(0);
        uint open = desk.Ticket.Sequence;
        LedgerUpload upload = new LedgerUpload(desk.Queue);
        Collect(upload);
        Assert.AreEqual(LedgerUpload.MaxLines, upload.Count);
        Assert.AreEqual(1u, upload.Line(0).Sequence);
        TextBuffer key = new TextBuffer(64);
        upload.AppendKey("m1", key);
        Assert.AreEqual("m1-20260601-1-56", key.ToString());
        Assert.IsTrue(upload.Acknowledged());
        Collect(upload);
        Assert.AreEqual(6, upload.Count);
        Assert.IsTrue(upload.Line(5).Sequence < open);

        // Power fails before the answer: the same lines come again.
        desk = new Desk(files, Desk.Monday8 + 60, 65536);
        upload = new LedgerUpload(desk.Queue);
        Collect(upload);
        Assert.AreEqual(7, upload.Count);
        Assert.AreEqual(59u, upload.Line(0).Sequence);
        Assert.AreEqual((int)TicketOutcome.NotPrinted, (int)upload.Line(6).Outcome);
        Assert.IsTrue(upload.Acknowledged());
        Collect(upload);
        Assert.IsFalse(upload.IsReady);
    }

    [TestMethod]
    public void A_reader_goes_on_through_a_compaction_and_misses_no_line()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        Serve(desk, 40);
        LedgerReader reader = new LedgerReader(desk.Queue);
        reader.Begin(0, false);
        int lines = 0;
        uint last = 0;
        while (!reader.IsAtEnd)
        {
            if (reader.Next())
            {
                Assert.IsTrue(reader.Line.Sequence > last);
                last = reader.Line.Sequence;
                lines++;
                if (lines == 10)
                {
                    desk.Queue.Journal.BeginCompaction();
                    desk.Run();
                }
            }
        }

        Assert.AreEqual(41, lines);
    }

    [TestMethod]
    public void A_summary_counts_the_day()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        Serve(desk, 3);
        desk.Queue.Press(1, 1, desk.System.UptimeMs, desk.Ticket);
        desk.Queue.Cancel(desk.Ticket);
        DaySummary summary = SumUp(desk, desk.Queue.State.Day);

        Assert.AreEqual(3, summary.Issued(0));
        Assert.AreEqual(1, summary.Issued(1), "a cancelled number was given all the same");
        TextBuffer text = new TextBuffer(16);
        summary.AppendSpan(0, text);
        Assert.AreEqual("AA001-AA003", text.ToString());
    }

    [TestMethod]
    public void A_summary_names_numbers_with_the_letters_that_they_bore()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        desk.Press(0);
        desk.Settings.TrySet(SettingId.DeviceLetter, "B", new SettingRefusal());
        desk.Press(0);
        desk.Settings.TrySet(SettingId.Service(0, ServiceField.Letter), "Z", new SettingRefusal());
        DaySummary summary = SumUp(desk, desk.Queue.Today);

        TextBuffer text = new TextBuffer(16);
        summary.AppendSpan(0, text);
        Assert.AreEqual("AA001-BA002", text.ToString());
    }

    [TestMethod]
    public void A_summary_knows_papers_of_before_a_power_cut_and_the_day_that_goes_on_without_a_date()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, 65536);
        Serve(desk, 2);
        desk.Press(0);
        desk = new Desk(files, 0, 65536);
        desk.Press(0);
        DaySummary summary = SumUp(desk, desk.Queue.Today);

        Assert.AreEqual(4, summary.Issued(0));
        Assert.AreEqual(2, summary.Papers(TicketOutcome.Printed));
        Assert.AreEqual(1, summary.Papers(TicketOutcome.NotPrinted));
        Assert.AreEqual(0, summary.Papers(TicketOutcome.Unknown));
    }

    [TestMethod]
    public void The_summary_is_due_once_after_closing_time()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        SettingRefusal refusal = new SettingRefusal();
        desk.Settings.TrySet(SettingId.SummaryAtClose, "on", refusal);
        desk.Settings.TrySet(SettingId.Service(0, ServiceField.Hours), "07:30-11:30,13:30-17:00", refusal);
        desk.Settings.TrySet(SettingId.Service(1, ServiceField.Hours), "07:30-11:30", refusal);
        desk.Press(0);
        Assert.IsFalse(desk.Queue.IsSummaryDue);
        desk.SetTime(Desk.Monday8 + 9 * 3600 - 60);
        Assert.IsFalse(desk.Queue.IsSummaryDue);
        desk.SetTime(Desk.Monday8 + 9 * 3600);
        Assert.IsTrue(desk.Queue.IsSummaryDue);
        Assert.AreEqual("!4", desk.Press(0));
        Assert.IsTrue(desk.Queue.RecordSummary());
        Assert.IsFalse(desk.Queue.IsSummaryDue);
    }

    [TestMethod]
    public void A_full_journal_gives_up_sent_days_first_and_never_today()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 4096);
        Serve(desk, 20);
        LedgerUpload upload = new LedgerUpload(desk.Queue);
        Collect(upload);
        upload.Acknowledged();
        Collect(upload);
        upload.Acknowledged();
        for (int day = 1; day < 6; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400L);
            Serve(desk, 20);
            Assert.AreEqual(20, desk.Ticket.Number);
        }

        Assert.IsTrue(desk.Queue.State.GivenUpLines > 0);
        Assert.AreEqual(0, desk.Queue.State.LedgerDays.LinesOf(LocalTime.LocalDay(Desk.Monday8)));
        Assert.IsTrue(desk.Queue.State.LedgerDays.LinesOf(desk.Queue.State.Day) >= 20);
    }

    [TestMethod]
    public void Of_a_day_that_is_given_up_only_what_was_not_sent_counts_as_such()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 4096);
        Serve(desk, 20);
        LedgerUpload upload = new LedgerUpload(desk.Queue);
        Collect(upload);
        Assert.IsTrue(upload.Acknowledged());
        for (int day = 1; day < 9 && desk.Queue.State.GivenUpLines == 0; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400L);
            Serve(desk, 20);
        }

        Assert.AreEqual(0, desk.Queue.State.LedgerDays.LinesOf(LocalTime.LocalDay(Desk.Monday8)));
        Assert.AreEqual(1u, desk.Queue.State.GivenUpLines, "21 lines, of which 20 were sent");
    }

    [TestMethod]
    public void More_days_than_are_told_apart_are_joined_to_spans_and_given_up_as_such()
    {
        LedgerDays days = new LedgerDays();
        for (int day = 1000; day < 1300; day++)
        {
            days.Add(day, (uint)day * 2);
            days.Add(day, (uint)day * 2 + 1);
        }

        int lines = 0;
        for (int i = 0; i < days.Count; i++)
        {
            lines += days.Lines(i);
            Assert.IsTrue(i == 0 || days.Day(i) == days.LastDay(i - 1) + 1, "in order and without holes");
        }

        Assert.IsTrue(days.Count <= LedgerDays.MaxSpans);
        Assert.AreEqual(600, lines);
        Assert.AreEqual(600, days.TotalLines);
        Assert.IsTrue(days.MarkNext(1299, 0));
        Assert.IsTrue(days.IsMarked(1000));
        Assert.IsFalse(days.IsMarked(1299));
        Assert.IsTrue(days.MarkedLines <= 600 / 16);
        int left = 600 - days.MarkedLines;
        days.RemoveMarked();
        Assert.AreEqual(left, days.TotalLines);
        Assert.AreEqual(0, days.LinesOf(1000));

        // A clock that goes back begins a day before all others.
        days.Add(900, 3000);
        Assert.AreEqual(900, days.Day(0));
        Assert.IsTrue(days.MarkNext(900, 0));
        Assert.IsFalse(days.IsMarked(900));
    }

    private static void Serve(Desk desk, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.AreEqual('A', desk.Press(0).ToCharArray()[0]);
            desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printing);
            desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printed);
            desk.Run();
        }
    }

    private static void Collect(LedgerUpload upload)
    {
        while (upload.Step())
        {
        }
    }

    [TestMethod]
    public void A_clock_that_jumped_within_a_day_does_not_make_the_next_one_a_jump()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 57599); // 23:59:59
        desk.Press(0);
        desk.System.Pass(2);
        desk.Press(0);
        Assert.AreEqual("4,2026-06-02,2026-06-01T17:00:01Z,day-begun,,,,,,", Csv(desk, 4));
    }

    [TestMethod]
    public void NumbersLeftOutOnADayThatIsForgottenSaySo()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        for (int day = 0; day < 8; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400);
            desk.Press(0);
        }

        desk.SetTime(Desk.Monday8);
        desk.Press(0);
        Assert.AreEqual("18,2026-06-01,2026-06-01T01:00:00Z,numbers-of-the-day-not-remembered,AA001,1,,,AA001,", Csv(desk, 18));
        Assert.AreEqual("19,2026-06-01,2026-06-01T01:00:00Z,ticket,AA002,1,,waiting,,", Csv(desk, 19));
    }

    // A compaction is under way, and the first number of a new day comes: lines of the marked day may be gone from the new file.
    [TestMethod]
    public void ADayThatIsBeingGivenUpIsNotJoinedWithOneThatStays()
    {
        LedgerDays days = new LedgerDays();
        for (int day = 1000; day < 1000 + LedgerDays.MaxSpans; day++)
        {
            days.Add(day, (uint)day);
        }

        Assert.IsTrue(days.MarkNext(1063, 1000));
        Assert.AreEqual(1, days.MarkedLines);
        days.Add(1064, 1064);
        Assert.IsTrue(days.Count < LedgerDays.MaxSpans);
        Assert.IsTrue(days.IsMarked(1000));
        Assert.IsFalse(days.IsMarked(1001));
        days.RemoveMarked();
        Assert.AreEqual(0, days.LinesOf(1000));
        Assert.AreEqual(LedgerDays.MaxSpans, days.TotalLines);

        // Every other one is marked: room for the day matters more.
        days = new LedgerDays();
        for (int day = 1000; day < 1000 + LedgerDays.MaxSpans; day++)
        {
            days.Add(day, day % 2 == 0 ? (uint)1 : 9);
        }

        for (int i = 0; i < LedgerDays.MaxSpans / 2; i++)
        {
            Assert.IsTrue(days.MarkNext(1063, 1));
        }

        days.Add(1064, 1064);
        Assert.IsTrue(days.Count < LedgerDays.MaxSpans);
        Assert.AreEqual(0, days.MarkedLines);
        Assert.AreEqual(LedgerDays.MaxSpans + 1, days.TotalLines);
    }

    [TestMethod]
    public void NumbersThatAChangedBandPassesOverSaySo()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        SettingRefusal refusal = new SettingRefusal();
        int first = SettingId.Service(0, ServiceField.First);
        desk.Press(0);
        desk.Settings.TrySet(first, "200", refusal);
        desk.Press(0);
        desk.Settings.TrySet(first, "100", refusal);
        Assert.AreEqual("AA201", desk.Press(0));
        Assert.AreEqual("4,2026-06-01,2026-06-01T01:00:00Z,numbers-below-another-band,AA100,1,,,AA199,", Csv(desk, 4));
        desk.Settings.TrySet(first, "1", refusal);
        Assert.AreEqual("AA202", desk.Press(0));
        Assert.AreEqual("6,2026-06-01,2026-06-01T01:00:00Z,numbers-below-another-band,AA002,1,,,AA099,", Csv(desk, 6));
        Assert.AreEqual("7,2026-06-01,2026-06-01T01:00:00Z,ticket,AA202,1,,waiting,,", Csv(desk, 7));
        Assert.AreEqual("AA203", desk.Press(0));
        Assert.AreEqual("8,2026-06-01,2026-06-01T01:00:00Z,ticket,AA203,1,,waiting,,", Csv(desk, 8));
    }

    [TestMethod]
    public void ABandThatWasUsedInTwoPlacesLeavesOneLineForEachHole()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        SettingRefusal refusal = new SettingRefusal();
        int first = SettingId.Service(0, ServiceField.First);
        desk.Settings.TrySet(first, "10", refusal);
        desk.Press(0);
        desk.Settings.TrySet(first, "20", refusal);
        desk.Press(0);
        desk.Settings.TrySet(first, "1", refusal);
        Assert.AreEqual("AA021", desk.Press(0));
        Assert.AreEqual("4,2026-06-01,2026-06-01T01:00:00Z,numbers-below-another-band,AA001,1,,,AA009,", Csv(desk, 4));
        Assert.AreEqual("5,2026-06-01,2026-06-01T01:00:00Z,numbers-below-another-band,AA011,1,,,AA019,", Csv(desk, 5));
    }

    [TestMethod]
    public void ACancelledTicketIsNotPrintedAgain()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, 65536);
        desk.Press(0);
        desk.Queue.Cancel(desk.Ticket);
        Assert.IsFalse(desk.Queue.ReprintLast(desk.Ticket));
        desk = new Desk(files, Desk.Monday8 + 60, 65536);
        Assert.IsFalse(desk.Queue.ReprintLast(desk.Ticket));
        desk.Press(0);
        Assert.IsTrue(desk.Queue.ReprintLast(desk.Ticket));
    }

    [TestMethod]
    public void APaperThatWasLostOnItsWayIsNotPrintedOrUnknownAndHoldsNothingUp()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, 65536);
        desk.Press(0);
        uint first = desk.Ticket.Sequence;
        desk.Press(0);
        desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printing);
        desk.Queue.NothingPrints();
        desk.Queue.NothingPrints();
        desk.Queue.NothingPrints();
        Assert.AreEqual((int)TicketOutcome.NotPrinted, desk.Queue.State.Window.OutcomeOf(first));
        Assert.AreEqual((int)TicketOutcome.Unknown, desk.Queue.State.Window.OutcomeOf(desk.Ticket.Sequence));
        LedgerUpload upload = new LedgerUpload(desk.Queue);
        Collect(upload);
        Assert.AreEqual(3, upload.Count);
    }

    private static DaySummary SumUp(Desk desk, int day)
    {
        DaySummary summary = new DaySummary(desk.Queue, day);
        while (summary.Step())
        {
        }

        return summary;
    }

    private static string Csv(Desk desk, uint sequence)
    {
        LedgerReader reader = new LedgerReader(desk.Queue);
        reader.Begin(sequence - 1, false);
        TextBuffer text = new TextBuffer(120);
        while (!reader.IsAtEnd)
        {
            if (reader.Next())
            {
                LedgerCsv.Append(reader.Line, new LocalTime(), text);
                return text.ToString();
            }
        }

        return "none";
    }
}
