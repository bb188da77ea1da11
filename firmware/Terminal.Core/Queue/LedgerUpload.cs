using Terminal.Core.Text;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// The ledger on its way to the service: oldest first, in bounded batches, resumed after a power cut. A batch stays the
/// same until it is acknowledged or finally refused; its lines are dropped by nothing else.
/// </summary>
public sealed class LedgerUpload
{
    /// <summary>Most lines of a batch.</summary>
    public const int MaxLines = 20;

    private readonly QueueDesk desk;
    private readonly LedgerReader reader;
    private readonly LineWindow lines = new LineWindow(MaxLines);
    private bool begun;
    private bool closed;
    private int refusedBatches;

    /// <summary>The upload of a desk's ledger.</summary>
    public LedgerUpload(QueueDesk desk)
    {
        this.desk = desk;
        reader = new LedgerReader(desk);
    }

    /// <summary>Lines of the batch.</summary>
    public int Count
    {
        get { return lines.Count; }
    }

    /// <summary>Batches that the service has finally refused, since power came on.</summary>
    public int RefusedBatches
    {
        get { return refusedBatches; }
    }

    /// <summary>A line of the batch, valid until another is asked for.</summary>
    public LedgerLine Line(int index)
    {
        reader.Show(lines, index);
        return reader.Line;
    }

    /// <summary>True when the batch is ready to be sent.</summary>
    public bool IsReady
    {
        get { return closed && Count > 0; }
    }

    /// <summary>
    /// Collects lines for the next batch, a few a call. Returns true while there is more to do at once; when it returns
    /// false either <see cref="IsReady"/>, or there is nothing to send now.
    /// </summary>
    public bool Step()
    {
        if (closed || !desk.IsReady)
        {
            return false;
        }

        if (!begun)
        {
            begun = true;
            reader.Begin(desk.State.Acknowledged, true);
        }

        if (reader.Next())
        {
            reader.Keep(lines);
            closed = Count == MaxLines;
            return !closed;
        }

        if (reader.IsAtEnd)
        {
            closed = Count > 0;
            return false;
        }

        return true;
    }

    /// <summary>
    /// Adds the batch's idempotency key: the terminal, the day and sequence of its first line, the sequence of its last.
    /// The same batch has the same key for ever.
    /// </summary>
    public void AppendKey(string deviceId, TextBuffer text)
    {
        LocalTime day = new LocalTime();
        day.SetDayNumber(Line(0).Day);
        text.Append(deviceId);
        text.Append('-');
        text.AppendNumber(day.Year, 4);
        text.AppendNumber(day.Month, 2);
        text.AppendNumber(day.Day, 2);
        text.Append('-');
        text.AppendNumber(Line(0).Sequence, 1);
        text.Append('-');
        text.AppendNumber(Line(Count - 1).Sequence, 1);
    }

    /// <summary>The service has the batch. False when that could not be recorded: the batch then stays and is sent again with the same key.</summary>
    public bool Acknowledged()
    {
        if (!IsReady || !desk.Acknowledge(Line(Count - 1).Sequence))
        {
            return false;
        }

        lines.Clear();
        closed = false;
        return true;
    }

    /// <summary>The service has refused the batch for good: it is passed over, and counted.</summary>
    public bool RefusedForGood()
    {
        bool done = Acknowledged();
        refusedBatches += done ? 1 : 0;
        return done;
    }
}
