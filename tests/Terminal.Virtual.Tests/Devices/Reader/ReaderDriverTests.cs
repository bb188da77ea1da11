using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Reader;
using Terminal.Virtual.Devices.Reader;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Tests.Devices.Reader;

/// <summary>The reader drivers at one end of a wire, the emulated modules at the other, in virtual time.</summary>
[TestClass]
public sealed class ReaderDriverTests
{
    private const string Code = "000.00.53.H48-220921-0099";

    private sealed class Bench
    {
        public readonly WorldClock Clock = new WorldClock(DateTimeOffset.UnixEpoch);
        public readonly SerialWire Wire;
        public readonly DisturbedLine Line;
        public IReaderModule Module;
        public ReaderModule Driver;

        public Bench()
        {
            Wire = new SerialWire("reader", Clock, new WireTap(), 9600);
            Line = new DisturbedLine(Wire);
        }

        // As the app does: what has come to its end is taken and wiped.
        public void RunAndWipe(int ms)
        {
            for (int i = 0; i < ms; i += 5)
            {
                Run(5);
                if (Driver.Scan.Progress(Clock.NowUs / 1000) == ScanProgress.Final)
                {
                    Driver.Scan.Wipe();
                }
            }
        }

        public void Run(int ms)
        {
            for (int i = 0; i < ms; i += 5)
            {
                Clock.MoveTo(Clock.NowUs + 5000);
                Wire.AdvanceTo(Clock.NowUs);
                Module.AdvanceTo(Clock.NowUs);
                Driver.Step(Clock.NowUs / 1000);
            }
        }

        public string Scan(string text, string about = "")
        {
            Module.Present(Encoding.UTF8.GetBytes(text), Clock.NowUs, Clock.NowUs + 2_000_000);
            Run(1500);
            Assert.AreEqual(ScanProgress.Final, Driver.Scan.Progress(Clock.NowUs / 1000), about);
            string read = Encoding.UTF8.GetString(Driver.Scan.Bytes, 0, Driver.Scan.Length);
            Driver.Scan.Wipe();
            return read;
        }

        public void Plug(bool plug)
        {
            Wire.SetPlugged(plug);
            if (plug)
            {
                Module.PowerOn(Clock.NowUs);
            }
            else
            {
                Module.PowerOff(Clock.NowUs);
            }
        }
    }

    // What a bad cable does to the bytes from the module: some are lost, some changed, some come from nowhere.
    private sealed class DisturbedLine : ISerialChannel
    {
        private readonly ISerialChannel line;

        public DisturbedLine(ISerialChannel line)
        {
            this.line = line;
        }

        public Random Chance { get; set; }

        public int BaudRate => line.BaudRate;

        public bool SetBaudRate(int baudRate)
        {
            return line.SetBaudRate(baudRate);
        }

        public int Write(byte[] buffer, int offset, int count)
        {
            return line.Write(buffer, offset, count);
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            if (Chance == null)
            {
                return line.Read(buffer, offset, count);
            }

            int used = 0;
            if (count > 4 && Chance.Next(40) == 0)
            {
                byte[] likely = { 0x02, 0x03, 0x00, 0x04, 0x01, 0xD0, 0x7E, 0x0D };
                for (int i = Chance.Next(4); i >= 0; i--)
                {
                    buffer[offset + used++] = Chance.Next(2) == 0 ? likely[Chance.Next(likely.Length)] : (byte)Chance.Next(256);
                }
            }

            byte[] one = new byte[1];
            while (used < count && line.Read(one, 0, 1) == 1)
            {
                int what = Chance.Next(30);
                if (what != 0)
                {
                    buffer[offset + used++] = what == 1 ? (byte)(one[0] ^ (1 << Chance.Next(8))) : one[0];
                }
            }

            return used;
        }
    }

    private static Bench Gm65Bench(int mode)
    {
        Bench bench = new Bench();
        bench.Module = new Gm65(bench.Wire);
        bench.Driver = new Gm65Reader(bench.Wire, 115200, (Terminal.Drivers.Reader.ReaderMode)mode);
        bench.Module.PowerOn(0);
        bench.Run(8000);
        Assert.AreEqual(ReaderState.Ready, bench.Driver.State);
        return bench;
    }

    private static Bench SsiBench(int moduleBaudRate, int mode)
    {
        Bench bench = new Bench();
        bench.Module = new SsiModule(bench.Wire, moduleBaudRate);
        bench.Driver = new SsiReader(bench.Wire, 9600, (Terminal.Drivers.Reader.ReaderMode)mode);
        bench.Module.PowerOn(0);
        bench.Run(8000);
        Assert.AreEqual(ReaderState.Ready, bench.Driver.State);
        return bench;
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void Gm65ReadsOneCodeAfterTheOther(int mode)
    {
        Bench bench = Gm65Bench(mode);
        Gm65 module = (Gm65)bench.Module;

        Assert.AreEqual(115200, module.BaudRate);
        Assert.AreEqual(1, module.Zones.SaveCount);
        Assert.AreEqual(0, module.RefusedFrames);
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(Code + i, bench.Scan(Code + i));
        }
    }

