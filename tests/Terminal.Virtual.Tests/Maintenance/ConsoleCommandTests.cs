using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Console;
using Terminal.Core.Payloads;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>Every command of the table: right use, wrong use, rights, and both forms of its output.</summary>
[TestClass]
[DoNotParallelize]
public class ConsoleCommandTests
{
    // These restart the terminal or wait for further lines; they have tests of their own.
    private static readonly int[] Restarting = { CommandId.Reboot, CommandId.FactoryReset };

    private static readonly HashSet<int> Asking = new HashSet<int>
    {
        CommandId.ConfigImport, CommandId.WifiJoin, CommandId.ServiceKey, CommandId.ServiceCertificate, CommandId.Setup, CommandId.Site,
    };

    public static IEnumerable<object[]> Commands
    {
        get { return Enumerable.Range(0, CommandId.Count).Select(id => new object[] { id, Of(id).Name }); }
    }

    [TestMethod]
    public void Every_example_works_and_says_something_in_both_languages()
    {
        foreach (string language in new[] { "vi", "en" })
        {
            ConsoleBench bench = Prepared();
            bench.Type("lang " + language);
            foreach (int id in Plain())
            {
                Enter(bench, id);
                string said = bench.Type(Of(id).Example, 2500);
                Assert.IsFalse(said.Contains("Lỗi:") || said.Contains("Error:"), Of(id).Example + " -> " + said);
                Assert.IsTrue(said.Length > Of(id).Example.Length + 6, Of(id).Example + " says nothing: " + said);
                Leave(bench, id);
            }
        }
    }

