using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Queue;

[TestClass]
public class DeskMenuTests
{
    [TestMethod]
    public void Without_a_code_the_menu_opens_at_once_and_closes_by_itself()
    {
        Desk desk = NewDesk();
        DeskMenu menu = Menu(desk);
        Assert.IsTrue(menu.Open(0));
        Assert.AreEqual("Pause / reopen a service", Line(menu, 0));
        menu.Step(DeskMenu.StaysMs - 1);
        Assert.IsTrue(menu.IsOpen);
        menu.Step(DeskMenu.StaysMs);
        Assert.IsFalse(menu.IsOpen);
    }

    [TestMethod]
    public void A_wrong_code_is_judged_when_whole_and_three_lock_the_menu()
    {
        Desk desk = NewDesk();
        desk.Settings.TrySet(SettingId.DeskPresses, "1324", new SettingRefusal());
        DeskMenu menu = Menu(desk);
        Assert.IsTrue(menu.Open(0));
        for (int wrong = 0; wrong < DeskMenu.MaxWrongCodes; wrong++)
        {
            Assert.IsTrue(menu.IsOpen);
            PressAll(menu, "1111");
        }

        Assert.IsFalse(menu.IsOpen);
        Assert.IsFalse(menu.Open(1000));
        Assert.IsTrue(menu.Open(61000));
        PressAll(menu, "1324");
        Assert.AreEqual("Pause / reopen a service", Line(menu, 0));
    }

    [TestMethod]
    public void A_service_is_paused_and_reopened()
    {
        Desk desk = NewDesk();
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        menu.Press(0, 0);
        Assert.AreEqual("Open: Đất đai", Line(menu, 1));
        menu.Press(1, 0);
        Assert.IsTrue(desk.Queue.IsPaused(1));
        Assert.AreEqual("Paused: Đất đai", Line(menu, 1));
        menu.Press(1, 0);
        Assert.IsFalse(desk.Queue.IsPaused(1));
        menu.Press(DeskMenu.LanguageButton, 0);
        menu.Press(DeskMenu.LanguageButton, 0);
        Assert.IsFalse(menu.IsOpen);
    }

    [TestMethod]
    public void Reprint_and_summary_are_orders_for_others()
    {
        Desk desk = NewDesk();
        desk.Press(0);
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        Assert.AreEqual("Reprint the last ticket AA001", Line(menu, 1));
        menu.Press(1, 0);
        Assert.AreEqual((int)DeskOrder.ReprintLast, (int)menu.TakeOrder());
        Assert.AreEqual((int)DeskOrder.None, (int)menu.TakeOrder());
        menu.Open(0);
        menu.Press(2, 0);
        Assert.AreEqual((int)DeskOrder.PrintSummary, (int)menu.TakeOrder());
        Assert.IsFalse(menu.IsOpen);
    }

    [TestMethod]
    public void Two_presses_confirm_the_date_that_is_shown()
    {
        Desk desk = new Desk(new MemoryFiles(), 0, 65536);
        desk.System.UtcSeconds = Desk.Monday8;
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        Assert.AreEqual("Right", Line(menu, 0));
        Assert.AreEqual("Mon 01/06/2026 08:00", Title(menu));
        Assert.IsFalse(desk.Clock.IsTrusted);
        menu.Press(0, 0);
        Assert.IsTrue(desk.Clock.IsTrusted);
        Assert.AreEqual((int)ClockSource.Clerk, (int)desk.Clock.Source);
        menu.Close();
        menu.Open(0);
        menu.Press(3, 0);
        Assert.AreEqual("Confirm date and time", Line(menu, 0));
    }

