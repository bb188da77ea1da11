using System.Text;
using Terminal.Core.Maintenance;
using Terminal.Tests.Fakes;

using nanoFramework.TestFramework;

namespace Terminal.Tests.Maintenance;

/// <summary>Improv's packets among what is typed. The packets are those of the published description, with its example.</summary>
[TestClass]
public class ImprovReceiverTests
{
    private const string RequestState = "494D50524F56 01 03 02 0200 E5";

    [DataRow(RequestState, "0200")]
    [DataRow("494D50524F56 01 03 02 0300 E6", "0300")]
    [DataRow("494D50524F56 01 03 02 0400 E7", "0400")]
    [DataRow("494D50524F56 01 03 20 011E0C4D79576972656C6573734150106D7973656375726570617373776F7264 C1",
        "011E0C4D79576972656C6573734150106D7973656375726570617373776F7264")]
    [DataRow("494D50524F56 01 03 00 E1", "")]
    public void PublishedPacketIsTakenOutOfTheLine(string packet, string data)
    {
        for (int stride = 1; stride < 30; stride += 7)
        {
            Bench bench = new Bench();
            Assert.AreEqual("ab", bench.Type("6162 " + packet + "0A", stride, 0));
            Assert.IsTrue(bench.Receiver.HasPacket);
            Assert.IsFalse(bench.Receiver.IsDamaged);
            Assert.AreEqual(data, Hex.Text(bench.Receiver.Packet, ImprovReceiver.DataAt, bench.Receiver.DataBytes));
            Assert.AreEqual("", bench.Type("63", 9, 0));
            bench.Receiver.Done();
            Assert.AreEqual("c", bench.Type("", 9, 0) + bench.Type("", 9, 0));
        }
    }

    [DataRow("I")]
    [DataRow("IMPROV")]
    [DataRow("IMPROVE it")]
    [DataRow("IIMPROV \u0001 I")]
    [DataRow("IMPROV\u0001\u0004")]
    [DataRow("IMPROV\u0002\u0003")]
    [DataRow("wifi join IMPROVISED")]
    public void WhatOnlyBeginsLikeAPacketIsTyped(string text)
    {
        for (int stride = 1; stride < 24; stride += 5)
        {
            Bench bench = new Bench();
            string typed = bench.Type(Hex.Text(Encoding.UTF8.GetBytes(text), 0, Encoding.UTF8.GetBytes(text).Length), stride, 0);
            typed += bench.Type("", 1, ImprovReceiver.HeaderWaitMs + 1);
            Assert.AreEqual(text, typed);
            Assert.IsFalse(bench.Receiver.HasPacket);
        }
    }

    [TestMethod]
    public void HalfAPacketIsDroppedInTwoSecondsAndTypingGoesOn()
    {
        Bench bench = new Bench();
        Assert.AreEqual("", bench.Type("494D50524F56 01 03 20 011E0C4D795769", 24, 0));
        Assert.AreEqual("", bench.Type("", 1, ImprovReceiver.PacketWaitMs));
        Assert.IsFalse(bench.Receiver.HasPacket);
        Assert.AreEqual("", bench.Type("", 1, ImprovReceiver.PacketWaitMs + 1));
        Assert.IsTrue(bench.Receiver.HasPacket);
        Assert.IsTrue(bench.Receiver.IsDamaged);
        bench.Receiver.Done();
        Assert.AreEqual("status\r", bench.Type("7374617475730D", 24, ImprovReceiver.PacketWaitMs + 2));
    }

    [TestMethod]
    public void SomebodyWhoTypesOnInHalfAPacketLosesTwoSecondsAtMost()
    {
        Bench bench = new Bench();
        bench.Type("494D50524F56 01 03", 24, 0);
        string typed = "";
        for (int ms = 200; ms < 4000; ms += 100)
        {
            // A key every 200 ms, and steps between them.
            typed += bench.Type(ms % 200 == 0 ? "78" : "", 24, ms);
            if (bench.Receiver.HasPacket)
            {
                bench.Receiver.Done();
            }
        }

        Assert.AreEqual("xxxxxxxxx", typed);
    }

