using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Queue;

[TestClass]
public class QueueDeskTests
{
    private const int JournalBytes = 64 * 1024;

    [TestMethod]
    public void Numbers_rise_by_one_and_survive_a_restart()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        Assert.AreEqual("AA001", desk.Press(0));
        Assert.AreEqual("AA002", desk.Press(0));
        Assert.AreEqual("AB001", desk.Press(1));

        desk = new Desk(files, Desk.Monday8 + 60, JournalBytes);
        Assert.AreEqual("AA003", desk.Press(0));
        Assert.AreEqual("AB002", desk.Press(1));
    }

    [TestMethod]
    public void A_new_day_begins_with_the_first_number()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        desk.Press(0);
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA001", desk.Press(0));
    }

    [TestMethod]
    public void A_clock_that_jumps_a_day_ahead_and_back_gives_no_number_twice()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, JournalBytes);
        desk.Press(0);
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA001", desk.Press(0));
        desk.SetTime(Desk.Monday8 + 120);
        Assert.AreEqual("AA003", desk.Press(0));
        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA002", desk.Press(0));
    }

    [TestMethod]
    public void Without_a_date_numbers_go_on_and_the_next_known_day_leaves_them_out()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        desk.Press(0);
        desk.Press(0);

        desk = new Desk(files, 0, JournalBytes);
        Assert.AreEqual("AA003", desk.Press(0));
        Assert.IsFalse(desk.Ticket.IsDated);
        Assert.AreEqual(0L, desk.Ticket.UtcSeconds);

        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA001", desk.Press(0));
        Assert.AreEqual("AA002", desk.Press(0));
        Assert.AreEqual("AA004", desk.Press(0));
        Assert.IsTrue(desk.Ticket.IsDated);
    }

    [TestMethod]
    public void Numbers_without_a_date_outlive_the_forgetting_of_their_day()
    {
        CounterTable table = new CounterTable();
        for (int day = 107; day > 101; day--)
        {
            table.BeginDay(day);
        }

        // Six days are remembered; the earliest is the one that counts, and its numbers wait for the next known date.
        table.Give(102, 'A', 1, 1, false);
        table.BeginDay(103);
        table.Give(103, 'A', 1, 2, false);
        table.BeginDay(108);
        int from;
        int to;
        Assert.AreEqual(1, table.Next(108, 'A', 1, 99, 0, out from, out to));
        table.Give(108, 'A', 1, 1, true);
        Assert.AreEqual(3, table.Next(108, 'A', 1, 99, 0, out from, out to));
        Assert.AreEqual(2, from);
        Assert.AreEqual(2, to);
    }

    [TestMethod]
    public void A_lost_record_behind_numbers_left_out_costs_a_number_and_no_duplicate()
    {
        CounterTable table = new CounterTable();
        table.BeginDay(100);
        table.Give(100, 'A', 1, 1, false);
        table.Give(100, 'A', 1, 2, false);
        table.BeginDay(101);

        // 1 and 2 may be of this day. 3 was given and its record is lost.
        table.Skip(101, 1, 101);
        int from;
        int to;
        Assert.AreEqual(4, table.Next(101, 'A', 1, 99, 0, out from, out to));
        Assert.AreEqual(1, from);
        Assert.AreEqual(3, to);
        Assert.IsTrue(table.LeavesOutForDamage(101, 'A', 1));
        table.Give(101, 'A', 1, 4, true);
        Assert.AreEqual(5, table.Next(101, 'A', 1, 99, 0, out from, out to));
        Assert.AreEqual(0, to);
        Assert.IsFalse(table.LeavesOutForDamage(101, 'A', 1));

        // A band of which nothing is known leaves out as many, also on a day that begins.
        Assert.AreEqual(2, table.Next(101, 'B', 1, 99, 0, out from, out to));
        table.BeginDay(102);
        Assert.AreEqual(2, table.Next(102, 'B', 1, 99, 0, out from, out to));
    }

    [TestMethod]
    public void A_daily_cap_ends_with_its_day_and_does_not_outlive_the_date()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, 65536);
        SettingRefusal refusal = new SettingRefusal();
        desk.Settings.TrySet(SettingId.Service(0, ServiceField.Cap), "2", refusal);
        Assert.AreEqual("AA001", desk.Press(0));
        Assert.AreEqual("AA002", desk.Press(0));
        Assert.AreEqual("!" + ((int)PressResult.CapReached).ToString(), desk.Press(0));
        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA001", desk.Press(0));
        Assert.AreEqual("AA002", desk.Press(0));

        // Next morning the clock chip is dead: nobody can say that today's numbers have all been given.
        desk = new Desk(files, 0, 65536);
        desk.Settings.TrySet(SettingId.Service(0, ServiceField.Cap), "2", refusal);
        Assert.AreEqual("AA003", desk.Press(0));
        desk.SetTime(Desk.Monday8 + 2 * 86400);
        Assert.AreEqual("AA001", desk.Press(0));
    }

    [TestMethod]
    public void Days_without_a_number_do_not_make_a_day_with_numbers_forgotten()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        Assert.AreEqual("AA001", desk.Press(0));
        for (int day = 1; day <= 8; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400);
            desk.Run();
        }

        desk.SetTime(Desk.Monday8 + 600);
        Assert.AreEqual("AA002", desk.Press(0));
        Assert.IsTrue(desk.Ticket.IsDated);

        // Nor a day that was left without a number: it begins with the first one; a power cut changes nothing.
        desk = new Desk(files, Desk.Monday8 + 86400, JournalBytes);
        Assert.AreEqual("AA001", desk.Press(0));
        Assert.IsTrue(desk.Ticket.IsDated);
        desk = new Desk(files, Desk.Monday8 + 900, JournalBytes);
        Assert.AreEqual("AA003", desk.Press(0));
    }

    [TestMethod]
    public void A_day_that_is_forgotten_goes_on_above_all_forgotten_days()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        for (int number = 1; number <= 5; number++)
        {
            desk.Press(0);
        }

        for (int day = 1; day <= 8; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400);
            Assert.AreEqual("AA001", desk.Press(0));
        }

        // The first three of the nine days are forgotten; the highest number of any of them was 5.
        desk.Queue.Journal.BeginCompaction();
        desk.Run();
        desk = new Desk(files, Desk.Monday8 + 600, JournalBytes);
        Assert.AreEqual("AA006", desk.Press(0));
        Assert.IsTrue(desk.Ticket.IsDated);
        desk = new Desk(files, Desk.Monday8 + 900, JournalBytes);
        Assert.AreEqual("AA007", desk.Press(0));

        // A band of which no forgotten day had a number begins with the first, and so does a day before them all.
        Assert.AreEqual("AB001", desk.Press(1));
        desk.SetTime(Desk.Monday8 - 86400);
        Assert.AreEqual("AA001", desk.Press(0));
    }

    [TestMethod]
    public void Days_after_a_clock_that_was_weeks_ahead_begin_with_the_first_number()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8 + 30 * 86400, JournalBytes);
        for (int day = 30; day < 38; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400);
            Assert.AreEqual("AA001", desk.Press(0));
        }

        for (int day = 0; day < 30; day++)
        {
            desk.SetTime(Desk.Monday8 + day * 86400);
            Assert.AreEqual("AA001", desk.Press(0));
            Assert.IsTrue(desk.Ticket.IsDated);
        }

        desk.SetTime(Desk.Monday8 + 30 * 86400);
        Assert.AreEqual("AA002", desk.Press(0), "that day has had its 1");
    }

    [TestMethod]
    public void A_number_without_a_date_keeps_clear_of_a_forgotten_day_that_it_may_be()
    {
        CounterTable table = new CounterTable();
        table.BeginDay(100);
        table.Give(100, 'A', 1, 50, true);
        for (int day = 101; day < 110; day++)
        {
            table.BeginDay(day);
            table.Give(day, 'A', 1, 1, true);
        }

        int from;
        int to;
        Assert.AreEqual(51, table.Next(109, 'A', 1, 99, 100, out from, out to), "the clock jumped: it may be day 100");
        Assert.AreEqual(2, table.Next(109, 'A', 1, 99, 109, out from, out to), "it did not");
        Assert.AreEqual(2, table.Next(109, 'A', 1, 99, 0, out from, out to), "it is known");
    }

    [TestMethod]
    public void A_table_written_before_spans_were_gives_no_number_of_a_forgotten_day()
    {
        CounterTable table = new CounterTable();
        byte[] saved = { 110, 0, 0, 0, 100, 0, 0, 0, 0 };
        table.LoadDay(saved);
        int from;
        int to;
        table.BeginDay(99);
        Assert.IsTrue(table.Next(99, 'A', 1, 9999, 0, out from, out to) > 9999);
        table.BeginDay(111);
        Assert.AreEqual(1, table.Next(111, 'A', 1, 9999, 0, out from, out to));
    }

    [TestMethod]
    public void A_wall_clock_that_fails_once_makes_no_day_of_its_own()
    {
        for (int read = 1; read <= 20; read++)
        {
            Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, JournalBytes);
            Assert.AreEqual("AA001", desk.Press(0));
            desk.System.FailingRead = read;
            desk.Run();
            Assert.AreEqual("AA002", desk.Press(0), "read " + read.ToString());
            desk.System.FailingRead = 0;
            Assert.AreEqual("AA003", desk.Press(0), "read " + read.ToString());
            Assert.AreEqual(20605, desk.Queue.State.Day);
        }
    }

    [TestMethod]
    public void Letters_that_no_service_has_do_not_overflow_the_table()
    {
        CounterTable table = new CounterTable();
        for (int day = 1; day <= 9; day++)
        {
            table.BeginDay(day % 8 + 1);
            for (int letter = 1; letter <= 200; letter++)
            {
                table.Give(day % 8 + 1, letter, 1, 1, letter % 2 == 0);
            }

            Assert.IsTrue(table.RowCount <= CounterTable.MaxRows);
        }
    }

    [TestMethod]
    public void A_dead_drive_gives_no_number_and_says_so()
    {
        Desk desk = new Desk(new MemoryFiles(), Desk.Monday8, JournalBytes);
        desk.Press(0);
        desk.Files.NextWriteResult = StoreResult.Failed;
        Assert.AreEqual("!8", desk.Press(0));
        desk.System.Pass(11);
        desk.Run();
        Assert.AreEqual("AA002", desk.Press(0));
    }

    [TestMethod]
    public void Paper_that_was_open_at_a_power_cut_is_accounted_for()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        desk.Press(0);
        uint reserved = desk.Ticket.Sequence;
        desk.Press(0);
        uint printing = desk.Ticket.Sequence;
        desk.Queue.Report(printing, TicketOutcome.Printing);

        desk = new Desk(files, Desk.Monday8 + 60, JournalBytes);
        Assert.AreEqual(2, desk.Queue.UnresolvedAtStart);
        Assert.AreEqual((int)TicketOutcome.NotPrinted, desk.Queue.State.Window.OutcomeOf(reserved));
        Assert.AreEqual((int)TicketOutcome.Unknown, desk.Queue.State.Window.OutcomeOf(printing));
    }

    [TestMethod]
    public void A_pause_answers_and_ends_with_the_day()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, JournalBytes);
        Assert.IsTrue(desk.Queue.SetPaused(0, true));
        Assert.AreEqual("!3", desk.Press(0));
        Assert.AreEqual("AB001", desk.Press(1));
        desk = new Desk(files, Desk.Monday8 + 60, JournalBytes);
        Assert.AreEqual("!3", desk.Press(0));
        desk.SetTime(Desk.Monday8 + 86400);
        Assert.AreEqual("AA001", desk.Press(0));
    }

    [TestMethod]
    public void A_small_journal_is_compacted_and_forgets_no_number()
    {
        MemoryFiles files = new MemoryFiles();
        Desk desk = new Desk(files, Desk.Monday8, 8 * 1024);
        for (int i = 1; i <= 120; i++)
        {
            desk.Press(0);
            Assert.AreEqual(i, desk.Ticket.Number);
            desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printing);
            desk.Queue.Report(desk.Ticket.Sequence, TicketOutcome.Printed);
            desk.Run();
        }

        Assert.IsTrue(desk.Queue.Journal.Generation > 1);
        desk = new Desk(files, Desk.Monday8 + 60, 8 * 1024);
        Assert.AreEqual("AA121", desk.Press(0));
    }
}
