using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.PowerCuts;
using Terminal.Virtual.Devices.Store;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>Two terminals in one office differ by their letter: the same day at both gives no number twice.</summary>
[TestClass]
public class TwoTerminalsTests
{
    [TestMethod]
    public void TheLedgersOfTwoTerminalsHaveNoNumberInCommon()
    {
        List<string> first = Numbers("two-terminals-a.txt");
        List<string> second = Numbers("two-terminals-b.txt");
        CollectionAssert.AreEqual(new[] { "20605 AA1", "20605 AB1", "20605 AA2", "20605 AA3" }, first);
        Assert.HasCount(first.Count, second);
        Assert.IsFalse(first.Intersect(second).Any(), string.Join(", ", first.Intersect(second)));
    }

    private static List<string> Numbers(string file)
    {
        string path = Path.Combine(Repository.Root, "tests", "scenarios", file);
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
        using RunOutput output = new RunOutput(TextWriter.Null, null);
        StringWriter errors = new StringWriter();
        List<ScenarioCommand> commands = new ScenarioParser(Path.GetDirectoryName(path)).Parse(File.ReadAllBytes(path));
        Assert.AreEqual(0, new ScenarioRunner(path, terminal, new Stage(terminal, output), output, errors).Run(commands), errors.ToString());

        // The ledger as another start would read it from what stands on the drive.
        Box box = new Box(new VirtualFileStore(terminal.Parts.Drive), new List<Fact>(), new BoxTime(DayScript.Monday, true), QueueDesk.DefaultJournalBytes);
        return box.Ledger().Where(l => l.Type == QueueRecord.Ticket)
            .Select(l => $"{l.Day} {l.DeviceLetter}{l.ServiceLetter}{l.Number}").ToList();
    }
}