    [TestMethod]
    public void Gm65SettingsOutliveItsPowerAndAreNotWrittenAgain()
    {
        Bench bench = Gm65Bench(0);
        bench.Plug(false);
        bench.Run(70_000);
        Assert.AreNotEqual(ReaderState.Ready, bench.Driver.State);
        bench.Plug(true);
        bench.Run(15_000);

        Assert.AreEqual(ReaderState.Ready, bench.Driver.State);
        Assert.AreEqual(1, ((Gm65)bench.Module).Zones.SaveCount);
        Assert.AreEqual(Code, bench.Scan(Code));
    }

    [TestMethod]
    public void APrintedSetUpCodeChangesNothing()
    {
        Bench bench = Gm65Bench(0);

        Assert.AreEqual("@GM65:0000=D4", bench.Scan("@GM65:0000=D4"));
        Assert.AreEqual(0x97, (int)((Gm65)bench.Module).Zones[ZoneMemory.Mode]);
    }

    [TestMethod]
    [DataRow(9600, 0)]
    [DataRow(115200, 0)]
    [DataRow(9600, 1)]
    [DataRow(9600, 2)]
    public void SsiModuleReadsOneCodeAfterTheOther(int moduleBaudRate, int mode)
    {
        Bench bench = SsiBench(moduleBaudRate, mode);

        Assert.AreEqual(0, ((SsiModule)bench.Module).RefusedPackets);
        Assert.AreEqual(3, ((SsiModule)bench.Module).KeptCount);
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(Code + i, bench.Scan(Code + i));
        }

        bench.Run(60_000);
        Assert.AreEqual(Code, bench.Scan(Code));
        Assert.AreEqual(3, ((SsiModule)bench.Module).KeptCount, "A heartbeat writes nothing.");
    }

    [TestMethod]
    public void SsiModuleIsDeafToPrintedParameterCodes()
    {
        Bench bench = SsiBench(9600, 0);

        Assert.AreEqual("@SSI:8A=00", bench.Scan("@SSI:8A=00"));
        Assert.AreEqual(0x09, (int)((SsiModule)bench.Module).Parameter(SsiModule.TriggerMode));
    }

    [TestMethod]
    public void SsiModuleComesBackWithItsCable()
    {
        Bench bench = SsiBench(9600, 0);
        bench.Plug(false);
        bench.Run(70_000);
        Assert.AreNotEqual(ReaderState.Ready, bench.Driver.State);
        bench.Plug(true);
        bench.Run(20_000);

        Assert.AreEqual(ReaderState.Ready, bench.Driver.State);
        Assert.AreEqual(Code, bench.Scan(Code));
    }

    [TestMethod]
    [DataRow("gm65", 0)]
    [DataRow("gm65", 2)]
    [DataRow("ssi", 0)]
    [DataRow("ssi", 2)]
    public void AfterAnyDisturbanceTheModuleIsReadAgain(string kind, int mode)
    {
        for (int seed = 1; seed <= 150; seed++)
        {
            var chance = new Random(seed);
            Bench bench = new Bench();
            bool gm65 = kind == "gm65";
            bench.Module = gm65 ? new Gm65(bench.Wire) : new SsiModule(bench.Wire, 9600);
            bench.Driver = gm65
                ? new Gm65Reader(bench.Line, 115200, (Terminal.Drivers.Reader.ReaderMode)mode)
                : new SsiReader(bench.Line, 9600, (Terminal.Drivers.Reader.ReaderMode)mode);
            bench.Module.PowerOn(0);
            for (int round = 0; round < 12; round++)
            {
                bench.Line.Chance = chance.Next(4) == 0 ? null : chance;
                if (chance.Next(3) == 0)
                {
                    bench.Plug(false);
                    bench.RunAndWipe(chance.Next(3000));
                    bench.Plug(true);
                }

                bench.Module.Present(Encoding.UTF8.GetBytes(Code), bench.Clock.NowUs, bench.Clock.NowUs + 500_000);
                bench.RunAndWipe(chance.Next(6000));
            }

            bench.Line.Chance = null;
            bench.RunAndWipe(150_000);
            Assert.IsTrue(bench.Driver.State is ReaderState.Ready or ReaderState.SettingsRefused, $"seed {seed}: {bench.Driver.State}");
            Assert.AreEqual(Code, bench.Scan(Code, $"seed {seed}, {bench.Driver.State}"));

            // A module that has its power anew is set up whatever was before.
            bench.Plug(false);
            bench.RunAndWipe(70_000);
            bench.Plug(true);
            bench.RunAndWipe(15_000);
            Assert.IsTrue(bench.Driver.State is ReaderState.Ready or ReaderState.SettingsRefused, $"seed {seed}: {bench.Driver.State}");
            Assert.AreEqual(Code, bench.Scan(Code, $"seed {seed}"));
            if (gm65)
            {
                Assert.AreEqual(0, ((Gm65)bench.Module).Zones[ZoneMemory.SetupCodes] & 0x01, $"seed {seed}: set-up codes must be off");
            }
        }
    }

    [TestMethod]
    public void ALineReaderIsReadAsItIs()
    {
        Bench bench = new Bench();
        bench.Module = new LineModule(bench.Wire, 9600);
        bench.Driver = new PlainReader(bench.Wire);
        bench.Module.PowerOn(0);
        bench.Run(1000);

        Assert.AreEqual(ReaderState.Unknown, bench.Driver.State, "nobody can ask it");
        Assert.AreEqual(Code, bench.Scan(Code));
        Assert.AreEqual("Hồ sơ\nhai dòng", bench.Scan("Hồ sơ\nhai dòng"));
    }
}
