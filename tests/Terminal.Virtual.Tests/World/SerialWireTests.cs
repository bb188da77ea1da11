using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Tests.World;

/// <summary>The serial wire: time, limits and garbage.</summary>
[TestClass]
public sealed class SerialWireTests
{
    private sealed class Ear : ISerialDevice
    {
        public readonly List<(byte Value, long AtUs)> Heard = new List<(byte, long)>();

        public int BaudRate { get; set; } = 9600;

        public void Receive(byte value, long atUs)
        {
            Heard.Add((value, atUs));
        }
    }

    private static (WorldClock Clock, SerialWire Wire, Ear Ear) Make(int baudRate)
    {
        WorldClock clock = new WorldClock(DateTimeOffset.UnixEpoch);
        SerialWire wire = new SerialWire("printer", clock, new WireTap(), baudRate);
        Ear ear = new Ear();
        wire.Attach(ear);
        return (clock, wire, ear);
    }

    private static void Advance(WorldClock clock, SerialWire wire, long toUs)
    {
        clock.MoveTo(toUs);
        wire.AdvanceTo(toUs);
    }

    private static byte[] ReadAll(SerialWire wire)
    {
        byte[] buffer = new byte[8192];
        int count = wire.Read(buffer, 0, buffer.Length);
        return buffer.AsSpan(0, count).ToArray();
    }

    [TestMethod]
    public void ByteTakesTenBitsAtTheLinesSpeed()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(9600);
        Assert.AreEqual(2, wire.Write(new byte[] { 0x41, 0x42 }, 0, 2));
        Advance(clock, wire, 1041);
        Assert.IsEmpty(ear.Heard);
        Advance(clock, wire, 1042);
        Assert.AreEqual((byte)0x41, ear.Heard.Single().Value);
        Advance(clock, wire, 10_000);
        Assert.AreEqual(2083.0, ear.Heard[1].AtUs, 1.0);
    }

    [TestMethod]
    public void TransmitterHoldsSixtyFourBytesAndEmptiesAtTheLinesSpeed()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(9600);
        byte[] bytes = Enumerable.Range(0, 200).Select(i => (byte)i).ToArray();
        Assert.AreEqual(64, wire.Write(bytes, 0, 200));
        Assert.AreEqual(0, wire.Write(bytes, 64, 136));
        Advance(clock, wire, 10 * 1042);
        Assert.AreEqual(10, wire.Write(bytes, 64, 136), 1);
        Advance(clock, wire, 1_000_000);
        CollectionAssert.AreEqual(bytes.Take(ear.Heard.Count).ToArray(), ear.Heard.Select(h => h.Value).ToArray());
    }

    [TestMethod]
    public void DeviceBytesArriveOneAfterTheOther()
    {
        (WorldClock clock, SerialWire wire, Ear _) = Make(9600);
        wire.Send(new byte[] { 1, 2, 3 }, 500);
        Advance(clock, wire, 500 + 2 * 1042);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, ReadAll(wire));
        Advance(clock, wire, 500 + 3 * 1042);
        CollectionAssert.AreEqual(new byte[] { 3 }, ReadAll(wire));
        Assert.AreEqual(500 + 3 * 1041.6, wire.DeviceDoneUs, 2.0);
    }

    [TestMethod]
    public void FullRingDropsWhatComesThen()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(115200);
        ear.BaudRate = 115200;
        byte[] bytes = Enumerable.Range(0, 5000).Select(i => (byte)(i % 251)).ToArray();
        wire.Send(bytes, 0);
        Advance(clock, wire, 10_000_000);
        CollectionAssert.AreEqual(bytes.Take(SerialWire.RingBytes).ToArray(), ReadAll(wire));
        Assert.AreEqual(5000 - SerialWire.RingBytes, wire.DroppedBytes);
    }

    [TestMethod]
    [DataRow(9600, 115200)]
    [DataRow(115200, 9600)]
    [DataRow(9600, 19200)]
    public void DifferentSpeedsGiveGarbageBothWays(int terminalBaud, int deviceBaud)
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(terminalBaud);
        ear.BaudRate = deviceBaud;
        byte[] bytes = Convert.FromHexString("7e0007010000013abc");
        wire.Write(bytes, 0, bytes.Length);
        wire.Send(bytes, 0);
        Advance(clock, wire, 1_000_000);
        byte[] read = ReadAll(wire);
        byte[] heard = ear.Heard.Select(h => h.Value).ToArray();
        CollectionAssert.AreNotEqual(bytes, read);
        CollectionAssert.AreNotEqual(bytes, heard);
        Assert.IsNotEmpty(terminalBaud > deviceBaud ? read : heard, "a faster receiver sees several bytes, not none");
    }

    [TestMethod]
    public void SpeedOffByLessThanHalfABitIsReadAllTheSame()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(9600);
        ear.BaudRate = 9800;
        byte[] bytes = Enumerable.Range(0, 32).Select(i => (byte)(i * 7)).ToArray();
        wire.Write(bytes, 0, bytes.Length);
        Advance(clock, wire, 1_000_000);
        CollectionAssert.AreEqual(bytes, ear.Heard.Select(h => h.Value).ToArray());
    }

    [TestMethod]
    public void PulledCableCarriesNothing()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(9600);
        wire.SetPlugged(false);
        wire.Write(new byte[] { 1 }, 0, 1);
        wire.Send(new byte[] { 2 }, 0);
        Advance(clock, wire, 1_000_000);
        Assert.IsEmpty(ear.Heard);
        Assert.IsEmpty(ReadAll(wire));
    }

    [TestMethod]
    public void ChangingTheSpeedLosesWhatIsInFlight()
    {
        (WorldClock clock, SerialWire wire, Ear ear) = Make(9600);
        ear.BaudRate = 19200;
        wire.Write(new byte[] { 1, 2, 3 }, 0, 3);
        Assert.IsTrue(wire.SetBaudRate(19200));
        Assert.IsFalse(wire.SetBaudRate(7));
        Assert.AreEqual(19200, wire.BaudRate);
        wire.Write(new byte[] { 9 }, 0, 1);
        Advance(clock, wire, 1_000_000);
        CollectionAssert.AreEqual(new byte[] { 9 }, ear.Heard.Select(h => h.Value).ToArray());
    }

    [TestMethod]
    public void TapNamesDirectionTimeAndBytes()
    {
        WorldClock clock = new WorldClock(DateTimeOffset.UnixEpoch);
        WireTap tap = new WireTap();
        List<string> lines = new List<string>();
        tap.Heard = e => lines.Add(e.ToJson());
        SerialWire wire = new SerialWire("reader", clock, tap, 9600);
        wire.Attach(new Ear());
        wire.Send(new byte[] { 0x0D, 0xC3 }, 0);
        wire.Write(new byte[] { 0x7E }, 0, 1);
        Advance(clock, wire, 50_000);
        tap.Flush();
        CollectionAssert.AreEqual(
            new[] { "{\"t\":0,\"wire\":\"reader\",\"dir\":\"out\",\"hex\":\"7e\"}", "{\"t\":2,\"wire\":\"reader\",\"dir\":\"in\",\"hex\":\"0dc3\"}" },
            lines);
    }
}
