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
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
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
        Run(new Gm65Reader(module, 115200, ReaderMode.Sense), 0, 10000);
        int writes = module.Writes;
        Gm65Reader again = new Gm65Reader(module, 115200, ReaderMode.Sense);
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
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 20000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        module.Send(Encoding.UTF8.GetBytes("H26\r"));
        Run(reader, now, 50);
        Assert.AreEqual(3, reader.Scan.Length);
    }

    [TestMethod]
    public void RefusedSettingsAreTriedAgainEverMoreSeldom()
    {
        FakeGm65 module = new FakeGm65();
        module.ForgetsWrites = true;
        module.ModuleBaudRate = 115200;
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 3600000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        Assert.IsTrue(module.Saves >= 4 && module.Saves <= 8, "saves in an hour: " + module.Saves);
        module.ForgetsWrites = false;
        Run(reader, now, 3600000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(0, module.Zone[0x03] & 1, "set-up codes must be off");
    }

    [TestMethod]
    public void PulledCableIsNoticedAndModuleComesBack()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 10000);
        module.Plugged = false;
        now = Run(reader, now, 30000);
        Assert.IsTrue(reader.State == ReaderState.Silent || reader.State == ReaderState.Searching);
        module.Plugged = true;
        now = Run(reader, now, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void CableMovedDuringSetUpIsNoRefusal()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = 0;
        while (reader.State != ReaderState.Configuring)
        {
            now = Run(reader, now, 5);
        }

        module.Plugged = false;
        now = Run(reader, now, 900);
        module.Plugged = true;
        Run(reader, now, 15000);
        AssertSetUp(reader, module, 1);
    }

    [TestMethod]
    public void ModuleThatLosesItsPowerDuringSetUpIsSetFromTheBeginning()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = 0;
        while (module.Writes < 4)
        {
            now = Run(reader, now, 5);
        }

        module.Zone[0x00] = 0xD4;
        module.Zone[0x03] = 0x01;
        Run(reader, now, 15000);
        AssertSetUp(reader, module, 2);
    }

    [TestMethod]
    public void ZoneThatTheModuleDoesNotHaveIsNamedAndTheOthersAreSet()
    {
        FakeGm65 module = new FakeGm65();
        module.DeafAddress = 0x13;
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        Run(reader, 0, 20000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        Assert.AreEqual((byte)0x01, module.Zone[0x60]);
        Assert.AreEqual(115200, module.ModuleBaudRate);
        Assert.AreEqual(1, module.Saves);
    }

    [TestMethod]
    public void SpeedIsRaisedThoughAnAnswerWasLost()
    {
        FakeGm65 module = new FakeGm65();
        module.BreaksAddressOnce = 0x2A;
        Run(new Gm65Reader(module, 115200, ReaderMode.Sense), 0, 10000);
        Assert.AreEqual(115200, module.ModuleBaudRate);
    }

    [TestMethod]
    public void ScanGluedToReplyLosesNothing()
    {
        FakeGm65 module = new FakeGm65();
        module.ModuleBaudRate = 115200;
        module.GluedScan = Encoding.UTF8.GetBytes("000.00.53.H48-220921-0099\r");
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
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
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 10000);
        module.Send(Hex.Bytes("02 00 00 01 00 33 31 0D"));
        Run(reader, now, 10);
        Assert.AreEqual(7, reader.Scan.Length);
    }

    [DataRow(0, 0x97)]
    [DataRow(1, 0x96)]
    [DataRow(2, 0x95)]
    [DataRow(3, 0x94)]
    public void EveryModeIsSet(int mode, int expected)
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, (ReaderMode)mode);
        Run(reader, 0, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(expected, (int)module.Zone[0x00]);
        Assert.AreEqual(mode == 2 ? 0 : 50, (int)module.Zone[0x06], "a triggered reading has no end in command mode");
    }

    [TestMethod]
    public void OnlyQrAndCode128AreRead()
    {
        FakeGm65 module = new FakeGm65();
        Run(new Gm65Reader(module, 115200, ReaderMode.Sense), 0, 10000);
        Assert.AreEqual(0, module.Zone[0x2C] & 7);
        Assert.AreEqual(1, module.Zone[0x3F] & 1);
        Assert.AreEqual(1, module.Zone[0x33] & 1);
    }

    [DataRow((int)ReaderMode.Sense, 3)]
    [DataRow((int)ReaderMode.Continuous, 2)]
    [DataRow((int)ReaderMode.Command, 1)]
    [DataRow((int)ReaderMode.Manual, 0)]
    public void TheModeIsSetAndOnlyACommandedReadingHasNoEnd(int mode, int bits)
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, (ReaderMode)mode);
        Run(reader, 0, 60000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(bits, module.Zone[0x00] & 3);
        Assert.AreEqual(mode == (int)ReaderMode.Command ? 0 : 0x32, (int)module.Zone[0x06]);
        Assert.AreEqual(mode == (int)ReaderMode.Command, module.Triggers > 0);
    }

    [TestMethod]
    public void CommandModeTriggersAgainAfterEachCode()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Command);
        long now = Run(reader, 0, 10000);
        int triggers = module.Triggers;
        Assert.IsTrue(triggers > 0);
        module.Send(Encoding.UTF8.GetBytes("H26\r"));
        now = Run(reader, now, 100);
        Assert.AreEqual(triggers, module.Triggers, "not while the code is still being looked at");
        reader.Scan.Wipe();
        Run(reader, now, 100);
        Assert.AreEqual(triggers + 1, module.Triggers);
    }

    [TestMethod]
    public void ScanBehindReplyLosesNothing()
    {
        FakeGm65 module = new FakeGm65();
        module.ModuleBaudRate = 115200;
        module.ScanBehind = Encoding.UTF8.GetBytes("000.00.53.H48-220921-0099\r");
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        Run(reader, 0, 2000);
        Assert.AreEqual("000.00.53.H48-220921-0099", new string(Encoding.UTF8.GetChars(reader.Scan.Bytes, 0, reader.Scan.Length)));
    }

    [DataRow(1)]
    [DataRow(2)]
    public void RepliesWithLostBytesAreAskedForAgain(int broken)
    {
        FakeGm65 module = new FakeGm65();
        module.ModuleBaudRate = 115200;
        module.BrokenReplies = broken;
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        Run(reader, 0, 15000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(0, module.BadFrames);
        Assert.AreEqual(0, reader.Scan.ReceivedBytes, "half a reply is no code");
    }

    [TestMethod]
    public void ReplyBehindItsTimeIsNeitherScanNorTheNextReply()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 10000);
        module.Zone[0x03] = 0x01;
        module.LateReplies = 1;
        Gm65Reader again = new Gm65Reader(module, 115200, ReaderMode.Sense);
        now = Run(again, now, 160);
        module.ReleaseReply();
        Run(again, now, 10000);
        Assert.AreEqual(0, again.Scan.ReceivedBytes);
        Assert.AreEqual(0, module.Zone[0x03] & 1);
        Assert.IsTrue(again.State == ReaderState.Ready);
    }

    [TestMethod]
    public void StrayBytesBetweenRepliesDoNotStopTheSetUp()
    {
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        for (int i = 0; i < 200; i++)
        {
            module.Send(new byte[] { 0xFE, 0x02, 0x00 });
            RunAndWipe(reader, i * 200, 200);
        }

        RunAndWipe(reader, 40000, 10000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void ModuleThatCannotBeRaisedIsUsedAtItsSpeed()
    {
        FakeGm65 module = new FakeGm65();
        module.LosesItselfAtNewSpeed = true;
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 60000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        Assert.AreEqual(9600, module.BaudRate);
        Assert.IsTrue(module.Saves > 0, "what could be set is kept over a loss of power");
        module.Send(Encoding.UTF8.GetBytes("H26\r"));
        Run(reader, now, 50);
        Assert.AreEqual(3, reader.Scan.Length);
    }

    [TestMethod]
    public void TheHigherSpeedIsTriedAgainEverMoreSeldom()
    {
        FakeGm65 module = new FakeGm65();
        module.LosesItselfAtNewSpeed = true;
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 3600000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        Assert.AreEqual(9600, module.BaudRate);
        Assert.IsTrue(module.Saves >= 4 && module.Saves <= 9, "saves in an hour: " + module.Saves);

        // As when a disturbed line was the reason.
        module.LosesItselfAtNewSpeed = false;
        now = Run(reader, now, 3600000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(115200, module.BaudRate);
        int writes = module.Writes;
        Run(reader, now, 3600000);
        Assert.AreEqual(writes, module.Writes, "and then it is at rest");
    }

    [TestMethod]
    public void WhatTheRingLostDoesNotSpoilTheNextCode()
    {
        // The runtime empties its ring without a word when it overflows: the tail of a code is then missing.
        FakeGm65 module = new FakeGm65();
        Gm65Reader reader = new Gm65Reader(module, 115200, ReaderMode.Sense);
        long now = Run(reader, 0, 10000);
        byte[] half = new byte[4000];
        for (int i = 0; i < half.Length; i++)
        {
            half[i] = (byte)'A';
        }

        module.Send(half);
        now = Run(reader, now, 400);
        Assert.IsTrue(reader.Scan.Progress(now) == ScanProgress.Final);
        Assert.IsTrue(reader.Scan.Overlong);
        reader.Scan.Wipe();
        module.Send(Encoding.UTF8.GetBytes("H26\r"));
        Run(reader, now, 50);
        Assert.AreEqual(3, reader.Scan.Length);
        Assert.IsFalse(reader.Scan.Overlong);
    }

    private static long RunAndWipe(Gm65Reader reader, long fromMs, int forMs)
    {
        for (long now = fromMs; now < fromMs + forMs; now += 5)
        {
            reader.Step(now);
            if (reader.Scan.Progress(now) == ScanProgress.Final)
            {
                reader.Scan.Wipe();
            }
        }

        return fromMs + forMs;
    }

    private static void AssertSetUp(Gm65Reader reader, FakeGm65 module, int saves)
    {
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual((byte)0x97, module.Zone[0x00]);
        Assert.AreEqual(0, module.Zone[0x03] & 1, "set-up codes must be off");
        Assert.AreEqual(saves, module.Saves);
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