    [TestMethod]
    public void A_date_is_set_field_by_field()
    {
        Desk desk = new Desk(new MemoryFiles(), 0, 65536);
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        menu.Press(1, 0);
        Assert.AreEqual("Thu 01/01/[2026] 07:00", Title(menu));
        menu.Press(1, 0);
        menu.Press(2, 0);
        menu.Press(0, 0);
        menu.Press(2, 0);
        menu.Press(0, 0);
        Assert.AreEqual("Fri [31]/12/2027 07:00", Title(menu));
        menu.Press(2, 0);
        menu.Press(1, 0);
        menu.Press(2, 0);
        Assert.AreEqual("Confirm", Line(menu, 2));
        menu.Press(2, 0);
        Assert.IsTrue(desk.Clock.IsTrusted);
        Assert.AreEqual(LocalTime.ToUtcSeconds(2027, 12, 31, 8, 0, 0), desk.Clock.UtcSeconds);
    }

    [TestMethod]
    public void The_last_ticket_is_cancelled_after_a_question()
    {
        Desk desk = NewDesk();
        desk.Press(0);
        uint sequence = desk.Ticket.Sequence;
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        menu.Press(3, 0);
        Assert.AreEqual("Cancel ticket AA001", Line(menu, 2));
        menu.Press(2, 0);
        menu.Press(0, 0);
        LedgerReader reader = new LedgerReader(desk.Queue);
        reader.Begin(sequence, false);
        bool cancelled = false;
        while (!reader.IsAtEnd)
        {
            if (reader.Next())
            {
                cancelled = cancelled || (reader.Line.Type == QueueRecord.Cancelled && reader.Line.Reference == sequence);
            }
        }

        Assert.IsTrue(cancelled);

        // A second time nothing is written.
        uint next = desk.Queue.Journal.NextSequence;
        menu.Press(3, 0);
        menu.Press(2, 0);
        menu.Press(0, 0);
        Assert.AreEqual(next, desk.Queue.Journal.NextSequence);
        Assert.AreEqual("AA002", desk.Press(0));
    }

    [TestMethod]
    public void Yesterdays_last_ticket_is_not_offered_for_reprint_and_cancelling()
    {
        Desk desk = NewDesk();
        desk.Press(0);
        desk.SetTime(Desk.Monday8 + 86400);
        desk.Run();
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        Assert.AreEqual("Reprint the last ticket", Line(menu, 1));
        menu.Press(3, 0);
        Assert.AreEqual("Cancel ticket", Line(menu, 2));
        uint next = desk.Queue.Journal.NextSequence;
        menu.Press(2, 0);
        Assert.AreEqual("Cancel ticket", Line(menu, 2));
        Assert.AreEqual(next, desk.Queue.Journal.NextSequence);
    }

    [TestMethod]
    public void After_a_loss_of_the_journal_a_clerk_lets_numbers_go_on()
    {
        MemoryFiles files = new MemoryFiles();
        byte[] noise = new byte[500];
        noise[3] = 7;
        files.Put("journal.a", noise);
        files.Put("journal.b", noise);
        Desk desk = new Desk(files, Desk.Monday8, 65536);
        Assert.AreEqual("!10", desk.Press(0));
        DeskMenu menu = Menu(desk);
        menu.Open(0);
        menu.Press(3, 0);
        menu.Press(3, 0);
        Assert.AreEqual("Go on giving numbers", Line(menu, 0));
        menu.Press(0, 0);
        menu.Press(0, 0);
        Assert.AreEqual("AA001", desk.Press(0));
    }

    private static Desk NewDesk()
    {
        return new Desk(new MemoryFiles(), Desk.Monday8, 65536);
    }

    private static DeskMenu Menu(Desk desk)
    {
        return new DeskMenu(desk.Queue, desk.Settings, desk.Clock);
    }

    private static void PressAll(DeskMenu menu, string buttons)
    {
        char[] c = buttons.ToCharArray();
        for (int i = 0; i < c.Length; i++)
        {
            menu.Press(c[i] - '1', 0);
        }
    }

    private static string Line(DeskMenu menu, int button)
    {
        TextBuffer text = new TextBuffer(64);
        menu.AppendLine(button, Language.English, text);
        return text.ToString();
    }

    private static string Title(DeskMenu menu)
    {
        TextBuffer text = new TextBuffer(64);
        menu.AppendTitle(Language.English, text);
        return text.ToString();
    }
}
