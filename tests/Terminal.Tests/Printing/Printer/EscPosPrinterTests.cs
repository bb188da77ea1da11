using nanoFramework.TestFramework;
using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

[TestClass]
public class EscPosPrinterTests
{
    // ESC @, FS ., ESC 7, GS a 20, ESC % 1.
    private const string Setup = "1B40 1C2E 1B370B7828 1D6120 1B2501";

    // ESC J 100 and the echo.
    private const string End = "1B4A64 1D7201";

    [TestMethod]
    public void PlainTextIsSentAsItIs()
    {
        PrinterBench bench = Ready();
        AssertOutcome(PrintOutcome.Printed, bench.Print(new TestPaper(new string[] { "Phi 1", "~", "Quay 2" }), PrintWay.Cheapest, 5000));

        // The spacing is 30 at power-on, as wanted: 24 rows of letters and 6 of gap.
        AssertWire(Setup + "506869 2031 0A 1D7201" + "1B4A14 1D7201" + "51756179 2032 0A 1D7201" + End, bench);
    }

    [TestMethod]
    public void ATechniciansHeatAndDensityAreToldWhereTheHeadHasThem()
    {
        PrinterProfile profile = PrinterProfiles.Generic58();
        profile.Darken(150, 12);
        CommandBuffer piece = new CommandBuffer();
        HeadSetup.Append(piece, profile);
        Assert.AreEqual("1B401C2E1B370B96281223" + "4C1D61201B2501", HexText.Text(piece.Bytes, 0, piece.Count));

        // Out of range: the profile's own.
        profile = PrinterProfiles.Generic58();
        profile.Darken(2, 32);
        Assert.AreEqual(120, profile.HeatTime);
        Assert.AreEqual(0, profile.Density);

        profile = PrinterProfiles.EpsonTm();
        profile.Darken(150, 12);
        Assert.AreEqual(-1, profile.HeatDots);
        Assert.AreEqual(-1, profile.Density);
    }

