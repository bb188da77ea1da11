using Terminal.Core.Configuration;
using Terminal.Core.Documents;
using Terminal.Core.Queue;
using Terminal.Core.Screens;
using Terminal.Core.Status;
using Terminal.Core.Text;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Printer;
using Verdict = Terminal.Core.Status.Verdict;

namespace Terminal.Core.App;

/// <summary>
/// Orders slips and tickets, and passes on what became of them: to the ledger, to the notice board and to the ears.
/// </summary>
internal sealed class PrintDesk : IPrintListener
{
    // A job that waits for paper is spoken of as long as it may wait; its own end takes the message down.
    private const int PrintingStaysMs = 60000;

    // That the printer needs somebody is said in full for so long; from then on the idle screen has it in a line.
    private const int AttentionStaysMs = 15000;

    // A slip has two forms.
    private const int SlipForms = 2;

    private readonly TerminalState state;
    private readonly QueueDesk ledger;
    private readonly int[] ticketJobs = new int[PrintQueue.Capacity];
    private readonly uint[] ticketSequences = new uint[PrintQueue.Capacity];
    private readonly int[] outcomes = new int[(int)PrintOutcome.Unknown + 1];
    private PrintQueue queue;
    private long nowMs;
    private int slipJob;
    private int slipRevision = -1;
    private int slipForms;
    private int slips;
    private int repeats;

    /// <summary>Reports tickets to the ledger.</summary>
    public PrintDesk(TerminalState state, QueueDesk ledger)
    {
        this.state = state;
        this.ledger = ledger;
    }

    /// <summary>The queue before the printer.</summary>
    public PrintQueue Queue
    {
        get { return queue; }
    }

    /// <summary>Slips ordered on this day since power-on.</summary>
    public int Slips
    {
        get { return slips; }
    }

    /// <summary>Documents that came out once more by themselves, marked, because the printer had reported a fault within them.</summary>
    public int Repeats
    {
        get { return repeats; }
    }

    /// <summary>True when a document that is ordered now can begin soon: nothing waits and the printer has no fault.</summary>
    public bool CanPrintNow
    {
        get { return queue.Waiting == 0 && queue.IsPrinterWell && !state.PlugIsIn; }
    }

    /// <summary>Takes the queue over; it needs this desk as its listener first.</summary>
    public void Attach(PrintQueue printQueue)
    {
        queue = printQueue;
    }

    /// <summary>One bounded piece of work; returns how long the caller may wait, in milliseconds.</summary>
    public int Step(long now)
    {
        nowMs = now;
        if (state.PlugIsIn)
        {
            queue.Pause();
        }
        else
        {
            queue.Resume(now);
        }

        int waitMs = queue.Step(now);
        if (queue.Waiting == 0)
        {
            ledger.NothingPrints();
        }

        LookAtPrinter();
        return waitMs;
    }

    // A fault is said when it begins, unless somebody is reading something else: to them it is said when they want paper.
    private void LookAtPrinter()
    {
        PrinterState printer = queue.PrinterState;
        bool isThere = !state.Settings.IsOn(SettingId.QueueNoPrinter);
        state.PrinterSign = isThere ? PrintWords.Sign(printer) : PrinterSign.None;
        TextId trouble = isThere ? PrintWords.Trouble(printer) : TextId.None;
        if (trouble == state.PrinterTrouble || (isThere && printer == PrinterState.Starting))
        {
            return;
        }

        state.PrinterTrouble = trouble;
        bool stands = state.Notices.Current == Notice.PrinterAttention;
        if (trouble == TextId.None && stands)
        {
            state.Notices.Clear();
        }
        else if (state.Stage == TerminalStage.Serving && !state.Menu.IsOpen
            && (stands || (state.Notices.Current == Notice.None && state.Visits.Visit.Phase == VisitPhase.None)))
        {
            SayTrouble(TonePattern.Attention);
        }
    }

    private void SayTrouble(TonePattern tone)
    {
        if (state.PrinterTrouble != TextId.None)
        {
            Say(Notice.PrinterAttention, state.PrinterTrouble, AttentionStaysMs, tone);
        }
    }

