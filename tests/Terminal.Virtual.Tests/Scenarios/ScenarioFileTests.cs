using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>Every scenario of the repository holds, and a wrong one is told apart as the interface has it.</summary>
[TestClass]
public class ScenarioFileTests
{
    public static IEnumerable<object[]> Files
    {
        get
        {
            return Directory.GetFiles(Path.Combine(Repository.Root, "tests", "scenarios"), "*.txt")
                .OrderBy(file => file, StringComparer.Ordinal)
                .Select(file => new object[] { Path.GetFileName(file) });
        }
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Scenario_holds(string file)
    {
        StringWriter transcript = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit = Program.Run(new[] { "run", Path.Combine(Repository.Root, "tests", "scenarios", file) }, transcript, errors);
        Assert.AreEqual(0, exit, errors + Environment.NewLine + transcript);
    }

    [TestMethod]
    public void The_same_file_and_seed_give_the_same_bytes()
    {
        string first = RunInto("first");
        string second = RunInto("second");
        foreach (string file in Directory.GetFiles(first))
        {
            CollectionAssert.AreEqual(
                File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second, Path.GetFileName(file))), Path.GetFileName(file));
        }
    }

    [TestMethod]
    public void A_false_expectation_exits_1_and_names_the_line()
    {
        StringWriter errors = new StringWriter();
        Assert.AreEqual(1, RunText("wait 1s\nexpect screen Không có câu này\n", errors, out string path));
        StringAssert.StartsWith(errors.ToString(), path + ":2: expected ");
    }

    [TestMethod]
    public void A_misspelt_command_exits_2_and_names_the_line()
    {
        StringWriter errors = new StringWriter();
        Assert.AreEqual(2, RunText("wait 1s\n\nexpct screen x\n", errors, out string path));
        StringAssert.StartsWith(errors.ToString(), path + ":3: ");
    }

    private static int RunText(string text, StringWriter errors, out string path)
    {
        path = Path.Combine(Directory.CreateTempSubdirectory("scenario").FullName, "case.txt");
        File.WriteAllText(path, text);
        try
        {
            return Program.Run(new[] { "run", path }, new StringWriter(), errors);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path), true);
        }
    }

    private static string RunInto(string name)
    {
        string folder = Path.Combine(Path.GetTempPath(), "scenario-out-" + Environment.ProcessId, name);
        string file = Path.Combine(Repository.Root, "tests", "scenarios", "first-visit.txt");
        Assert.AreEqual(0, Program.Run(new[] { "run", file, "--out", folder, "--seed", "7" }, new StringWriter(), new StringWriter()));
        return folder;
    }
}
