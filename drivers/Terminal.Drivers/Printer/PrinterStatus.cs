namespace Terminal.Drivers.Printer;

/// <summary>
/// Asks the printer how it is (DLE EOT), understands what it says, and knows how long it has been silent.
/// A bad answer counts when it has come twice; a good one at once.
/// </summary>
public sealed class PrinterStatus
{
    /// <summary>Milliseconds after which a question counts as not answered.</summary>
    public const int AnswerTimeoutMs = 300;

    // Questions in a row without an answer after which a printer is called silent.
    private const int SilentAfter = 4;
    private const int FixedMask = 0x93;
    private const int FixedBits = 0x12;
    private readonly byte[] confirmed = new byte[5];
    private readonly byte[] latest = new byte[5];
    private readonly bool answers;
    private bool heard;
    private int asked;
    private long askedMs;
    private int misses;
    private int garbled;
    private int next;

    /// <summary>Status of a printer that answers, or of one that never does.</summary>
    public PrinterStatus(bool answers)
    {
        this.answers = answers;
        Forget();
    }

    /// <summary>Time at which the last answered question was asked; a printer cannot have been off between two such times closer than its start.</summary>
    public long AliveMs;

    /// <summary>Bytes that meant nothing, ever.</summary>
    public int GarbledBytes
    {
        get { return garbled; }
    }

    /// <summary>True while a question waits for its answer.</summary>
    public bool IsAsking
    {
        get { return asked != 0; }
    }

    /// <summary>True when the printer answers and every part of its state has been told.</summary>
    public bool IsKnown
    {
        get { return !answers || (heard && misses < SilentAfter); }
    }

    /// <summary>True when a bad answer has come once, or a fault's kind has not been asked yet.</summary>
    public bool IsDoubtful
    {
        get
        {
            for (int n = 1; n < latest.Length; n++)
            {
                if (latest[n] != confirmed[n])
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Nothing is known any more.</summary>
    public void Forget()
    {
        for (int n = 0; n < confirmed.Length; n++)
        {
            confirmed[n] = FixedBits;
            latest[n] = FixedBits;
        }

        heard = false;
        asked = 0;
        misses = 0;
        next = 1;
        AliveMs = -1;
    }

    /// <summary>The state that the answers tell.</summary>
    public PrinterState State
    {
        get
        {
            if (!answers)
            {
                return PrinterState.Ready;
            }

            if (misses >= SilentAfter)
            {
                return PrinterState.Silent;
            }

            if (!heard)
            {
                return PrinterState.Starting;
            }

            return Faults();
        }
    }

    /// <summary>Number of the question to ask now: paper and line by turns, the causes when something is wrong.</summary>
    public int NextQuestion()
    {
        int question = next;
        bool fault = (latest[1] & 0x08) != 0 || (latest[2] & 0x64) != 0 || (latest[3] & 0x68) != 0;
        switch (question)
        {
            case 1: next = fault ? 2 : 4; break;
            case 2: next = 3; break;
            case 3: next = 4; break;
            default: next = 1; break;
        }

        return question;
    }

    /// <summary>The question has been handed to the line.</summary>
    public void Asked(int question, long nowMs)
    {
        asked = question;
        askedMs = nowMs;
    }

    /// <summary>Gives up waiting when it is time. True when an answer has just been missed.</summary>
    public bool Tick(long nowMs)
    {
        if (asked == 0 || nowMs - askedMs < AnswerTimeoutMs)
        {
            return false;
        }

        asked = 0;
        if (misses < SilentAfter)
        {
            misses++;
        }

        return true;
    }

    /// <summary>True when the byte is an answer to DLE EOT by its form.</summary>
    public static bool IsRealTime(byte value)
    {
        return (value & FixedMask) == FixedBits;
    }

    /// <summary>True when the byte is an answer to GS r by its form.</summary>
    public static bool IsEcho(byte value)
    {
        return (value & 0xF0) == 0;
    }

    /// <summary>Takes an answer to DLE EOT; one that nobody asked for is left alone.</summary>
    public void Take(byte value)
    {
        if (asked == 0)
        {
            return;
        }

        int n = asked;
        asked = 0;
        misses = 0;
        AliveMs = askedMs;
        bool good = value == FixedBits || (n == 1 && (value & 0x08) == 0);
        if (good || latest[n] == value)
        {
            confirmed[n] = value;
        }
        else
        {
            next = n;
        }

        latest[n] = value;
        if (n == 4)
        {
            heard = true;
        }
        else if (n == 1 && good)
        {
            // On line: whatever stopped it is over.
            confirmed[2] = FixedBits;
            confirmed[3] = FixedBits;
            latest[2] = FixedBits;
            latest[3] = FixedBits;
        }
    }

    /// <summary>A byte came that means nothing.</summary>
    public void Garbled()
    {
        garbled++;
    }

    private PrinterState Faults()
    {
        if ((confirmed[2] & 0x04) != 0)
        {
            return PrinterState.CoverOpen;
        }

        if ((confirmed[4] & 0x60) != 0 || (confirmed[2] & 0x20) != 0)
        {
            return PrinterState.PaperOut;
        }

        if ((confirmed[3] & 0x40) != 0)
        {
            return PrinterState.Overheated;
        }

        if ((confirmed[3] & 0x28) != 0 || (confirmed[2] & 0x40) != 0)
        {
            return PrinterState.Error;
        }

        if ((confirmed[1] & 0x08) != 0)
        {
            return PrinterState.Offline;
        }

        return (confirmed[4] & 0x0C) != 0 ? PrinterState.PaperLow : PrinterState.Ready;
    }
}
