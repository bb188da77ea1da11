using System;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>What a program reads: one object a line and nothing else, and each command ends with its "ok".</summary>
[TestClass]
[DoNotParallelize]
public class ConsoleJsonTests
{
    [TestMethod]
    public void Nothing_but_objects_comes_back_and_what_is_typed_is_not_echoed()
    {
        ConsoleBench bench = InJson();
        foreach (string line in new[] { "version", "config list", "log", "log kept", "queue numbers", "help", "also nonsense", "fault", "scan reasons" })
        {
            JsonElement[] said = Objects(bench.Type(line, 4000));
            Assert.IsTrue(said.Length > 0, line);
            Assert.IsTrue(said[^1].TryGetProperty("ok", out JsonElement ok) && ok.GetBoolean() == (line != "also nonsense"), line);
            foreach (JsonElement one in said.Where(one => !one.TryGetProperty("ok", out _)))
            {
                Assert.IsTrue(one.GetProperty("line").GetString().Length > 0, one.ToString());
                Assert.IsTrue(one.EnumerateObject().All(p => p.Name.Length > 0), one.ToString());
            }
        }
    }

    [TestMethod]
    public void Keys_that_a_person_sees_echoed_are_silent()
    {
        ConsoleBench bench = InJson();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("vers\t\x1B[A\x08\x03"u8.ToArray());
        bench.Wait(300);
        Assert.AreEqual("", bench.Terminal.Parts.Console.Text);
        bench.Bytes(Enumerable.Repeat((byte)'x', 600).ToArray());
        bench.Wait(500);
        Assert.AreEqual("", bench.Terminal.Parts.Console.Text);
    }

    [TestMethod]
    public void Numbers_are_numbers()
    {
        ConsoleBench bench = InJson();
        Assert.AreEqual(JsonValueKind.Number, Objects(bench.Type("memory"))[0].GetProperty("freeBytes").ValueKind);
        Assert.AreEqual(JsonValueKind.Number, Objects(bench.Type("log"))[0].GetProperty("uptimeS").ValueKind);
        Assert.AreEqual(60, Objects(bench.Type("config get volume"))[0].GetProperty("value").GetInt32());
        Assert.AreEqual(JsonValueKind.Number, Objects(bench.Type("status", 1000)).Single(o => Line(o) == "start").GetProperty("uptimeMin").ValueKind);
    }

    [TestMethod]
    public void An_import_with_a_bad_line_ends_with_a_failure_that_counts_it()
    {
        ConsoleBench bench = InJson();
        bench.Type("config import");
        JsonElement refused = Objects(bench.Type("volume=900")).Single();
        Assert.AreEqual("refused", Line(refused));
        Assert.AreEqual(0, Objects(bench.Type("volume=5")).Length);
        Assert.AreEqual("refused", Line(Objects(bench.Type("contact=" + new string('x', 600), 800)).Single()));
        JsonElement[] said = Objects(bench.Type("end"));
        Assert.AreEqual(1, said[0].GetProperty("taken").GetInt32());
        Assert.AreEqual(2, said[0].GetProperty("refused").GetInt32());
        Assert.IsFalse(said[^1].GetProperty("ok").GetBoolean());
        StringAssert.StartsWith(said[^1].GetProperty("error").GetString(), "Refused lines: 2");
        bench.Type("config import");
        bench.Type("volume=6");
        Assert.IsTrue(Objects(bench.Type("end"))[^1].GetProperty("ok").GetBoolean());
    }

    [TestMethod]
    public void A_site_file_with_a_bad_line_is_taken_saved_and_ends_with_a_failure()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        bench.Type("lang en;json on", 300);
        bench.Type("site 99001");
        Assert.AreEqual("refused", Line(Objects(bench.Type("volumee=3")).Single()));
        bench.Type("@99001|office.name=Xã Mẫu|wifi.ssid=mau");
        Assert.AreEqual("ask", Line(Objects(bench.Type("end"))[^1]));
        bench.Type(ConsoleBench.Pin);
        bench.Type("");
        JsonElement[] said = Objects(bench.Type("", 1000));
        Assert.IsTrue(said.Any(o => Line(o) == "text" && o.GetProperty("text").GetString() == "Saved and read back."), string.Join("\n", said));
        Assert.IsFalse(said[^1].GetProperty("ok").GetBoolean());
        StringAssert.StartsWith(said[^1].GetProperty("error").GetString(), "Refused lines: 1");
    }

    [TestMethod]
    [DataRow("setup")]
    [DataRow("config import")]
    [DataRow("log follow")]
    public void A_session_that_runs_out_within_a_command_ends_it_with_a_failure(string command)
    {
        ConsoleBench bench = InJson();
        Objects(bench.Type(command));
        bench.Terminal.Parts.Console.Forget();
        bench.Wait(11 * 60000);
        JsonElement[] said = Objects(bench.Read());
        Assert.IsFalse(said[^1].GetProperty("ok").GetBoolean());
        Assert.AreEqual(1, said.Count(o => o.TryGetProperty("ok", out _)));
    }

    [TestMethod]
    [DataRow("setup")]
    [DataRow("config import")]
    [DataRow("scan live")]
    [DataRow("test buttons")]
    public void A_command_that_is_stopped_ends_with_a_failure(string command)
    {
        ConsoleBench bench = InJson();
        Objects(bench.Type(command));
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes([3]);
        bench.Wait(300);
        Assert.IsFalse(Objects(bench.Read()).Single().GetProperty("ok").GetBoolean());
        Assert.IsTrue(Objects(bench.Type("version"))[^1].GetProperty("ok").GetBoolean());
    }

    private static ConsoleBench InJson()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("json on");
        return bench;
    }

    private static string Line(JsonElement one) => one.TryGetProperty("line", out JsonElement line) ? line.GetString() : null;

    private static JsonElement[] Objects(string said)
    {
        return [.. said.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            try
            {
                return JsonDocument.Parse(line).RootElement;
            }
            catch (JsonException)
            {
                throw new AssertFailedException("no object: " + line + " in " + said);
            }
        })];
    }
}
