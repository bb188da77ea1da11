using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.PowerCuts;

/// <summary>A journal with one check or one close removed must fail a run: otherwise the run proves nothing.</summary>
[TestClass]
public class MutantTests
{
    [TestMethod]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.JournalRecord", "IsIntact", 1, "Cuts", 8, DisplayName = "a record's checksum is not looked at")]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.TwoCopyFile", "IsIntact", 1, "Cuts", 8, DisplayName = "the checksum of settings is not looked at")]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.TwoCopyFile", "OlderCopy", 0, "Cuts", 8, DisplayName = "settings are always written to the same copy")]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.Journal", "ReadsBack", 1, "Faults", 3, DisplayName = "records are not read back")]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.TwoCopyFile", "IsWritten", 1, "Faults", 1, DisplayName = "settings are not read back")]
    [DataRow("Terminal.Drivers", "Terminal.Drivers.Store.Journal", "AbandonLateCompaction", null, "Days", 600, DisplayName = "a record during the summing up is left out")]
    [DataRow("Terminal.PowerCuts", "Terminal.PowerCuts.EnumeratedFiles", "CloseAppended", null, "Cuts", 8, DisplayName = "appended bytes are not closed")]
    [DataRow("Terminal.PowerCuts", "Terminal.PowerCuts.EnumeratedFiles", "CloseReplaced", null, "Cuts", 8, DisplayName = "a file written anew is not closed")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.CounterTable", "Exclude", null, "Days", 600, DisplayName = "undated numbers are forgotten when the date is known")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.CounterTable", "LeaveOutForgotten", null, "Days", 600, DisplayName = "a forgotten day begins with the first number")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.CounterTable", "AddSpan", null, "Days", 600, DisplayName = "which days are forgotten is not known")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.CounterTable", "Skip", null, "Rot", 1, DisplayName = "lost records cost no numbers")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.QueueDesk", "ResolveOpen", 1, "Cuts", 8, DisplayName = "open papers stay open")]
    [DataRow("Terminal.Core.Queue", "Terminal.Core.Queue.OpenPapers", "Contains", 0, "Faults", 3, DisplayName = "papers on their way are taken for interrupted")]
    public void AMutantIsFoundOut(string assembly, string type, string method, int? result, string judge, int argument)
    {
        MutantContext context = new MutantContext(assembly, type, method, result);
        string found = context.Judge(judge, argument);
        context.Unload();
        System.Console.WriteLine(found);
        Assert.IsNotNull(found, $"without {type}.{method} the run still passes");
    }
}
