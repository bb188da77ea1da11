using Terminal.Drivers.Printer;

namespace Terminal.Core.Documents;

/// <summary>
/// Documents that wait for the printer, one at a time, few of them, and none for long. What may be on paper is printed again only
/// marked: once by itself when the printer reported that it was cut short, otherwise by staff.
/// </summary>
public sealed class PrintQueue
{
    /// <summary>Documents that may wait or print at the same time.</summary>
    public const int Capacity = 4;

    // The desk orders these itself and stands by; they may wait for somebody to come with paper.
    private const int DeskStaleMs = 600000;
    private readonly EscPosPrinter printer;
    private readonly DocumentSettings settings;
    private readonly DocumentComposer composer;
    private readonly IPrintListener listener;
    private readonly PrintJob[] jobs = new PrintJob[Capacity];
    private readonly PrintJob[] order = new PrintJob[Capacity];
    private PrintJob last; // null while there is nothing to reprint
    private int waiting;
    private bool isBegun;
    private bool isPauseWanted;
    private int nextId = 1;
    private DocumentKind lastEnded;
    private PrintOutcome lastOutcome;

    /// <summary>A queue before a printer; the listener may be null.</summary>
    public PrintQueue(EscPosPrinter printer, DocumentSettings settings, IPrintListener listener)
    {
        this.printer = printer;
        this.settings = settings;
        this.listener = listener;
        composer = new DocumentComposer(settings, printer.Profile);
    }

    /// <summary>
    /// True while printing is held back and the line is at rest: it may then serve somebody else. Waiting jobs grow old.
    /// </summary>
    public bool IsPaused
    {
        get { return isPauseWanted && !isBegun && printer.IsAtRest; }
    }

    /// <summary>Jobs that wait or print.</summary>
    public int Waiting
    {
        get { return waiting; }
    }

    /// <summary>The job that prints or is the next to print; null when there is none.</summary>
    public PrintJob Current
    {
        get { return waiting == 0 ? null : order[0]; }
    }

    /// <summary>True while a job's bytes go to the printer.</summary>
    public bool IsPrinting
    {
        get { return isBegun; }
    }

    /// <summary>How the printer is.</summary>
    public PrinterState PrinterState
    {
        get { return printer.State; }
    }

    /// <summary>True when the printer has answered, or cannot, and has no fault.</summary>
    public bool IsPrinterWell
    {
        get { return printer.State != PrinterState.Starting && printer.Obstacle == PrintReason.None; }
    }

    /// <summary>What <see cref="ReprintLast"/> would print; a ticket, too, when there is nothing yet.</summary>
    public DocumentKind LastKind
    {
        get { return last == null ? DocumentKind.QueueTicket : last.Kind; }
    }

    /// <summary>Kind of the document that ended last, whatever became of it; a ticket, too, when there is none yet.</summary>
    public DocumentKind LastEnded
    {
        get { return lastEnded; }
    }

    /// <summary>What became of <see cref="LastEnded"/>; None when there is none yet.</summary>
    public PrintOutcome LastOutcome
    {
        get { return lastOutcome; }
    }

    /// <summary>
    /// An empty job to be filled in and handed to <see cref="Submit"/>; null when too many wait already: a named outcome,
    /// <see cref="PrintReason.QueueFull"/>.
    /// </summary>
    public PrintJob Prepare(DocumentKind kind)
    {
        for (int i = 0; i < Capacity; i++)
        {
            PrintJob job = jobs[i];
            if (job == null)
            {
                // More than one or two hardly ever wait.
                job = new PrintJob();
                jobs[i] = job;
            }

            if (job.IsFree)
            {
                job.Clear();
                job.IsFree = false;
                job.Kind = kind;
                return job;
            }
        }

        return null;
    }

    /// <summary>Puts a prepared job at the end of the queue and returns its number.</summary>
    public int Submit(PrintJob job, long nowMs)
    {
        if (job.IsSubmitted)
        {
            return job.Id;
        }

        job.Id = nextId;
        nextId++;
        job.OrderedMs = nowMs;
        job.IsSubmitted = true;
        order[waiting] = job;
        waiting++;
        return job.Id;
    }

    /// <summary>
    /// The staff's reprint of the last queue ticket or status slip, whatever became of it, marked. Returns the job's number,
    /// 0 when there is nothing to reprint or no room.
    /// </summary>
    public int ReprintLast(long nowMs)
    {
        PrintJob job = last != null ? Prepare(last.Kind) : null;
        if (job == null)
        {
            return 0;
        }

        job.CopyContent(last);
        job.IsReprint = true;
        return Submit(job, nowMs);
    }

