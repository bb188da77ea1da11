namespace Terminal.Drivers.Printer;

/// <summary>
/// Asks the printer how it is (DLE EOT), understands what it says, and knows how long it has been silent.
/// A bad answer counts when it has come twice with no garbage in between, a good one at once; and "off line" counts when its causes have been asked.
/// </summary>
public sealed class PrinterStatus
{
    /// <summary>Milliseconds after which a question counts as not answered.</summary>
    public const int AnswerTimeoutMs = 300;

    private const int Questions = 4;

    // Questions in a row without an answer after which a printer is called silent.
    private const int SilentAfter = 4;
    private const int FixedMask = 0x93;
    private const int FixedBits = 0x12;
    private const int OfflineBit = 0x08;
    private readonly byte[] confirmed = new byte[Questions + 1];
    private readonly byte[] latest = new byte[Questions + 1];
    private readonly int[] garbledAtLatest = new int[Questions + 1];
    private readonly bool[] wanted = new bool[Questions + 1];
    private PrinterState state;
    private int asked;
    private int lastAsked;
    private long askedMs;
    private int misses;
    private int garbledAtAnswer;

    /// <summary>Status of a printer that answers, or of one that never does.</summary>
    public PrinterStatus(bool answers)
    {
        Answers = answers;
        Forget();
    }

    /// <summary>False for a printer that never answers; it is always taken for ready.</summary>
    public readonly bool Answers;

    /// <summary>
    /// Time at which the last answered question was asked, -1 before the first. Between two such times that are closer
    /// than its start the printer cannot have been off.
    /// </summary>
    public long AliveMs;

    /// <summary>Time at which the last question was asked that was answered with "on line", -1 before the first.</summary>
    public long OnlineMs;

    /// <summary>Bytes that meant nothing, ever.</summary>
    public int GarbledBytes;

    /// <summary>True while a question waits for its answer.</summary>
    public bool IsAsking
    {
        get { return asked != 0; }
    }

    /// <summary>True when a bad answer has come once, or its causes have not all been told yet.</summary>
    public bool IsDoubtful
    {
        get { return Doubt() != 0; }
    }

    /// <summary>The state that the answers tell; the last one that was certain while they are doubtful.</summary>
    public PrinterState State
    {
        get { return Answers ? state : PrinterState.Ready; }
    }

    /// <summary>True when bytes have come since the last answer, but none that could be understood.</summary>
    public bool IsGarbled
    {
        get { return GarbledBytes != garbledAtAnswer; }
    }

    /// <summary>Nothing is known any more.</summary>
    public void Forget()
    {
        for (int n = 0; n <= Questions; n++)
        {
            confirmed[n] = FixedBits;
            latest[n] = FixedBits;
            wanted[n] = n == 1 || n == 4;
        }

        state = PrinterState.Starting;
        asked = 0;
        lastAsked = 0;
        misses = 0;
        AliveMs = -1;
        OnlineMs = -1;
        garbledAtAnswer = GarbledBytes;
    }

    /// <summary>Number of the question to ask now: what is doubtful first, then line and paper by turns, the causes while off line.</summary>
    public int NextQuestion()
    {
        int doubt = Doubt();
        if (doubt != 0)
        {
            return doubt;
        }

        if (lastAsked == 0 || lastAsked == Questions)
        {
            return 1;
        }

        bool offline = (confirmed[1] & OfflineBit) != 0;
        return offline || lastAsked > 1 ? lastAsked + 1 : Questions;
    }

    /// <summary>The question has been handed to the line.</summary>
    public void Asked(int question, long nowMs)
    {
        asked = question;
        lastAsked = question;
        askedMs = nowMs;
    }

    /// <summary>Gives up waiting when it is time.</summary>
    public void Tick(long nowMs)
    {
        if (asked == 0 || nowMs - askedMs < AnswerTimeoutMs)
        {
            return;
        }

        asked = 0;
        misses++;
        if (misses >= SilentAfter)
        {
            misses = SilentAfter;
            state = PrinterState.Silent;
        }
    }

    /// <summary>True when the byte is an answer to DLE EOT by its form.</summary>
    public static bool IsRealTime(byte value)
    {
        return (value & FixedMask) == FixedBits;
    }

    /// <summary>True when the byte is an answer to GS r 1 by its form: both bits of a sensor are set, or neither.</summary>
    public static bool IsEcho(byte value)
    {
        return value == 0 || value == 0x03 || value == 0x0C || value == 0x0F;
    }

    /// <summary>True when an answer to GS r 1 says that there is no paper.</summary>
    public static bool EchoTellsPaperOut(byte value)
    {
        return (value & 0x0C) != 0;
    }

    /// <summary>Something else than an answer tells that there may be a fault: line and paper are asked before anything is judged.</summary>
    public void Suspect()
    {
        wanted[1] = Answers;
        wanted[4] = Answers;
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
        bool good = value == FixedBits || (n == 1 && (value & OfflineBit) == 0);
        bool certain = good || (latest[n] == value && garbledAtLatest[n] == GarbledBytes);
        latest[n] = value;
        garbledAtLatest[n] = GarbledBytes;
        if (!certain)
        {
            return;
        }

        if (confirmed[n] != value)
        {
            AskOthersAfterChange(n, good);
        }

        confirmed[n] = value;
        wanted[n] = false;
        AliveMs = askedMs;
        if (n == 1 && good)
        {
            OnlineMs = askedMs;
        }

        if (n == 1 && good)
        {
            // On line: whatever stopped it is over.
            Reset(2);
            Reset(3);
        }

        misses = 0;
        garbledAtAnswer = GarbledBytes;
        if (!IsDoubtful)
        {
            state = Told();
        }
    }

    // A fault shows in several answers; they are judged together, when it comes as well as when it goes.
    private void AskOthersAfterChange(int changed, bool good)
    {
        for (int n = 1; n <= Questions; n++)
        {
            if (n != changed && (!good || confirmed[n] != FixedBits))
            {
                wanted[n] = true;
            }
        }
    }

    private void Reset(int n)
    {
        confirmed[n] = FixedBits;
        latest[n] = FixedBits;
        wanted[n] = false;
    }

    private int Doubt()
    {
        if (!Answers)
        {
            return 0;
        }

        for (int n = 1; n <= Questions; n++)
        {
            if (latest[n] != confirmed[n] || wanted[n])
            {
                return n;
            }
        }

        return 0;
    }

    private PrinterState Told()
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

        if ((confirmed[1] & OfflineBit) != 0)
        {
            return PrinterState.Offline;
        }

        return (confirmed[4] & 0x0C) != 0 ? PrinterState.PaperLow : PrinterState.Ready;
    }
}
