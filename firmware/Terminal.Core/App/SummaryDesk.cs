using Terminal.Core.Configuration;
using Terminal.Core.Documents;
using Terminal.Core.Queue;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Core.App;

/// <summary>
/// Prints the day's summary, when staff orders it and, where configured, by itself at closing time: reads the ledger in steps, then
/// hands the figures to the printer.
/// </summary>
internal sealed class SummaryDesk
{
    private const int LookMs = 5000;

    private readonly TerminalState state;
    private readonly DailyFigures figures;
    private readonly PrintDesk printing;
    private readonly QueueDesk queue;

    // Only while a day is read: it is needed once a day.
    private DaySummary summary;
    private bool isByItself;
    private int orderedDay;
    private int countedDay;
    private int lookUpsBefore;
    private long sinceUtcSeconds;
    private long lookAgainMs;

    /// <summary>Fills the figures that the documents print.</summary>
    public SummaryDesk(TerminalState state, QueueDesk queue, DailyFigures figures, PrintDesk printing)
    {
        this.state = state;
        this.figures = figures;
        this.printing = printing;
        this.queue = queue;
    }

    /// <summary>Orders today's summary; one that is being read already is not begun anew.</summary>
    public void Order()
    {
        if (summary == null)
        {
            summary = new DaySummary(queue, queue.Today);
        }
    }

    /// <summary>One bounded piece of work; true while there is more.</summary>
    public bool Step(long nowMs)
    {
        KeepDay(nowMs);
        if (summary == null)
        {
            LookAtTheClock(nowMs);
            return summary != null;
        }

        if (summary.Step())
        {
            return true;
        }

        Fill();
        if (printing.PrintSummary(nowMs) && isByItself)
        {
            // The day is kept here too: a drive that fails must not make it print all evening.
            orderedDay = summary.Day;
            queue.RecordSummary();
        }

        summary = null;
        isByItself = false;
        return false;
    }

    // A printer that is out of paper at closing time gets the summary when somebody has put paper in.
    private void LookAtTheClock(long nowMs)
    {
        if (nowMs < lookAgainMs)
        {
            return;
        }

        lookAgainMs = nowMs + LookMs;
        if (queue.IsSummaryDue && printing.CanPrintNow && orderedDay != queue.Today)
        {
            isByItself = true;
            Order();
        }
    }

    // Of tickets the ledger knows over power-off; of slips only who has printed them.
    private int Papers(TicketOutcome ofTickets, PrintOutcome ofSlips)
    {
        return summary.Papers(ofTickets) + printing.Counted(ofSlips);
    }

    // A terminal that stays on for days counts slips and look-ups anew on each of them. They are kept in memory alone, to spare the
    // flash: on the day on which power came on, the summary says since when they are counted.
    private void KeepDay(long nowMs)
    {
        long utcSeconds = state.Clock.ConfirmedUtcSeconds;
        int today = LocalTime.LocalDay(utcSeconds);
        if (utcSeconds == 0 || today == countedDay)
        {
            return;
        }

        if (countedDay == 0)
        {
            sinceUtcSeconds = utcSeconds - nowMs / 1000;
        }
        else
        {
            sinceUtcSeconds = 0;
            printing.BeginDay();
            lookUpsBefore = state.Visits.LookUps;
        }

        countedDay = today;
    }

    private void Fill()
    {
        figures.Services = 0;
        figures.UtcSeconds = state.Clock.ConfirmedUtcSeconds;
        figures.SinceUtcSeconds = sinceUtcSeconds;
        figures.LookUps = state.Visits.LookUps - lookUpsBefore;
        figures.Slips = printing.Slips;
        figures.Printed = Papers(TicketOutcome.Printed, PrintOutcome.Printed);
        figures.Sent = Papers(TicketOutcome.Sent, PrintOutcome.Sent);
        figures.NotPrinted = Papers(TicketOutcome.NotPrinted, PrintOutcome.NotPrinted);
        figures.Unknown = Papers(TicketOutcome.Unknown, PrintOutcome.Unknown);
        figures.Reprints = summary.Reprints + printing.Repeats;
        for (int service = 0; service < SettingId.MaxServices && figures.Services < DailyFigures.MaxServices; service++)
        {
            if (state.Settings.IsServiceActive(service))
            {
                Fill(service, figures.Services);
                figures.Services++;
            }
        }
    }

    private void Fill(int service, int row)
    {
        figures.Names[row] = state.Settings.GetText(SettingId.Service(service, ServiceField.Name));
        figures.Issued[row] = summary.Issued(service);
        if (figures.Issued[row] > 0)
        {
            TextBuffer numbers = new TextBuffer(16);
            summary.AppendSpan(service, numbers);
            figures.Numbers[row] = numbers.ToString();
        }
    }
}
