using nanoFramework.TestFramework;
using Terminal.Core.Maintenance;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

namespace Terminal.Tests.Visits;

/// <summary>A drive that fails while power comes on and reads later: the settings are whole, and the terminal comes into service.</summary>
[TestClass]
public class SettingsReadLateTests
{
    private const string Unreadable = "Không đọc được cài đặt đã lưu";

    [TestMethod]
    public void TheTerminalRestartsOnceAndServes()
    {
        Box box = WithoutDrive(null, ResetReason.PowerOn);
        box.Run(25000);
        Assert.AreEqual(0, box.Board.Reboots, "nothing has been read yet");
        box.Files.EveryResult = StoreResult.Ok;
        AwaitReboot(box);
        box = new Box(box.Files);
        box.Board.ResetReason = ResetReason.Software;
        box.Await("giấy hẹn", 10000);
        box.Run(60000);
        Assert.AreEqual(0, box.Board.Reboots);
        MaintenanceRecord record = new MaintenanceRecord(box.Files);
        record.Load();
        record.Read(0, 0, out int _, out int order, out int _);
        Assert.AreEqual((int)RestartOrder.Settings, order, "the record says why");
    }

    [TestMethod]
    public void ADriveThatIsLateAtEveryStartMakesNoLoop()
    {
        Box box = WithoutDrive(null, ResetReason.PowerOn);
        box.Files.EveryResult = StoreResult.Ok;
        AwaitReboot(box);
        box = WithoutDrive(box.Files, ResetReason.Software);
        box.Files.EveryResult = StoreResult.Ok;
        GoesOn(box);

        // What was ordered then is no order of a start to come.
        box = WithoutDrive(box.Files, ResetReason.PowerOn);
        box.Files.EveryResult = StoreResult.Ok;
        AwaitReboot(box);
    }

    [TestMethod]
    public void ARestartForAnotherReasonIsFollowedByOneToo()
    {
        Box box = WithoutDrive(null, ResetReason.Software);
        box.Files.EveryResult = StoreResult.Ok;
        AwaitReboot(box);
    }

    [TestMethod]
    public void ADriveThatReadsAndDoesNotWriteMakesNoLoop()
    {
        Box box = WithoutDrive(null, ResetReason.PowerOn);
        box.Files.EveryWriteResult = StoreResult.Failed;
        box.Files.EveryResult = StoreResult.Ok;
        box.Await("Xã Tân Mẫu", 15000);
        box.Run(60000);
        Assert.AreEqual(0, box.Board.Reboots, "a restart nobody can remember would be followed by another one");
    }

    [TestMethod]
    public void ATechniciansEditsAreNotTakenAway()
    {
        Box box = WithoutDrive(null, ResetReason.PowerOn);
        box.Type("config set contact 0123");
        box.Files.EveryResult = StoreResult.Ok;
        box.Run(30000);
        Assert.AreEqual(0, box.Board.Reboots, "an edit waits for its word");
        string reply = box.Type("config save");
        Assert.IsTrue(reply.IndexOf(Unreadable + " nên chưa lưu") >= 0, reply);
        box.Type("config revert");
        AwaitReboot(box);
    }

    [TestMethod]
    public void DamagedCopiesAreNoReasonToRestart()
    {
        Box box = new Box(null);
        box.Files.Get("settings.a")[25] ^= 0x40;
        box.Await(Unreadable, 10000);
        box.Run(60000);
        Assert.AreEqual(0, box.Board.Reboots);
        Assert.IsTrue(box.Screen.Has(Unreadable));
    }

    private static void GoesOn(Box box)
    {
        box.Await("Xã Tân Mẫu", 15000);
        box.Run(60000);
        Assert.AreEqual(0, box.Board.Reboots);
        box.Press(box.First);
        box.Await("AB001", 3000);
    }

    private static Box WithoutDrive(MemoryFiles files, ResetReason reason)
    {
        Box box = new Box(files);
        box.Board.ResetReason = reason;
        box.Files.EveryResult = StoreResult.Failed;
        box.Await(Unreadable, 10000);
        box.Screen.Clear();
        return box;
    }

    private static void AwaitReboot(Box box)
    {
        for (int ms = 0; ms < 15000 && box.Board.Reboots == 0; ms += 100)
        {
            box.Run(100);
        }

        Assert.AreEqual(1, box.Board.Reboots);
    }
}
