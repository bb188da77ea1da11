using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>
/// The queue's records in the journal: their types and where what stands in the payload. SPEC.md has the same as a table.
/// </summary>
public static class QueueRecord
{
    /// <summary>A number was given.</summary>
    public const int Ticket = 16;

    /// <summary>What became of a ticket: <see cref="Reference"/> and <see cref="Outcome"/>.</summary>
    public const int TicketOutcome = 17;

    /// <summary>A day begins, or a date is known again: <see cref="Day"/>; <see cref="Priority"/> is 1 when the clock has jumped there.</summary>
    public const int DayBegun = 18;

    /// <summary>The service has the ledger up to <see cref="Reference"/>.</summary>
    public const int Acknowledged = 19;

    /// <summary>A clerk had a ticket printed once more: <see cref="Reference"/>, <see cref="Outcome"/>.</summary>
    public const int Reprinted = 32;

    /// <summary>A clerk cancelled a ticket: <see cref="Reference"/>.</summary>
    public const int Cancelled = 33;

    /// <summary>Numbers were left out, from <see cref="Number"/> to <see cref="SecondNumber"/>, for a reason in <see cref="Outcome"/>.</summary>
    public const int Gap = 34;

    /// <summary>A clerk paused a service.</summary>
    public const int Paused = 35;

    /// <summary>A clerk reopened a service.</summary>
    public const int Reopened = 36;

    /// <summary>The day's summary was ordered to be printed.</summary>
    public const int SummaryPrinted = 37;

    /// <summary>Reserved: a number was called.</summary>
    public const int Called = 38;

    /// <summary>Reserved: a citizen was served.</summary>
    public const int Served = 39;

    /// <summary>Reserved: a called citizen was not there.</summary>
    public const int Absent = 40;

    /// <summary>Days were given up for room without having reached the service: lines in <see cref="Reference"/>.</summary>
    public const int GivenUp = 41;

    /// <summary>A clerk said where numbers go on after the journal was lost, or set a service's next number.</summary>
    public const int NumbersSet = 42;

    /// <summary>Summary of a compaction: a day and what was lost on it.</summary>
    public const int SnapshotDay = 64;

    /// <summary>Summary of a compaction: one row of the number table.</summary>
    public const int SnapshotCounter = 65;

    /// <summary>Summary of a compaction: what holds for the whole queue.</summary>
    public const int SnapshotQueue = 66;

    /// <summary>Summary of a compaction: a span of forgotten days.</summary>
    public const int SnapshotSpan = 67;

    /// <summary>Summary of a compaction: the highest number that forgotten days have of a band.</summary>
    public const int SnapshotForgottenCounter = 68;

    /// <summary>Local day, 2 bytes.</summary>
    public const int Day = 0;

    /// <summary>Flags, 1 byte: <see cref="DatedFlag"/>.</summary>
    public const int Flags = 2;

    /// <summary>Service from 0, 1 byte; <see cref="NoService"/> for none.</summary>
    public const int Service = 3;

    /// <summary>Letter of the service, 1 byte.</summary>
    public const int Letter = 4;

    /// <summary>Number, 2 bytes.</summary>
    public const int Number = 5;

    /// <summary>Seconds since 1970-01-01 UTC, 4 bytes; 0 when not confirmed.</summary>
    public const int UtcSeconds = 7;

    /// <summary>Letter of the terminal, 1 byte.</summary>
    public const int DeviceLetter = 11;

    /// <summary>First number of the band (ticket) or last number of the gap, 2 bytes.</summary>
    public const int SecondNumber = 12;

    /// <summary>Priority class from 1, 1 byte.</summary>
    public const int Priority = 14;

    /// <summary>Outcome of the paper, or reason of a gap, 1 byte.</summary>
    public const int Outcome = 15;

    /// <summary>Sequence of the record that is meant, 4 bytes.</summary>
    public const int Reference = 16;

    /// <summary>In <see cref="Flags"/>: date and time were confirmed.</summary>
    public const int DatedFlag = 1;

    /// <summary>In <see cref="Service"/>: none.</summary>
    public const int NoService = 255;

    /// <summary>Reason of a gap: the numbers were given while the date was not known.</summary>
    public const int GapUndated = 1;

    /// <summary>
    /// Reason of a gap: records were damaged. A line without a service tells in <see cref="Number"/> how many may be missing;
    /// one with a service, which numbers it left out for that.
    /// </summary>
    public const int GapDamage = 2;

    /// <summary>Reason of a gap: the day is one of which it is not remembered any more which numbers were given.</summary>
    public const int GapForgotten = 3;

    /// <summary>Reason of a gap: the band was another one meanwhile, and these lie below its numbers.</summary>
    public const int GapBand = 4;

    /// <summary>True for what a person reads as a line of the ledger; the journal's account of damage is one when records were lost.</summary>
    public static bool IsLine(JournalRecord record)
    {
        int type = record.Type;
        return type == Ticket || type == DayBegun || (type >= Reprinted && type < SnapshotDay)
            || (type == JournalRecord.RecoveredType && Bytes.Get16(record.Payload, 2) > 0);
    }

    /// <summary>
    /// The journal's own account of damage becomes a line like the others, with its sequence: so many numbers may be missing
    /// on the day.
    /// </summary>
    public static void ToGap(JournalRecord record, int day)
    {
        int lost = Bytes.Get16(record.Payload, 2);
        uint sequence = record.Sequence;
        record.Clear(Gap, JournalRecord.MaxPayloadBytes);
        record.Sequence = sequence;
        Bytes.Put16(record.Payload, Day, day);
        record.Payload[Service] = NoService;
        Bytes.Put16(record.Payload, Number, lost);
        record.Payload[Outcome] = GapDamage;
    }

    /// <summary>Fills a ticket from its record.</summary>
    public static void ToTicket(JournalRecord record, Ticket ticket)
    {
        byte[] p = record.Payload;
        ticket.Sequence = record.Sequence;
        ticket.Service = p[Service];
        ticket.DeviceLetter = (char)p[DeviceLetter];
        ticket.ServiceLetter = (char)p[Letter];
        ticket.Number = Bytes.Get16(p, Number);
        ticket.Priority = p[Priority];
        ticket.UtcSeconds = Bytes.Get32(p, UtcSeconds);
        ticket.Day = Bytes.Get16(p, Day);
        ticket.IsDated = (p[Flags] & DatedFlag) != 0;
        ticket.IsReprint = false;
        ticket.Outcome = (Terminal.Core.Queue.TicketOutcome)p[Outcome];
    }
}
