using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Maintenance;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Service;

/// <summary>What a whole terminal and the service tell each other between look-ups.</summary>
[TestClass]
public sealed class ServiceDeskTests
{
    private readonly VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
    private readonly Stage stage;

    public ServiceDeskTests()
    {
        stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.SetClock(TerminalOptions.FirstMoment);
    }

    private StatusService Service => terminal.Parts.Network.Service;

    [TestMethod]
    public void Numbers_given_without_a_network_reach_the_service_afterwards_oldest_first()
    {
        stage.Wifi("down", 0);
        stage.BeginLife();
        foreach (string button in new[] { "1", "2", "1" })
        {
            stage.Press(button);
            Seconds(12);
        }

        Assert.AreEqual(0, Service.Tickets.Lines.Count);
        stage.Wifi("up", 0);
        Seconds(90);

        JsonElement[] lines = Service.Tickets.Lines.Values.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        JsonElement[] tickets = lines.Where(line => line.GetProperty("type").GetString() == "ticket").ToArray();
        CollectionAssert.AreEqual(
            new[] { "AA001", "AB001", "AA002" }, tickets.Select(line => line.GetProperty("number").GetString()).ToArray());
        Assert.IsTrue(tickets.All(line => line.GetProperty("outcome").GetString() == "printed"));
        Assert.IsTrue(tickets.All(line => line.GetProperty("day").GetString() == "2026-06-01" && line.GetProperty("at").GetInt64() > 0));
        Assert.AreEqual(0, Service.Tickets.Repeated);
    }

    [TestMethod]
    public void A_look_up_goes_before_the_ledger()
    {
        stage.BeginLife();
        terminal.Parts.Network.Site.LatencyMs = 3000;
        for (int i = 0; i < 3; i++)
        {
            stage.Press("1");
            Seconds(4);
        }

        Seconds(20); // the ledger is under way by now, each answer takes three seconds
        terminal.Parts.Network.Site.LatencyMs = 300;
        stage.Scan(Encoding.ASCII.GetBytes(SampleDossiers.Code(5)));
        stage.Pass(1_500_000);
        Assert.IsTrue(ReadingOrder.Holds(terminal.ScreenText.Standing.ToList(), "Yêu cầu bổ sung giấy tờ"));
    }

    [TestMethod]
    public void The_heartbeat_tells_how_the_terminal_is()
    {
        stage.BeginLife();
        stage.Printer("paper-out");
        stage.Press("2");
        Seconds(20);

        JsonElement told = JsonDocument.Parse(Service.Heartbeats.Last[SampleAccess.Device]).RootElement;
        Assert.AreEqual("power", told.GetProperty("reset").GetString());
        Assert.AreEqual("ready", told.GetProperty("reader").GetString());
        Assert.AreEqual("service", told.GetProperty("clock").GetString());
        Assert.AreEqual("paper-out", told.GetProperty("printer").GetString());
        Assert.AreEqual(1, told.GetProperty("tickets").GetInt32());
        Assert.AreEqual(-58, told.GetProperty("signal").GetInt32());
        Assert.IsTrue(told.GetProperty("faults").GetArrayLength() > 0, "no paper is a fault with a code");
        Assert.IsTrue(told.GetProperty("flashWrites").GetInt32() > 0);
    }

    [TestMethod]
    public void A_message_stands_on_the_idle_screen_until_the_next_heartbeat_has_none_and_is_written_nowhere()
    {
        Service.Heartbeats.Orders = "{\"ThongBao\":{\"vi\":\"Nghỉ lễ ngày 02/9\\u0007\",\"en\":\"Closed on 2 September\"}}";
        stage.BeginLife();
        Seconds(25);
        Expect("Nghỉ lễ ngày 02/9", true);
        stage.Press("language");
        Seconds(1);
        Expect("Closed on 2 September", true);
        Service.Heartbeats.Orders = "{}";
        long before = SettingWrites();
        Seconds(16 * 60 + 60);
        Expect("02/9", false);
        Assert.AreEqual(before, SettingWrites());
    }

