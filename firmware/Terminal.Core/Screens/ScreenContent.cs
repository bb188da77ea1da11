using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>
/// What a screen is to say: facts, not places. Fields that a kind of screen does not speak of are left out by it.
/// One instance is filled again and again, each time to be shown at once: the painter reads it until the screen is drawn.
/// </summary>
public sealed class ScreenContent
{
    /// <summary>Lines that a menu, the queue choice and the start-up have room for.</summary>
    public const int MaxLines = 6;

    /// <summary>Modules a side of the largest QR code on a screen (version 10).</summary>
    public const int MaxCodeModules = 57;

    /// <summary>Which screen.</summary>
    public ScreenKind Kind;

    /// <summary>Its language.</summary>
    public Language Language;

    /// <summary>Name of the office.</summary>
    public readonly TextBuffer Office = new TextBuffer(80);

    /// <summary>The local time now.</summary>
    public readonly LocalTime Clock = new LocalTime();

    /// <summary>False when date and time are not confirmed: the clock is then not shown, a note says so.</summary>
    public bool ClockTrusted;

    /// <summary>True when the network is joined.</summary>
    public bool NetworkUp;

    /// <summary>What the staff should know or do, on the idle screen; None for nothing.</summary>
    public TextId Advice;

    /// <summary>The printer's state on the idle screen.</summary>
    public PrinterSign Printer;

    /// <summary>Why the printer cannot print, on the idle screen; None while it can.</summary>
    public TextId PrinterTrouble;

    /// <summary>True when no code can be read: the idle screen then invites nobody to hold one up.</summary>
    public bool ReaderIsDown;

    /// <summary>The dossier code.</summary>
    public readonly TextBuffer DossierCode = new TextBuffer(64);

    /// <summary>Kind of the paper in words (PaperSlip, PaperResult, PaperOther), or None.</summary>
    public TextId Paper;

    /// <summary>The appointment that counts: the service's, or the paper's while there is no other.</summary>
    public readonly LocalTime Appointment = new LocalTime();

    /// <summary>How much of <see cref="Appointment"/> is known.</summary>
    public DateDetail AppointmentDetail;

    /// <summary>The paper's appointment where it differs from the service's.</summary>
    public readonly LocalTime PaperAppointment = new LocalTime();

    /// <summary>How much of <see cref="PaperAppointment"/> is known; None when both agree.</summary>
    public DateDetail PaperAppointmentDetail;

    /// <summary>National status 1–10; any other number is shown as such.</summary>
    public int Status;

    /// <summary>True when the service's dossier is past its appointment and the clock is confirmed.</summary>
    public bool Overdue;

    /// <summary>True when the citizen has to look for the appointment date on the paper, because its code has none.</summary>
    public bool DateIsOnPaper;

    /// <summary>Where the answer comes from.</summary>
    public StatusSource Source;

    /// <summary>When the answer was given.</summary>
    public readonly LocalTime AnswerTime = new LocalTime();

    /// <summary>True for a stored answer: the screen then says from when it is.</summary>
    public bool AnswerIsStored;

    /// <summary>True for an answer that its source has given on another day: its time of day alone would mislead.</summary>
    public bool AnswerIsOfAnotherDay;

    /// <summary>Why, or which kind: see <see cref="ScreenKind"/>.</summary>
    public TextId Reason;

    /// <summary>What to do next, where the answer knows better than the status (result by post, online); else None.</summary>
    public TextId Next;

    /// <summary>Fee due in đồng with status 6; 0 or less when none is known.</summary>
    public long FeeDong;

    private long[] paymentRows; // null until there is something to pay

    /// <summary>Rows of a payment QR that may be shown: the bits of a long, the left module the lowest.</summary>
    public long[] PaymentRows
    {
        get
        {
            paymentRows = paymentRows == null ? new long[MaxCodeModules] : paymentRows;
            return paymentRows;
        }
    }

    /// <summary>Modules a side of the payment QR, 0 for none.</summary>
    public int PaymentSize;

    /// <summary>Who is paid by it.</summary>
    public readonly TextBuffer Payee = new TextBuffer(26);

    /// <summary>Message of the office on the idle screen; empty for none.</summary>
    public readonly TextBuffer Message = new TextBuffer(120);

    /// <summary>Seconds that the screen stays, 0 for no countdown.</summary>
    public int CountdownS;

    /// <summary>A queue number such as AB017.</summary>
    public readonly TextBuffer QueueNumber = new TextBuffer(8);

    /// <summary>The service that the number is for.</summary>
    public readonly TextBuffer ServiceName = new TextBuffer(48);

    /// <summary>How many wait before, -1 when that is not known.</summary>
    public int PeopleWaiting = -1;

    /// <summary>True when the number was printed or is being printed; false when the citizen must remember it.</summary>
    public bool NumberIsPrinted;

    /// <summary>Title of a menu.</summary>
    public readonly TextBuffer Title = new TextBuffer(48);

    /// <summary>Lines of a menu, the queue choice or the start-up; the first empty one ends them only at the end.</summary>
    public readonly TextBuffer[] Lines = new TextBuffer[MaxLines];

    /// <summary>Fault code such as M-07.</summary>
    public readonly TextBuffer FaultCode = new TextBuffer(8);

    /// <summary>Number to call.</summary>
    public readonly TextBuffer Phone = new TextBuffer(40);

    /// <summary>Version of the firmware.</summary>
    public readonly TextBuffer Version = new TextBuffer(24);

    /// <summary>An empty content.</summary>
    public ScreenContent()
    {
        for (int i = 0; i < MaxLines; i++)
        {
            Lines[i] = new TextBuffer(48);
        }
    }

    /// <summary>Forgets everything about the last citizen; office, clock, language and states stay.</summary>
    public void ClearVisit()
    {
        DossierCode.Wipe();
        Paper = TextId.None;
        AppointmentDetail = DateDetail.None;
        PaperAppointmentDetail = DateDetail.None;
        DateIsOnPaper = false;
        Status = 0;
        Overdue = false;
        Source = StatusSource.Unknown;
        AnswerIsStored = false;
        AnswerIsOfAnotherDay = false;
        Reason = TextId.None;
        Next = TextId.None;
        FeeDong = 0;
        PaymentSize = 0;
        Payee.Wipe();
        CountdownS = 0;
        QueueNumber.Clear();
        ServiceName.Clear();
        PeopleWaiting = -1;
        NumberIsPrinted = false;
        Title.Clear();
        for (int i = 0; i < MaxLines; i++)
        {
            Lines[i].Clear();
        }
    }
}
