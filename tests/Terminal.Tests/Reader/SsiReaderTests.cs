using System.Text;
using Terminal.Drivers.Reader;
using Terminal.Tests.Fakes;
using nanoFramework.TestFramework;

namespace Terminal.Tests.Reader;

[TestClass]
public class SsiReaderTests
{
    private const string Code = "000.00.53.H48-220921-0099";

    [DataRow((byte)0xE4, (byte)0x00, "", "04E40400FF14")]
    [DataRow((byte)0xE5, (byte)0x00, "", "04E50400FF13")]
    [DataRow((byte)0xC6, (byte)0x08, "008A08", "07C60408008A08FE95")]
    [DataRow((byte)0xC6, (byte)0x08, "008A00", "07C60408008A00FE9D")]
    [DataRow((byte)0xC6, (byte)0x08, "008A04", "07C60408008A04FE99")]
    [DataRow((byte)0xC6, (byte)0x08, "008A09", "07C60408008A09FE94")]
    [DataRow((byte)0xC6, (byte)0x08, "00880A", "07C6040800880AFE95")]
    [DataRow((byte)0xC6, (byte)0x08, "00F20503", "08C6040800F20503FE2C")]
    [DataRow((byte)0xC6, (byte)0x08, "00F2FF00", "08C6040800F2FF00FD35")]
    public void PacketsAreThoseOfTheDataSheet(byte operation, byte status, string data, string expected)
    {
        byte[] parameter = Hex.Bytes(data);
        byte[] packet = new byte[12];
        int length = SsiFrame.Build(packet, operation, status, parameter, 0, parameter.Length);
        Assert.AreEqual(expected, Hex.Text(packet, 0, length));
    }

    [DataRow(0, 0x09)]
    [DataRow(1, 0x04)]
    [DataRow(2, 0x08)]
    [DataRow(3, 0x00)]
    public void ModuleIsFoundAndSet(int mode, int trigger)
    {
        FakeSsi module = new FakeSsi();
        module.Parameters[0xEC] = 1;
        SsiReader reader = new SsiReader(module, 115200, (ReaderMode)mode);
        Run(reader, 0, 8000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(trigger, module.Parameters[0x8A]);
        Assert.AreEqual(0, module.Parameters[0xEC], "printed parameter codes must be off");
        Assert.AreEqual(3, module.Parameters[0xF2]);
        Assert.AreEqual(3, module.Writes, "each setting is sent once");
        Assert.AreEqual(0, module.BadPackets);
    }

    [TestMethod]
    public void SettingsAreNotSentAgainWithEveryHeartbeat()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        Run(reader, 0, 120000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
        Assert.AreEqual(3, module.Writes);
    }

    [TestMethod]
    public void RefusedSettingIsNamedAndCodesAreStillRead()
    {
        FakeSsi module = new FakeSsi();
        module.Refuses = 0xEC;
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = Run(reader, 0, 5000);
        Assert.IsTrue(reader.State == ReaderState.SettingsRefused);
        module.Send(Encoding.UTF8.GetBytes(Code + "\t"));
        Run(reader, now, 50);
        Assert.AreEqual(Code, Text(reader));
    }

    [TestMethod]
    public void CablePulledRightBehindTheLastSettingIsNoticed()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = 0;
        while (module.Writes < 3)
        {
            now = Run(reader, now, 5);
        }

        module.Plugged = false;
        now = Run(reader, now, 5000);
        Assert.IsTrue(reader.State == ReaderState.Silent);
        module.Plugged = true;
        Run(reader, now, 5000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void LostAnswersAreAskedForAgain()
    {
        FakeSsi module = new FakeSsi();
        module.LosesAnswers = 2;
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        Run(reader, 0, 5000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void ScanGluedToAnswerLosesNothing()
    {
        FakeSsi module = new FakeSsi();
        module.GluedScan = Encoding.UTF8.GetBytes(Code + "\t");
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = Run(reader, 0, 1000);
        Assert.AreEqual(Code, Text(reader));
        reader.Scan.Wipe();
        Run(reader, now, 5000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void AnswerBehindItsTimeIsNoScan()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = Run(reader, 0, 5000);
        module.Send(Hex.Bytes("04 D0 00 00 FF 2C"));
        Run(reader, now, 300);
        Assert.AreEqual(0, reader.Scan.ReceivedBytes);
    }

    [TestMethod]
    public void CodeThatBeginsLikeAnAnswerIsWhole()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = Run(reader, 0, 5000);
        module.Send(Hex.Bytes("04 D0 41 42 09"));
        Run(reader, now, 100);
        Assert.AreEqual("04D04142", Hex.Text(reader.Scan.Bytes, 0, reader.Scan.Length));
    }

    [TestMethod]
    public void PulledCableIsNoticedAndModuleComesBack()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Sense);
        long now = Run(reader, 0, 5000);
        module.Plugged = false;
        now = Run(reader, now, 40000);
        Assert.IsTrue(reader.State == ReaderState.Silent || reader.State == ReaderState.Searching);
        module.Plugged = true;
        Run(reader, now, 15000);
        Assert.IsTrue(reader.State == ReaderState.Ready);
    }

    [TestMethod]
    public void CommandModeStartsAgainAfterEachCode()
    {
        FakeSsi module = new FakeSsi();
        SsiReader reader = new SsiReader(module, 9600, ReaderMode.Command);
        long now = Run(reader, 0, 5000);
        int starts = module.Starts;
        module.Send(Encoding.UTF8.GetBytes(Code + "\t"));
        now = Run(reader, now, 200);
        Assert.AreEqual(starts, module.Starts, "not while the code is still being looked at");
        reader.Scan.Wipe();
        Run(reader, now, 300);
        Assert.AreEqual(starts + 1, module.Starts);
    }

    private static string Text(ReaderModule reader)
    {
        return new string(Encoding.UTF8.GetChars(reader.Scan.Bytes, 0, reader.Scan.Length));
    }

    private static long Run(ReaderModule reader, long fromMs, int forMs)
    {
        for (long now = fromMs; now < fromMs + forMs; now += 5)
        {
            reader.Step(now);
        }

        return fromMs + forMs;
    }
}
