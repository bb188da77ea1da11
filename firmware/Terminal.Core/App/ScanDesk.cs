using Terminal.Core.Payloads;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>
/// Brings scans from the reader to the recogniser. A scan whose tail has arrived is taken apart at once, from the recogniser's copy; should more
/// of it arrive, the whole is taken apart anew, and only then is it over.
/// </summary>
internal sealed class ScanDesk
{
    private readonly ReaderModule reader;
    private readonly PayloadRecogniser recogniser = new PayloadRecogniser();
    private int takenBytes;
    private bool announced;
    private bool isRecognising;
    private int lastLengthBytes;
    private int scans;

    /// <summary>Over a reader module.</summary>
    public ScanDesk(ReaderModule reader)
    {
        this.reader = reader;
    }

    /// <summary>What is kept of the last scan.</summary>
    public ScannedCode Result
    {
        get { return recogniser.Result; }
    }

    /// <summary>The reader module.</summary>
    public ReaderModule Reader
    {
        get { return reader; }
    }

    /// <summary>True while a scan is being taken apart.</summary>
    public bool IsRecognising
    {
        get { return isRecognising; }
    }

    /// <summary>Length of the last scan in bytes, for the console.</summary>
    public int LastLengthBytes
    {
        get { return lastLengthBytes; }
    }

    /// <summary>Number of scans taken apart since power-on.</summary>
    public int Scans
    {
        get { return scans; }
    }

    /// <summary>
    /// One bounded piece of work. Returns what has just happened; todayDay is the local day number, 0 while the clock is not trusted.
    /// Without mayRecognise the reader is emptied and no more.
    /// </summary>
    public ScanNews Step(long nowMs, int todayDay, bool mayRecognise)
    {
        reader.Step(nowMs);
        ScanBuffer scan = reader.Scan;
        ScanProgress progress = scan.Progress(nowMs);
        if (progress == ScanProgress.None)
        {
            return Recognise(mayRecognise);
        }

        if (progress != ScanProgress.Receiving && scan.ReceivedBytes != takenBytes)
        {
            Take(scan, todayDay);
        }

        bool isNew = !announced;
        announced = true;
        if (progress == ScanProgress.Final)
        {
            // Taken over above, or before while it was provisional.
            scan.Wipe();
            takenBytes = 0;
            announced = false;
        }

        return isNew ? ScanNews.Arriving : Recognise(mayRecognise);
    }

    private void Take(ScanBuffer scan, int todayDay)
    {
        bool isContinuation = takenBytes != 0;
        takenBytes = scan.ReceivedBytes;
        lastLengthBytes = scan.Length;
        if (!isContinuation)
        {
            scans++;
        }

        recogniser.BeginCopy(scan.Bytes, 0, scan.Length, scan.Overlong, todayDay);
        isRecognising = true;
    }

    private ScanNews Recognise(bool mayRecognise)
    {
        if (!IsRecognising)
        {
            recogniser.Prepare();
            return ScanNews.None;
        }

        if (!mayRecognise || !recogniser.Step())
        {
            return ScanNews.Working;
        }

        isRecognising = false;
        return ScanNews.Recognised;
    }
}
