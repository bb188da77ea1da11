using Terminal.Core.Text;

namespace Terminal.Core.Queue;

/// <summary>What stands on a ticket. One instance is filled again and again.</summary>
public sealed class Ticket
{
    /// <summary>Sequence of the ticket's record: its identity towards printing and the service; 0 for no ticket.</summary>
    public uint Sequence;

    /// <summary>Service, from 0.</summary>
    public int Service;

    /// <summary>Letter of the terminal.</summary>
    public char DeviceLetter;

    /// <summary>Letter of the service.</summary>
    public char ServiceLetter;

    /// <summary>The number, 1 to 9999.</summary>
    public int Number;

    /// <summary>Priority class from 1, 0 for none.</summary>
    public int Priority;

    /// <summary>Seconds since 1970-01-01 UTC, 0 when the time was not confirmed: the ticket then bears no date.</summary>
    public long UtcSeconds;

    /// <summary>Local day whose numbers these are (days since 1970-01-01).</summary>
    public int Day;

    /// <summary>False when date and time were not confirmed.</summary>
    public bool IsDated;

    /// <summary>True when a clerk has it printed once more: it is marked as a reprint.</summary>
    public bool IsReprint;

    /// <summary>What became of it, as far as known.</summary>
    public TicketOutcome Outcome;

    /// <summary>Adds the number as people read it: AB017.</summary>
    public void AppendNumber(TextBuffer text)
    {
        text.Append(DeviceLetter);
        text.Append(ServiceLetter);
        text.AppendNumber(Number, 3);
    }

    /// <summary>Takes over another ticket.</summary>
    public void CopyFrom(Ticket other)
    {
        Sequence = other.Sequence;
        Service = other.Service;
        DeviceLetter = other.DeviceLetter;
        ServiceLetter = other.ServiceLetter;
        Number = other.Number;
        Priority = other.Priority;
        UtcSeconds = other.UtcSeconds;
        Day = other.Day;
        IsDated = other.IsDated;
        IsReprint = other.IsReprint;
        Outcome = other.Outcome;
    }
}