    /// <summary>
    /// Orders a slip of the visit: at the first press the usual form, at the second the other one (large type, or plain where the
    /// office prints large type). What the visit says is printed no third time: that would be the same paper twice unmarked.
    /// False when there is nothing to print about (what the printer needs is then said), or too many documents wait.
    /// </summary>
    public bool PrintSlip(Visit visit, long now)
    {
        nowMs = now;
        if (!visit.HasDossier)
        {
            SayTrouble(TonePattern.None);
            return false;
        }

        if (visit.Revision != slipRevision)
        {
            slipRevision = visit.Revision;
            slipForms = 0;
        }
        else if (slipJob != 0)
        {
            // Pressed again out of impatience.
            SayPrinting();
            return true;
        }

        if (slipForms == SlipForms)
        {
            return false;
        }

        PrintJob job = queue.Prepare(DocumentKind.StatusSlip);
        if (job == null)
        {
            Say(Notice.NotPrinted, PrintWords.Reason(PrintReason.QueueFull), NoticeBoard.StaysMs, TonePattern.Attention);
            return false;
        }

        job.Language = state.Language;
        job.UtcSeconds = state.Clock.ConfirmedUtcSeconds;
        job.Code.CopyFrom(visit.Code);
        job.LargeType = state.Settings.IsOn(SettingId.PrinterLargeType) == (slipForms == 0);
        FillVerdict(job, visit);
        slipJob = queue.Submit(job, now);
        slipForms++;
        slips++;
        SayPrinting();
        return true;
    }

    /// <summary>Orders the paper of a ticket. The number is durable already.</summary>
    public bool PrintTicket(Ticket ticket, string service, string counter, long now)
    {
        nowMs = now;
        PrintJob job = queue.Prepare(DocumentKind.QueueTicket);
        if (job == null)
        {
            ledger.Report(ticket.Sequence, TicketOutcome.NotPrinted);
            return false;
        }

        job.Language = state.Language;
        job.IsReprint = ticket.IsReprint;
        job.UtcSeconds = ticket.IsDated ? ticket.UtcSeconds : 0;
        ticket.AppendNumber(job.Number);
        job.Service.Append(service);
        job.Counter.Append(counter);
        Remember(queue.Submit(job, now), ticket.Sequence);
        return true;
    }

    /// <summary>
    /// The staff's reprint of a slip. False when there is no room, or when what was printed last is a ticket: that one goes through the
    /// ledger, or not at all.
    /// </summary>
    public bool ReprintLast(long now)
    {
        nowMs = now;
        if (queue.LastKind != DocumentKind.StatusSlip || queue.ReprintLast(now) == 0)
        {
            return false;
        }

        SayPrinting();
        return true;
    }