    [TestMethod]
    public void AFrozenTerminalStillTakesAPacketThatArrivedMeanwhile()
    {
        Bench bench = new Bench();
        bench.Type("494D50", 24, 0);
        Assert.AreEqual("", bench.Type("524F56 01 03 02 0200 E5", 24, 30000));
        Assert.IsTrue(bench.Receiver.HasPacket);
        Assert.IsFalse(bench.Receiver.IsDamaged);
    }

    [TestMethod]
    public void AWrongChecksumIsTold()
    {
        Bench bench = new Bench();
        bench.Type("494D50524F56 01 03 02 0200 E4", 24, 0);
        Assert.IsTrue(bench.Receiver.HasPacket);
        Assert.IsTrue(bench.Receiver.IsDamaged);
    }

    [TestMethod]
    public void TheLineEndBehindAPacketIsNoEnterAndTheNextOneIs()
    {
        Bench bench = new Bench();
        bench.Type(RequestState, 24, 0);
        bench.Receiver.Done();
        Assert.AreEqual("\n", bench.Type("0A0A", 24, 0));
    }

    [TestMethod]
    public void APulledCableForgetsWhatWasUnderWayAndOverwritesIt()
    {
        Bench bench = new Bench();
        bench.Type("494D50524F56 01 03 20 011E0C4D795769", 24, 0);
        byte[] packet = bench.Receiver.Packet;
        Assert.AreEqual(0x4D, (int)packet[12]);
        bench.Receiver.Clear();
        Assert.AreEqual(0, (int)packet[12]);
        Assert.AreEqual("ok", bench.Type("6F6B", 24, 0));
    }

    [TestMethod]
    public void RandomBytesLoseNothingButPackets()
    {
        const int Seed = 20260602;
        System.Random random = new System.Random(Seed);
        Bench bench = new Bench();
        int sent = 0;
        byte[] one = new byte[1];
        for (int i = 0; i < 5000; i++)
        {
            // The header's bytes come often, so that its begins do.
            one[0] = random.Next(3) == 0 ? (byte)random.Next(256) : Encoding.UTF8.GetBytes("IMPROV")[i % 6];
            sent++;
            bench.Type(Hex.Text(one, 0, 1), 24, i);
            Assert.IsFalse(bench.Receiver.HasPacket, "seed 20260602");
        }

        bench.Type("", 24, 5000 + ImprovReceiver.HeaderWaitMs);
        Assert.AreEqual(sent, bench.TypedBytes, "seed 20260602");
    }

    private sealed class Bench
    {
        public readonly FakeLine Wire = new FakeLine();
        public readonly ImprovReceiver Receiver;

        // Counted apart from the text, in which a NUL is nothing on the device.
        public int TypedBytes;

        public Bench()
        {
            Receiver = new ImprovReceiver(Wire);
        }

        // Lets bytes arrive a few at a time, and gives what went through, a character a byte.
        public string Type(string hex, int stride, long nowMs)
        {
            byte[] all = Hex.Bytes(hex);
            byte[] buffer = new byte[32];
            string typed = "";
            for (int at = 0; at == 0 || at < all.Length; at += stride)
            {
                byte[] some = new byte[all.Length - at < stride ? all.Length - at : stride];
                System.Array.Copy(all, at, some, 0, some.Length);
                Wire.Arrive(some);
                int read = 1;
                while (read > 0)
                {
                    read = Receiver.Read(buffer, 0, buffer.Length, nowMs);
                    TypedBytes += read;
                    for (int i = 0; i < read; i++)
                    {
                        typed += ((char)buffer[i]).ToString();
                    }
                }
            }

            return typed;
        }
    }
}
