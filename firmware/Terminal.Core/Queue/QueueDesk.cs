using Terminal.Core.Configuration;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// Gives out numbers and keeps the ledger. A number is durable before anybody sees it; what is durable is known again
/// after a power cut. INVARIANTS.md says what always holds.
/// </summary>
public sealed partial class QueueDesk
{
    /// <summary>Most bytes of one journal file on the reference board (3 MiB drive): a day of 9,999 tickets fits.</summary>
    public const int DefaultJournalBytes = 1 << 20;

    private const int RetryMs = 10000;
    private const int JumpSeconds = 3600;
    private const int FullRetryMs = 60000;

    // A batch of the journal holds them, and what else a number needs.
    private const int MaxHoles = 16;

    private readonly Settings settings;
    private readonly TrustedClock clock;
    private readonly QueueState state = new QueueState();
    private readonly Journal journal;
    private readonly JournalRecord record = new JournalRecord();
    private readonly OpenPapers papers = new OpenPapers();
    private readonly long[] lockedUntilMs = new long[SettingId.MaxServices];
    private readonly LocalTime local = new LocalTime();
    private readonly int[] hours = new int[SettingId.MaxServices * OpeningHours.MaxSpans * 2];
    private readonly int[] hourSpans = new int[SettingId.MaxServices];
    private int hoursRevision = -1;
    private bool opened;
    private bool resolved;
    private bool wasReady;
    private long retryAtMs;
    private bool compactionOrdered;
    private uint orderedGeneration;
    private long compactAgainMs;
    private uint givenUpTold;
    private long nowUtcSeconds;
    private bool nowDated;
    private bool jumped;
    private long datedMs = -1;
    private long datedUtcSeconds;
    private int unresolvedAtStart;

    /// <summary>A desk over a drive. journalBytes bounds each of the journal's two files.</summary>
    public QueueDesk(IFileStore files, Settings settings, TrustedClock clock, int journalBytes)
    {
        this.settings = settings;
        this.clock = clock;
        journal = new Journal(files, "journal", journalBytes, state);
        state.MaxKeptLines = KeptLines;
    }

    /// <summary>The journal, for the console.</summary>
    public Journal Journal
    {
        get { return journal; }
    }

    /// <summary>What the queue knows.</summary>
    public QueueState State
    {
        get { return state; }
    }

    /// <summary>True when numbers can be made durable.</summary>
    public bool IsReady
    {
        get { return journal.State == JournalState.Ready && resolved; }
    }

    /// <summary>Tickets whose outcome was open when power failed, found at the last start.</summary>
    public int UnresolvedAtStart
    {
        get { return unresolvedAtStart; }
    }

