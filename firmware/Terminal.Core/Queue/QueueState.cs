using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// All that the queue knows, made from the journal's records alone: the same by a replay after a power cut as by running on.
/// </summary>
public sealed partial class QueueState : IJournalContent
{
    private readonly LineWindow window = new LineWindow();
    private readonly JournalRecord scratch = new JournalRecord();
    private int day;
    private int floorDay;
    private uint acknowledged;
    private int pausedServices;
    private int summaryDay;
    private long lastUtcSeconds;
    private uint givenUpLines;
    private bool numbersUnknown;

    /// <summary>Which numbers were given.</summary>
    public readonly CounterTable Counters = new CounterTable();

    /// <summary>Lines of the ledger by day.</summary>
    public readonly LedgerDays LedgerDays = new LedgerDays();

    /// <summary>The last ticket; its Sequence is 0 when there is none, or when it was cancelled.</summary>
    public readonly Ticket LastTicket = new Ticket();

    /// <summary>The last lines.</summary>
    public LineWindow Window
    {
        get { return window; }
    }

    /// <summary>Local day whose numbers are being given; 0 before the first known date.</summary>
    public int Day
    {
        get { return day; }
    }

    /// <summary>
    /// The earliest day that it may truly be, should the clock have been wrong: it lies before <see cref="Day"/> only after a
    /// clock has jumped.
    /// </summary>
    public int FloorDay
    {
        get { return floorDay; }
    }

    /// <summary>The service has every line up to this sequence.</summary>
    public uint Acknowledged
    {
        get { return acknowledged; }
    }

    /// <summary>Services paused by a clerk, a bit each.</summary>
    public int PausedServices
    {
        get { return pausedServices; }
    }

    /// <summary>Day of the last summary.</summary>
    public int SummaryDay
    {
        get { return summaryDay; }
    }

    /// <summary>Time of the last ticket that bears one, in seconds since 1970-01-01 UTC; 0 for none.</summary>
    public long LastUtcSeconds
    {
        get { return lastUtcSeconds; }
    }

    /// <summary>Lines that were given up without having reached the service.</summary>
    public uint GivenUpLines
    {
        get { return givenUpLines; }
    }

    /// <summary>True after a loss of the whole journal, until a clerk has said where numbers go on.</summary>
    public bool NumbersUnknown
    {
        get { return numbersUnknown; }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        Counters.Clear();
        LedgerDays.Clear();
        window.Clear();
        LastTicket.Sequence = 0;
        day = 0;
        floorDay = 0;
        acknowledged = 0;
        pausedServices = 0;
        summaryDay = 0;
        lastUtcSeconds = 0;
        givenUpLines = 0;
        numbersUnknown = false;
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        byte[] p = record.Payload;
        if (QueueRecord.IsLine(record))
        {
            TakeLine(record);
        }

        switch (record.Type)
        {
            case QueueRecord.Ticket:
                day = Bytes.Get16(p, QueueRecord.Day);
                Counters.Give(Day, p[QueueRecord.Letter], Bytes.Get16(p, QueueRecord.SecondNumber),
                    Bytes.Get16(p, QueueRecord.Number), (p[QueueRecord.Flags] & QueueRecord.DatedFlag) != 0);
                QueueRecord.ToTicket(record, LastTicket);
                lastUtcSeconds = LastTicket.UtcSeconds > 0 ? LastTicket.UtcSeconds : LastUtcSeconds;
                break;
            case QueueRecord.TicketOutcome:
                uint meant = Bytes.Get32(p, QueueRecord.Reference);
                window.SetOutcome(meant, p[QueueRecord.Outcome]);
                if (meant == LastTicket.Sequence)
                {
                    LastTicket.Outcome = (TicketOutcome)p[QueueRecord.Outcome];
                }

                break;
            case QueueRecord.DayBegun:
                BeginDay(Bytes.Get16(p, QueueRecord.Day), p[QueueRecord.Priority] != 0);
                break;
            case QueueRecord.Cancelled:
                // It is not printed again, and not cancelled twice.
                LastTicket.Sequence = LastTicket.Sequence == Bytes.Get32(p, QueueRecord.Reference) ? 0 : LastTicket.Sequence;
                break;
            case QueueRecord.Acknowledged:
                acknowledged = Bytes.Get32(p, QueueRecord.Reference);
                break;
            case QueueRecord.Paused:
                pausedServices |= Bit(p[QueueRecord.Service]);
                break;
            case QueueRecord.Reopened:
                pausedServices &= ~Bit(p[QueueRecord.Service]);
                break;
            case QueueRecord.SummaryPrinted:
                summaryDay = Bytes.Get16(p, QueueRecord.Day);
                break;
            case QueueRecord.NumbersSet:
                SetNumbers(p);
                break;
            case JournalRecord.RecoveredType:
                AccountForLoss(Bytes.Get16(p, 2));
                break;
            default:
                ApplySnapshot(record);
                break;
        }
    }

    private void TakeLine(JournalRecord record)
    {
        if (window.Count == LineWindow.MaxLines)
        {
            window.TakeOldest(scratch);
        }

        window.Add(record);
        int day = record.Type == JournalRecord.RecoveredType ? Day : Bytes.Get16(record.Payload, QueueRecord.Day);
        LedgerDays.Add(day, record.Sequence);
    }

    // A pause ends with the day: a clerk who forgot it would otherwise turn people away next morning.
    private void BeginDay(int day, bool jumped)
    {
        // A clock that was wrong by a day and runs on stays wrong by a day.
        int floor = Day == 0 ? day : jumped ? FloorDay : FloorDay + day - Day;
        floorDay = floor > day || floor < 1 ? day : floor;
        if (day != Day)
        {
            pausedServices = 0;
        }

        this.day = day;
        Counters.BeginDay(day);
    }

    private void SetNumbers(byte[] p)
    {
        numbersUnknown = false;
        int number = Bytes.Get16(p, QueueRecord.Number);
        if (number > 0)
        {
            Counters.RaiseTo(Bytes.Get16(p, QueueRecord.Day), p[QueueRecord.Letter], Bytes.Get16(p, QueueRecord.SecondNumber), number);
        }
    }

    private void AccountForLoss(int lost)
    {
        if (lost == Journal.AllRecords)
        {
            numbersUnknown = true;
        }
        else if (lost > 0)
        {
            Counters.Skip(Day, lost, FloorDay == 0 ? 1 : FloorDay);
        }
    }

    private void ApplySnapshot(JournalRecord record)
    {
        byte[] p = record.Payload;
        switch (record.Type)
        {
            case QueueRecord.SnapshotDay:
                Counters.LoadDay(p);
                break;
            case QueueRecord.SnapshotCounter:
            case QueueRecord.SnapshotForgottenCounter:
                Counters.LoadRow(p);
                break;
            case QueueRecord.SnapshotSpan:
                Counters.LoadSpan(p);
                break;
            case QueueRecord.SnapshotQueue:
                Counters.EndLoad(p[11]);
                day = Bytes.Get16(p, 0);
                summaryDay = Bytes.Get16(p, 2);
                acknowledged = Bytes.Get32(p, 4);
                pausedServices = Bytes.Get16(p, 8);
                numbersUnknown = p[10] != 0;
                givenUpLines = Bytes.Get32(p, 12);
                floorDay = Bytes.Get16(p, 16);
                break;
        }
    }

    private static int Bit(int service)
    {
        return service < 16 ? 1 << service : 0;
    }
}
