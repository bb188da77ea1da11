using Terminal.Core.Console;
using Terminal.Core.Payloads;
using Terminal.Core.Status;
using Terminal.Drivers.Indicators;
using Terminal.Drivers.Reader;

namespace Terminal.Core.App;

/// <summary>From the scan to the verdict: understands the paper, asks the service, ends the visit.</summary>
internal sealed class VisitDesk
{
    // A scan whose end never comes is over after this time; the reader's own silence rule is far shorter.
    private const int ReadingAtMostMs = 3000;

    // Most scans are understood by then: a screen of their own would only delay what the paper says.
    private const int ReadingShownAfterMs = 200;

    private readonly ScanDesk scans;
    private readonly StatusClient client;
    private readonly TonePlayer tones;
    private readonly AppClock clock;
    private readonly Visit visit;
    private readonly PaymentDesk payment = new PaymentDesk();
    private long readingSinceMs;
    private bool readerIsSilent;
    private bool readerIsHeard;
    private long lookedMs;
    private long scannedMs;
    private bool isReading;
    private bool showsReading;
    private int lookUps;
    private int lookUpsFailed;
    private int awaited; // kinds of latency that are still to be seen on the screen, a bit each

    /// <summary>Over the parts it leads.</summary>
    public VisitDesk(ScanDesk scans, StatusClient client, TonePlayer tones, AppClock clock)
    {
        this.scans = scans;
        this.client = client;
        visit = new Visit(client.Answer);
        this.tones = tones;
        this.clock = clock;
        StaysMs = 30000;
    }

    /// <summary>The visit.</summary>
    public Visit Visit
    {
        get { return visit; }
    }

    /// <summary>The payment QR of the answer.</summary>
    public PaymentDesk Payment
    {
        get { return payment; }
    }

    /// <summary>How long an answer stays, in milliseconds.</summary>
    public int StaysMs;

    /// <summary>True from the first byte of a scan until it is understood.</summary>
    public bool IsReading
    {
        get { return isReading; }
    }

    /// <summary>True when a scan takes so long that a screen of its own says so.</summary>
    public bool ShowsReading
    {
        get { return showsReading; }
    }

    /// <summary>True when a scan has been understood since this was last set to false; any notice then gives way.</summary>
    public bool HasNewScan;

    /// <summary>Dossiers asked for since power-on.</summary>
    public int LookUps
    {
        get { return lookUps; }
    }

    /// <summary>Of them those that ended without an answer of the service.</summary>
    public int LookUpsFailed
    {
        get { return lookUpsFailed; }
    }

    /// <summary>The reader module.</summary>
    public ReaderModule Reader
    {
        get { return scans.Reader; }
    }

    /// <summary>True when the reader does not answer and, since then, nothing was read either: one wire may be broken and the other not.</summary>
    public bool IsReaderDown
    {
        get { return readerIsSilent && !readerIsHeard; }
    }

    /// <summary>How complete the papers were, by issuing system; for the console.</summary>
    public readonly PaperTally Papers = new PaperTally();

    /// <summary>Where scans are taken down for the console; null until it is there.</summary>
    public ScanLog Scans;

    /// <summary>The latency record.</summary>
    public readonly LatencyRecord Latency = new LatencyRecord();

    /// <summary>
    /// Looks at the reader. Returns true while there is more to do at once. Called in every step of the loop: the reader's ring holds
    /// 4,096 bytes. Without mayRecognise a scan is taken in and not taken apart.
    /// </summary>
    public bool StepScan(long nowMs, bool mayRecognise)
    {
        long lastLookMs = lookedMs;
        lookedMs = nowMs;
        long utcSeconds = clock.ConfirmedUtcSeconds;
        ScanNews news = scans.Step(nowMs, utcSeconds != 0 ? Text.LocalTime.LocalDay(utcSeconds) : 0, mayRecognise);
        showsReading = IsReading && nowMs - readingSinceMs >= ReadingShownAfterMs;
        switch (news)
        {
            case ScanNews.Arriving:
                readerIsHeard = true;
                isReading = true;
                HasNewScan = true;
                readingSinceMs = nowMs;

                // Its first byte came after the reader was last looked at.
                scannedMs = lastLookMs;
                awaited = 1 << LatencyRecord.Echo;
                return true;
            case ScanNews.Working:
                return true;
            case ScanNews.Recognised:
                isReading = false;
                showsReading = false;
                Recognised(nowMs);
                return true;
            default:
                if (IsReading && nowMs - readingSinceMs > ReadingAtMostMs)
                {
                    isReading = false;
                    showsReading = false;
                }

                return false;
        }
    }

