using nanoFramework.TestFramework;
using Terminal.Core.Documents;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Documents;

[TestClass]
public class PrintQueueTests
{
    [TestMethod]
    public void TicketsPrintOneAfterTheOther()
    {
        DocumentBench bench = Ready();
        Assert.IsTrue(bench.OrderTicket("AB001"));
        Assert.IsTrue(bench.OrderTicket("AB002"));
        Assert.AreEqual(2, bench.Queue.Waiting);
        bench.Run(8000);
        Assert.AreEqual("bpbp", bench.Heard());
        Assert.AreEqual(0, bench.Queue.Waiting);
    }

    [TestMethod]
    public void AFullQueueSaysSo()
    {
        DocumentBench bench = Ready();
        for (int i = 0; i < PrintQueue.Capacity; i++)
        {
            Assert.IsTrue(bench.OrderTicket("AB001"));
        }

        Assert.IsFalse(bench.OrderTicket("AB009"));
        bench.Run(20000);
        Assert.AreEqual("bpbpbpbp", bench.Heard());
        Assert.IsTrue(bench.OrderTicket("AB009"));
    }

    [TestMethod]
    public void AnAbandonedJobLeavesRoom()
    {
        DocumentBench bench = Ready();
        for (int i = 0; i < 3 * PrintQueue.Capacity; i++)
        {
            PrintJob job = bench.Queue.Prepare(DocumentKind.QueueTicket);
            Assert.IsNotNull(job);
            bench.Queue.Abandon(job);
        }

        bench.Run(100);
        Assert.AreEqual("", bench.Heard());
    }

    [TestMethod]
    public void WithoutPaperATicketWaitsAndComesOutOnceUnmarked()
    {
        DocumentBench bench = Ready();
        bench.Head.SetPaper(false);
        bench.Run(2000);
        bench.OrderTicket("AB001");
        bench.Run(60000);
        Assert.AreEqual("d", bench.Heard());
        Assert.AreEqual((int)PrintReason.PaperOut, (int)bench.Queue.Current.Reason);
        Assert.AreEqual((int)PrinterState.PaperOut, (int)bench.Queue.PrinterState);
        bench.Head.SetPaper(true);
        bench.Run(8000);
        Assert.AreEqual("bp", bench.Heard());
    }

    [TestMethod]
    public void AStaleTicketIsDroppedAndToldNotPrinted()
    {
        DocumentBench bench = Ready();
        bench.Head.SetPaper(false);
        bench.Run(2000);
        bench.OrderTicket("AB001");
        bench.Run(119000);
        Assert.AreEqual("d", bench.Heard());
        bench.Run(2000);
        Assert.AreEqual("n", bench.Heard());
        Assert.AreEqual(0, bench.Queue.Waiting);
        bench.Head.SetPaper(true);
        int before = bench.Head.WireCount;
        bench.Run(10000);
        Assert.AreEqual("", bench.Heard());
        Assert.AreEqual(before, bench.Head.WireCount);
    }

    [TestMethod]
    public void AHalfPrintedTicketIsReprintedOnceMarked()
    {
        DocumentBench bench = Ready();
        bench.Head.PaperEndsAfter = 4;
        bench.OrderTicket("AB001");
        bench.Run(5000);
        Assert.AreEqual("br", bench.Heard());
        bench.Head.PaperEndsAfter = -1;
        bench.Head.SetPaper(true);
        bench.Run(10000);
        Assert.AreEqual("Bp", bench.Heard());
        bench.Run(10000);
        Assert.AreEqual("", bench.Heard());
    }

    [TestMethod]
    public void AReprintThatIsCutShortIsNotTriedAgain()
    {
        DocumentBench bench = Ready();
        bench.Head.PaperEndsAfter = 4;
        bench.OrderTicket("AB001");
        bench.Run(5000);
        bench.Head.PaperEndsAfter = bench.Head.Echoes + 4;
        bench.Head.SetPaper(true);
        bench.Run(10000);
        Assert.AreEqual("brBu", bench.Heard());
        bench.Head.PaperEndsAfter = -1;
        bench.Head.SetPaper(true);
        bench.Run(10000);
        Assert.AreEqual("", bench.Heard());
    }

