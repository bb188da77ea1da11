using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.PowerCuts;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>The proof of firmware/Terminal.Core/Queue/INVARIANTS.md: a sample of it here, all of it in the long run.</summary>
[TestClass]
public class PowerCutTests
{
    [TestMethod]
    public void InvariantsHoldAfterPowerCuts()
    {
        Enumeration run = new Enumeration(1, 64);
        run.Run(false);
        Assert.IsTrue(run.Operations >= 60 && run.Compactions >= 2, "the script has lost its substance");
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
    }

    // The long run compares the whole table; this much the script alone tells in a moment.
    [TestMethod]
    public void ReadmeTableIsOfThisScript()
    {
        foreach (string mark in CutTable.Marks(DayScript.Play()))
        {
            StringAssert.Contains(Readme(), mark, Stale);
        }
    }

    [TestMethod]
    public void InvariantsHoldWithAFailingDrive()
    {
        FaultRun run = new FaultRun();
        run.Run(11);
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
    }

    [TestMethod]
    public void RandomDaysAgreeWithTheModel()
    {
        RandomDays run = new RandomDays();
        run.Run(1, 800);
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
    }

    [TestMethod]
    public void TurnedBitsAreNamedAndNoNumberIsGivenAgain()
    {
        Assert.IsTrue(RotRun.TurnBits(1, 8) > 500);
    }

    [TestMethod]
    public void AnyContentOfTheFilesGivesAWorkingJournal()
    {
        RotRun.Garbage(1, 1500);
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void InvariantsHoldAfterEveryPowerCut()
    {
        Enumeration run = new Enumeration(1, 1);
        run.Run(false);
        System.Console.WriteLine(CutTable.Format(run));
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
        Assert.IsTrue(Readme().Contains(CutTable.Format(run).Replace("\r\n", "\n")), Stale);
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void InvariantsHoldWithADriveThatFailsAtAnyCall()
    {
        FaultRun run = new FaultRun();
        run.Run(1);
        System.Console.WriteLine($"{run.Days:N0} days with a failing drive, {run.Calls} calls of it a day");
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void AHundredThousandRandomDaysAgreeWithTheModel()
    {
        RandomDays run = new RandomDays();
        run.Run(1, 100_000);
        System.Console.WriteLine($"100,000 random days: {run.Numbers:N0} numbers, {run.Cuts:N0} power cuts");
        Assert.AreEqual(0L, run.Failures, run.FirstFailure);
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void EveryTurnedBitIsNamedAndNoNumberIsGivenAgain()
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            Assert.IsTrue(RotRun.TurnBits(seed, 1) > 2000);
        }
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void AnyContentOfTheFilesGivesAWorkingJournalManyTimes()
    {
        RotRun.Garbage(1, 100_000);
    }

    [TestMethod]
    public void WholeTerminalsAgreeWithTheirLedger()
    {
        PlayWhole(1, 8);
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void ManyWholeTerminalsAgreeWithTheirLedger()
    {
        PlayWhole(9, 160);
    }

    private static void PlayWhole(int firstSeed, int count)
    {
        WholeDays run = new WholeDays();
        run.Run(firstSeed, count);
        System.Console.WriteLine($"{count:N0} days of the whole terminal from seed {firstSeed}: {run.Numbers:N0} numbers, {run.Cuts:N0} power cuts");
        Assert.AreEqual(0, run.Failures, run.FirstFailures);
        Assert.IsTrue(run.Numbers > count && run.Cuts > count, "the days have lost their substance");
    }

    private const string Stale =
        "The README's table is stale: dotnet run -c Release --project tests/Terminal.PowerCuts -- --readme README.md";

    private static string Readme()
    {
        return File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Replace("\r\n", "\n");
    }
}
