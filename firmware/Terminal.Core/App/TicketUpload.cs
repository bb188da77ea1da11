using Terminal.Core.Configuration;
using Terminal.Core.Queue;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>The queue's ledger as the service receives it: the queue's batches in the words of the contract.</summary>
internal sealed class TicketUpload : ITicketBatch
{
    private readonly LedgerUpload upload;
    private readonly Settings settings;

    /// <summary>Over the ledger of a desk; the settings tell the terminal's name at the service.</summary>
    public TicketUpload(QueueDesk desk, Settings settings)
    {
        this.settings = settings;
        upload = new LedgerUpload(desk);
    }

    /// <inheritdoc/>
    public int Count
    {
        get { return upload.Count; }
    }

    /// <inheritdoc/>
    public bool IsReady
    {
        get { return upload.IsReady; }
    }

    /// <inheritdoc/>
    public bool Collect()
    {
        return upload.Step();
    }

    /// <inheritdoc/>
    public void AppendKey(TextBuffer text)
    {
        upload.AppendKey(settings.GetText(SettingId.DeviceId), text);
    }

    /// <inheritdoc/>
    public void Fill(int index, TicketLine line)
    {
        LedgerLine from = upload.Line(index);
        line.Sequence = from.Sequence;
        line.Type = TypeWord(from.Type);
        line.Day = from.Day;
        line.UtcSeconds = from.UtcSeconds;
        line.Priority = from.Type == QueueRecord.DayBegun ? 0 : from.Priority;
        line.Outcome = LineWindow.HasOutcome(from.Type) ? OutcomeWord(from.Outcome) : null;
        line.LastNumber = from.LastNumber;
        line.Reason = from.Type == QueueRecord.Gap ? from.Reason : 0;
        line.Reference = from.Reference;
        if (from.Number != 0)
        {
            if (from.ServiceLetter != 0)
            {
                line.Number.Append(from.DeviceLetter);
                line.Number.Append(from.ServiceLetter);
            }

            line.Number.AppendNumber(from.Number, 3);
        }
    }

    /// <inheritdoc/>
    public bool Acknowledged()
    {
        return upload.Acknowledged();
    }

    /// <inheritdoc/>
    public bool RefusedForGood()
    {
        return upload.RefusedForGood();
    }

    private static string TypeWord(int type)
    {
        switch (type)
        {
            case QueueRecord.Ticket: return "ticket";
            case QueueRecord.DayBegun: return "day";
            case QueueRecord.Reprinted: return "reprint";
            case QueueRecord.Cancelled: return "cancel";
            case QueueRecord.Gap: return "gap";
            case QueueRecord.Paused: return "pause";
            case QueueRecord.Reopened: return "reopen";
            case QueueRecord.SummaryPrinted: return "summary";
            case QueueRecord.Called: return "called";
            case QueueRecord.Served: return "served";
            case QueueRecord.Absent: return "absent";
            case QueueRecord.GivenUp: return "given-up";
            case QueueRecord.NumbersSet: return "numbers-set";
            default: return "other";
        }
    }

    // A paper whose end is not known yet leaves the ledger only when more papers are open than it keeps apart.
    private static string OutcomeWord(TicketOutcome outcome)
    {
        bool isOver = outcome != TicketOutcome.Reserved && outcome != TicketOutcome.Printing;
        return LedgerCsv.PaperWord(isOver ? outcome : TicketOutcome.Unknown);
    }
}