    [TestMethod]
    public void Every_example_gives_one_json_object_a_line_and_ends_with_ok()
    {
        ConsoleBench bench = Prepared();
        bench.Type("json on");
        foreach (int id in Plain().Where(id => id != CommandId.Json))
        {
            Enter(bench, id);
            string said = bench.Type(Of(id).Example, 2500);
            Leave(bench, id);
            said = bench.Read();
            string[] lines = said.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).ToArray();
            Assert.IsTrue(lines.Length > 0, Of(id).Example + " -> " + said);
            foreach (string line in lines)
            {
                JsonDocument.Parse(line).Dispose();
            }

            Assert.IsTrue(lines.Any(l => l == "{\"ok\":true}"), Of(id).Example + " -> " + said);
        }
    }

    [TestMethod]
    public void Too_many_or_too_few_arguments_bring_the_usage_with_an_example()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        for (int id = 0; id < CommandId.Count; id++)
        {
            CommandDefinition d = Of(id);
            if (d.Max < 9)
            {
                string said = bench.Type(d.Name + string.Concat(Enumerable.Repeat(" zz", d.Max + 1)), 200);
                bool other = said.Contains("Usage:") && said.Contains("Example:");
                Assert.IsTrue(other, d.Name + " -> " + said);
            }

            if (d.Min > 1)
            {
                string said = bench.Type(d.Name + " 1", 200);
                StringAssert.Contains(said, "Usage: " + d.Name + " " + d.Arguments);
                StringAssert.Contains(said, d.Example);
            }
        }
    }

    [TestMethod]
    public void Without_the_pin_nothing_is_shown_and_nothing_is_changed()
    {
        ConsoleBench bench = new ConsoleBench();
        long writes = bench.Terminal.Parts.Tap.CountOf("store");
        for (int id = 0; id < CommandId.Count; id++)
        {
            CommandDefinition d = Of(id);
            string said = bench.Type(d.Example, 150);
            bool refused = said.Contains("Cần đăng nhập");
            Assert.AreEqual(d.Rights != CommandRights.Everybody, refused, d.Name + " -> " + said);
            if (id == CommandId.Login)
            {
                bench.Type("");
                bench.Wait(70000);
            }

            bench.Type("lang vi", 100);
        }

        // A technician who is not signed in yet finds every command, and what it takes to use it.
        string help = bench.Type("help", 1000);
        StringAssert.Contains(help, "config");
        StringAssert.Contains(help, "cần đăng nhập");
    }

    [TestMethod]
    public void Where_it_is_allowed_everybody_may_look_and_nobody_may_change()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Type("config set console.openRead on; config save; logout", 2000);
        foreach (int id in Plain())
        {
            string said = bench.Type(Of(id).Example, 300);
            Assert.AreEqual(Of(id).Rights == CommandRights.Technician, said.Contains("Sign in first"), Of(id).Name + " -> " + said);
            Leave(bench, id);
        }
    }

    [TestMethod]
    [DataRow("config set volume 900", "from 0 to 100")]
    [DataRow("config set volume loud", "number from 0 to 100")]
    [DataRow("config set nothing 1", "no such setting")]
    [DataRow("config set panel.kind oled", "one of")]
    [DataRow("config get nothing", "no such setting")]
    [DataRow("queue pause 9", "no such service")]
    [DataRow("queue next 1 0", "within the service's numbers")]
    [DataRow("queue export yesterday", "2026-06-01")]
    [DataRow("queue cancel ZZ999", "no such number")]
    [DataRow("time set 1999-01-01 08:00", "from 2026 on")]
    [DataRow("time set 2026-13-01 08:00", "2026-06-01 08:00")]
    [DataRow("log level loud", "debug, info")]
    [DataRow("log 0", "from 1")]
    [DataRow("test teeth", "flash")]
    [DataRow("fault M-99", "no such fault")]
    [DataRow("lookup 001099012345", "as on the paper")]
    [DataRow("lookup x", "as on the paper")]
    [DataRow("lookup 001099012345-A-1", "as on the paper")]
    [DataRow("safe-mode off", "not in safe mode")]
    [DataRow("safe-mode maybe", "on or off")]
    [DataRow("json maybe", "on or off")]
    [DataRow("lang fr", "vi or en")]
    [DataRow("service key 3", "1 or 2")]
    [DataRow("nonsense", "Type: help")]
    [DataRow("queue next 1 x", "within the service's numbers")]
    [DataRow("lookup H26.12-2605250004", "agency, date of receipt, serial")]
    [DataRow("lookup H26.12-260525-0004-1", "agency, date of receipt, serial")]
    [DataRow("lookup H26.12-261325-0004", "agency, date of receipt, serial")]
    [DataRow("lookup abc-12-3", "agency, date of receipt, serial")]
    [DataRow("config set wifi.ssid \"  \"", "Only blanks")]
    [DataRow("config set service.url http://10.0.0.5:80800", "from 1 to 65535")]
    [DataRow("config set service.url http://10.0.0.5:0", "from 1 to 65535")]
    [DataRow("config set service.url http://10.0.0.5:8080/api", "no path")]
    [DataRow("scan reasons nix", "Type: scan reasons")]
    [DataRow("help nonsense", "Type: help")]
    [DataRow("queue reprint ZZ999", "queue numbers")]
    [DataRow("queue open 0", "no such service")]
    [DataRow("queue ledger 2026-02-30", "2026-06-01")]
    [DataRow("config set pin 12", "at least 4")]
    [DataRow("config set service.url ftp://x", "http")]
    [DataRow("config set office.name \"open", "closing \"")]
    [DataRow("a b c d e f g h i j k l m n", "at most 12")]
    public void A_wrong_value_says_what_would_be_right(string line, string expected)
    {
        string said = Shared.Value.Type(line, 1000);
        StringAssert.Contains(said, "Error: ");
        StringAssert.Contains(said, expected);
    }

    [TestMethod]
    public void Every_command_without_data_shows_its_value_and_says_no_error()
    {
        ConsoleBench bench = Prepared();
        foreach (int id in Enumerable.Range(0, CommandId.Count).Where(id => Of(id).Min > 0 || id == CommandId.Config || id == CommandId.Print || id == CommandId.Test))
        {
            string said = bench.Type(Of(id).Name, 2500);
            Assert.IsFalse(said.Contains("Error:") || said.Contains("Usage:"), Of(id).Name + " -> " + said);
            Assert.IsTrue(said.Split("\r\n").Length > 2, Of(id).Name + " says nothing: " + said);
            Leave(bench, id);
        }
    }

    [TestMethod]
    public void No_line_ends_in_blanks()
    {
        ConsoleBench bench = Prepared();
        foreach (int id in Plain())
        {
            string said = bench.Type(Of(id).Example, 2500);
            foreach (string line in said.Split("\r\n").SkipLast(1).Where(line => !line.Contains('\r')))
            {
                Assert.AreEqual(line.TrimEnd(), line, Of(id).Example);
            }

            Leave(bench, id);
        }
    }

    [TestMethod]
    public void Several_commands_on_a_line_run_in_turn_and_stop_at_the_first_that_fails()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        string said = bench.Type("config set volume 1; config set volume 900; config save", 1000);
        StringAssert.Contains(said, "Error: Must be from 0 to 100");
        Assert.IsFalse(said.Contains("Saved"));
        StringAssert.Contains(bench.Type("config diff"), "volume *");
    }

    [TestMethod]
    public void Every_scan_reason_is_explained_page_by_page_in_both_languages()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn("vi");
        foreach (bool english in new[] { false, true })
        {
            bench.Type(english ? "lang en" : "lang vi");
            string said = bench.Type("scan reasons", 1500);
            int pages = 1;
            for (; pages < 9 && said.Contains("-- "); pages++)
            {
                int rows = said.Split("\r\n").Skip(1).Sum(line => line.StartsWith("-- ") ? 0 : Math.Max(1, (line.Length + 79) / 80));
                Assert.IsTrue(rows <= 25, rows + " rows at once: " + said);
                bench.Terminal.Parts.Console.Forget();
                bench.Bytes(" "u8.ToArray());
                bench.Wait(1500);
                said = bench.Read();
            }

            Assert.IsTrue(pages is > 2 and < 9, pages + " pages");
        }

        for (int i = 1; i <= ScanReasons.Count; i++)
        {
            ScanReason reason = (ScanReason)i;
            string said = bench.Type("scan reasons " + ScanReasons.Word(reason));
            StringAssert.Contains(said, ScanReasons.Meaning(reason));
            StringAssert.Contains(said, ScanReasons.Example(reason));
        }
    }

    [TestMethod]
    public void Giving_changes_up_touches_nothing_else()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        string before = bench.Type("config export", 3000);
        bench.Type("config set volume 5; config set office.name Xã Khác; config set queue.1.name \"\"; config set sntp.server \"\"", 500);
        Assert.AreNotEqual(before, bench.Type("config export", 3000));
        string tried = bench.Type("wifi why", 300).Split("awayS")[0];
        StringAssert.Contains(bench.Type("config revert", 300), "Back to what is stored");
        Assert.AreEqual(tried, bench.Type("wifi why", 300).Split("awayS")[0]);
        Assert.AreEqual(before, bench.Type("config export", 3000));
        StringAssert.Contains(bench.Type("config diff"), "Nothing is unsaved");
    }

    [TestMethod]
    public void Tab_completes_commands_and_names_of_settings()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes("conf\tg\tvol\t\r"u8.ToArray());
        bench.Wait(500);
        StringAssert.Contains(bench.Read(), "volume                = ");
    }

    [TestMethod]
    [DataRow("test mem\t", "test memory ")]
    [DataRow("log level d\t", "log level debug ")]
    [DataRow("safe-mode of\t", "safe-mode off ")]
    [DataRow("queue export a\t", "queue export all ")]
    [DataRow("help quer\t", "help quer")]
    [DataRow("help queue ex\t", "help queue export ")]
    [DataRow("config get queue.2.cou\t", "config get queue.2.counter ")]
    [DataRow("lang \t", "lang  vi  en")]
    public void Tab_completes_what_an_argument_may_be(string typed, string expected)
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Terminal.Parts.Console.Forget();
        bench.Bytes(System.Text.Encoding.ASCII.GetBytes(typed));
        bench.Wait(500);
        string line = string.Join(' ', bench.Read().Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        StringAssert.StartsWith(line.Replace('\a', '!'), expected);
        bench.Bytes(new byte[] { 3 });
        bench.Wait(300);
    }

    [TestMethod]
    public void Output_pauses_at_the_end_of_a_page_and_goes_on_with_a_blank()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        string first = bench.Type("config list", 1500);
        StringAssert.Contains(first, "-- more");
        Assert.IsFalse(first.Contains("queue.4.name"));
        for (int i = 0; i < 5; i++)
        {
            bench.Bytes(" "u8.ToArray());
            bench.Wait(1500);
        }

        StringAssert.Contains(bench.Read(), "queue.4.name");
    }

    private static readonly Lazy<ConsoleBench> Shared = new Lazy<ConsoleBench>(() => new ConsoleBench().SignedIn());

    private static CommandDefinition Of(int id)
    {
        CommandDefinition definition = new CommandDefinition();
        CommandTable.Describe(id, definition);
        return definition;
    }

    private static IEnumerable<int> Plain()
    {
        return Enumerable.Range(0, CommandId.Count)
            .Where(id => !Restarting.Contains(id) && !Asking.Contains(id) && id != CommandId.SafeMode && id != CommandId.Login
                && id != CommandId.Logout && id != CommandId.Lang && id != CommandId.Json);
    }

    // A ticket, a slip on the screen and a time that the service agrees with: every example has what it speaks of.
    private static ConsoleBench Prepared()
    {
        ConsoleBench bench = new ConsoleBench().SignedIn();
        bench.Stage.Press("1");
        bench.Wait(8000);
        bench.Stage.Scan("H26.12-260525-0004"u8.ToArray());
        bench.Wait(2000);
        bench.Type("print slip", 12000);
        bench.Wait(60000);
        return bench;
    }

    // A slip needs a dossier on the screen: what was printed last is a ticket.
    private static void Enter(ConsoleBench bench, int id)
    {
        if (id == CommandId.PrintSlip)
        {
            bench.Stage.Scan("H26.12-260525-0004"u8.ToArray());
            bench.Wait(2000);
        }
    }

    // Live views end with a key; what prints gets its time; what leaves the network comes back.
    private static void Leave(ConsoleBench bench, int id)
    {
        bench.Bytes("q"u8.ToArray());
        bench.Wait(200);
        bench.Bytes(new byte[] { 0x15 });
        bench.Wait(100);
        switch (id)
        {
            case CommandId.PrintTest:
            case CommandId.SupportPrint:
            case CommandId.PrintSlip:
            case CommandId.PrintLast:
            case CommandId.QueueReprint:
                bench.Wait(25000);
                break;
            case CommandId.WifiLeave:
                bench.Wait(1000);
                string kept = bench.Read();
                bench.Bytes("config revert\r"u8.ToArray());
                bench.Wait(15000);
                break;
        }
    }
}
