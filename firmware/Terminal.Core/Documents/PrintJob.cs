using Terminal.Core.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Core.Documents;

/// <summary>
/// One document to print: what it says and what has become of it. It holds no name and no ID number: there is no room for one.
/// Jobs are made once and used again.
/// </summary>
public sealed class PrintJob
{
    /// <summary>Number of the job since start, from 1 on.</summary>
    public int Id;

    /// <summary>What is printed.</summary>
    public DocumentKind Kind;

    /// <summary>Language of the labels.</summary>
    public Language Language;

    /// <summary>Large type (status slip).</summary>
    public bool LargeType;

    /// <summary>Marked as a reprint.</summary>
    public bool IsReprint;

    /// <summary>Moment of the order, seconds since 1970-01-01 UTC; 0 when the clock is not trusted.</summary>
    public long UtcSeconds;

    /// <summary>Queue number of a ticket, for example AB017. It stands where a slip has its status: no document has both.</summary>
    public TextBuffer Number
    {
        get { return Status; }
    }

    /// <summary>Name of a ticket's service; it stands where a slip has its code.</summary>
    public TextBuffer Service
    {
        get { return Code; }
    }

    /// <summary>Number or name of a ticket's counter, empty for none; it stands where a slip has its source.</summary>
    public TextBuffer Counter
    {
        get { return Source; }
    }

    /// <summary>Dossier code.</summary>
    public readonly TextBuffer Code = new TextBuffer(64);

    /// <summary>Status in words, or what else is known about the dossier.</summary>
    public readonly TextBuffer Status = new TextBuffer(96);

    /// <summary>Who gave the information.</summary>
    public readonly TextBuffer Source = new TextBuffer(64);

    /// <summary>Receipt of the dossier, seconds since 1970-01-01 UTC; 0 when not known.</summary>
    public long ReceivedUtcSeconds;

    /// <summary>Appointment, seconds since 1970-01-01 UTC; 0 when not known.</summary>
    public long AppointmentUtcSeconds;

    /// <summary>True when the appointment has a time of day.</summary>
    public bool AppointmentHasTime;

    /// <summary>The appointment has passed and the dossier is not done.</summary>
    public bool IsOverdue;

    /// <summary>When the information was true, seconds since 1970-01-01 UTC; 0 when there is none.</summary>
    public long InformationUtcSeconds;

    /// <summary>What became of it; None while it waits or prints.</summary>
    public PrintOutcome Outcome;

    /// <summary>Why it was not printed, may not have been, or waits.</summary>
    public PrintReason Reason;

    /// <summary>How often it has been begun.</summary>
    public int Attempts;

    /// <summary>True when an ended attempt left half a document and it will be printed once more, marked.</summary>
    public bool WillReprint;

    /// <summary>When it was ordered, in milliseconds since power-on.</summary>
    public long OrderedMs;


    internal bool IsFree = true;
    internal bool IsSubmitted;
    internal bool WasHalfPrinted;

    /// <summary>Makes this an empty job.</summary>
    public void Clear()
    {
        Id = 0;
        Kind = DocumentKind.QueueTicket;
        Language = Language.Vietnamese;
        LargeType = false;
        IsReprint = false;
        UtcSeconds = 0;
        Code.Wipe();
        Status.Wipe();
        Source.Wipe();
        ReceivedUtcSeconds = 0;
        AppointmentUtcSeconds = 0;
        AppointmentHasTime = false;
        IsOverdue = false;
        InformationUtcSeconds = 0;
        Outcome = PrintOutcome.None;
        Reason = PrintReason.None;
        Attempts = 0;
        WillReprint = false;
        IsSubmitted = false;
        WasHalfPrinted = false;
    }

    /// <summary>Takes over what another job says, not what became of it.</summary>
    public void CopyContent(PrintJob other)
    {
        Kind = other.Kind;
        Language = other.Language;
        LargeType = other.LargeType;
        UtcSeconds = other.UtcSeconds;
        Code.CopyFrom(other.Code);
        Status.CopyFrom(other.Status);
        Source.CopyFrom(other.Source);
        ReceivedUtcSeconds = other.ReceivedUtcSeconds;
        AppointmentUtcSeconds = other.AppointmentUtcSeconds;
        AppointmentHasTime = other.AppointmentHasTime;
        IsOverdue = other.IsOverdue;
        InformationUtcSeconds = other.InformationUtcSeconds;
    }
}
