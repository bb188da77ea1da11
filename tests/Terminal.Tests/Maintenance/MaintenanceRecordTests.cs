using Terminal.Core.Maintenance;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class MaintenanceRecordTests
{
    private const long Utc = 1780275600;

    // The starts that are let through before safe mode: a watchdog that reads as power, or is not known, must end in it too.
    [TestMethod]
    [DataRow((int)ResetReason.PowerOn, 6)]
    [DataRow((int)ResetReason.Unknown, 6)]
    [DataRow((int)ResetReason.Watchdog, 3)]
    [DataRow((int)ResetReason.Software, 3)]
    [DataRow((int)ResetReason.BrownOut, 3)]
    public void StartsThatDoNotReachIdleEndInSafeMode(int reason, int letThrough)
    {
        MemoryFiles files = new MemoryFiles();
        Begin(files, ResetReason.PowerOn);
        for (int i = 1; i < letThrough; i++)
        {
            Assert.IsTrue(Begin(files, (ResetReason)reason).SafeMode == SafeModeReason.None);
        }

        Assert.IsTrue(Begin(files, (ResetReason)reason).SafeMode == SafeModeReason.FailedStarts);
    }

    // A call hangs, the watchdog bites and reads as power: held back for a quarter of an hour, an hour, three hours, and never longer.
    [TestMethod]
    public void ACallThatHungIsHeldBackForLongerAndLonger()
    {
        MemoryFiles files = new MemoryFiles();
        int[] heldMinutes = { 0, 15, 60, 180, 180, 180 };
        for (int i = 0; i < heldMinutes.Length; i++)
        {
            MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
            record.ReachedIdle();
            long heldMs = heldMinutes[i] * 60000L;
            Assert.IsTrue(heldMs == 0 || record.Freeze.IsHeld(heldMs - 1), "start " + i);
            Assert.IsFalse(record.Freeze.IsHeld(heldMs), "start " + i);
            Assert.IsTrue(record.Freeze.Before(1));
            Assert.IsFalse(record.Freeze.Before(1), "it is written once");
        }
    }

    // One call returns and a later one, unmarked, hangs; every start looks like power that came.
    [TestMethod]
    public void ARunThatEndsSoonAfterItsCallCountsLess()
    {
        MemoryFiles files = new MemoryFiles();
        for (int i = 0; i < 7; i++)
        {
            MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
            record.ReachedIdle();
            Assert.AreEqual(i, record.Freeze.Strikes);
            Assert.IsTrue(record.Freeze.IsHeld(1000) == (i >= 3), "start " + i);
            record.Freeze.Before(1);
            record.Freeze.After(1, 5000);
            record.Step(5010, 0);
            Assert.IsFalse(record.Freeze.Before(1), "only the first call of a run is marked");
        }
    }

    [TestMethod]
    public void A_call_that_was_announced_and_not_made_counts_for_nothing()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
        Assert.IsTrue(record.Freeze.Before(1));
        record.Freeze.Withdraw();
        record.Step(1000, 0);
        record = Begin(files, ResetReason.PowerOn);
        Assert.AreEqual(0, record.Freeze.Strikes);
        Assert.IsTrue(record.Freeze.Before(1), "the first call is still to be marked");
    }

    [TestMethod]
    public void ARunThatGoesOnForHoursClearsTheStrikes()
    {
        MemoryFiles files = new MemoryFiles();
        Begin(files, ResetReason.PowerOn).Freeze.Before(1);
        MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
        Assert.AreEqual(3, record.Freeze.Strikes);
        int writes = record.Writes;
        record.Freeze.Before(1);
        record.Freeze.After(1, 1000);
        record.Freeze.Before(2);
        record.Freeze.After(2, 2000);
        for (long nowMs = 2000; nowMs <= 3 * 3600000; nowMs += 1000)
        {
            record.Freeze.Before(1);
            record.Freeze.After(1, nowMs);
            record.Step(nowMs, 0);
        }

        Assert.IsTrue(record.Writes - writes <= 5, "writes of a start: " + (record.Writes - writes));
        Assert.AreEqual(0, Begin(files, ResetReason.PowerOn).Freeze.Strikes);
    }

    [TestMethod]
    public void ARestartThatWasOrderedInsideACallIsNoStrike()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
        record.Freeze.Before(1);
        record.SetOrder(RestartOrder.Console);
        Assert.AreEqual(0, Begin(files, ResetReason.Software).Freeze.Strikes);
    }

    [TestMethod]
    public void ATechnicianOrAnotherServiceReleasesIt()
    {
        MemoryFiles files = new MemoryFiles();
        Begin(files, ResetReason.PowerOn).Freeze.Before(1);
        MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
        record.Freeze.Release();
        Assert.IsFalse(record.Freeze.IsHeld(0));
        Assert.AreEqual(3, record.Freeze.Strikes, "should it hang again, it is held back for longer");
        record.Freeze.Forget();
        record.Save();
        Assert.AreEqual(0, Begin(files, ResetReason.PowerOn).Freeze.Strikes);
    }

    [TestMethod]
    public void ARestartThatSomebodyOrderedIsNoFailedStart()
    {
        MemoryFiles files = new MemoryFiles();
        for (int i = 0; i < 10; i++)
        {
            MaintenanceRecord record = Begin(files, ResetReason.Software);
            Assert.IsTrue(record.SafeMode == SafeModeReason.None);
            record.SetOrder(RestartOrder.Console);
        }
    }

    [TestMethod]
    public void AnOrderThatTheDriveDidNotTakeIsNone()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, ResetReason.PowerOn);
        files.EveryResult = StoreResult.Failed;
        Assert.IsFalse(record.SetOrder(RestartOrder.Network));
        files.EveryResult = StoreResult.Ok;
        record.Save();
        record = Begin(files, ResetReason.Watchdog);
        record.Read(0, 0, out int _, out int order, out int _);
        Assert.AreEqual((int)RestartOrder.None, order);
        Assert.IsTrue(record.SetOrder(RestartOrder.Network));
    }

    [TestMethod]
    public void ReachingIdleStartsTheCountAnew()
    {
        MemoryFiles files = new MemoryFiles();
        for (int i = 0; i < 10; i++)
        {
            MaintenanceRecord record = Begin(files, false);
            Assert.IsTrue(record.SafeMode == SafeModeReason.None);
            record.ReachedIdle();
        }
    }

    [TestMethod]
    public void AfterLeavingSafeModeOneFailedStartLeadsBack()
    {
        MemoryFiles files = new MemoryFiles();
        Begin(files, true).SetOrder(RestartOrder.OutOfSafeMode);
        Assert.IsTrue(Begin(files, false).SafeMode == SafeModeReason.None);
        Assert.IsTrue(Begin(files, false).SafeMode == SafeModeReason.FailedStarts);
    }

    [TestMethod]
    public void AWishForSafeModeHoldsForOneStart()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, false);
        record.ReachedIdle();
        record.SetOrder(RestartOrder.IntoSafeMode);
        record = Begin(files, false);
        Assert.IsTrue(record.SafeMode == SafeModeReason.Request);
        record.ReachedIdle();
        Assert.IsTrue(Begin(files, false).SafeMode == SafeModeReason.None);
    }

    [TestMethod]
    public void RingsKeepTheNewest()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, false);
        for (int i = 0; i < 100; i++)
        {
            record.AddFault(i % 70, true, Utc + i);
        }

        record.Save();
        record = Begin(files, false);
        int code;
        int begins;
        int third;
        Assert.AreEqual(MaintenanceRecord.MaxFaults, record.Count(1));
        Assert.IsTrue(record.Read(1, 0, out code, out begins, out third) == Utc + 99);
        Assert.AreEqual(29, code);
        Assert.AreEqual(1, begins);
        Assert.IsTrue(record.Read(1, MaintenanceRecord.MaxFaults - 1, out code, out begins, out third) == Utc + 68);
    }

    [TestMethod]
    public void AChangeKeepsItsHandAndIsOneEntryWhenItIsMadeAgainSoon()
    {
        MaintenanceRecord record = Begin(new MemoryFiles(), false);
        record.AddChange(AuditKind.Changed, AuditSource.Desk, 7, Utc);
        record.AddChange(AuditKind.Changed, AuditSource.Desk, 7, Utc + 599);
        record.AddChange(AuditKind.Changed, AuditSource.Service, 7, Utc + 600);
        record.AddChange(AuditKind.WrongPin, AuditSource.Console, -1, Utc + 601);
        record.AddChange(AuditKind.WrongPin, AuditSource.Console, -1, Utc + 602);
        record.AddChange(AuditKind.Changed, AuditSource.Desk, 7, Utc + 3000);
        record.AddChange(AuditKind.Changed, AuditSource.Desk, 7, Utc + 3600);
        Assert.AreEqual(6, record.Count(2));
        int kind;
        int source;
        int setting;
        Assert.IsTrue(record.Read(2, 5, out kind, out source, out setting) == Utc + 599);
        Assert.AreEqual((int)AuditKind.Changed, kind);
        Assert.AreEqual((int)AuditSource.Desk, source);
        Assert.AreEqual(8, setting);
        record.Read(2, 4, out kind, out source, out setting);
        Assert.AreEqual((int)AuditSource.Service, source);
    }

    [TestMethod]
    public void AnErrorsTextIsTakenOverOnce()
    {
        MemoryFiles files = new MemoryFiles();
        files.Put(MaintenanceRecord.FaultFile, System.Text.Encoding.UTF8.GetBytes("System.Exception: synthetic"));
        MaintenanceRecord record = Begin(files, false);
        Assert.IsTrue(record.HasNewFaultText);
        Assert.AreEqual("System.Exception: synthetic", record.FaultText);
        Assert.IsNull(files.Get(MaintenanceRecord.FaultFile));
        record = Begin(files, false);
        Assert.IsFalse(record.HasNewFaultText);
        Assert.AreEqual("System.Exception: synthetic", record.FaultText);
    }

    [TestMethod]
    public void ADriveThatFailsStopsNothing()
    {
        MemoryFiles files = new MemoryFiles();
        files.EveryResult = StoreResult.Failed;
        MaintenanceRecord record = Begin(files, false);
        record.AddFault(51, true, Utc);
        record.ReachedIdle();
        record.Step(100000, Utc);
        Assert.AreEqual(1, record.Count(1));
    }

    [TestMethod]
    public void WritingIsSparedAndAWrongPinIsNot()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, false);
        int writes = record.Writes;
        for (int i = 0; i < 50; i++)
        {
            record.AddFault(51, true, 0);
            record.Step(1000 + i * 1000, 0);
        }

        Assert.AreEqual(writes, record.Writes);
        record.Step(70000, 0);
        Assert.AreEqual(writes + 1, record.Writes);
        record.SetWrongTries(3);
        record.Step(70001, 0);
        Assert.AreEqual(writes + 2, record.Writes);
        Assert.AreEqual(3, Begin(files, false).WrongTries);
    }

    [TestMethod]
    public void WhetherTheTimeWasKnownBeforeIsAboutEarlierRuns()
    {
        MemoryFiles files = new MemoryFiles();
        MaintenanceRecord record = Begin(files, false);
        record.Step(1000, 1780275600);
        Assert.IsFalse(record.KnewTime);
        record.Save();
        Assert.IsTrue(Begin(files, false).KnewTime);
        Assert.IsTrue(Begin(files, false).KnewTime);
    }

    private static MaintenanceRecord Begin(MemoryFiles files, bool held)
    {
        MaintenanceRecord record = new MaintenanceRecord(files);
        record.Begin(ResetReason.PowerOn, held);
        return record;
    }

    private static MaintenanceRecord Begin(MemoryFiles files, ResetReason reason)
    {
        MaintenanceRecord record = new MaintenanceRecord(files);
        record.Begin(reason, false);
        return record;
    }
}
