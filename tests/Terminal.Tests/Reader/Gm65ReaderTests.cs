using System.Text;
using Terminal.Drivers.Reader;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Reader;

[TestClass]
public class Gm65ReaderTests
{
    [TestMethod]
    public void FactoryModuleIsFoundSetAndSavedOnce()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200);
        Run(reader, 0, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(115200, module.ModuleBaudRate);
        Assert.AreEqual((byte)0x97, module.Zone[0x00]);
        Assert.AreEqual(0, module.Zone[0x03] & 1, "set-up codes must be off");
        Assert.AreEqual((byte)0x01, module.Zone[0x60]);
        Assert.AreEqual((byte)0x04, (byte)(module.Zone[0x0D] & 0x0F));
        Assert.AreEqual(1, module.Saves);
        Assert.AreEqual(0, module.BadFrames);
    }

    [TestMethod]
    public void ModuleThatIsSetAlreadyIsNotWritten()
    {
        FakeGm65 module = new FakeGm65();
        Run(new Gm65Reader(module, 115200), 0, 10000);
        int writes = module.Writes;
        Gm65Reader again = new Gm65Reader(module, 115200);
        Run(again, 0, 10000);
        Assert.IsTrue(again.State == ReaderState.Ready);
        Assert.AreEqual(writes, module.Writes);
        Assert.AreEqual(1, module.Saves);
    }

    [TestMethod]
    public void ModuleThatForgetsIsNamedAndStillRead()
    {
        FakeGm65 module = new FakeGm65();
        module.ForgetsWrites = true;
        module.ModuleBaudRate = 115200;
        Gm65Reader reader = new Gm65Reader(module, 115200);
        long now = Run(reader, 0, 20000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        module.Send(Encoding.UTF8.GetBytes("H26\r"));
        Run(reader, now, 50);
        Assert.AreEqual(3, reader.Scan.Length);
    }

    [TestMethod]
    public void PulledCableIsNoticedAndModuleComesBack()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200);
        long now = Run(reader, 0, 10000);
        module.Plugged = false;
        now = Run(reader, now, 30000);
        Assert.IsTrue(reader.State == ReaderState.Silent || reader.State == ReaderState.Searching);
        module.Plugged = true;
        now = Run(reader, now, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void ScanGluedToReplyLosesNothing()
    {
        FakeGm65 module = new FakeGm65();
        module.ModuleBaudRate = 115200;
        module.GluedScan = Encoding.UTF8.GetBytes("000.00.53.H48-220921-0099\r");
        Gm65Reader reader = new Gm65Reader(module, 115200);
        Run(reader, 0, 3000);
        Assert.AreEqual(25, reader.Scan.Length);
        Assert.AreEqual("000.00.53.H48-220921-0099", new string(Encoding.UTF8.GetChars(reader.Scan.Bytes, 0, 25)));
        reader.Scan.Wipe();
        Run(reader, 3000, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void CodeThatLooksLikeReplyIsScan()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200);
        long now = Run(reader, 0, 10000);
        module.Send(Hex.Bytes("02 00 00 01 00 33 31 0D"));
        Run(reader, now, 10);
        Assert.AreEqual(7, reader.Scan.Length);
    }

    private static long Run(Gm65Reader reader, long fromMs, int forMs)
    {
        for (long now = fromMs; now < fromMs + forMs; now += 5)
        {
            reader.Step(now);
        }

        return fromMs + forMs;
    }
}
