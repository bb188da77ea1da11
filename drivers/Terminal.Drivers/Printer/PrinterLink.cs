using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Printer;

/// <summary>
/// The wire to the printer: hands pieces and status questions over, as much as the line takes at a time, and sorts what comes back.
/// A piece or a question is never interrupted by another.
/// </summary>
public sealed class PrinterLink
{
    private const int WriteBytes = 64;
    private const int BusyTooLongMs = 10000;
    private readonly ISerialChannel line;
    private readonly IDigitalInput busyOutput;
    private readonly byte[] question = { 0x10, 0x04, 0x01 };
    private readonly byte[] received = new byte[32];
    private bool isQuestionOut;
    private int questionSent;
    private long askedMs;
    private long busySinceMs = -1;
    private bool isStuck;

    /// <summary>A link over a line. The busy output, where it is wired, is looked at only if the printer cannot confirm.</summary>
    public PrinterLink(ISerialChannel line, IDigitalInput busyOutput, PrinterProfile profile)
    {
        this.line = line;
        this.busyOutput = profile.Confirms ? null : busyOutput;
        Status = new PrinterStatus(profile.Confirms);
        Flight = new Flight(profile);
    }

    /// <summary>The piece that is under way or to be filled next.</summary>
    public readonly CommandBuffer Piece = new CommandBuffer();

    /// <summary>What the printer says.</summary>
    public readonly PrinterStatus Status;

    /// <summary>What it has not printed yet.</summary>
    public readonly Flight Flight;

    /// <summary>Bytes handed to the line so far.</summary>
    public long BytesSent;

    /// <summary>Echoes that came since <see cref="ForgetEchoes"/> was called, whether one was due or not.</summary>
    public int EchoesHeard;

    /// <summary>Time of the last echo.</summary>
    public long EchoMs;

    /// <summary>Bytes a second.</summary>
    public int BytesPerSecond
    {
        get { return line.BaudRate / 10; }
    }

    /// <summary>True while a piece or a question is only partly handed over.</summary>
    public bool IsOut
    {
        get { return isQuestionOut || Piece.Sent < Piece.Count; }
    }

    /// <summary>True while the printer holds its busy output.</summary>
    public bool IsBusy
    {
        get { return busySinceMs >= 0; }
    }

    /// <summary>True when it has held it longer than the head can need for what was sent.</summary>
    public bool IsStuck
    {
        get { return isStuck; }
    }

    /// <summary>Drops what is partly handed over.</summary>
    public void Drop()
    {
        Piece.Clear();
        isQuestionOut = false;
    }

    /// <summary>Counts echoes anew.</summary>
    public void ForgetEchoes()
    {
        EchoesHeard = 0;
    }

    /// <summary>Takes what has come and lets time pass for what is awaited.</summary>
    public void Listen(long nowMs)
    {
        int count = line.Read(received, 0, received.Length);
        for (int i = 0; i < count; i++)
        {
            byte value = received[i];
            if (PrinterStatus.IsRealTime(value))
            {
                Status.Take(value);
            }
            else if (PrinterStatus.IsEcho(value))
            {
                TakeEcho(value, nowMs);
            }
            else
            {
                Status.GarbledBytes++;
            }
        }

        Flight.Tick(nowMs);
        WatchBusy(nowMs);
        if (!IsOut)
        {
            Status.Tick(nowMs);
        }
    }

    /// <summary>Hands over what is under way; true when the line took some of it.</summary>
    public bool Push(long nowMs)
    {
        if (IsBusy)
        {
            return false;
        }

        return isQuestionOut ? PushQuestion(nowMs) : PushPiece();
    }

    /// <summary>
    /// Asks the printer how it is, when it is time to: the given milliseconds after the last question was asked,
    /// and not before that was answered or given up. The question 0 lets the status choose.
    /// </summary>
    public bool Ask(long nowMs, int everyMs, int wanted)
    {
        if (!Status.Answers || Status.IsAsking || IsOut || (askedMs != 0 && nowMs - askedMs < everyMs))
        {
            return false;
        }

        question[2] = (byte)(wanted == 0 ? Status.NextQuestion() : wanted);
        isQuestionOut = true;
        questionSent = 0;
        askedMs = nowMs;
        return true;
    }

    private bool PushQuestion(long nowMs)
    {
        int taken = line.Write(question, questionSent, question.Length - questionSent);
        questionSent += taken;
        BytesSent += taken;
        if (questionSent == question.Length)
        {
            isQuestionOut = false;
            Status.Asked(question[2], nowMs);
            Flight.Sent(question.Length);
        }

        return taken > 0;
    }

    private bool PushPiece()
    {
        int count = Piece.Count - Piece.Sent;
        int taken = line.Write(Piece.Bytes, Piece.Sent, count > WriteBytes ? WriteBytes : count);
        Piece.Sent += taken;
        BytesSent += taken;
        if (Piece.Sent == Piece.Count)
        {
            Flight.Sent(Piece.Count);
        }

        return taken > 0;
    }

    private void TakeEcho(byte value, long nowMs)
    {
        EchoesHeard++;
        EchoMs = nowMs;
        if (PrinterStatus.EchoTellsPaperOut(value))
        {
            // Acted on without paper: the piece is not on it.
            Status.Suspect();
        }
        else
        {
            Flight.Echo();
        }
    }

    private void WatchBusy(long nowMs)
    {
        if (busyOutput == null || !busyOutput.IsActive)
        {
            busySinceMs = -1;
            isStuck = false;
            return;
        }

        if (busySinceMs < 0)
        {
            busySinceMs = nowMs;
        }

        long since = Flight.HeadDoneMs > busySinceMs ? Flight.HeadDoneMs : busySinceMs;
        isStuck = nowMs - since >= BusyTooLongMs;
    }
}
