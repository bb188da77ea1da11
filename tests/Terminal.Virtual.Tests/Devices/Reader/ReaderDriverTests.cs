using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
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
        public IReaderModule Module;
        public ReaderModule Driver;

        public Bench()
        {
            Wire = new SerialWire("reader", Clock, new WireTap(), 9600);
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

        public string Scan(string text)
        {
            Module.Present(Encoding.UTF8.GetBytes(text), Clock.NowUs, Clock.NowUs + 2_000_000);
            Run(1500);
            Assert.AreEqual(ScanProgress.Final, Driver.Scan.Progress(Clock.NowUs / 1000));
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
