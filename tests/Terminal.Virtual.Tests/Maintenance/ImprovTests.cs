using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>A browser gives the whole terminal its Wi-Fi: packets of improv-wifi.com/serial, written and read as its clients do.</summary>
[TestClass]
public class ImprovTests
{
    private static readonly byte[] RequestState = Convert.FromHexString("494D50524F560103020200E50A");
    private static readonly byte[] RequestDevice = Convert.FromHexString("494D50524F560103020300E60A");
    private static readonly byte[] RequestNetworks = Convert.FromHexString("494D50524F560103020400E70A");

    [TestMethod]
    public void Blank_terminal_is_ready_tells_what_it_is_and_what_it_hears()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        CollectionAssert.AreEqual(new[] { "error 0", "state 2" }, Ask(bench, RequestState, 300));
        string[] device = Ask(bench, RequestDevice, 300);
        Assert.AreEqual("error 0", device[0]);
        StringAssert.StartsWith(device[1], "result 3 [QR terminal|");
        StringAssert.Contains(device[1], "|ESP32-S3|");
        CollectionAssert.AreEqual(
            new[] { "error 0", "result 4 [TTPVHCC|-58|YES]", "result 4 []" }, Ask(bench, RequestNetworks, 8000));
    }

    [TestMethod]
    public void Right_settings_are_joined_saved_and_kept_over_power_off()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        CollectionAssert.AreEqual(
            new[] { "error 0", "state 3", "state 4", "result 1 []" }, Ask(bench, Wifi("TTPVHCC", "matkhau-mau"), 15000));
        CollectionAssert.AreEqual(new[] { "error 0", "state 4", "result 2 []" }, Ask(bench, RequestState, 300));
        bench.Stage.PowerOff();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(15000);
        StringAssert.Contains(bench.Type("lang en; wifi; log audit"), "state up");
        StringAssert.Contains(bench.Read(), "who improv, what changed, setting wifi.ssid");
        StringAssert.Contains(bench.Read(), "who improv, what saved");
        Assert.IsFalse(bench.Read().Contains("matkhau"));
    }

    [TestMethod]
    public void Wrong_settings_are_told_and_the_old_ones_stand()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        CollectionAssert.AreEqual(new[] { "error 0", "state 4", "result 2 []" }, Ask(bench, RequestState, 300));
        string[] said = Ask(bench, Wifi("TTPVHCC", "not-the-one"), 29500);
        CollectionAssert.AreEqual(new[] { "error 0", "state 3", "error 3", "state 2" }, said);
        bench.Wait(20000);
        CollectionAssert.AreEqual(new[] { "error 0", "state 4", "result 2 []" }, Ask(bench, RequestState, 300));
        StringAssert.Contains(bench.Type("config diff"), "Nothing is unsaved");
        StringAssert.Contains(bench.Type("log audit"), "who improv, what reverted");
    }

    [TestMethod]
    public void A_technicians_unsaved_changes_outlive_a_failed_attempt()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("config set volume 5");
        Ask(bench, Wifi("TTPVHCC", "not-the-one"), 29500);
        StringAssert.Contains(bench.Type("config diff"), "volume *");
        bench.Wait(15000);
        StringAssert.Contains(bench.Type("wifi"), "state up");
    }

    [TestMethod]
    public void With_a_pin_nothing_is_done_until_somebody_has_signed_in()
    {
        ConsoleBench bench = new ConsoleBench();
        CollectionAssert.AreEqual(new[] { "error 0", "state 1" }, Ask(bench, RequestState, 300));
        CollectionAssert.AreEqual(new[] { "error 4", "state 1" }, Ask(bench, Wifi("Another", "password"), 3000));
        CollectionAssert.AreEqual(new[] { "error 4", "state 1" }, Ask(bench, RequestNetworks, 3000));
        bench.SignedIn();
        StringAssert.Contains(bench.Type("wifi; log audit"), "state up, ssid TTPVHCC");
        Assert.IsFalse(bench.Read().Contains("improv"));
        CollectionAssert.AreEqual(new[] { "error 0", "state 4", "result 2 []" }, Ask(bench, RequestState, 300));
    }

    [TestMethod]
    [DataRow("494D50524F560103020200E40A", "error 1", DisplayName = "wrong checksum")]
    [DataRow("494D50524F560103020500E80A", "error 2", DisplayName = "a command that it does not know")]
    [DataRow("494D50524F560103020201E60A", "error 1", DisplayName = "wrong length of data")]
    [DataRow("494D50524F56010300E10A", "error 1", DisplayName = "no command")]
    [DataRow("494D50524F560103020100E40A", "error 1", DisplayName = "settings without a name")]
    [DataRow("494D50524F560103040102FF61460A", "error 1", DisplayName = "a name that is longer than its packet")]
    [DataRow("494D50524F5601030401020161490A", "error 1", DisplayName = "no password's length")]
    [DataRow("494D50524F560103060104010161FF480A", "error 1", DisplayName = "a password that is longer than its packet")]
    public void A_packet_that_is_wrong_is_refused_and_changes_nothing(string packet, string error)
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        CollectionAssert.AreEqual(new[] { error }, Ask(bench, WithChecksum(packet), 300));
        StringAssert.Contains(bench.Type("config diff"), "Nothing is unsaved");
    }

    [TestMethod]
    public void Half_a_packet_and_typed_text_do_not_disturb_each_other()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("ver"u8.ToArray());
        bench.Bytes(RequestState);
        bench.Wait(300);
        bench.Bytes("sion\r"u8.ToArray());
        bench.Wait(300);
        StringAssert.Contains(bench.Read(), "firmware", "a packet in the middle of a word, and its line end is no Enter");
        bench.Bytes(Wifi("TTPVHCC", "matkhau-mau")[..20]);
        bench.Wait(2500);
        StringAssert.Contains(bench.Type("version"), "firmware");
        Assert.IsFalse(bench.Type("\x1B[A\x1B[A\x1B[A").Contains("TTPV"), "no part of it is in the history");
        StringAssert.Contains(bench.Type("IMPROV", 1000), "no such command");
    }

    [TestMethod]
    public void A_cable_pulled_while_joining_leaves_the_old_network()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Bytes(Wifi("TTPVHCC", "not-the-one"));
        bench.Wait(1500);
        bench.Stage.PlugConsole(false);
        bench.Wait(60000);
        bench.Stage.PlugConsole(true);
        bench.Type("login " + ConsoleBench.Pin);
        StringAssert.Contains(bench.Type("wifi; config diff"), "state up");
    }

    private static byte[] Wifi(string ssid, string password)
    {
        List<byte> data = new List<byte> { 1, (byte)(ssid.Length + password.Length + 2), (byte)ssid.Length };
        data.AddRange(Encoding.ASCII.GetBytes(ssid));
        data.Add((byte)password.Length);
        data.AddRange(Encoding.ASCII.GetBytes(password));
        List<byte> packet = new List<byte>("IMPROV"u8.ToArray()) { 1, 3, (byte)data.Count };
        packet.AddRange(data);
        packet.Add((byte)packet.Sum(b => b));
        packet.Add(10);
        return packet.ToArray();
    }

    // All but the first test want a right checksum; it is the first one's wrong one that stays.
    private static byte[] WithChecksum(string hex)
    {
        byte[] packet = Convert.FromHexString(hex);
        if (hex != "494D50524F560103020200E40A")
        {
            packet[^2] = (byte)packet[..^2].Sum(b => b);
        }

        return packet;
    }

    // Reads as a client does: packets begin at a line's begin.
    private static string[] Ask(ConsoleBench bench, byte[] packet, int waitMs)
    {
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes(packet);
        bench.Wait(waitMs);
        byte[] said = bench.Terminal.Parts.Console.Bytes;
        List<string> found = new List<string>();
        for (int at = 0; at < said.Length; at++)
        {
            bool isBegin = (at == 0 || said[at - 1] == 10) && said.AsSpan(at).StartsWith("IMPROV"u8);
            if (!isBegin)
            {
                continue;
            }

            int length = said[at + 8];
            Assert.AreEqual(1, said[at + 6], "version");
            Assert.AreEqual((byte)said.AsSpan(at, 9 + length).ToArray().Sum(b => b), said[at + 9 + length], "checksum");
            Assert.AreEqual(10, said[at + 10 + length], "line end");
            found.Add(Read(said[at + 7], said.AsSpan(at + 9, length).ToArray()));
            at += 9 + length;
        }

        return found.ToArray();
    }

    private static string Read(int type, byte[] data)
    {
        if (type != 4)
        {
            Assert.AreEqual(1, data.Length);
            return (type == 1 ? "state " : "error ") + data[0];
        }

        Assert.AreEqual(data.Length - 2, data[1], "length of the result");
        List<string> strings = new List<string>();
        for (int at = 2; at < data.Length; at += data[at] + 1)
        {
            strings.Add(Encoding.UTF8.GetString(data, at + 1, data[at]));
        }

        return "result " + data[0] + " [" + string.Join("|", strings) + "]";
    }
}