    /// <summary>Goes on with asking, and ends the visit when it has had its time.</summary>
    public void StepVisit(long nowMs)
    {
        LookAtReader();
        if (visit.Phase == VisitPhase.Asking && client.State == LookupState.Done)
        {
            Answered(nowMs);
        }

        if (payment.Step())
        {
            visit.Changed();
        }

        if (visit.IsOver(nowMs) && visit.Phase != VisitPhase.Asking)
        {
            End();
        }
    }

    /// <summary>Something has changed on the screen.</summary>
    public void Drawn(long nowMs)
    {
        See(LatencyRecord.Echo, nowMs);
    }

    /// <summary>The screen stands as the visit has it.</summary>
    public void Stands(long nowMs)
    {
        if (awaited > 1)
        {
            See(LatencyRecord.Content, nowMs);
            See(LatencyRecord.Verdict, nowMs);
        }
    }

    private void See(int kind, long nowMs)
    {
        if ((awaited & 1 << kind) != 0)
        {
            awaited &= ~(1 << kind);
            Latency.Add(kind, nowMs - scannedMs);
        }
    }

    /// <summary>Ends the visit now.</summary>
    public void End()
    {
        visit.End();
        payment.Clear();
        client.Clear();
    }

    // A silent reader is looked for again and again: only its answer ends the silence.
    private void LookAtReader()
    {
        ReaderState reader = scans.Reader.State;
        if (reader == ReaderState.Silent)
        {
            readerIsSilent = true;
        }
        else if (reader == ReaderState.Ready || reader == ReaderState.SettingsRefused || reader == ReaderState.Unknown)
        {
            readerIsSilent = false;
            readerIsHeard = false;
        }
    }

    private void Recognised(long nowMs)
    {
        ScannedCode code = scans.Result;
        awaited |= 1 << LatencyRecord.Content;
        Papers.Count(code);
        if (Scans != null)
        {
            Scans.Add(code, scans.LastLengthBytes, nowMs);
        }

        bool isSame = visit.IsSame(code);
        if (!isSame)
        {
            payment.Clear();
        }

        if (isSame)
        {
            tones.Play(TonePattern.Read, nowMs);
            visit.Extend(nowMs, StaysMs);
        }
        else if (code.HasDossierCode)
        {
            tones.Play(TonePattern.Read, nowMs);
            visit.SetAsking(code, nowMs, StaysMs);
            lookUps++;
            client.Ask(visit.Paper.Code);
        }
        else if (code.Foreign == ForeignKind.OpaqueSlipLink && code.LinkToken.Length > 0)
        {
            tones.Play(TonePattern.Read, nowMs);
            visit.SetAsking(code, nowMs, StaysMs);
            client.AskLink(visit.Paper.LinkHost, visit.Paper.LinkToken);
        }
        else
        {
            tones.Play(TonePattern.Refusal, nowMs);
            client.Clear();
            visit.SetForeign(code, nowMs);
        }

        // What the visit needs was copied.
        code.Wipe();
    }

    private void Answered(long nowMs)
    {
        Verdict verdict = client.Verdict;
        lookUpsFailed += verdict == Verdict.CouldNotAsk || verdict == Verdict.AnswerFrom ? 1 : 0;
        if (verdict != Verdict.Found && verdict != Verdict.AnswerFrom && visit.Code.Length == 0)
        {
            // Only the service could have understood this link: the sheet has another code.
            tones.Play(TonePattern.Refusal, nowMs);
            visit.SetUnansweredLink(nowMs);
            return;
        }

        visit.SetVerdict(verdict, client.Reason, client.NeedsSecondFactor, nowMs, StaysMs);
        payment.Begin(visit.Answer);
        tones.Play(verdict == Verdict.Found || verdict == Verdict.AnswerFrom ? TonePattern.Answer : TonePattern.Attention, nowMs);
        awaited |= 1 << LatencyRecord.Verdict;
    }
}
