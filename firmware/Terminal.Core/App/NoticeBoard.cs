using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>The one short message that stands before everything else, and until when.</summary>
public sealed class NoticeBoard
{
    /// <summary>How long an ordinary message stays, in milliseconds.</summary>
    public const int StaysMs = 5000;

    /// <summary>How long a queue number stays: long enough to be written down.</summary>
    public const int NumberStaysMs = 10000;

    private long untilMs;
    private Notice current;
    private TextId reason;
    private int revision;

    /// <summary>The message, None when there is none.</summary>
    public Notice Current
    {
        get { return current; }
    }

    /// <summary>Why, for messages that have a reason.</summary>
    public TextId Reason
    {
        get { return reason; }
    }

    /// <summary>Changes with every new message.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>The queue number of the message.</summary>
    public readonly TextBuffer Number = new TextBuffer(8);

    /// <summary>The service of that number.</summary>
    public readonly TextBuffer Service = new TextBuffer(48);

    /// <summary>True when the number is on paper or on its way there.</summary>
    public bool NumberIsPrinted;

    /// <summary>Puts a message up; it replaces the one before.</summary>
    public void Put(Notice notice, TextId reason, long nowMs, int staysMs)
    {
        current = notice;
        this.reason = reason;
        untilMs = nowMs + staysMs;
        revision++;
    }

    /// <summary>The paper of a number has come out; whoever reads that number is told to take it.</summary>
    public void PaperCame(TextBuffer number)
    {
        if (!NumberIsPrinted && Number.SameAs(number))
        {
            NumberIsPrinted = true;
            revision++;
        }
    }

    /// <summary>Takes the message down.</summary>
    public void Clear()
    {
        if (Current != Notice.None)
        {
            current = Notice.None;
            revision++;
        }
    }

    /// <summary>Takes the message down when its time is over.</summary>
    public void Step(long nowMs)
    {
        if (Current != Notice.None && nowMs >= untilMs)
        {
            Clear();
        }
    }
}
