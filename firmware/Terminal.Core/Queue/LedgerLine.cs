using Terminal.Drivers.Store;

namespace Terminal.Core.Queue;

/// <summary>One line of the ledger: a ticket with what became of it, or something that happened to the queue.</summary>
public sealed class LedgerLine
{
    /// <summary>Kind of line, one of the line types of <see cref="QueueRecord"/>.</summary>
    public int Type;

    /// <summary>The line's number: rises through the ledger and never comes twice.</summary>
    public uint Sequence;

    /// <summary>Local day whose numbers were given (days since 1970-01-01).</summary>
    public int Day;

    /// <summary>True when date and time were confirmed.</summary>
    public bool IsDated;

    /// <summary>Seconds since 1970-01-01 UTC, 0 when not confirmed.</summary>
    public long UtcSeconds;

    /// <summary>Service from 0; <see cref="QueueRecord.NoService"/> for none.</summary>
    public int Service;

    /// <summary>Letter of the terminal; 0 for none.</summary>
    public char DeviceLetter;

    /// <summary>Letter of the service; 0 for none.</summary>
    public char ServiceLetter;

    /// <summary>Number of the ticket, or first number of a gap, or how many for a gap by damage.</summary>
    public int Number;

    /// <summary>Last number of a gap.</summary>
    public int LastNumber;

    /// <summary>Priority class from 1, 0 for none; at the beginning of a day 1 when the clock has jumped there.</summary>
    public int Priority;

    /// <summary>What became of the paper of a ticket or reprint.</summary>
    public TicketOutcome Outcome;

    /// <summary>Reason of a gap, source of a date; 0 elsewhere.</summary>
    public int Reason;

    /// <summary>Sequence of the ticket that is meant; 0 for none.</summary>
    public uint Reference;

    /// <summary>Fills the line from its record.</summary>
    public void Set(JournalRecord record)
    {
        byte[] p = record.Payload;
        Type = record.Type;
        Sequence = record.Sequence;
        Day = Bytes.Get16(p, QueueRecord.Day);
        IsDated = (p[QueueRecord.Flags] & QueueRecord.DatedFlag) != 0;
        UtcSeconds = Bytes.Get32(p, QueueRecord.UtcSeconds);
        Service = p[QueueRecord.Service];
        DeviceLetter = (char)p[QueueRecord.DeviceLetter];
        ServiceLetter = (char)p[QueueRecord.Letter];
        Number = Bytes.Get16(p, QueueRecord.Number);
        LastNumber = Type == QueueRecord.Gap ? Bytes.Get16(p, QueueRecord.SecondNumber) : 0;
        Priority = p[QueueRecord.Priority];
        bool paper = LineWindow.HasOutcome(Type);
        Outcome = paper ? (TicketOutcome)p[QueueRecord.Outcome] : TicketOutcome.Reserved;
        Reason = paper ? 0 : p[QueueRecord.Outcome];
        Reference = Bytes.Get32(p, QueueRecord.Reference);
    }

    /// <summary>Takes over another line.</summary>
    public void CopyFrom(LedgerLine other)
    {
        Type = other.Type;
        Sequence = other.Sequence;
        Day = other.Day;
        IsDated = other.IsDated;
        UtcSeconds = other.UtcSeconds;
        Service = other.Service;
        DeviceLetter = other.DeviceLetter;
        ServiceLetter = other.ServiceLetter;
        Number = other.Number;
        LastNumber = other.LastNumber;
        Priority = other.Priority;
        Outcome = other.Outcome;
        Reason = other.Reason;
        Reference = other.Reference;
    }
}