    /// <summary>Gives a prepared job back that will not be submitted.</summary>
    public void Abandon(PrintJob job)
    {
        if (!job.IsSubmitted)
        {
            job.Clear();
            job.IsFree = true;
        }
    }

    /// <summary>Begins no more jobs; the one that prints is ended first. See <see cref="IsPaused"/>.</summary>
    public void Pause()
    {
        isPauseWanted = true;
    }

    /// <summary>Goes on after a pause. The line may have been used for something else.</summary>
    public void Resume(long nowMs)
    {
        if (IsPaused)
        {
            printer.LineWasAway(nowMs);
        }

        isPauseWanted = false;
    }

    /// <summary>Does one bounded piece of work; returns how long the caller may wait, in milliseconds.</summary>
    public int Step(long nowMs)
    {
        if (IsPaused)
        {
            DropStale(nowMs);
            return 100;
        }

        int wait = printer.Step(nowMs);
        if (isBegun)
        {
            if (printer.IsPrinting)
            {
                return wait;
            }

            isBegun = false;
            AttemptEnded(order[0]);
            return 0;
        }

        DropStale(nowMs);
        if (waiting == 0 || isPauseWanted)
        {
            return wait;
        }

        if (printer.IsReady)
        {
            Begin(order[0], nowMs);
            return 0;
        }

        if (printer.Obstacle != PrintReason.None)
        {
            SayDelayed(order[0], printer.Obstacle);
        }

        return wait;
    }

    private void Begin(PrintJob job, long nowMs)
    {
        composer.Open(job);
        job.Attempts++;
        job.Outcome = PrintOutcome.None;
        job.Reason = PrintReason.None;
        job.WillReprint = false;
        if (listener != null)
        {
            listener.PrintBegun(job);
        }

        isBegun = printer.Begin(composer, settings.Way, nowMs);
    }

    private void AttemptEnded(PrintJob job)
    {
        PrintOutcome outcome = printer.Outcome;
        PrintReason reason = printer.Reason;
        if (outcome == PrintOutcome.NotPrinted && reason != PrintReason.Cancelled)
        {
            // Nothing of it is on paper: it simply waits until the printer is well again, or until it is stale.
            SayDelayed(job, reason);
            return;
        }

        job.Outcome = outcome;
        job.Reason = reason;
        if (outcome == PrintOutcome.Unknown && printer.IsHalfPrinted && !job.WasHalfPrinted)
        {
            job.WasHalfPrinted = true;
            job.WillReprint = true;
            job.IsReprint = true;
            Tell(job);
            return;
        }

        job.WillReprint = false;
        Remove(0);
    }

    private void SayDelayed(PrintJob job, PrintReason reason)
    {
        if (job.WillReprint || job.Reason == reason)
        {
            return;
        }

        job.Reason = reason;
        if (listener != null)
        {
            listener.PrintDelayed(job);
        }
    }

    private void DropStale(long nowMs)
    {
        int i = isBegun ? 1 : 0;
        while (i < waiting)
        {
            PrintJob job = order[i];
            bool forDesk = job.Kind == DocumentKind.SelfTest || job.Kind == DocumentKind.DailySummary;
            if (nowMs - job.OrderedMs < (forDesk ? DeskStaleMs : settings.StaleMs))
            {
                i++;
                continue;
            }

            // A half-printed one stays unknown: only its reprint is dropped.
            job.Outcome = job.WasHalfPrinted ? PrintOutcome.Unknown : PrintOutcome.NotPrinted;
            job.Reason = PrintReason.Stale;
            job.WillReprint = false;
            Remove(i);
        }
    }

    private void Remove(int index)
    {
        PrintJob job = order[index];
        for (int i = index; i + 1 < waiting; i++)
        {
            order[i] = order[i + 1];
        }

        waiting--;
        order[waiting] = null;
        lastEnded = job.Kind;
        lastOutcome = job.Outcome;
        PrintJob free = job;
        if (job.Kind == DocumentKind.QueueTicket || job.Kind == DocumentKind.StatusSlip)
        {
            // It changes places with the last one: room made now might not be had, and nobody would be told of the ticket.
            free = last;
            last = job;
            for (int i = 0; i < Capacity; i++)
            {
                jobs[i] = jobs[i] == job ? free : jobs[i];
            }
        }

        Tell(job);
        if (free != null)
        {
            free.Clear();
            free.IsFree = true;
        }
    }

    private void Tell(PrintJob job)
    {
        if (listener != null)
        {
            listener.PrintEnded(job);
        }
    }
}
