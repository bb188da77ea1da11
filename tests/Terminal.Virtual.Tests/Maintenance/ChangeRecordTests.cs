using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>Who changed what and when, also where no technician was.</summary>
[TestClass]
public class ChangeRecordTests
{
    [TestMethod]
    public void What_the_service_sets_with_a_heartbeat_is_recorded_once()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Terminal.Parts.Network.Service.Heartbeats.Orders = "{\"CaiDat\":{\"answer.seconds\":\"45\",\"volume\":900,\"pin\":\"0000\"}}";
        bench.Wait(60 * 60 * 1000);
        string record = bench.SignedIn().Type("log audit", 1000);
        int at = record.IndexOf("who service, what changed, setting answer.seconds", System.StringComparison.Ordinal);
        Assert.IsTrue(at > 0, record);
        Assert.IsTrue(record.IndexOf("who service", at + 5, System.StringComparison.Ordinal) < 0, record);
    }

    // A heartbeat stores what it brings; with it the half of a technician's work would be stored too.
    [TestMethod]
    public void What_the_service_sets_waits_for_a_technician_who_has_not_saved()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Wait(60000);
        bench.SignedIn().Type("config set contact 024 2222 2222");
        bench.Terminal.Parts.Network.Service.Heartbeats.Orders = "{\"CaiDat\":{\"answer.seconds\":\"45\"}}";
        int heartbeats = bench.Terminal.Parts.Network.Service.Heartbeats.Count;
        int writes = 0;
        bench.Terminal.Parts.Drive.Changed = operation => writes += operation.Name.StartsWith("settings", System.StringComparison.Ordinal) ? 1 : 0;
        for (int minute = 0; minute < 17; minute++)
        {
            bench.Type("config get contact", 60000);
        }

        Assert.IsTrue(bench.Terminal.Parts.Network.Service.Heartbeats.Count > heartbeats);
        Assert.AreEqual(0, writes);
        StringAssert.Contains(bench.Type("config get answer.seconds"), "= 30");
        bench.Type("config revert", 1000);
        bench.Wait(17 * 60000);
        bench.Type("login " + ConsoleBench.Pin);
        StringAssert.Contains(bench.Type("config get answer.seconds"), "= 45");
        Assert.AreEqual(1, writes);
    }

    [TestMethod]
    public void What_a_clerk_sets_in_the_desk_menu_is_recorded_and_outlives_power_off()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Stage.Hold(new[] { "1", "print" }, 3_000_000);
        bench.Wait(300);
        foreach (char press in SampleSetup.DeskPresses)
        {
            Press(bench, press.ToString());
        }

        // The second page's second line is the volume, pressed twice; its first is the date, which the next press confirms.
        Press(bench, "4");
        Press(bench, "2");
        Press(bench, "2");
        Press(bench, "1");
        Press(bench, "1");
        bench.Wait(62000);
        bench.Stage.PowerOff();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(10000);
        string record = bench.SignedIn().Type("log audit", 1000);
        int at = record.IndexOf("who desk-menu, what changed, setting volume", System.StringComparison.Ordinal);
        Assert.IsTrue(at > 0, record);
        StringAssert.Contains(record, "who desk-menu, what time-set");
        Assert.AreEqual(2, record.Split("setting volume").Length, "one entry for one hand: " + record);
    }

    private static void Press(ConsoleBench bench, string button)
    {
        bench.Stage.Press(button);
        bench.Wait(300);
    }
}
