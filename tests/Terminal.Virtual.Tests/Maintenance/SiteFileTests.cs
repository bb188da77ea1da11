using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Service;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>A site file is pasted as a terminal program sends it: all at once, at the speed of the line.</summary>
[TestClass]
public class SiteFileTests
{
    private const string Common =
        "# Common to all offices of the province\r\nlanguage=vi\r\nservice.url=http://10.0.0.5:8080\r\nservice.key1.id=k1\r\n"
        + "printer.profile=generic58\r\n\r\nqueue.1.name=Hộ tịch - Chứng thực\r\nqueue.1.letter=A\r\nqueue.2.name=Đất đai - Xây dựng\r\n";

    private static readonly string Offices = string.Concat(Enumerable.Range(2, 12).Select(Office));

    private static string Office(int number)
    {
        return "@" + (99000 + number) + "|office.code=" + (99000 + number) + "|office.name=Trung tâm PVHCC xã Mẫu " + number
            + "|device.id=t-" + number.ToString("00000") + "-01|wifi.ssid=XaMau" + number + "\r\n";
    }

    private static string Whole
    {
        get
        {
            return Common + Offices + "@99001|office.code=99001|office.name=Trung tâm PVHCC xã Tân Mẫu|device.id=t-00001-01|wifi.ssid=TTPVHCC\r\nend\r\n";
        }
    }

    [TestMethod]
    public void A_blank_terminal_is_set_up_in_half_a_minute()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        long beganMs = bench.Terminal.Parts.Clock.NowMs;
        bench.Type("site 99001", 200);
        string said = Paste(bench, Whole);
        StringAssert.Contains(said, "1/3");
        Assert.IsFalse(said.Contains("Lỗi"), said);
        bench.Type(ConsoleBench.Pin, 300);
        bench.Type(SampleAccess.Password, 300);
        said = bench.Type(SampleAccess.KeyHex, 2000);
        StringAssert.Contains(said, "Đã lưu và đọc lại đúng");
        bench.Wait(12000);
        StringAssert.Contains(bench.Type("service ping", 3000), "chữ ký đúng");
        long tookMs = bench.Terminal.Parts.Clock.NowMs - beganMs;
        Assert.IsTrue(tookMs < 30000, tookMs + " ms of the terminal's time");
        Assert.AreEqual(0, bench.Terminal.Parts.ConsoleWire.DroppedBytes);
        string all = bench.Type("config export", 3000);
        StringAssert.Contains(all, "office.name=Trung tâm PVHCC xã Tân Mẫu");
        StringAssert.Contains(all, "queue.2.name=Đất đai - Xây dựng");
        Assert.IsFalse(all.Contains("XaMau"), "nothing of another office");
    }

    [TestMethod]
    public void Wrong_lines_are_named_and_the_others_taken()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        bench.Type("lang en; site 99001", 200);
        string said = Paste(bench, "volumee=3\r\nvolume=900\r\njust words\r\nwifi.password=swordfish-7\r\nvolume=30\r\n"
            + "contact=" + new string('x', 600) + "\r\n@99001|office.name=Xã Mẫu|panel.kind=oled\r\nend\r\n");
        StringAssert.Contains(said, "This line is no setting: volumee=3");
        StringAssert.Contains(said, "from 0 to 100");
        StringAssert.Contains(said, "This line is no setting: just words");
        StringAssert.Contains(said, "A secret is not pasted, type it: config set wifi.password");
        StringAssert.Contains(said, "longer than 512 bytes");
        StringAssert.Contains(said, "1/3");
        bench.Bytes(new byte[] { 3 });
        bench.Wait(300);
        string changed = bench.Type("config diff");
        StringAssert.Contains(changed, "volume *");
        StringAssert.Contains(changed, "office.name *");
        Assert.IsFalse(changed.Contains("panel.kind") || changed.Contains("wifi.password") || changed.Contains("contact"), changed);
    }

    [TestMethod]
    public void A_file_without_a_line_for_the_office_saves_nothing()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        bench.Type("lang en; site 98765", 200);
        StringAssert.Contains(Paste(bench, Whole), "no line for this office");
        StringAssert.Contains(bench.Type("status"), "M-04");
        Restart(bench);
        StringAssert.Contains(bench.Type("lang en; config export", 2000), "export");
        Assert.IsFalse(bench.Read().Contains("service.url"));
    }

    [TestMethod]
    public void A_paste_that_breaks_off_saves_nothing_and_can_be_begun_again()
    {
        ConsoleBench bench = new ConsoleBench(sample: false);
        bench.Type("lang en; site 99001", 200);
        Paste(bench, Whole[..(Whole.Length / 2)]);
        bench.Bytes(new byte[] { 3 });
        bench.Wait(500);
        StringAssert.Contains(bench.Type("config diff"), "service.url *");
        bench.Type("site 99001", 200);
        bench.Bytes(Encoding.UTF8.GetBytes(Whole[..300]));
        bench.Wait(20);
        bench.Stage.PlugConsole(false);
        bench.Wait(5000);
        bench.Stage.PlugConsole(true);
        Restart(bench);
        StringAssert.Contains(bench.Type("status"), "M-04");
        StringAssert.Contains(bench.Type("config diff"), "Không có thay đổi nào chưa lưu");
        bench.Type("site 99001", 200);
        StringAssert.Contains(Paste(bench, Whole), "1/3");
    }

    private static void Restart(ConsoleBench bench)
    {
        bench.Stage.PowerOff();
        bench.Wait(2000);
        bench.Stage.PowerOn();
        bench.Wait(10000);
    }

    private static string Paste(ConsoleBench bench, string text)
    {
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes(Encoding.UTF8.GetBytes(text));
        bench.Wait(5000);
        return bench.Read();
    }
}
