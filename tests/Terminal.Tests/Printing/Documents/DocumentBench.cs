using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Tests.Printer;

namespace Terminal.Tests.Documents;

/// <summary>A print queue before a fake head, in virtual time, with what its listener heard.</summary>
public sealed class DocumentBench : IPrintListener
{
    private readonly System.Text.StringBuilder heard = new System.Text.StringBuilder();

    /// <summary>A bench for a kind of printer.</summary>
    public DocumentBench(PrinterProfile profile)
    {
        Driver = new EscPosPrinter(Head, null, profile, new TestGlyphs(), null);
        Settings.Office = "Trung tâm Phục vụ hành chính công xã Bình An";
        Settings.Version = "Terminal 0.1.0";
        Queue = new PrintQueue(Driver, Settings, this);
    }

    /// <summary>The head.</summary>
    public readonly FakeHead Head = new FakeHead();

    /// <summary>The driver.</summary>
    public readonly EscPosPrinter Driver;

    /// <summary>Settings.</summary>
    public readonly DocumentSettings Settings = new DocumentSettings();

    /// <summary>The queue.</summary>
    public readonly PrintQueue Queue;

    /// <summary>Time.</summary>
    public long NowMs = 1000;

    /// <summary>What the listener heard since the last call, one word an event: b begun, B begun marked, p printed, s sent, n not printed, u unknown, r will be reprinted, d delayed.</summary>
    public string Heard()
    {
        string text = heard.ToString();
        heard.Clear();
        return text;
    }

    /// <inheritdoc/>
    public void PrintBegun(PrintJob job)
    {
        heard.Append(job.IsReprint ? 'B' : 'b');
    }

    /// <inheritdoc/>
    public void PrintEnded(PrintJob job)
    {
        switch (job.Outcome)
        {
            case PrintOutcome.Printed: heard.Append('p'); break;
            case PrintOutcome.Sent: heard.Append('s'); break;
            case PrintOutcome.NotPrinted: heard.Append('n'); break;
            case PrintOutcome.Unknown: heard.Append(job.WillReprint ? 'r' : 'u'); break;
            default: heard.Append('?'); break;
        }
    }

    /// <inheritdoc/>
    public void PrintDelayed(PrintJob job)
    {
        heard.Append('d');
    }

    /// <summary>Orders a ticket; false when there is no room.</summary>
    public bool OrderTicket(string number)
    {
        PrintJob job = Queue.Prepare(DocumentKind.QueueTicket);
        if (job == null)
        {
            return false;
        }

        job.Number.Append(number);
        job.Service.Append("Chứng thực, hộ tịch");
        job.Counter.Append("2");
        job.UtcSeconds = LocalTime.ToUtcSeconds(2026, 6, 1, 8, 15, 0);
        Queue.Submit(job, NowMs);
        return true;
    }

    /// <summary>Lets time pass.</summary>
    public void Run(int ms)
    {
        for (long end = NowMs + ms; NowMs < end; NowMs += 10)
        {
            Head.Budget = 10;
            for (int i = 0; i < 20 && Queue.Step(NowMs) == 0; i++)
            {
            }
        }
    }
}
