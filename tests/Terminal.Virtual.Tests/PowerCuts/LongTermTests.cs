using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Queue;
using Terminal.Drivers.Store;
using Terminal.PowerCuts;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>The numbers of the queue's budget: file operations a press, years of flash, the largest day, reading at the start.</summary>
[TestClass]
public class LongTermTests
{
    [TestMethod]
    public void FiveHundredTicketsADayWearTheFlashForMoreThanTenYears()
    {
        LongTerm run = new LongTerm(500);
        for (int day = 0; day < 24; day++)
        {
            run.Day();
        }

        System.Console.WriteLine($"{run.Years:N0} years, {run.Files.Wear.Closes / 24} closes a day, most worn block {run.Files.Wear.MostErases} erases");
        Assert.IsTrue(run.Box.Desk.Journal.Generation > 1, "the days have seen no compaction");
        Assert.IsTrue(run.Years >= 10, $"{run.Years:N1} years");
        Assert.AreEqual(500, run.LastNumber);
    }

    [TestMethod]
    public void TheTableOfYearsIsThatOfThisFirmware()
    {
        string design = File.ReadAllText(Path.Combine(Repository.Root, "drivers", "Terminal.Drivers", "Store", "DESIGN.md")).Replace("\r\n", "\n");
        StringAssert.Contains(design, LongTerm.Report(),
            "The table is stale: dotnet run -c Release --project tests/Terminal.PowerCuts -- wear drivers/Terminal.Drivers/Store/DESIGN.md");
    }

    [TestMethod]
    public void APressCostsOneRecordAndTwoFileOperations()
    {
        LongTerm run = new LongTerm(50);
        run.Day();
        Assert.AreEqual(2L, run.MostCallsOfAPress);
        int before = run.Box.Desk.Journal.LengthBytes;
        run.Box.Press(0);
        Assert.AreEqual(before + JournalRecord.SlotBytes, run.Box.Desk.Journal.LengthBytes);
    }

    [TestMethod]
    public void ADayHas9999NumbersAndTheNextStartReadsAtMostTwiceTheFile()
    {
        LongTerm run = new LongTerm(9999);
        run.Day(false);
        Assert.AreEqual(9999, run.LastNumber);
        Assert.AreEqual(Core.Queue.PressResult.BandUsedUp, run.Box.Press(0));
        int length = run.Box.Desk.Journal.LengthBytes;
        Box next = new Box(run.Files, new System.Collections.Generic.List<Fact>(), new BoxTime(DayScript.Monday + 86400, true), Core.Queue.QueueDesk.DefaultJournalBytes);
        Assert.AreEqual(9999, next.Ledger().FindAll(l => l.Type == Core.Queue.QueueRecord.Ticket).Count);
        Assert.IsTrue(next.Desk.Journal.RecoveryReadBytes <= 2 * length, $"{next.Desk.Journal.RecoveryReadBytes} of {length}");
        Assert.AreEqual(Core.Queue.PressResult.Given, next.Press(0));
        Assert.AreEqual(1, next.Last.Number);
    }

    // A small office's ledger holds more days than are told apart.
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ManyShortDaysStayWithinTheBoundToo(bool uploads)
    {
        LongTerm run = new LongTerm(4, 64 * 1024);
        for (int day = 0; day < 2000; day++)
        {
            run.Day(uploads);
        }

        QueueState state = run.Box.Desk.State;
        int lines = run.Box.Ledger().Count;
        System.Console.WriteLine($"{lines} lines, {state.GivenUpLines} given up, {run.Box.Desk.Journal.Generation} generations");
        Assert.AreEqual(lines, state.LedgerDays.TotalLines);
        Assert.IsTrue(lines > 512, $"only {lines} lines are left: more was given up than had to be");
        Assert.IsTrue(run.LongestFileBytes <= 64 * 1024 / 4 * 3 + 4096, $"{run.LongestFileBytes} bytes");
        Assert.IsTrue(run.Box.Desk.Journal.Generation < 100, $"{run.Box.Desk.Journal.Generation} compactions");
        Assert.AreEqual(uploads, state.GivenUpLines == 0, $"{state.GivenUpLines} given up unsent");
    }

    [TestMethod]
    public void NeverUploadedTheLedgerStaysWithinItsBoundAndGivesUpTheEarliestDays()
    {
        LongTerm run = new LongTerm(1200);
        for (int day = 0; day < 30; day++)
        {
            run.Day(false);
        }

        Assert.IsTrue(run.LongestFileBytes <= Core.Queue.QueueDesk.DefaultJournalBytes);
        Assert.IsTrue(run.Box.Desk.State.GivenUpLines > 0, "nothing had to be given up");
        Assert.AreEqual(1200, run.Box.Ledger().FindAll(l => l.Type == Core.Queue.QueueRecord.Ticket && l.Day == run.Box.Desk.State.Day).Count);
    }
}