    /// <summary>A day begins: slips are counted anew.</summary>
    public void BeginDay()
    {
        slips = 0;
        repeats = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = 0;
        }
    }

    /// <summary>Documents that ended in this way on this day since power-on, without those of the queue: the ledger has them.</summary>
    public int Counted(PrintOutcome outcome)
    {
        return outcomes[(int)outcome];
    }

    /// <summary>Orders the technician's page. False when too many documents wait.</summary>
    public bool PrintSelfTest(long now)
    {
        return PrintPage(DocumentKind.SelfTest, now);
    }

    /// <summary>Orders the day's summary; its figures stand in the documents' settings. False when too many documents wait.</summary>
    public bool PrintSummary(long now)
    {
        return PrintPage(DocumentKind.DailySummary, now);
    }

    private bool PrintPage(DocumentKind kind, long now)
    {
        nowMs = now;
        PrintJob job = queue.Prepare(kind);
        if (job == null)
        {
            return false;
        }

        job.Language = state.Language;
        job.UtcSeconds = state.Clock.ConfirmedUtcSeconds;
        queue.Submit(job, now);
        return true;
    }

    /// <inheritdoc/>
    public void PrintBegun(PrintJob job)
    {
        int ticket = Find(job.Id);
        if (ticket >= 0)
        {
            ledger.Report(ticketSequences[ticket], TicketOutcome.Printing);
        }
        else if (job.Kind == DocumentKind.StatusSlip)
        {
            SayPrinting();
        }
    }

    /// <inheritdoc/>
    public void PrintEnded(PrintJob job)
    {
        if (job.WillReprint)
        {
            // What becomes of its repetition is what becomes of it. Until then the ledger has it as begun, which counts as
            // unknown should power fail.
            repeats++;
            Name(job);
            Say(Notice.NotPrinted, PrintWords.Reason(job.Reason), PrintingStaysMs, TonePattern.Attention);
            return;
        }

        uint sequence = Sequence(job.Id);
        if (sequence != 0)
        {
            ledger.Report(sequence, PrintWords.Outcome(job.Outcome));
        }
        else
        {
            outcomes[(int)job.Outcome]++;
        }

        if (job.Id == slipJob)
        {
            slipJob = 0;
            slipForms -= job.Outcome == PrintOutcome.NotPrinted ? 1 : 0;
        }

        switch (job.Outcome)
        {
            case PrintOutcome.Printed:
                state.Visits.Latency.Add(LatencyRecord.Paper, nowMs - job.OrderedMs);
                Ended(job, Notice.Printed, TonePattern.None);
                break;
            case PrintOutcome.Sent:
                state.Visits.Latency.Add(LatencyRecord.Paper, nowMs - job.OrderedMs);
                Ended(job, Notice.PrintSent, TonePattern.None);
                break;
            case PrintOutcome.NotPrinted:
                Ended(job, Notice.NotPrinted, TonePattern.Attention);
                break;
            default:
                Ended(job, Notice.PrintUnknown, TonePattern.Attention);
                break;
        }
    }

    /// <inheritdoc/>
    public void PrintDelayed(PrintJob job)
    {
        Name(job);
        Say(Notice.NotPrinted, PrintWords.Reason(job.Reason), PrintingStaysMs, TonePattern.Attention);
    }

    // The number was given and holds, paper or not: whoever waits for the paper must be able to read it.
    private void Name(PrintJob job)
    {
        state.Notices.Number.Clear();
        if (job.Kind == DocumentKind.QueueTicket)
        {
            state.Notices.Number.Append(job.Number);
        }
    }

    private void Ended(PrintJob job, Notice notice, TonePattern tone)
    {
        bool isGood = notice == Notice.Printed || notice == Notice.PrintSent;
        if (job.Kind == DocumentKind.QueueTicket && isGood)
        {
            // The number itself stays on the screen; it was put up when it was given.
            state.Notices.PaperCame(job.Number);
            if (state.Notices.Current == Notice.NotPrinted)
            {
                state.Notices.Put(notice, TextId.None, nowMs, NoticeBoard.StaysMs);
            }

            return;
        }

        Name(job);
        Say(notice, isGood ? TextId.None : PrintWords.Reason(job.Reason), NoticeBoard.StaysMs, tone);
    }

    // With a technician's plug in the jack nothing is printed yet, and nobody is told that it were.
    private void SayPrinting()
    {
        state.Notices.Number.Clear();
        if (state.PlugIsIn)
        {
            Say(Notice.NotPrinted, TextId.PrinterInService, PrintingStaysMs, TonePattern.None);
        }
        else
        {
            Say(Notice.Printing, TextId.None, PrintingStaysMs, TonePattern.None);
        }
    }

    private void Say(Notice notice, TextId reason, int staysMs, TonePattern tone)
    {
        state.Notices.Put(notice, reason, nowMs, staysMs);
        if (tone != TonePattern.None)
        {
            state.Tones.Play(tone, nowMs);
        }
    }

    private void FillVerdict(PrintJob job, Visit visit)
    {
        VisitScreen.AppendVerdict(job.Status, visit, state.Language);
        if (visit.Verdict == Verdict.Found || visit.Verdict == Verdict.AnswerFrom)
        {
            StatusAnswer answer = visit.Answer;
            job.Source.CopyFrom(answer.SystemName);
            if (job.Source.Length == 0)
            {
                job.Source.Append(Texts.Get(VisitScreen.SourceLabel(answer.Source), state.Language));
            }

            job.ReceivedUtcSeconds = answer.ReceivedUtc;
            job.AppointmentUtcSeconds = answer.AppointmentUtc;
            job.AppointmentHasTime = answer.AppointmentHasTime;
            job.IsOverdue = VisitScreen.IsOverdue(answer, state.Clock);
            job.InformationUtcSeconds = answer.AnsweredUtc;
        }

        if (job.AppointmentUtcSeconds == 0)
        {
            job.AppointmentUtcSeconds = VisitScreen.PaperAppointmentUtc(visit.Paper);
            job.AppointmentHasTime = visit.Paper.AppointmentDay != 0 && visit.Paper.AppointmentMinute >= 0;
        }
    }

    private void Remember(int job, uint sequence)
    {
        for (int i = 0; i < ticketJobs.Length; i++)
        {
            if (ticketJobs[i] == 0)
            {
                ticketJobs[i] = job;
                ticketSequences[i] = sequence;
                return;
            }
        }
    }

    // Place of a ticket's job, -1 for other documents.
    private int Find(int job)
    {
        for (int i = 0; i < ticketJobs.Length; i++)
        {
            if (ticketJobs[i] == job)
            {
                return i;
            }
        }

        return -1;
    }

    // The ledger's sequence of a job that is over; 0 for other documents.
    private uint Sequence(int job)
    {
        int ticket = Find(job);
        if (ticket < 0)
        {
            return 0;
        }

        ticketJobs[ticket] = 0;
        return ticketSequences[ticket];
    }
}
