using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Console;
using Terminal.Core.Maintenance;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>Every command of the table stands in a scenario that looks at what it says.</summary>
[TestClass]
public class ScenarioCoverageTests
{
    [TestMethod]
    public void Every_command_is_typed_in_a_scenario_and_its_answer_expected()
    {
        HashSet<string> expected = [];
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "scenarios"), "*.txt"))
        {
            expected.UnionWith(Expected(File.ReadAllLines(file)));
        }

        CommandDefinition command = new();
        List<string> missing = [];
        for (int id = 0; CommandTable.Describe(id, command); id++)
        {
            if (!expected.Contains(command.Name))
            {
                missing.Add(command.Name);
            }
        }

        Assert.IsEmpty(missing, "no scenario types these and expects an answer: " + string.Join(", ", missing));
    }

    [TestMethod]
    public void Every_command_is_used_wrongly_somewhere()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "scenarios", "console-commands.txt"));
        HashSet<string> wrong = [.. Typed(lines, answer => answer.Contains("Error:") || answer.Contains("Usage:")).Select(FirstWord)];
        CommandDefinition command = new();
        string[] missing = [.. Enumerable.Range(0, CommandId.Count)
            .Where(id => CommandTable.Describe(id, command)).Select(_ => FirstWord(command.Name)).Distinct()
            .Where(name => name != "logout" && !wrong.Contains(name))];
        Assert.IsEmpty(missing, "nothing wrong is tried with: " + string.Join(", ", missing));
    }

    private static IEnumerable<string> Expected(string[] lines) => Typed(lines, _ => true);

    // Commands typed on a line before an "expect console" that holds and before the next line typed.
    private static IEnumerable<string> Typed(string[] lines, Func<string, bool> counts)
    {
        string typed = "";
        foreach (string line in lines)
        {
            if (line.StartsWith("console ", StringComparison.Ordinal))
            {
                typed = line["console ".Length..];
            }
            else if (line.StartsWith("expect console ", StringComparison.Ordinal) && counts(line))
            {
                foreach (string name in Names(typed))
                {
                    yield return name;
                }
            }
        }
    }

    private static List<string> Names(string typed)
    {
        List<string> names = [];
        CommandLine words = new();
        byte[] bytes = Encoding.UTF8.GetBytes(typed);
        words.Begin(bytes, bytes.Length);
        CommandDefinition command = new();
        while (words.NextCommand())
        {
            string two = words.Word(0) + " " + words.Word(1);
            string one = words.Word(0);
            int found = -1;
            for (int id = 0; CommandTable.Describe(id, command); id++)
            {
                found = command.Name == two || (found < 0 && command.Name == one) ? id : found;
            }

            if (found >= 0)
            {
                CommandTable.Describe(found, command);
                names.Add(command.Name);
            }
        }

        return names;
    }

    private static string FirstWord(string name) => name.Split(' ')[0];
}
