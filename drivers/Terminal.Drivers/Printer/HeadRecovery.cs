namespace Terminal.Drivers.Printer;

/// <summary>
/// Brings a head back after a document that was cut short: what it still holds is thrown away where it can be told so,
/// an image it may still be waiting for is filled up with empty dots, it is initialised, and late echoes are let go by.
/// </summary>
public sealed class HeadRecovery
{
    private const int ZerosAPiece = 200;
    private const int QuietMs = 300;
    private const int GiveUpMs = 5000;
    private readonly PrinterProfile profile;
    private int largestImage;
    private int zerosLeft;
    private Phase phase = Phase.Idle;
    private long heardMs;
    private long askedMs;
    private bool heard;

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
    public bool IsNeeded { get; private set; }

    /// <summary>True while the recovery is under way.</summary>
    public bool IsActive
    {
        get { return phase != Phase.Idle; }
    }

    /// <summary>Images of that many bytes have been sent: so much a head may wait for.</summary>
    public void Remember(int imageBytes)
    {
        if (imageBytes > largestImage)
        {
            largestImage = imageBytes;
        }
    }

    /// <summary>A document was cut short.</summary>
    public void Need()
    {
        IsNeeded = true;
    }

    /// <summary>A document ended and nobody knows how; needed only when it had images.</summary>
    public void NeedAfterImages()
    {
        IsNeeded = IsNeeded || largestImage > 0;
    }

    /// <summary>Adds the order to throw away what the printer holds, where it has one.</summary>
    public void AppendCancel(CommandBuffer piece)
    {
        if (profile.ClearsOnEnquiry)
        {
            piece.Add(0x10, 0x05, 0x02);
        }
    }

    /// <summary>An echo came back.</summary>
    public void Heard(long nowMs)
    {
        heard = true;
        heardMs = nowMs;
    }

    /// <summary>Fills the next piece; false when there is nothing to send just now.</summary>
    public bool Next(CommandBuffer piece, long nowMs)
    {
        switch (phase)
        {
            case Phase.Idle:
                piece.Clear();
                AppendCancel(piece);
                zerosLeft = largestImage;
                heard = false;
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
                if (!profile.QueuedStatus)
                {
                    Finish();
                    return true;
                }

                piece.Add(0x1D, 0x72, 0x01);
                askedMs = nowMs;
                phase = Phase.Listening;
                return true;
            default:
                if ((heard && nowMs - heardMs >= QuietMs && nowMs - askedMs >= QuietMs) || nowMs - askedMs >= GiveUpMs)
                {
                    Finish();
                    return true;
                }

                return false;
        }
    }

    private void Finish()
    {
        phase = Phase.Idle;
        IsNeeded = profile.QueuedStatus && !heard;
        largestImage = IsNeeded ? largestImage : 0;
    }
}
