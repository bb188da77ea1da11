using System;
using System.IO;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Console;
using Terminal.Core.Text;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>
/// The handbook's tables come from the firmware's: commands, faults. With TERMINAL_WRITE_HANDBOOK=1 this test writes them, otherwise
/// it fails when they are stale.
/// </summary>
[TestClass]
[DoNotParallelize]
public class HandbookTests
{
    private static readonly string Handbook = Path.Combine(Repository.Root, "hardware", "MAINTENANCE.md");

    [TestMethod]
    [DataRow("commands")]
    [DataRow("faults")]
    public void A_table_of_the_handbook_is_the_firmwares(string name)
    {
        string text = File.ReadAllText(Handbook).ReplaceLineEndings("\n");
        string begin = "<!-- generated: " + name + " -->\n";
        string end = "<!-- end: " + name + " -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.IsTrue(from >= begin.Length && to >= from, "the handbook has no place for " + name);
        string wanted = name == "commands" ? Commands() : Faults();
        if (Environment.GetEnvironmentVariable("TERMINAL_WRITE_HANDBOOK") == "1")
        {
            File.WriteAllText(Handbook, text[..from] + wanted + text[to..]);
            return;
        }

        Assert.AreEqual(wanted, text[from..to], "stale: run this test once with TERMINAL_WRITE_HANDBOOK=1");
    }

    [TestMethod]
    public void Every_setting_that_a_fault_names_and_every_command_that_it_gives_is_there()
    {
        CommandDefinition command = new CommandDefinition();
        FaultDefinition fault = new FaultDefinition();
        string names = "";
        for (int id = 0; CommandTable.Describe(id, command); id++)
        {
            names += "|" + command.Name + "|";
        }

        for (int code = 0; code < FaultTable.Count; code++)
        {
            if (!FaultTable.Describe(code, fault))
            {
                continue;
            }

            foreach (Language language in new[] { Language.Vietnamese, Language.English })
            {
                Assert.IsTrue(fault.Title(language).Length > 0 && fault.Action(language).Length > 0, "M-" + code);
            }

            int colon = fault.Action(Language.English).LastIndexOf(": ", StringComparison.Ordinal);
            string order = colon < 0 ? "" : fault.Action(Language.English)[(colon + 2)..];
            string first = order.Split(',', ' ', ';')[0];
            bool known = order.Length == 0 || names.Contains("|" + first + "|") || names.Contains("|" + first + " ") || first == "verify"
                || SettingSchema.Find(first) >= 0;
            Assert.IsTrue(known, "M-" + code + " sends to \"" + order + "\"");
        }
    }

    private static string Commands()
    {
        CommandDefinition d = new CommandDefinition();
        StringBuilder text = new StringBuilder("| Command | Who | Tiếng Việt | English | Example |\n|---|---|---|---|---|\n");
        for (int id = 0; CommandTable.Describe(id, d); id++)
        {
            string who = d.Rights switch
            {
                CommandRights.Everybody => "everybody",
                CommandRights.Reader => "reader",
                _ => "technician",
            };
            string usage = (d.Name + " " + d.Arguments).Trim().Replace("|", "\\|");
            text.Append("| `").Append(usage).Append("` | ").Append(who).Append(" | ").Append(d.HelpVietnamese).Append(" | ")
                .Append(d.HelpEnglish).Append(" | `").Append(d.Example).Append("` |\n");
        }

        return text.ToString();
    }

    private static string Faults()
    {
        FaultDefinition d = new FaultDefinition();
        StringBuilder text = new StringBuilder("| Code | Hỏng gì | Làm gì | What is wrong | What to do |\n|---|---|---|---|---|\n");
        for (int code = 0; code < FaultTable.Count; code++)
        {
            if (FaultTable.Describe(code, d))
            {
                TextBuffer number = new TextBuffer(8);
                FaultTable.AppendCode(code, number);
                text.Append("| ").Append(number).Append(" | ").Append(d.Title(Language.Vietnamese)).Append(" | ").Append(d.Action(Language.Vietnamese))
                    .Append(" | ").Append(d.Title(Language.English)).Append(" | ").Append(d.Action(Language.English)).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
