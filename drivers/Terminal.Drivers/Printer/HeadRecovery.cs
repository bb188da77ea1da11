namespace Terminal.Drivers.Printer;

/// <summary>
/// Brings a head back after a document that was cut short: what it still holds is thrown away where it can be told so,
/// an image or a command it may still be waiting for is filled up with zeros, it is initialised, the paper is moved on
/// so that half a line does not touch the next document, and late echoes are let go by.
/// </summary>
public sealed class HeadRecovery
{
    private const int ApartRows = 40;
    private const int ZerosAPiece = 200;
    private const int QuietMs = 300;
    private const int LongQuietMs = 3000;
    private const int GiveUpMs = 5000;
    private static readonly byte[] ClearBuffers = { 0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08 };
    private readonly PrinterProfile profile;
    private int largestPiece;
    private int largestImage;
    private bool wasCut;
    private int zerosLeft;
    private Phase phase = Phase.Idle;
    private long askedMs;
    private int late;
    private bool isNeeded;

    /// <summary>Recovery of a kind of printer.</summary>
    public HeadRecovery(PrinterProfile profile)
    {
        this.profile = profile;
    }

    private enum Phase
    {
        Idle,
        Zeros,
        Initialise,
        Listening,
    }

    /// <summary>True when a document was cut short and the head has not been brought back yet.</summary>
    public bool IsNeeded
    {
        get { return isNeeded; }
    }

    /// <summary>True while the recovery is under way.</summary>
    public bool IsActive
    {
        get { return phase != Phase.Idle; }
    }

    /// <summary>A piece has been sent: a head may wait for as many bytes, if it missed that many.</summary>
    public void Remember(CommandBuffer piece)
    {
        if (piece.Count > largestPiece)
        {
            largestPiece = piece.Count;
        }

        if (piece.ImageBytes > largestImage)
        {
            largestImage = piece.ImageBytes;
        }
    }

    /// <summary>A document was cut short while so many echoes were due.</summary>
    public void Need(int echoesDue)
    {
        isNeeded = true;
        wasCut = true;
        late = profile.ClearsOnEnquiry || profile.ClearsOnCommand ? 0 : echoesDue;
    }

    /// <summary>A document ended and nobody knows how; needed only when it had images.</summary>
    public void NeedAfterImages()
    {
        isNeeded = IsNeeded || largestImage > 0;
    }

    /// <summary>
    /// True when the head may be inside an image and may take for its dots whatever comes when it goes on:
    /// then zeros go before every question.
    /// </summary>
    public bool NeedsZerosFirst
    {
        get { return IsNeeded && largestImage > 0; }
    }

    /// <summary>Adds the zeros that fill up what a head may wait for: all that a piece can be, or an image only.</summary>
    public void AppendZeros(CommandBuffer piece, bool forImage)
    {
        int room = CommandBuffer.Capacity - piece.Count;
        int count = forImage ? largestImage : largestPiece;
        piece.AddZeros(count < room ? count : room);
    }

    /// <summary>Adds the order to throw away what the printer holds, where it has one.</summary>
    public void AppendCancel(CommandBuffer piece)
    {
        if (profile.ClearsOnEnquiry)
        {
            piece.Add(0x10, 0x05, 0x02);
        }
        else if (profile.ClearsOnCommand)
        {
            // DLE DC4, function 8: clear the buffers.
            piece.Add(ClearBuffers, 0, ClearBuffers.Length);
        }
    }

    /// <summary>Fills the next piece; false when there is nothing to send just now.</summary>
    public bool Next(PrinterLink link, long nowMs)
    {
        CommandBuffer piece = link.Piece;
        switch (phase)
        {
            case Phase.Idle:
                piece.Clear();
                AppendCancel(piece);
                zerosLeft = largestPiece;
                phase = Phase.Zeros;
                return true;
            case Phase.Zeros:
                piece.Clear();
                if (zerosLeft > 0)
                {
                    int count = zerosLeft < ZerosAPiece ? zerosLeft : ZerosAPiece;
                    piece.AddZeros(count);
                    zerosLeft -= count;
                    return true;
                }

                phase = Phase.Initialise;
                return true;
            case Phase.Initialise:
                piece.Clear();
                piece.Add(0x1B, 0x40);
                if (wasCut)
                {
                    piece.Add(0x1B, 0x4A, ApartRows);
                }

                if (!profile.Confirms)
                {
                    Finish(true);
                    return true;
                }

                piece.Add(0x1D, 0x72, 0x01);
                askedMs = nowMs;
                link.ForgetEchoes();
                phase = Phase.Listening;
                return true;
            default:
                if (HasHeardAll(link, nowMs) || nowMs - (link.EchoesHeard > 0 ? link.EchoMs : askedMs) >= GiveUpMs)
                {
                    Finish(link.EchoesHeard > 0);
                    return true;
                }

                return false;
        }
    }

    // Late echoes of the cut document come before the one that was asked for here; some of them may be lost.
    private bool HasHeardAll(PrinterLink link, long nowMs)
    {
        int heard = link.EchoesHeard;
        return heard > 0 && nowMs - link.EchoMs >= (heard > late ? QuietMs : LongQuietMs) && nowMs - askedMs >= QuietMs;
    }

    private void Finish(bool answered)
    {
        phase = Phase.Idle;
        isNeeded = !answered;
        if (!IsNeeded)
        {
            largestPiece = 0;
            largestImage = 0;
            wasCut = false;
        }
    }
}