    [TestMethod]
    public void MissingLettersAreDefinedOnceAndKept()
    {
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { "sốsố" }), PrintWay.Glyphs, 5000);
        string definition = "1B2603 7B7B 0C" + Columns('ố');
        AssertWire(Setup + definition + "737B737B0A 1D7201" + End, bench);
        Assert.AreEqual(1, bench.Driver.CachedCharacters);

        bench.Head.WireCount = 0;
        bench.Print(new TestPaper(new string[] { "số" }), PrintWay.Glyphs, 5000);
        AssertWire("737B0A 1D7201" + End, bench);
    }

    [TestMethod]
    public void NeighboursAreDefinedWithOneCommand()
    {
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { "ếộ" }), PrintWay.Glyphs, 5000);
        AssertWire(Setup + "1B2603 7B7C 0C" + Columns('ế') + "0C" + Columns('ộ') + "7B7C0A 1D7201" + End, bench);
    }

    [TestMethod]
    public void ATakenCodeIsFreedForItsPlainLetter()
    {
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { "ế" }), PrintWay.Glyphs, 5000);
        bench.Head.WireCount = 0;
        bench.Print(new TestPaper(new string[] { "a{b" }), PrintWay.Glyphs, 5000);
        AssertWire("1B3F7B 617B620A 1D7201" + End, bench);
        Assert.AreEqual(0, bench.Driver.CachedCharacters);
    }

    [TestMethod]
    public void SilenceEmptiesTheCacheAndTheNextDocumentBeginsAnew()
    {
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { "ế" }), PrintWay.Glyphs, 5000);
        bench.Head.IsSilent = true;
        bench.Run(600);
        bench.Head.IsSilent = false;
        bench.Run(1000);
        bench.Head.WireCount = 0;
        bench.Print(new TestPaper(new string[] { "ế" }), PrintWay.Glyphs, 5000);
        AssertWire(Setup + "1B2603 7B7B 0C" + Columns('ế') + "7B0A 1D7201" + End, bench);
    }

    [TestMethod]
    public void AShortSilenceKeepsTheCache()
    {
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { "ế" }), PrintWay.Glyphs, 5000);
        bench.Run(2000);
        Assert.AreEqual(1, bench.Driver.CachedCharacters);
    }

    [TestMethod]
    public void ABlindHeadIsSetUpForEachDocument()
    {
        PrinterBench bench = new PrinterBench(PrinterProfiles.Generic58Blind());
        AssertOutcome(PrintOutcome.Sent, bench.Print(new TestPaper(new string[] { "1" }), PrintWay.Cheapest, 5000));
        AssertOutcome(PrintOutcome.Sent, bench.Print(new TestPaper(new string[] { "2" }), PrintWay.Cheapest, 5000));
        AssertWire(Setup + "310A 1B4A64" + Setup + "320A 1B4A64", bench);
    }

    [TestMethod]
    public void PaperOutBeforehandPrintsNothing()
    {
        PrinterBench bench = Ready();
        bench.Head.SetPaper(false);
        bench.Run(1500);
        AssertState(PrinterState.PaperOut, bench.Driver.State);
        AssertOutcome(PrintOutcome.NotPrinted, bench.Print(new TestPaper(new string[] { "1" }), PrintWay.Cheapest, 5000));
        AssertReason(PrintReason.PaperOut, bench);
        Assert.AreEqual(0, bench.Head.WireCount);
        Assert.IsFalse(bench.Driver.IsHalfPrinted);
    }

    [TestMethod]
    public void PaperOutInTheMiddleIsHalfPrintedAndTheHeadIsBroughtBack()
    {
        PrinterBench bench = Ready();
        bench.Head.PaperEndsAfter = 2;
        string[] lines = new string[] { "1", "2", "3", "4", "5", "6" };
        AssertOutcome(PrintOutcome.Unknown, bench.Print(new TestPaper(lines), PrintWay.Cheapest, 5000));
        AssertReason(PrintReason.PaperOut, bench);
        Assert.IsTrue(bench.Driver.IsHalfPrinted);
        Assert.IsFalse(bench.Driver.IsReady);

        bench.Run(1000);
        bench.Head.PaperEndsAfter = -1;
        bench.Head.SetPaper(true);
        bench.Head.WireCount = 0;
        bench.Run(2000);
        Assert.IsTrue(bench.Driver.IsReady);

        // Throw away, fill up the longest piece, initialise, move the paper on, ask for an echo.
        Assert.AreEqual("100502", HexText.Text(bench.Head.Wire, 0, 3));
        int zeros = 3;
        while (bench.Head.Wire[zeros] == 0)
        {
            zeros++;
        }

        Assert.IsTrue(zeros > 10);
        Assert.AreEqual("1B401B4A281D7201", HexText.Text(bench.Head.Wire, zeros, bench.Head.WireCount - zeros));
    }

    [TestMethod]
    public void PaperOutAfterTheLastLineIsPrinted()
    {
        PrinterBench bench = Ready();
        bench.Head.PaperEndsAfter = 2;
        AssertOutcome(PrintOutcome.Printed, bench.Print(new TestPaper(new string[] { "1", "2" }), PrintWay.Cheapest, 5000));
        bench.Run(1000);
        AssertState(PrinterState.PaperOut, bench.Driver.State);
    }

    [TestMethod]
    public void ASilentPrinterIsToldAndPrintsNothing()
    {
        PrinterBench bench = new PrinterBench(PrinterProfiles.Generic58());
        bench.Head.IsSilent = true;
        AssertOutcome(PrintOutcome.NotPrinted, bench.Print(new TestPaper(new string[] { "1" }), PrintWay.Cheapest, 5000));
        AssertReason(PrintReason.Silent, bench);
        Assert.AreEqual(0, bench.Head.WireCount);
        AssertState(PrinterState.Silent, bench.Driver.State);
    }

    [TestMethod]
    public void SilenceInTheMiddleIsUnknownAndNotReported()
    {
        PrinterBench bench = Ready();
        bench.Driver.Begin(Long(), PrintWay.Cheapest, bench.NowMs);
        RunToFirstEcho(bench);
        bench.Head.IsSilent = true;
        bench.Run(8000);
        AssertOutcome(PrintOutcome.Unknown, bench.Driver.Outcome);
        Assert.IsFalse(bench.Driver.IsHalfPrinted);
    }

    [TestMethod]
    public void StrayBytesMakeASuccessUncertain()
    {
        PrinterBench bench = Ready();
        bench.Driver.Begin(new TestPaper(new string[] { "1", "2", "3" }), PrintWay.Cheapest, bench.NowMs);
        bench.Head.Send(0xE5);
        bench.Run(3000);
        AssertOutcome(PrintOutcome.Unknown, bench.Driver.Outcome);
        AssertReason(PrintReason.Garbled, bench);
    }

    [TestMethod]
    public void AHotHeadIsWaitedFor()
    {
        PrinterBench bench = Ready();
        bench.Driver.Begin(Long(), PrintWay.Cheapest, bench.NowMs);
        RunToFirstEcho(bench);
        bench.Head.Status[1] = 0x1A;
        bench.Head.Status[2] = 0x52;
        bench.Head.Status[3] = 0x52;
        bench.Run(20000);
        Assert.IsTrue(bench.Driver.IsPrinting);
        AssertState(PrinterState.Overheated, bench.Driver.State);
        for (int i = 1; i <= 4; i++)
        {
            bench.Head.Status[i] = 0x12;
        }

        bench.Run(5000);
        AssertOutcome(PrintOutcome.Printed, bench.Driver.Outcome);
    }

    [TestMethod]
    public void ALineThatTakesNothingBlocksNobody()
    {
        PrinterBench bench = Ready();
        bench.IsLineStuck = true;
        bench.Run(10);
        bench.Driver.Begin(new TestPaper(new string[] { "1" }), PrintWay.Cheapest, bench.NowMs);
        Assert.IsTrue(bench.Driver.Step(bench.NowMs) <= 5);
        bench.Run(2000);
        Assert.IsTrue(bench.Driver.IsPrinting);
        bench.Driver.Cancel(bench.NowMs);
        AssertReason(PrintReason.Cancelled, bench);
    }

    [TestMethod]
    public void ControlCharactersBecomeBlanks()
    {
        string hostile = "a\u001Bb\u001D\u0010\u0004c\u007F\u0085";
        PrinterBench bench = Ready();
        bench.Print(new TestPaper(new string[] { hostile }), PrintWay.Glyphs, 5000);
        AssertWire(Setup + "61 20 62 20 20 20 63 20 20 0A 1D7201" + End, bench);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void EveryProfileTellsItsName(int index)
    {
        PrinterProfile profile = PrinterProfiles.Get(index);
        Assert.IsNotNull(PrinterProfiles.Find(profile.Name));
        Assert.IsTrue(profile.Columns == 32 || profile.Columns == 48);
    }

    private static PrinterBench Ready()
    {
        PrinterBench bench = new PrinterBench(PrinterProfiles.Generic58());
        bench.Run(1500);
        AssertState(PrinterState.Ready, bench.Driver.State);
        return bench;
    }

    private static TestPaper Long()
    {
        string[] lines = new string[40];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = "a line of a document";
        }

        return new TestPaper(lines);
    }

    private static void RunToFirstEcho(PrinterBench bench)
    {
        while (bench.Head.Echoes == 0)
        {
            bench.Run(10);
        }

        Assert.IsTrue(bench.Driver.IsPrinting);
    }

    private static string Columns(char letter)
    {
        byte[] columns = new byte[Glyph.Bytes];
        new TestGlyphs().TryRead(letter, columns);
        return HexText.Text(columns, 0, columns.Length);
    }

    private static void AssertWire(string expected, PrinterBench bench)
    {
        Assert.AreEqual(HexText.Tidy(expected), HexText.Text(bench.Head.Wire, 0, bench.Head.WireCount));
    }

    private static void AssertOutcome(PrintOutcome expected, PrintOutcome actual)
    {
        Assert.AreEqual((int)expected, (int)actual);
    }

    private static void AssertState(PrinterState expected, PrinterState actual)
    {
        Assert.AreEqual((int)expected, (int)actual);
    }

    private static void AssertReason(PrintReason expected, PrinterBench bench)
    {
        Assert.AreEqual((int)expected, (int)bench.Driver.Reason);
    }
}
