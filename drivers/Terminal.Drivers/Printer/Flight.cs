namespace Terminal.Drivers.Printer;

/// <summary>
/// What has been sent and not yet printed: an echo comes back for every piece that prints, or, where nothing comes back,
/// the time that the head needs for it at worst is believed.
/// </summary>
public sealed class Flight
{
    private const int Room = 64;

    // Only the low bits of both: they are compared with what is near.
    private readonly ushort[] endBytes = new ushort[Room];
    private readonly int[] doneMs = new int[Room];
    private readonly bool echoes;
    private readonly int printRowUs;
    private readonly int feedRowUs;
    private int first;
    private int count;
    private int sentBytes;
    private int doneBytes;
    private long headDoneUs;

    /// <summary>Flight to a printer that echoes, or to one that does not.</summary>
    public Flight(PrinterProfile profile)
    {
        echoes = profile.Confirms;
        printRowUs = profile.PrintRowUs;
        feedRowUs = profile.FeedRowUs;
    }

    /// <summary>
    /// Bytes that may still be in the printer's buffer. Without a piece in flight the head stands still, and what prints nothing
    /// (questions, definitions) is taken out of the buffer as it comes.
    /// </summary>
    public int Bytes
    {
        get { return count == 0 ? 0 : sentBytes - doneBytes; }
    }

    /// <summary>Printing pieces that have been sent, since the document's begin.</summary>
    public int PiecesSent;

    /// <summary>Printing pieces that are known to be done.</summary>
    public int PiecesDone;

    /// <summary>True when no further piece can be kept track of.</summary>
    public bool IsFull
    {
        get { return count == Room; }
    }

    /// <summary>Time at which the oldest piece in flight is done at worst; 0 when there is none.</summary>
    public long OldestDoneMs
    {
        get { return count == 0 ? 0 : HeadDoneMs - ((int)HeadDoneMs - doneMs[first]); }
    }

    /// <summary>Time at which the head has printed all that was sent, at worst.</summary>
    public long HeadDoneMs
    {
        get { return headDoneUs / 1000; }
    }

    /// <summary>The head has stood still for a reason that is known: everything is done so much later.</summary>
    public void Postpone(long ms)
    {
        headDoneUs += ms * 1000;
        for (int i = 0; i < count; i++)
        {
            doneMs[(first + i) % Room] += (int)ms;
        }
    }

    /// <summary>
    /// A document begins. Where echoes come nothing is in flight; otherwise the head may still be printing the one before.
    /// </summary>
    public void Begin()
    {
        if (echoes || count == 0)
        {
            count = 0;
            sentBytes = 0;
            doneBytes = 0;
        }

        PiecesSent = 0;
        PiecesDone = 0;
        StrayEchoes = 0;
    }

    /// <summary>Bytes that print nothing have been sent.</summary>
    public void Sent(int bytes)
    {
        sentBytes += bytes;
    }

    /// <summary>A piece that prints has been sent to its last byte.</summary>
    public void SentPiece(CommandBuffer piece, long nowMs)
    {
        long startUs = nowMs * 1000;
        if (startUs > headDoneUs)
        {
            headDoneUs = startUs;
        }

        headDoneUs += (long)piece.PrintRows * printRowUs + (long)piece.FeedRows * feedRowUs;
        int at = (first + count) % Room;
        endBytes[at] = (ushort)sentBytes;
        doneMs[at] = (int)HeadDoneMs;
        count++;
        PiecesSent++;
    }

    /// <summary>Echoes that came when none was due.</summary>
    public int StrayEchoes;

    /// <summary>An echo came back.</summary>
    public void Echo()
    {
        if (count == 0)
        {
            StrayEchoes++;
            return;
        }

        Finish();
    }

    /// <summary>Lets time pass where no echo comes.</summary>
    public void Tick(long nowMs)
    {
        while (!echoes && count > 0 && OldestDoneMs <= nowMs)
        {
            Finish();
        }
    }

    private void Finish()
    {
        doneBytes += (ushort)(endBytes[first] - doneBytes);
        first = (first + 1) % Room;
        count--;
        PiecesDone++;
        if (count == 0 && echoes)
        {
            // The head was faster than at worst; what follows is counted from now on.
            headDoneUs = 0;
        }
    }
}
