using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>One line of the ledger as the service receives it. One instance is filled again and again.</summary>
public sealed class TicketLine
{
    /// <summary>The line's number; rises through the ledger and never comes twice.</summary>
    public long Sequence;

    /// <summary>Kind of line: ticket, reprint, cancel, gap, day, pause, reopen, summary, given-up, numbers-set.</summary>
    public string Type;

    /// <summary>Local day whose numbers were given (days since 1970-01-01); 0 for none.</summary>
    public int Day;

    /// <summary>Seconds since 1970-01-01 UTC; 0 when the time was not confirmed.</summary>
    public long UtcSeconds;

    /// <summary>Number as people read it (AB017); empty for none.</summary>
    public readonly TextBuffer Number = new TextBuffer(12);

    /// <summary>Priority class from 1, 0 for none.</summary>
    public int Priority;

    /// <summary>What became of the paper: printed, sent, not-printed, unknown, screen-only; null for a line without paper.</summary>
    public string Outcome;

    /// <summary>Last number of a gap; 0 for none.</summary>
    public int LastNumber;

    /// <summary>Reason of a gap, as the ledger's description has it; 0 for none.</summary>
    public int Reason;

    /// <summary>Line that this one is about; 0 for none.</summary>
    public long Reference;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Sequence = 0;
        Type = "";
        Day = 0;
        UtcSeconds = 0;
        Number.Clear();
        Priority = 0;
        Outcome = null;
        LastNumber = 0;
        Reason = 0;
        Reference = 0;
    }
}
