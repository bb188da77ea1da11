using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>What goes to the maker: one block for a mail, and its first line as a QR code that a clerk photographs.</summary>
[TestClass]
public class SupportTests
{
    [TestMethod]
    public void The_printed_code_and_the_one_on_the_screen_say_what_the_block_says()
    {
        ConsoleBench bench = Troubled();
        string summary = Summary(bench.Type("support", 2000));
        bench.Type("support print", 20000);
        bench.Type("support qr", 3000);
        CollectionAssert.Contains(bench.Stage.QrCodes(true).ToArray(), summary);
        CollectionAssert.AreEqual(new[] { summary }, bench.Stage.QrCodes(false).ToArray());
        StringAssert.StartsWith(summary, "QRT ");
        StringAssert.Contains(summary, " t-00001-01 M-41,");
    }

    [TestMethod]
    public void Whoever_wants_to_be_served_has_the_screen_back_at_once()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("support qr", 3000);
        Assert.AreEqual(1, bench.Stage.QrCodes(false).Count());
        bench.Stage.Press("1");
        bench.Wait(1000);
        string shown = ReadingOrder.ByRows(bench.Terminal.ScreenText.Standing);
        StringAssert.Contains(shown, "AA001");
        Assert.AreEqual(0, bench.Stage.QrCodes(false).Count());
    }

    [TestMethod]
    public void Nothing_personal_and_no_secret_is_in_it()
    {
        ConsoleBench bench = Troubled();
        bench.Stage.Scan("001099000001|100000001|NGUYỄN VĂN MẪU|01021999|Nam|Thôn Mẫu, Xã Mẫu|01072021"u8.ToArray());
        bench.Wait(2000);
        bench.Stage.Scan("H26.12-260525-0004"u8.ToArray());
        bench.Wait(8000);
        string all = bench.Type("support", 2000);
        bench.Type("support print", 20000);
        all += string.Concat(bench.Stage.QrCodes(true));
        string[] hidden =
        {
            ConsoleBench.Pin + " ", SampleAccess.Password, SampleAccess.Ssid, SampleAccess.KeyHex[..8], SampleAccess.BaseAddress, "NGUY", "001099",
            "H26.12", "Tân Mẫu", "024 0000", SampleSetup.DeskPresses + " ", "10.0.0",
        };
        foreach (string word in hidden)
        {
            Assert.IsFalse(all.Contains(word, StringComparison.OrdinalIgnoreCase), word + " in " + all);
        }
    }

    // A terminal with something to tell: the service is silent.
    private static ConsoleBench Troubled()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Stage.Service("down", 0);
        bench.Type("lookup H26.12-260525-0004", 12000);
        return bench;
    }

    private static string Summary(string block)
    {
        string line = block.Split("\r\n").Single(l => l.StartsWith("summary: ", StringComparison.Ordinal));
        return line["summary: ".Length..].TrimEnd();
    }
}