    [TestMethod]
    public void Settings_from_afar_are_stored_once_and_only_those_that_are_allowed()
    {
        Service.Heartbeats.Orders = "{\"CaiDat\":{\"answer.seconds\":\"45\",\"volume\":900,\"service.url\":\"http://192.0.2.66\",\"pin\":\"0000\",\"no.such\":\"1\",\"contact\":\"024 1111 1111\"}}";
        stage.BeginLife();
        int writes = 0;
        terminal.Parts.Drive.Changed = operation => writes += operation.Name.StartsWith("settings", StringComparison.Ordinal) ? 1 : 0;
        Seconds(60 * 60);

        Assert.AreEqual(1, writes, "stored together, and not again with each heartbeat");
        Settings stored = new Settings(new VirtualFileStore(terminal.Parts.Drive));
        Assert.IsTrue(stored.Load());
        Assert.AreEqual("45", stored.GetText(SettingId.AnswerSeconds));
        Assert.AreEqual("024 1111 1111", stored.GetText(SettingId.Contact));
        Assert.IsFalse(stored.IsSet(SettingId.Volume), "900 is no loudness");
        Assert.AreEqual(SampleAccess.BaseAddress, stored.GetText(SettingId.ServiceUrl));
        Assert.IsTrue(Service.Heartbeats.Count >= 4);
        JsonElement told = JsonDocument.Parse(Service.Heartbeats.Last[SampleAccess.Device]).RootElement;
        Assert.IsTrue(told.GetProperty("settingsRefused").GetInt32() >= 4);
    }

    [TestMethod]
    public void A_revoked_terminal_says_so_before_anybody_asks_and_forgets_it_when_it_may_again()
    {
        stage.BeginLife();
        Service.Device(SampleAccess.Device).IsRevoked = true;
        Seconds(16 * 60);
        Expect("Máy này đã bị ngừng quyền tra cứu", true);
        stage.Scan(Encoding.ASCII.GetBytes(SampleDossiers.Code(4)));
        Seconds(3);
        Expect("Chưa tra cứu được", true);
        Expect("Máy này đã bị ngừng quyền tra cứu", true);
        Service.Device(SampleAccess.Device).IsRevoked = false;
        Seconds(16 * 60);
        Expect("Máy này đã bị ngừng quyền tra cứu", false);
    }

    [TestMethod]
    public void When_nothing_else_helps_the_device_restarts_with_a_record_and_with_limits()
    {
        stage.BeginLife();
        terminal.Parts.Network.Wifi("down", 0);
        int starts = terminal.Processor.Starts;
        Seconds(29 * 60);
        Assert.AreEqual(starts, terminal.Processor.Starts);
        Seconds(5 * 60);
        Assert.AreEqual(starts + 1, terminal.Processor.Starts);
        Assert.AreEqual(ResetReason.Software, terminal.Parts.Board.ResetReason);
        MaintenanceRecord record = new(new VirtualFileStore(terminal.Parts.Drive));
        record.Load();
        record.Read(0, 0, out int _, out int order, out int _);
        Assert.AreEqual(RestartOrder.Network, (RestartOrder)order);
        Seconds(3 * 3600);
        Assert.AreEqual(starts + 1, terminal.Processor.Starts, "not again for six hours");
        terminal.Parts.Network.Wifi("up", 0);
        Seconds(60);
        Assert.AreEqual(NetworkState.Up, terminal.Parts.Network.Station.State);
    }

    private long SettingWrites()
    {
        return terminal.Parts.Drive.Changes;
    }

    private void Seconds(int seconds)
    {
        stage.Pass(seconds * 1_000_000L);
    }

    private void Expect(string words, bool there)
    {
        Assert.AreEqual(there, ReadingOrder.Holds(terminal.ScreenText.Standing.ToList(), words), words);
    }
}
