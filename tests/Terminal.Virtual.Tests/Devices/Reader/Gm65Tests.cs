using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Devices.Reader;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Tests.Devices.Reader;

/// <summary>The reader module's emulation against the byte tables of its data sheet. No driver code.</summary>
[TestClass]
public sealed class Gm65Tests
{
    private const string Acknowledge = "02000001003331";

    private sealed class Bench
    {
        public readonly WorldClock Clock = new WorldClock(DateTimeOffset.UnixEpoch);
        public readonly SerialWire Wire;
        public readonly Gm65 Reader;

        public Bench()
        {
            Wire = new SerialWire("reader", Clock, new WireTap(), 9600);
            Reader = new Gm65(Wire);
            Reader.PowerOn(0);
            Wait(500);
        }

        public void Wait(int ms)
        {
            for (int i = 0; i < ms; i++)
            {
                Clock.MoveTo(Clock.NowUs + 1000);
                Wire.AdvanceTo(Clock.NowUs);
                Reader.AdvanceTo(Clock.NowUs);
            }
        }

        public string Ask(string hex)
        {
            byte[] bytes = Convert.FromHexString(hex.Replace(" ", string.Empty));
            Assert.AreEqual(bytes.Length, Wire.Write(bytes, 0, bytes.Length));
            Wait(400);
            return Received();
        }

        public string Received()
        {
            byte[] buffer = new byte[4096];
            return Convert.ToHexStringLower(buffer.AsSpan(0, Wire.Read(buffer, 0, buffer.Length)));
        }

        public string Scan(string text)
        {
            Reader.Present(Encoding.UTF8.GetBytes(text), Clock.NowUs, Clock.NowUs + 1_000_000);
            Wait(1200);
            return Encoding.UTF8.GetString(Convert.FromHexString(Received()));
        }

        public void Set(int address, int value)
        {
            Assert.AreEqual(Acknowledge, Ask("7e000801" + address.ToString("x4") + value.ToString("x2") + "abcd"));
        }

        public int Get(int address)
        {
            string reply = Ask("7e000701" + address.ToString("x4") + "01abcd");
            Assert.StartsWith("02000001", reply);
            return Convert.ToInt32(reply.Substring(8, 2), 16);
        }
    }

    [TestMethod]
    [DataRow("7E 00 08 01 00 02 01 AB CD", Acknowledge, DisplayName = "trigger, checksum not checked")]
    [DataRow("7E 00 08 01 00 02 01 02 DA", Acknowledge, DisplayName = "trigger, real checksum")]
    [DataRow("7E 00 08 01 00 02 00 12 FB", Acknowledge, DisplayName = "stop, real checksum")]
    [DataRow("7E 00 09 01 00 00 00 DE C8", Acknowledge, DisplayName = "save")]
    [DataRow("7E 00 07 01 00 2A 02 D8 0F", "020000023901c14c", DisplayName = "read baud")]
    [DataRow("7E 00 0A 01 00 00 00 30 1A", "03000001003331", DisplayName = "heartbeat")]
    [DataRow("7E 00 07 01 00 E2 01 77 91", "0200000187d25e", DisplayName = "software version")]
    public void AnswersTheFramesOfTheManual(string frame, string reply)
    {
        Assert.AreEqual(reply, new Bench().Ask(frame));
    }

    [TestMethod]
    [DataRow("7E 00 08 01 00 02 01 02 DB", DisplayName = "checksum off by one bit")]
    [DataRow("7E 00 0B 01 00 00 00 AB CD", DisplayName = "unknown type")]
    [DataRow("7E 01 08 01 00 02 01 AB CD", DisplayName = "wrong head")]
    [DataRow("00 08 01 00 02 01 AB CD", DisplayName = "no head")]
    [DataRow("7E 00 08 01 00 02", DisplayName = "half a frame")]
    public void IsSilentToWhatIsNoFrame(string frame)
    {
        Bench bench = new Bench();
        Assert.AreEqual(string.Empty, bench.Ask(frame));
        Assert.AreEqual("03000001003331", bench.Ask("7E 00 0A 01 00 00 00 30 1A"), "it listens again afterwards");
    }

    [TestMethod]
    public void FrameIsFoundAfterGarbage()
    {
        Assert.AreEqual(Acknowledge, new Bench().Ask("41 7E 7E 00 08 01 00 02 00 AB CD"));
    }

    [TestMethod]
    public void SpeedChangesBehindTheAcknowledgementAndIsVolatileUntilSaved()
    {
        Bench bench = new Bench();
        Assert.AreEqual(Acknowledge, bench.Ask("7E 00 08 02 00 2A 1A 00 E4 7E"));
        Assert.AreEqual(115200, bench.Reader.BaudRate);
        Assert.AreNotEqual("03000001003331", bench.Ask("7E 00 0A 01 00 00 00 30 1A"), "the line still runs at 9,600 baud");
        bench.Wire.SetBaudRate(115200);
        bench.Wait(400);
        Assert.AreEqual("03000001003331", bench.Ask("7E 00 0A 01 00 00 00 30 1A"));
        bench.Reader.PowerOff(bench.Clock.NowUs);
        Assert.AreEqual(0, bench.Reader.BaudRate);
        bench.Reader.PowerOn(bench.Clock.NowUs);
        Assert.AreEqual(9600, bench.Reader.BaudRate);
    }

