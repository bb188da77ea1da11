using Terminal.Core.Text;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>The ledger as CSV (RFC 4180 with commas; no field needs quotes). Times are UTC, words are English: it is a record.</summary>
public static class LedgerCsv
{
    /// <summary>The heading.</summary>
    public const string Heading = "sequence,day,utc,event,ticket,service,priority,paper,to,reference";

    /// <summary>Adds one line, without line end. Local is for the method's own use.</summary>
    public static void Append(LedgerLine line, LocalTime local, TextBuffer text)
    {
        text.AppendNumber(line.Sequence, 1);
        text.Append(',');
        if (line.Day > 0)
        {
            local.SetDayNumber(line.Day);
            local.AppendIsoDate(text);
        }

        text.Append(',');
        AppendUtc(line, local, text);
        text.Append(',');
        text.Append(EventWord(line));
        text.Append(',');
        AppendNumber(line, line.Number, text);
        text.Append(',');
        if (line.Service != QueueRecord.NoService)
        {
            text.AppendNumber(line.Service + 1, 1);
        }

        text.Append(',');
        if (line.Priority > 0 && line.Type != QueueRecord.DayBegun)
        {
            text.AppendNumber(line.Priority, 1);
        }

        text.Append(',');
        text.Append(LineWindow.HasOutcome(line.Type) ? PaperWord(line.Outcome) : "");
        text.Append(',');
        if (line.Type == QueueRecord.Gap && line.ServiceLetter != 0)
        {
            AppendNumber(line, line.LastNumber, text);
        }

        text.Append(',');
        if (line.Reference > 0)
        {
            text.AppendNumber(line.Reference, 1);
        }
    }

    /// <summary>What became of a paper, in one word.</summary>
    public static string PaperWord(TicketOutcome outcome)
    {
        switch (outcome)
        {
            case TicketOutcome.Reserved: return "waiting";
            case TicketOutcome.Printing: return "printing";
            case TicketOutcome.Printed: return "printed";
            case TicketOutcome.Sent: return "sent";
            case TicketOutcome.NotPrinted: return "not-printed";
            case TicketOutcome.ScreenOnly: return "screen-only";
            default: return "unknown";
        }
    }

    /// <summary>What happened, in one word.</summary>
    public static string EventWord(LedgerLine line)
    {
        switch (line.Type)
        {
            case QueueRecord.Ticket: return line.IsDated ? "ticket" : "ticket-undated";
            case QueueRecord.DayBegun: return line.Priority > 0 ? "clock-jumped-to-day" : "day-begun";
            case QueueRecord.Reprinted: return "reprint";
            case QueueRecord.Cancelled: return "cancelled";
            case QueueRecord.Gap: return GapWord(line.Reason);
            case QueueRecord.Paused: return "paused";
            case QueueRecord.Reopened: return "reopened";
            case QueueRecord.SummaryPrinted: return "summary";
            case QueueRecord.Called: return "called";
            case QueueRecord.Served: return "served";
            case QueueRecord.Absent: return "absent";
            case QueueRecord.GivenUp: return "lines-given-up";
            case QueueRecord.NumbersSet: return "next-number-set";
            default: return "other";
        }
    }

    private static string GapWord(int reason)
    {
        switch (reason)
        {
            case QueueRecord.GapDamage: return "numbers-left-out-after-damage";
            case QueueRecord.GapForgotten: return "numbers-of-the-day-not-remembered";
            case QueueRecord.GapBand: return "numbers-below-another-band";
            default: return "numbers-given-undated-before";
        }
    }

    private static void AppendNumber(LedgerLine line, int number, TextBuffer text)
    {
        if (number == 0)
        {
            return;
        }

        if (line.ServiceLetter != 0)
        {
            text.Append(line.DeviceLetter);
            text.Append(line.ServiceLetter);
            text.AppendNumber(number, 3);
            return;
        }

        text.AppendNumber(number, 1);
    }

    private static void AppendUtc(LedgerLine line, LocalTime local, TextBuffer text)
    {
        if (line.UtcSeconds == 0)
        {
            return;
        }

        local.SetUtcSeconds(line.UtcSeconds - LocalTime.OffsetSeconds);
        local.AppendIsoDate(text);
        text.Append('T');
        text.AppendNumber(local.Hour, 2);
        text.Append(':');
        text.AppendNumber(local.Minute, 2);
        text.Append(':');
        text.AppendNumber(local.Second, 2);
        text.Append('Z');
    }
}
