using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Queue;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>The specification of the queue's records names every constant of the code with its number, and no other.</summary>
[TestClass]
public class SpecTests
{
    private static readonly string[] Types =
    {
        "Ticket", "TicketOutcome", "DayBegun", "Acknowledged", "Reprinted", "Cancelled", "Gap", "Paused", "Reopened", "SummaryPrinted",
        "Called", "Served", "Absent", "GivenUp", "NumbersSet", "SnapshotDay", "SnapshotCounter", "SnapshotQueue",
        "SnapshotSpan", "SnapshotForgottenCounter",
    };

    private static readonly string[] Values = { "DatedFlag", "NoService", "GapUndated", "GapDamage", "GapForgotten", "GapBand" };

    [TestMethod]
    public void TypesAndPlacesAreThoseOfTheCode()
    {
        string spec = File.ReadAllText(Path.Combine(Repository.Root, "firmware", "Terminal.Core", "Queue", "SPEC.md"));
        string[] types = Regex.Matches(spec, @"^\| (\d+) \| (\w+) \| (yes|no|in its ticket's line) \|", RegexOptions.Multiline)
            .Select(m => m.Groups[2].Value + "=" + m.Groups[1].Value).ToArray();
        string[] places = Regex.Matches(spec, @"^\| (\d+) \| \d \| (\w+) \|", RegexOptions.Multiline)
            .Select(m => m.Groups[2].Value + "=" + m.Groups[1].Value).ToArray();
        FieldInfo[] constants = typeof(QueueRecord).GetFields().Where(f => f.IsLiteral && !Values.Contains(f.Name)).ToArray();
        CollectionAssert.AreEquivalent(Of(constants.Where(f => Types.Contains(f.Name)).ToArray()), types);
        CollectionAssert.AreEquivalent(Of(constants.Where(f => !Types.Contains(f.Name)).ToArray()), places);
    }

    private static string[] Of(FieldInfo[] constants)
    {
        return constants.Select(f => f.Name + "=" + f.GetRawConstantValue()).ToArray();
    }
}