    [TestMethod]
    public void SpeedThatIsNoneIsNotTaken()
    {
        Bench bench = new Bench();
        bench.Ask("7E 00 08 02 00 2A 12 34 AB CD");
        Assert.AreEqual(9600, bench.Reader.BaudRate);
        Assert.AreEqual(0x39, bench.Get(0x2A));
    }

    [TestMethod]
    public void SavedSettingsSurviveAPowerCutAndOthersDoNot()
    {
        Bench bench = new Bench();
        bench.Set(0x0005, 7);
        bench.Ask("7E 00 09 01 00 00 00 DE C8");
        bench.Set(0x0006, 9);
        bench.Reader.PowerOff(bench.Clock.NowUs);
        bench.Reader.PowerOn(bench.Clock.NowUs);
        bench.Wait(300);
        Assert.AreEqual(7, bench.Get(0x0005));
        Assert.AreEqual(50, bench.Get(0x0006));
        bench.Ask("7E 00 08 01 00 D9 50 81 D3");
        Assert.AreEqual(10, bench.Get(0x0005), "factory reset");
    }

    [TestMethod]
    public void DoesNotHearWhileItStarts()
    {
        Bench bench = new Bench();
        bench.Reader.PowerOff(bench.Clock.NowUs);
        bench.Reader.PowerOn(bench.Clock.NowUs);
        bench.Wait(100);
        Assert.AreEqual(string.Empty, bench.Ask("7E 00 0A 01 00 00 00 30 1A"));
        Assert.AreEqual("03000001003331", bench.Ask("7E 00 0A 01 00 00 00 30 1A"));
    }

    [TestMethod]
    public void FreshFromTheFactoryNothingIsReadByItself()
    {
        Assert.AreEqual(string.Empty, new Bench().Scan("CODE"));
    }

    [TestMethod]
    public void CommandModeReadsOnceATrigger()
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD5);
        Assert.AreEqual(string.Empty, bench.Scan("ONE"));
        bench.Set(0x0002, 1);
        Assert.AreEqual("TWO", bench.Scan("TWO"));
        Assert.AreEqual(string.Empty, bench.Scan("THREE"), "it stops after one reading");
        bench.Set(0x0002, 1);
        bench.Wait(5000);
        Assert.AreEqual(string.Empty, bench.Scan("FOUR"), "the trigger ran out after 5 s");
    }

    [TestMethod]
    [DataRow(0x00, "CODE", DisplayName = "no tail")]
    [DataRow(0x01, "CODE\r", DisplayName = "CR")]
    [DataRow(0x21, "CODE\r\n", DisplayName = "CR LF")]
    [DataRow(0x41, "CODE\t", DisplayName = "TAB")]
    [DataRow(0x61, "CODE", DisplayName = "tail on, none chosen")]
    [DataRow(0x20, "CODE", DisplayName = "tail chosen, not on")]
    [DataRow(0x05, "QCODE\r", DisplayName = "code letter and CR")]
    public void AddsExactlyWhatZone60Says(int format, string sent)
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD6);
        bench.Set(0x0060, format);
        Assert.AreEqual(sent, bench.Scan("CODE"));
    }

    [TestMethod]
    public void PauseBetweenReadingsIsKept()
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD7);
        bench.Set(0x0005, 10);
        Assert.AreEqual("A", bench.Scan("A"));
        bench.Reader.Present("B"u8, bench.Clock.NowUs, bench.Clock.NowUs + 2_000_000);
        bench.Wait(50);
        bench.Reader.Present("D"u8, bench.Clock.NowUs, bench.Clock.NowUs + 2_000_000);
        bench.Wait(500);
        Assert.AreEqual("42", bench.Received(), "D waits until the pause is over");
        bench.Wait(600);
        Assert.AreEqual("44", bench.Received());
    }

    [TestMethod]
    public void SameCodeIsHeldBackForTheTimeOfZone13()
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD7);
        bench.Set(0x0005, 0);
        bench.Set(0x0013, 0x80 | 30);
        Assert.AreEqual("A", bench.Scan("A"));
        Assert.AreEqual(string.Empty, bench.Scan("A"));
        Assert.AreEqual("B", bench.Scan("B"));
        Assert.AreEqual("A", bench.Scan("A"));
        bench.Wait(2000);
        Assert.AreEqual("A", bench.Scan("A"));
    }

    [TestMethod]
    public void CodeTypesSwitchedOffAreNotRead()
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD7);
        bench.Set(0x002C, 0);
        Assert.AreEqual(string.Empty, bench.Scan("A"));
        bench.Set(0x003F, 1);
        Assert.AreEqual("A", bench.Scan("A"));
    }

    [TestMethod]
    public void SetupCodeReprogramsTheModuleOnlyWhileThatIsAllowed()
    {
        Bench bench = new Bench();
        bench.Set(0x0000, 0xD7);
        bench.Set(0x0003, 0);
        Assert.AreEqual("@GM65:0060=41", bench.Scan("@GM65:0060=41"));
        bench.Set(0x0003, 1);
        Assert.AreEqual(string.Empty, bench.Scan("@GM65:0060=41"));
        Assert.AreEqual("A\t", bench.Scan("A"));
    }

    [TestMethod]
    public void ChecksumIsXmodem()
    {
        Assert.AreEqual(0x31C3, Crc16.Xmodem("123456789"u8));
    }
}