    [TestMethod]
    public void AHalfPrintedTicketThatGoesStaleStaysUnknown()
    {
        DocumentBench bench = Ready();
        bench.Head.PaperEndsAfter = 4;
        bench.OrderTicket("AB001");
        bench.Run(130000);
        Assert.AreEqual("bru", bench.Heard());
        Assert.AreEqual(0, bench.Queue.Waiting);
    }

    [TestMethod]
    public void AnUnknownTicketIsReprintedByStaffOnly()
    {
        DocumentBench bench = Ready();
        bench.OrderTicket("AB001");
        while (bench.Head.Echoes < 3)
        {
            bench.Run(10);
        }

        bench.Head.IsSilent = true;
        bench.Run(10000);
        bench.Head.IsSilent = false;
        bench.Run(10000);
        Assert.AreEqual("bu", bench.Heard());
        Assert.IsTrue(bench.Queue.ReprintLast(bench.NowMs) > 0);
        bench.Run(10000);
        Assert.AreEqual("Bp", bench.Heard());
    }

    // What is told of a ticket that has ended must not hang on room in a heap that is nearly full.
    [TestMethod]
    public void TheEndOfADocumentMakesNoJob()
    {
        DocumentBench bench = Ready();
        PrintJob first = bench.Queue.Prepare(DocumentKind.QueueTicket);
        first.Number.Append("AB001");
        bench.Queue.Submit(first, bench.NowMs);
        bench.Run(5000);
        Assert.AreEqual("bp", bench.Heard());
        Assert.AreEqual("AB001", first.Number.ToString(), "the job itself is the last one");

        bench.OrderTicket("AB002");
        bench.Run(5000);
        Assert.AreEqual("bp", bench.Heard());
        Assert.AreEqual("", first.Number.ToString(), "overwritten once there is a newer one");
        Assert.AreSame(first, bench.Queue.Prepare(DocumentKind.StatusSlip));
    }

    [TestMethod]
    public void NothingToReprintAtFirst()
    {
        DocumentBench bench = Ready();
        Assert.AreEqual(0, bench.Queue.ReprintLast(bench.NowMs));
    }

    [TestMethod]
    public void APauseLetsTheDocumentEndAndBeginsNone()
    {
        DocumentBench bench = Ready();
        bench.OrderTicket("AB001");
        bench.OrderTicket("AB002");
        bench.Run(200);
        bench.Queue.Pause();
        Assert.IsFalse(bench.Queue.IsPaused);
        bench.Run(8000);
        Assert.IsTrue(bench.Queue.IsPaused);
        Assert.AreEqual("bp", bench.Heard());
        int before = bench.Head.WireCount;
        bench.Run(5000);
        Assert.AreEqual(before, bench.Head.WireCount);
        bench.Queue.Resume(bench.NowMs);
        bench.Run(8000);
        Assert.AreEqual("bp", bench.Heard());
    }

    [TestMethod]
    public void ABlindHeadsTicketsAreSent()
    {
        DocumentBench bench = new DocumentBench(PrinterProfiles.Generic58Blind());
        bench.OrderTicket("AB001");
        bench.Run(5000);
        Assert.AreEqual("bs", bench.Heard());
    }

    [TestMethod]
    public void JobsHaveNumbersOfTheirOwn()
    {
        DocumentBench bench = Ready();
        PrintJob first = bench.Queue.Prepare(DocumentKind.QueueTicket);
        PrintJob second = bench.Queue.Prepare(DocumentKind.StatusSlip);
        Assert.AreNotSame(first, second);
        Assert.AreEqual(1, bench.Queue.Submit(first, bench.NowMs));
        Assert.AreEqual(2, bench.Queue.Submit(second, bench.NowMs));
        Assert.AreEqual(1, bench.Queue.Submit(first, bench.NowMs));
        Assert.AreEqual(2, bench.Queue.Waiting);
    }

    private static DocumentBench Ready()
    {
        DocumentBench bench = new DocumentBench(PrinterProfiles.Generic58());
        bench.Run(1500);
        return bench;
    }
}
