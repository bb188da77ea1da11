using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Maintenance;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>Safe mode, the lost PIN, the factory reset: the ways back.</summary>
[TestClass]
public class RecoveryTests
{
    [TestMethod]
    public void Starts_that_never_reach_idle_end_in_safe_mode_and_say_why()
    {
        ConsoleBench bench = new ConsoleBench();
        for (int i = 0; i < MaintenanceRecord.MaxUnfinishedStarts; i++)
        {
            bench.Stage.PowerOff();
            bench.Wait(1000);
            bench.Stage.PowerOn();
            bench.Wait(410); // the first steps only
        }

        bench.Stage.PowerOff();
        bench.Wait(1000);
        bench.Stage.PowerOn();
        bench.Wait(6000);
        // Nobody is at work on it and nobody can be served.
        Shows(bench, "Máy tạm ngừng hoạt động");
        Shows(bench, "M-01");
        bench.SignedIn();
        StringAssert.Contains(bench.Type("status"), "M-01 Safe mode");
        StringAssert.Contains(bench.Type("safe-mode"), "starts-did-not-reach-idle");
        bench.Type("safe-mode off", 8000);
        bench.SignedIn();
        Assert.IsFalse(bench.Type("status").Contains("M-01"));
    }

    [TestMethod]
    public void Button_1_held_while_power_comes_on_asks_for_safe_mode()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Stage.PowerOff();
        bench.Wait(1000);
        bench.Stage.SetButton("1", true);
        bench.Stage.PowerOn();
        bench.Wait(6000);
        bench.Stage.SetButton("1", false);
        Shows(bench, "Máy đang được bảo trì");
        Shows(bench, "M-01");
        bench.SignedIn();
        StringAssert.Contains(bench.Type("safe-mode"), "button-1-held");
    }

    [TestMethod]
    [DataRow("lookup H26.12-260525-0004")]
    [DataRow("queue ledger")]
    [DataRow("queue pause 1")]
    [DataRow("print test")]
    [DataRow("service ping")]
    [DataRow("wifi scan")]
    [DataRow("time sync")]
    public void What_stands_still_in_safe_mode_says_so(string line)
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("safe-mode on", 30000);
        bench.SignedIn();
        StringAssert.Contains(bench.Type(line, 3000), "stands still in safe mode");
        StringAssert.Contains(bench.Type("version", 1000), "version");
    }

    [TestMethod]
    public void Safe_mode_that_nobody_uses_ends_by_itself()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("safe-mode on", 8000);
        Shows(bench, "Máy đang được bảo trì");
        bench.Wait(16 * 60000);
        Shows(bench, "Đưa mã trên giấy hẹn vào ô đọc");
    }

    [TestMethod]
    public void A_lost_pin_is_cleared_with_the_button_inside_and_nothing_else_is()
    {
        ConsoleBench bench = new ConsoleBench();
        bench.Stage.Press("1");
        bench.Wait(8000);
        bench.Stage.Hold(new[] { "case" }, 4_000_000);
        StringAssert.Contains(bench.Type("status"), "Cần đăng nhập");
        bench.Stage.Hold(new[] { "case" }, 5_500_000);
        StringAssert.Contains(bench.Type("lang en; status", 1000), "M-62");
        StringAssert.Contains(bench.Type("config get office.name"), "Tân Mẫu");
        StringAssert.Contains(bench.Type("queue numbers"), "AA001");
        StringAssert.Contains(bench.Type("log audit"), "pin-cleared-with-case-open");
    }

    [TestMethod]
    public void Factory_reset_wants_its_word_clears_every_secret_and_keeps_the_ledger()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Stage.Press("1");
        bench.Wait(8000);
        bench.Type("factory-reset");
        StringAssert.Contains(bench.Type("yes"), "Nothing was done");
        bench.Type("factory-reset");
        bench.Type("ERASE", 8000);
        Shows(bench, "Máy chưa được cài đặt");
        StringAssert.Contains(bench.Type("queue export all"), "AA001");
        string drive = string.Join('\n', bench.Terminal.Parts.Drive.Image.Names.Select(
            n => System.Text.Encoding.UTF8.GetString(bench.Terminal.Parts.Drive.Image.Get(n))));
        Assert.IsFalse(drive.Contains("5a3c0f1e") || drive.Contains("matkhau"), "a secret is still on the drive");
    }

    [TestMethod]
    public void Every_restart_is_kept_with_its_reason()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("reboot", 8000);
        bench.Stage.Freeze(70_000_000);
        bench.Wait(8000);
        bench.SignedIn();
        string kept = bench.Type("log kept", 1000);
        StringAssert.Contains(kept, "reason watchdog");
        StringAssert.Contains(kept, "reason software, by technician");
        StringAssert.Contains(kept, "reason power");
        StringAssert.Contains(bench.Type("fault"), "M-65");
    }

    private static void Shows(ConsoleBench bench, string text)
    {
        Assert.IsTrue(ReadingOrder.Holds(bench.Terminal.ScreenText.Standing.ToList(), text), ReadingOrder.ByRows(bench.Terminal.ScreenText.Standing));
    }
}
