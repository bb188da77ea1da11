using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Drivers.Ports;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Maintenance;

[TestClass]
public class ConsoleAccessTests
{
    [TestMethod]
    public void WithoutAPinEverythingIsOpenAndWithOneNothingIs()
    {
        Bench bench = new Bench();
        Assert.IsTrue(bench.Access.MayChange);
        bench.Set(SettingId.Pin, "482913");
        Assert.IsFalse(bench.Access.MayChange);
        Assert.IsFalse(bench.Access.MayRead);
        bench.Set(SettingId.ConsoleOpenRead, "on");
        Assert.IsTrue(bench.Access.MayRead);
        Assert.IsFalse(bench.Access.MayChange);
    }

    [TestMethod]
    public void TheWaitOutlivesPowerOff()
    {
        Bench bench = new Bench();
        bench.Set(SettingId.Pin, "482913");
        for (int i = 0; i < 4; i++)
        {
            long now = i * 100000;
            Assert.IsFalse(bench.Access.SignIn("0000", now, 0));
        }

        bench.Record.Step(500000, 0);
        Bench next = new Bench(bench.Files);
        next.Set(SettingId.Pin, "482913");
        Assert.IsTrue(next.Access.WaitLeftMs(0) > 0);
        Assert.IsFalse(next.Access.SignIn("482913", 0, 0));
        Assert.IsTrue(next.Access.SignIn("482913", 3600000, 0));
        Assert.AreEqual(0, next.Record.WrongTries);
    }

    [TestMethod]
    public void ASessionEndsWhenNobodyUsesIt()
    {
        Bench bench = new Bench();
        bench.Set(SettingId.Pin, "482913");
        Assert.IsTrue(bench.Access.SignIn("482913", 0, 0));
        bench.Access.Used(ConsoleAccess.TimeoutMs - 1);
        Assert.IsFalse(bench.Access.Step(ConsoleAccess.TimeoutMs + 1));
        Assert.IsTrue(bench.Access.Step(2 * ConsoleAccess.TimeoutMs));
        Assert.IsFalse(bench.Access.MayChange);
    }

    private sealed class Bench
    {
        public readonly MemoryFiles Files;
        public readonly Settings Settings;
        public readonly MaintenanceRecord Record;
        public readonly ConsoleAccess Access;
        private readonly SettingRefusal refusal = new SettingRefusal();

        public Bench()
            : this(new MemoryFiles())
        {
        }

        public Bench(MemoryFiles files)
        {
            Files = files;
            Settings = new Settings(files);
            Record = new MaintenanceRecord(files);
            Record.Begin(ResetReason.PowerOn, false);
            Access = new ConsoleAccess(Settings, Record);
        }

        public void Set(int id, string value)
        {
            Assert.IsTrue(Settings.TrySet(id, value, refusal));
        }
    }
}
