using System;
using System.IO;
using System.Reflection;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Core.App;
using Terminal.Core.Documents;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>
/// The step ends with a fault between a number and its paper, as for want of memory: the board survives it, the number holds, and the
/// ledger knows that it was not printed without waiting for the next start.
/// </summary>
[TestClass]
public class LostPaperTests
{
    private TerminalApp app;
    private int faults;

    [TestMethod]
    public void APaperThatCouldNotBePreparedIsDownAsNotPrinted()
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions { ProveTexts = false, MakeTerminal = Survivor });
        terminal.Setup(true);
        Stage stage = new Stage(terminal, new RunOutput(TextWriter.Null, null));
        stage.SetClock(TerminalOptions.FirstMoment);
        stage.BeginLife();
        object printing = Hidden(app, "printing").GetValue(app);
        object queue = Hidden(printing, "queue").GetValue(printing);
        FieldInfo jobs = Hidden(queue, "jobs");
        object room = jobs.GetValue(queue);
        jobs.SetValue(queue, Array.Empty<PrintJob>());
        stage.Press("1");
        stage.Pass(1_000_000);
        Assert.AreEqual(1, faults);
        stage.ExpectScreen("AA001", true);

        jobs.SetValue(queue, room);
        stage.Press("2");
        stage.Pass(8_000_000);
        stage.Type(Encoding.UTF8.GetBytes("login 2468"));
        stage.Pass(500_000);
        stage.Type(Encoding.UTF8.GetBytes("queue export all"));
        stage.Pass(3_000_000);
        stage.ExpectConsole(",ticket,AA001,1,,not-printed,,");
        stage.ExpectConsole(",ticket,AB001,2,,printed,,");
    }

    // As the board's loop: a fault ends the step, not the terminal.
    private Func<long, int> Survivor(TerminalPorts ports)
    {
        app = new TerminalApp(ports);
        return nowMs =>
        {
            try
            {
                return app.Step(nowMs);
            }
            catch (IndexOutOfRangeException)
            {
                faults++;
                return 0;
            }
        };
    }

    private static FieldInfo Hidden(object owner, string name)
    {
        return owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance);
    }
}
