using Terminal.Drivers.Printer;

namespace Terminal.Tests.Printer;

/// <summary>A driver before a fake head, in virtual time.</summary>
public sealed class PrinterBench
{
    /// <summary>A bench for a kind of printer.</summary>
    public PrinterBench(PrinterProfile profile)
    {
        Driver = new EscPosPrinter(Head, null, profile, new TestGlyphs(), null);
    }

    /// <summary>The head.</summary>
    public readonly FakeHead Head = new FakeHead();

    /// <summary>The driver.</summary>
    public readonly EscPosPrinter Driver;

    /// <summary>Time.</summary>
    public long NowMs = 1000;

    /// <summary>Lets time pass.</summary>
    public void Run(int ms)
    {
        for (long end = NowMs + ms; NowMs < end; NowMs += 10)
        {
            Step();
        }
    }

    /// <summary>Prints to the end, at most the given time.</summary>
    public PrintOutcome Print(IPrintSource document, PrintWay way, int timeoutMs)
    {
        Driver.Begin(document, way, NowMs);
        for (long end = NowMs + timeoutMs; NowMs < end && Driver.IsPrinting; NowMs += 10)
        {
            Step();
        }

        return Driver.Outcome;
    }

    /// <summary>True when the line takes nothing.</summary>
    public bool IsLineStuck;

    private void Step()
    {
        Head.Budget = IsLineStuck ? 0 : 10;
        for (int i = 0; i < 20 && Driver.Step(NowMs) == 0; i++)
        {
        }
    }
}
