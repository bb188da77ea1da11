using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Recovery;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Recovery;

/// <summary>The terminal comes back whatever broke, and the tables of the README and of hardware/recovery.md are of today.</summary>
[TestClass]
public sealed class RecoveryTests
{
    private const int Seed = 1;

    private static readonly string Full = File.ReadAllText(Path.Combine(Repository.Root, "hardware", "recovery.md"));
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static IEnumerable<object[]> Faults => RecoveryFault.All.Select(fault => new object[] { fault.Name });

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void After_half_a_minute_it_is_back(string name)
    {
        Check(name, RecoveryMoment.RequestSent, 30);
    }

    [TestMethod]
    [DataRow("router switched off")]
    [DataRow("service switched off")]
    [DataRow("service never answers")]
    [DataRow("answer cut")]
    public void A_second_is_enough_to_disturb_an_answer(string name)
    {
        Check(name, RecoveryMoment.AnswerHalfRead, 1);
        Check(name, RecoveryMoment.Joining, 1);
        Check(name, RecoveryMoment.Boot, 1);
    }

    [TestMethod]
    public void The_readme_says_what_the_whole_table_says()
    {
        foreach (RecoveryFault fault in RecoveryFault.All)
        {
            foreach (int seconds in RecoveryMatrix.Lengths)
            {
                string[] cells = Row(Full, fault.Name, RecoveryTable.Length(seconds));
                int worst = cells.Skip(3).Take(5).Max(Seconds);
                string[] summary = Row(Readme, fault.Name, null);
                string shown = summary[3 + RecoveryMatrix.Lengths.ToList().IndexOf(seconds)];
                Assert.AreEqual(worst, Seconds(shown), fault.Name + ", " + seconds + " s: README " + shown);
            }
        }
    }

    [TestMethod]
    [TestCategory("LongRun")]
    public void The_whole_matrix_holds_and_its_tables_are_fresh()
    {
        IReadOnlyList<RecoveryOutcome> outcomes = RecoveryMatrix.Run(RecoveryMatrix.Lengths[^1], Seed);
        Assert.AreEqual(
            "",
            string.Join("\n", outcomes.Select(RecoveryMatrix.Complaint).Where(c => c != null)));
        StringAssert.Contains(Full, RecoveryTable.Full(outcomes), "hardware/recovery.md is stale.");
        StringAssert.Contains(Readme, RecoveryTable.Summary(outcomes), "The README's table is stale.");
    }

    private static void Check(string name, RecoveryMoment moment, int seconds)
    {
        RecoveryFault fault = RecoveryFault.All.Single(f => f.Name == name);
        RecoveryOutcome outcome = new RecoveryTrial(fault, moment, seconds, Seed).Run();
        Assert.IsNull(RecoveryMatrix.Complaint(outcome));
        Assert.AreEqual(0, outcome.FlashWrites, "Nothing is written because a network is away.");
        string[] cells = Row(Full, name, RecoveryTable.Length(seconds));
        Assert.AreEqual(
            RecoveryTable.Cell(outcome), cells[3 + (int)moment], "hardware/recovery.md is stale: make it anew with the command that it names.");
    }

    // The cells of a row, the first one is empty.
    private static string[] Row(string text, string name, string length)
    {
        string begin = "| " + name + " | " + (length == null ? "" : length + " |");
        string row = text.Split('\n').FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal));
        Assert.IsNotNull(row, "There is no row of " + name + " " + length + ".");
        return row.Split('|').Select(cell => cell.Trim()).ToArray();
    }

    private static int Seconds(string cell)
    {
        Match match = Regex.Match(cell, @"≤ (\d+) (s|min|h)");
        Assert.IsTrue(match.Success, cell);
        int number = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        return match.Groups[2].Value == "s" ? number : match.Groups[2].Value == "min" ? number * 60 : number * 3600;
    }
}