    /// <summary>
    /// One bounded piece of work: recovery, compaction, the change of day, trying a failed drive again.
    /// Returns true while there is more to do at once.
    /// </summary>
    public bool Step(long nowMs)
    {
        if (!opened)
        {
            opened = true;
            resolved = false;
            journal.Open();
            return true;
        }

        if (journal.Step())
        {
            return true;
        }

        switch (journal.State)
        {
            case JournalState.Ready:
                return StepReady(nowMs);
            case JournalState.Full:
                MakeRoom(nowMs);
                return journal.IsCompacting;
            case JournalState.Failed:
                if (nowMs >= retryAtMs)
                {
                    retryAtMs = nowMs + RetryMs;
                    resolved = false;
                    journal.Open();
                    return true;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Why a press would give no number, or Given when it would. Looks only.</summary>
    public PressResult Look(int service, long nowMs)
    {
        if (service < 0 || service >= SettingId.MaxServices || !settings.IsServiceActive(service))
        {
            return PressResult.NotOffered;
        }

        PressResult store = LookAtStore();
        if (store != PressResult.Given)
        {
            return store;
        }

        if (IsPaused(service))
        {
            return PressResult.Paused;
        }

        if (!IsOpen(service))
        {
            return PressResult.Closed;
        }

        int day = Today;
        int cap = settings.GetInt(SettingId.Service(service, ServiceField.Cap));
        int letter = settings.GetInt(SettingId.Service(service, ServiceField.Letter));
        int first = settings.GetInt(SettingId.Service(service, ServiceField.First));
        int last = settings.GetInt(SettingId.Service(service, ServiceField.Last));

        // Without a date the numbers of the last known day go on; its cap says nothing about the day that it may be.
        if (cap > 0 && IsDateKnown && state.Counters.Issued(day, letter, first) >= cap)
        {
            return PressResult.CapReached;
        }

        int gapFrom;
        int gapTo;
        if (state.Counters.Next(day, letter, first, last, IsDateKnown ? 0 : FloorDay, out gapFrom, out gapTo) > last)
        {
            return PressResult.BandUsedUp;
        }

        return nowMs < lockedUntilMs[service] ? PressResult.Locked : PressResult.Given;
    }

    /// <summary>Why no number of any service could be stored now, or Given when it could.</summary>
    public PressResult LookAtStore()
    {
        PressResult store = StoreResultOf();
        return store == PressResult.Given && state.NumbersUnknown ? PressResult.NumbersUnknown : store;
    }

    /// <summary>
    /// A queue button was pressed. When the result is Given the ticket is filled and durable; otherwise nothing has changed.
    /// Priority is a class from 1, or 0.
    /// </summary>
    public PressResult Press(int service, int priority, long nowMs, Ticket ticket)
    {
        Sample();
        if (IsReady && !KeepDay())
        {
            return AfterFailure(nowMs);
        }

        PressResult result = Look(service, nowMs);
        if (result != PressResult.Given)
        {
            return result;
        }

        int letter = settings.GetInt(SettingId.Service(service, ServiceField.Letter));
        int first = settings.GetInt(SettingId.Service(service, ServiceField.First));
        int last = settings.GetInt(SettingId.Service(service, ServiceField.Last));
        int gapFrom;
        int gapTo;
        int number = state.Counters.Next(state.Day, letter, first, last, nowDated ? 0 : FloorDay, out gapFrom, out gapTo);
        if (number > last)
        {
            return PressResult.BandUsedUp;
        }

        AddHoles(service, letter, first, gapTo > 0 ? gapFrom : number);
        if (gapTo > 0)
        {
            AddGap(service, gapFrom, gapTo, state.Counters.LeavesOutForDamage(state.Day, letter, first) ? QueueRecord.GapDamage
                : state.Counters.IsForgotten(state.Day) ? QueueRecord.GapForgotten : QueueRecord.GapUndated);
        }

        BeginLine(QueueRecord.Ticket, service);
        Bytes.Put16(record.Payload, QueueRecord.Number, number);
        Bytes.Put16(record.Payload, QueueRecord.SecondNumber, first);
        record.Payload[QueueRecord.Priority] = (byte)priority;
        if (settings.IsOn(SettingId.QueueNoPrinter))
        {
            record.Payload[QueueRecord.Outcome] = (byte)TicketOutcome.ScreenOnly;
        }

        journal.Add(record);
        if (journal.Commit() != StoreResult.Ok)
        {
            return AfterFailure(nowMs);
        }

        papers.Add(state.LastTicket.Sequence);
        lockedUntilMs[service] = nowMs + settings.GetInt(SettingId.QueueLockSeconds) * 1000;
        ticket.CopyFrom(state.LastTicket);
        return PressResult.Given;
    }

    /// <summary>
    /// What became of a ticket's paper, or of a reprint's: to be told when its first byte goes out and when it is over.
    /// False when the drive has not taken it yet: it is written as soon as the drive answers again, and if power fails
    /// before that, nobody knows.
    /// </summary>
    public bool Report(uint sequence, TicketOutcome outcome)
    {
        if (!IsReady)
        {
            papers.NotRecorded(sequence, outcome);
            return false;
        }

        int known = state.Window.OutcomeOf(sequence);
        if (known < 0 || known > (int)TicketOutcome.Printing || known >= (int)outcome)
        {
            // What is over stays as it was told first.
            papers.Recorded(sequence, outcome);
            return known >= 0;
        }

        BeginOutcome(sequence, outcome);
        if (journal.Commit() != StoreResult.Ok)
        {
            papers.NotRecorded(sequence, outcome);
            return false;
        }

        papers.Recorded(sequence, outcome);
        return true;
    }

    /// <summary>
    /// Nothing waits for the printer any more: a paper that is still on its way was lost between number and printer, by a fault or for
    /// want of memory, and nobody else will ever tell of it.
    /// </summary>
    public void NothingPrints()
    {
        uint sequence;
        TicketOutcome outcome;
        if (papers.First(false, out sequence, out outcome))
        {
            Report(sequence, Lost(outcome));
        }
    }

    /// <summary>
    /// A clerk wants the last ticket once more. Fills it, marked as a reprint and with a sequence of its own for
    /// <see cref="Report"/>. False when there is no ticket of today, or it cannot be recorded.
    /// </summary>
    public bool ReprintLast(Ticket ticket)
    {
        Ticket last = state.LastTicket;
        if (last.Sequence == 0 || last.Day != state.Day)
        {
            return false;
        }

        return Reprint(last, ticket);
    }

    /// <summary>Like <see cref="ReprintLast"/> for any ticket of the ledger.</summary>
    public bool Reprint(Ticket original, Ticket ticket)
    {
        Sample();
        BeginLine(QueueRecord.Reprinted, original.Service);
        Bytes.Put16(record.Payload, QueueRecord.Day, original.Day);
        record.Payload[QueueRecord.Letter] = (byte)original.ServiceLetter;
        Bytes.Put16(record.Payload, QueueRecord.Number, original.Number);
        record.Payload[QueueRecord.Priority] = (byte)original.Priority;
        Bytes.Put32(record.Payload, QueueRecord.Reference, original.Sequence);
        uint sequence = journal.Add(record);
        if (journal.Commit() != StoreResult.Ok)
        {
            return false;
        }

        papers.Add(sequence);
        ticket.CopyFrom(original);
        ticket.Sequence = sequence;
        ticket.IsReprint = true;
        ticket.Outcome = TicketOutcome.Reserved;
        return true;
    }

    /// <summary>
    /// A clerk cancels a ticket: its number stays used, the ledger says why nobody came. Said a second time it changes nothing
    /// while the first is among the last lines.
    /// </summary>
    public bool Cancel(Ticket ticket)
    {
        for (int i = 0; i < state.Window.Count; i++)
        {
            state.Window.Get(i, record);
            if (record.Type == QueueRecord.Cancelled && Bytes.Get32(record.Payload, QueueRecord.Reference) == ticket.Sequence)
            {
                return true;
            }
        }

        Sample();
        BeginLine(QueueRecord.Cancelled, ticket.Service);
        Bytes.Put16(record.Payload, QueueRecord.Day, ticket.Day);
        record.Payload[QueueRecord.Letter] = (byte)ticket.ServiceLetter;
        Bytes.Put16(record.Payload, QueueRecord.Number, ticket.Number);
        Bytes.Put32(record.Payload, QueueRecord.Reference, ticket.Sequence);
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    /// <summary>A clerk pauses or reopens a service. The pause ends with the day.</summary>
    public bool SetPaused(int service, bool paused)
    {
        Sample();
        if (IsPaused(service) == paused)
        {
            return true;
        }

        BeginLine(paused ? QueueRecord.Paused : QueueRecord.Reopened, service);
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    /// <summary>True while a clerk has the service paused.</summary>
    public bool IsPaused(int service)
    {
        return (state.PausedServices & 1 << service) != 0 && Today == state.Day;
    }

    /// <summary>
    /// A clerk says which number a service gives next (after a loss of the journal, or to leave numbers out); it can only
    /// go forward. Number 0 only confirms that numbers may be given again.
    /// </summary>
    public bool SetNextNumber(int service, int number)
    {
        Sample();
        if (!KeepDay())
        {
            return false;
        }

        BeginLine(QueueRecord.NumbersSet, service);
        Bytes.Put16(record.Payload, QueueRecord.Number, number);
        Bytes.Put16(record.Payload, QueueRecord.SecondNumber, settings.GetInt(SettingId.Service(service, ServiceField.First)));
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    /// <summary>The service has all lines up to the sequence, or has finally refused them.</summary>
    public bool Acknowledge(uint sequence)
    {
        if (sequence <= state.Acknowledged)
        {
            return true;
        }

        record.Clear(QueueRecord.Acknowledged, JournalRecord.MaxPayloadBytes);
        Bytes.Put32(record.Payload, QueueRecord.Reference, sequence);
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    /// <summary>
    /// True once a day when every service with hours has closed, numbers were given, and the summary is to print by itself.
    /// <see cref="RecordSummary"/> ends it.
    /// </summary>
    public bool IsSummaryDue
    {
        get
        {
            long utcSeconds = clock.ConfirmedUtcSeconds;
            if (!settings.IsOn(SettingId.SummaryAtClose) || !IsReady || utcSeconds == 0
                || LocalTime.LocalDay(utcSeconds) != state.Day || state.SummaryDay == state.Day)
            {
                return false;
            }

            TakeHours();
            local.SetUtcSeconds(utcSeconds);
            int minute = local.Hour * 60 + local.Minute;
            int close = 0;
            int issued = 0;
            for (int service = 0; service < SettingId.MaxServices; service++)
            {
                if (settings.IsServiceActive(service))
                {
                    int last = service * OpeningHours.MaxSpans * 2 + hourSpans[service] * 2 - 1;
                    close = hourSpans[service] > 0 && hours[last] > close ? hours[last] : close;
                    issued += IssuedToday(service);
                }
            }

            return close > 0 && minute >= close && issued > 0;
        }
    }

    /// <summary>The day's summary has been ordered: it does not print by itself again. False when that could not be recorded.</summary>
    public bool RecordSummary()
    {
        Sample();
        BeginLine(QueueRecord.SummaryPrinted, QueueRecord.NoService);
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    /// <summary>Tickets given today by a service.</summary>
    public int IssuedToday(int service)
    {
        return state.Counters.Issued(Today,
            settings.GetInt(SettingId.Service(service, ServiceField.Letter)),
            settings.GetInt(SettingId.Service(service, ServiceField.First)));
    }

    /// <summary>Last number given today by a service, 0 for none.</summary>
    public int LastNumberToday(int service)
    {
        return state.Counters.LastGiven(Today,
            settings.GetInt(SettingId.Service(service, ServiceField.Letter)),
            settings.GetInt(SettingId.Service(service, ServiceField.First)));
    }

    /// <summary>The number that a service gives next, as far as the band has one.</summary>
    public int NextNumberToday(int service)
    {
        int letter = settings.GetInt(SettingId.Service(service, ServiceField.Letter));
        int first = settings.GetInt(SettingId.Service(service, ServiceField.First));
        int last = settings.GetInt(SettingId.Service(service, ServiceField.Last));
        return state.Counters.Next(Today, letter, first, last, IsDateKnown ? 0 : FloorDay, out int _, out int _);
    }

    /// <summary>True within the service's hours, and always while the time is not confirmed: nobody is turned away by a wrong clock.</summary>
    public bool IsOpen(int service)
    {
        long utcSeconds = clock.ConfirmedUtcSeconds;
        if (utcSeconds == 0)
        {
            return true;
        }

        TakeHours();
        local.SetUtcSeconds(utcSeconds);
        return OpeningHours.IsOpen(hours, service * OpeningHours.MaxSpans * 2, hourSpans[service], local.Hour * 60 + local.Minute);
    }

    private void TakeHours()
    {
        if (hoursRevision == settings.Revision)
        {
            return;
        }

        hoursRevision = settings.Revision;
        for (int service = 0; service < SettingId.MaxServices; service++)
        {
            string text = settings.GetText(SettingId.Service(service, ServiceField.Hours));
            int spans = OpeningHours.Parse(text, hours, service * OpeningHours.MaxSpans * 2);
            hourSpans[service] = spans < 0 ? 0 : spans;
        }
    }

    /// <summary>The day whose numbers a press gives now: that of the clock when it is confirmed, else the last one goes on.</summary>
    public int Today
    {
        get
        {
            long utcSeconds = clock.ConfirmedUtcSeconds;
            return utcSeconds != 0 ? LocalTime.LocalDay(utcSeconds) : state.Day;
        }
    }

    /// <summary>True when tickets bear a date: the clock is confirmed.</summary>
    public bool IsDateKnown
    {
        get { return clock.IsTrusted; }
    }

    private PressResult StoreResultOf()
    {
        switch (journal.State)
        {
            case JournalState.Ready: return resolved ? PressResult.Given : compactAgainMs > 0 ? PressResult.StoreFull : PressResult.Starting;
            case JournalState.Failed: return PressResult.StoreFailed;
            case JournalState.Full: return PressResult.StoreFull;
            case JournalState.Newer: return PressResult.StoreNewer;
            default: return wasReady ? PressResult.StoreFailed : PressResult.Starting;
        }
    }

    private PressResult AfterFailure(long nowMs)
    {
        if (journal.State == JournalState.Ready)
        {
            // The file has reached its bound: room is made at the next steps.
            OrderCompaction();
            return PressResult.StoreFull;
        }

        if (retryAtMs < nowMs + 1000)
        {
            retryAtMs = nowMs + 1000;
        }

        return StoreResultOf();
    }

    private bool StepReady(long nowMs)
    {
        if (!resolved)
        {
            return Resolve(nowMs);
        }

        Sample();
        KeepDay();
        RecordWaitingOutcome();
        if (journal.State != JournalState.Ready || journal.IsCompacting)
        {
            return journal.IsCompacting;
        }

        if (compactionOrdered)
        {
            compactionOrdered = false;
            state.MaxKeptLines = KeptLines;
            if (journal.Generation == orderedGeneration)
            {
                // It did not come about: the drive is full. Not again at once.
                compactAgainMs = nowMs + FullRetryMs;
            }

            TellGivenUp();
        }

        if (nowMs < compactAgainMs || !IsCompactionDue)
        {
            return false;
        }

        OrderCompaction();
        return true;
    }

    // The first thing after a recovery. When even that finds no room, days must be given up first.
    private bool Resolve(long nowMs)
    {
        if (journal.IsCompacting)
        {
            return true;
        }

        Sample();
        resolved = ResolveOpen();
        if (resolved)
        {
            wasReady = true;
            givenUpTold = state.GivenUpLines;
            return true;
        }

        if (journal.State == JournalState.Ready && nowMs >= compactAgainMs)
        {
            compactAgainMs = nowMs + FullRetryMs;
            OrderCompaction();
        }

        return journal.IsCompacting;
    }

    private void OrderCompaction()
    {
        if (journal.BeginCompaction())
        {
            compactionOrdered = true;
            orderedGeneration = journal.Generation;
        }
    }

    // Lines that never reached the service were given up for room: the ledger itself says so.
    private void TellGivenUp()
    {
        if (state.GivenUpLines != givenUpTold)
        {
            BeginLine(QueueRecord.GivenUp, QueueRecord.NoService);
            Bytes.Put32(record.Payload, QueueRecord.Reference, state.GivenUpLines - givenUpTold);
            givenUpTold = state.GivenUpLines;
            journal.Add(record);
            journal.Commit();
        }
    }

    // One look at the clock for all that an operation writes: midnight must not fall between two of its records.
    private void Sample()
    {
        nowUtcSeconds = clock.ConfirmedUtcSeconds;
        nowDated = nowUtcSeconds != 0;
        if (!nowDated)
        {
            return;
        }

        // Since the last look the clock must have run as the uptime did; across a power-off nobody can tell.
        long nowMs = clock.UptimeMs;
        long stray = nowUtcSeconds - datedUtcSeconds - (nowMs - datedMs) / 1000;
        bool strayed = datedMs >= 0 && (stray > JumpSeconds || stray < -JumpSeconds);
        jumped = (strayed || jumped) && LocalTime.LocalDay(nowUtcSeconds) != state.Day;
        datedMs = nowMs;
        datedUtcSeconds = nowUtcSeconds;
    }

    // Never 0: that stands for a known date. Without any day so far there is none to look back to.
    private int FloorDay
    {
        get { return state.FloorDay == 0 ? 1 : state.FloorDay; }
    }

    // A new day, or a date that is known again, is recorded before a number of it is given.
    private bool KeepDay()
    {
        if (journal.State != JournalState.Ready || !nowDated)
        {
            return journal.State == JournalState.Ready;
        }

        int day = LocalTime.LocalDay(nowUtcSeconds);
        if (day == state.Day && !state.Counters.HasUndated)
        {
            return true;
        }

        BeginLine(QueueRecord.DayBegun, QueueRecord.NoService);
        Bytes.Put16(record.Payload, QueueRecord.Day, day);
        Bytes.Put16(record.Payload, QueueRecord.SecondNumber, state.Day);
        record.Payload[QueueRecord.Outcome] = (byte)clock.Source;
        record.Payload[QueueRecord.Priority] = (byte)(jumped ? 1 : 0);
        journal.Add(record);
        return journal.Commit() == StoreResult.Ok;
    }

    // What becomes of a paper of which nobody will tell any more: what had not begun was not printed; of the rest nobody knows.
    private static TicketOutcome Lost(TicketOutcome outcome)
    {
        return outcome == TicketOutcome.Reserved ? TicketOutcome.NotPrinted : TicketOutcome.Unknown;
    }

    // Power failed between a number and the end of its printing. Papers of this power-on are still on their way: the drive failed, not
    // the printer.
    private bool ResolveOpen()
    {
        unresolvedAtStart = 0;
        for (int i = 0; i < state.Window.Count; i++)
        {
            state.Window.Get(i, record);
            int outcome = record.Payload[QueueRecord.Outcome];
            if (LineWindow.IsOpen(record.Type, outcome) && !papers.Contains(record.Sequence))
            {
                BeginOutcome(record.Sequence, Lost((TicketOutcome)outcome));
                unresolvedAtStart++;
            }
        }

        return journal.Commit() == StoreResult.Ok;
    }

    private void BeginOutcome(uint sequence, TicketOutcome outcome)
    {
        record.Clear(QueueRecord.TicketOutcome, JournalRecord.MaxPayloadBytes);
        record.Payload[QueueRecord.Outcome] = (byte)outcome;
        Bytes.Put32(record.Payload, QueueRecord.Reference, sequence);
        journal.Add(record);
    }

    private void RecordWaitingOutcome()
    {
        uint sequence;
        TicketOutcome outcome;
        if (papers.First(true, out sequence, out outcome))
        {
            Report(sequence, outcome);
        }
    }

    private void MakeRoom(long nowMs)
    {
        if (nowMs < retryAtMs)
        {
            return;
        }

        retryAtMs = nowMs + FullRetryMs;
        state.MaxKeptLines = state.LedgerDays.TotalLines / 2 + 1;
        OrderCompaction();
    }

    // A compaction leaves at most so many lines, but always those of today.
    private int KeptLines
    {
        get { return journal.MaxBytes / JournalRecord.SlotBytes / 2; }
    }

    // At three quarters, and only when it frees an eighth of the file: otherwise a long day would compact at each step.
    private bool IsCompactionDue
    {
        get
        {
            int slots = journal.LengthBytes / JournalRecord.SlotBytes;
            int maxSlots = journal.MaxBytes / JournalRecord.SlotBytes;
            if (slots < maxSlots / 4 * 3)
            {
                return false;
            }

            int today = state.LedgerDays.LinesOf(state.Day);
            int kept = state.LedgerDays.TotalLines < KeptLines ? state.LedgerDays.TotalLines : KeptLines;
            kept = kept < today ? today : kept;
            return slots - kept - state.Counters.SavedCount - 3 >= maxSlots / 8;
        }
    }

    // A band that begins elsewhere than before goes on above all numbers of its letter: what it passes over is said.
    private void AddHoles(int service, int letter, int from, int end)
    {
        int to;
        for (int holes = 0; holes < MaxHoles && state.Counters.NextHole(state.Day, letter, ref from, end, out to); holes++)
        {
            AddGap(service, from, to, QueueRecord.GapBand);
            from = to + 1;
        }
    }

    private void AddGap(int service, int from, int to, int reason)
    {
        BeginLine(QueueRecord.Gap, service);
        Bytes.Put16(record.Payload, QueueRecord.Number, from);
        Bytes.Put16(record.Payload, QueueRecord.SecondNumber, to);
        record.Payload[QueueRecord.Outcome] = (byte)reason;
        journal.Add(record);
    }

    private void BeginLine(int type, int service)
    {
        record.Clear(type, JournalRecord.MaxPayloadBytes);
        byte[] p = record.Payload;
        Bytes.Put16(p, QueueRecord.Day, state.Day);
        p[QueueRecord.Flags] = (byte)(nowDated ? QueueRecord.DatedFlag : 0);
        p[QueueRecord.Service] = (byte)service;
        p[QueueRecord.DeviceLetter] = (byte)settings.GetInt(SettingId.DeviceLetter);
        if (service < SettingId.MaxServices)
        {
            p[QueueRecord.Letter] = (byte)settings.GetInt(SettingId.Service(service, ServiceField.Letter));
        }

        if (nowDated)
        {
            Bytes.Put32(p, QueueRecord.UtcSeconds, (uint)nowUtcSeconds);
        }
    }
}
