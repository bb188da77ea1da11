using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Virtual.Setup;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>The day's summary prints by itself at closing time, once, and only where that is wanted.</summary>
[TestClass]
public class SummaryAtCloseTests
{
    private const long MinuteUs = 60_000_000;

    [TestMethod]
    public void ItPrintsOnceWhenTheLastServiceHasClosed()
    {
        using PrintingTerminal terminal = Terminal("on");
        terminal.Stage.Press("1");
        terminal.Stage.Pass(3 * MinuteUs);
        Assert.AreEqual(0, Summaries(terminal));
        int rows = terminal.Printer.Paper.Rows;
        terminal.Stage.Pass(4 * MinuteUs);
        Assert.AreEqual(1, Summaries(terminal));
        Assert.IsTrue(terminal.Printer.Paper.Rows > rows + 300, "the summary's paper");
        rows = terminal.Printer.Paper.Rows;
        terminal.Stage.PowerOff();
        terminal.Stage.Pass(MinuteUs);
        terminal.Stage.PowerOn();
        terminal.Stage.Pass(2 * MinuteUs);
        Assert.AreEqual(1, Summaries(terminal));
        Assert.AreEqual(rows, terminal.Printer.Paper.Rows);
    }

    [TestMethod]
    public void WithoutPaperItWaitsForSomebodyToPutSomeIn()
    {
        using PrintingTerminal terminal = Terminal("on");
        terminal.Stage.Press("1");
        terminal.Stage.Pass(MinuteUs);
        terminal.Stage.Printer("paper-out");
        int rows = terminal.Printer.Paper.Rows;
        terminal.Stage.Pass(40 * MinuteUs);
        Assert.AreEqual(0, Summaries(terminal));
        terminal.Stage.Printer("paper-ok");
        terminal.Stage.Pass(MinuteUs);
        Assert.AreEqual(1, Summaries(terminal));
        Assert.IsTrue(terminal.Printer.Paper.Rows > rows + 300);
    }

    [TestMethod]
    public void WhereItIsNotWantedNothingPrints()
    {
        using PrintingTerminal terminal = Terminal("off");
        terminal.Stage.Press("1");
        terminal.Stage.Pass(MinuteUs);
        int rows = terminal.Printer.Paper.Rows;
        terminal.Stage.Pass(10 * MinuteUs);
        Assert.AreEqual(rows, terminal.Printer.Paper.Rows);
    }

    [TestMethod]
    public void ADayWithoutNumbersHasNoSummary()
    {
        using PrintingTerminal terminal = Terminal("on");
        terminal.Stage.Pass(10 * MinuteUs);
        Assert.AreEqual(0, terminal.Printer.Paper.Rows);
    }

    // The world begins at 08:00.
    private static PrintingTerminal Terminal(string atClose) => new(1, settings =>
    {
        SampleSetup.Set(settings, SettingId.SummaryAtClose, atClose);
        for (int service = 0; service < 4; service++)
        {
            SampleSetup.Set(settings, SettingId.Service(service, ServiceField.Hours), service == 2 ? "07:00-07:30,07:40-08:05" : "07:00-08:01");
        }
    });

    private static int Summaries(PrintingTerminal terminal) => terminal.Ledger().Count(l => l.Type == QueueRecord.SummaryPrinted);
}
