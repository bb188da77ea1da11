using Terminal.Core.Payloads;
using Terminal.Core.Status;
using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>
/// One citizen before the terminal: what the paper said, what the service said, and how long it stays on the screen. One instance
/// is used again and again; at its end it is overwritten.
/// </summary>
public sealed class Visit
{
    /// <summary>A message that only says "not this code" stays so long.</summary>
    public const int ForeignStaysMs = 15000;

    /// <summary>However often it is asked for again, nothing stays longer than this.</summary>
    public const int LongestMs = 120000;

    private readonly PaperFacts paper = new PaperFacts();
    private readonly StatusAnswer answer;
    private long beganMs;
    private long endsMs;
    private VisitPhase phase;
    private Verdict verdict;
    private CouldNotAskReason reason;
    private bool needsSecondFactor;
    private int revision;

    /// <summary>A terminal's visits; the service's answers come in the given one.</summary>
    public Visit(StatusAnswer answer)
    {
        this.answer = answer;
    }

    /// <summary>How far the visit has come.</summary>
    public VisitPhase Phase
    {
        get { return phase; }
    }

    /// <summary>What the paper said; valid from Foreign or Asking on.</summary>
    public PaperFacts Paper
    {
        get { return paper; }
    }

    /// <summary>What came of asking; None before there is a verdict.</summary>
    public Verdict Verdict
    {
        get { return verdict; }
    }

    /// <summary>Why nothing could be asked.</summary>
    public CouldNotAskReason Reason
    {
        get { return reason; }
    }

    /// <summary>The service's answer, with Found and AnswerFrom; while it is asked for it may stand there in part.</summary>
    public StatusAnswer Answer
    {
        get { return answer; }
    }

    /// <summary>With Refused: true when the service would show the dossier to who proves more.</summary>
    public bool NeedsSecondFactor
    {
        get { return needsSecondFactor; }
    }

    /// <summary>Changes whenever the visit says something new.</summary>
    public int Revision
    {
        get { return revision; }
    }

    /// <summary>True when there is a dossier code to speak of.</summary>
    public bool HasDossier
    {
        get { return (Phase == VisitPhase.Asking || Phase == VisitPhase.Verdict) && Code.Length > 0; }
    }

    /// <summary>The dossier code: the paper's, or, with the verdict, the service's for a link that only it understood.</summary>
    public TextBuffer Code
    {
        // Before the verdict the answer is being read: it may name another code yet, or be refused.
        get { return paper.Code.Length > 0 || Phase != VisitPhase.Verdict ? paper.Code : answer.Code; }
    }

    /// <summary>True when the scan carries the code of this visit and the service has answered: nothing new has to be asked.</summary>
    public bool IsSame(ScannedCode code)
    {
        bool isAnswered = Verdict == Verdict.Found || Verdict == Verdict.NotFound || Verdict == Verdict.Refused;
        return Phase == VisitPhase.Verdict && isAnswered && code.HasDossierCode
            && code.CodeUnconfirmed == paper.CodeUnconfirmed && code.DossierCode.SameAs(paper.Code);
    }

    /// <summary>The code is no dossier's. One of the same kind is the same paper, still held: its message does not begin anew.</summary>
    public void SetForeign(ScannedCode code, long nowMs)
    {
        bool isHeld = phase == VisitPhase.Foreign && code.Foreign == paper.Foreign && code.Reason == paper.Reason;
        answer.Clear();
        verdict = Verdict.None;
        paper.Take(code);
        if (isHeld)
        {
            Extend(nowMs, ForeignStaysMs);
            revision++;
        }
        else
        {
            Enter(VisitPhase.Foreign, nowMs, ForeignStaysMs);
        }
    }

    /// <summary>The paper is understood; the service is being asked.</summary>
    public void SetAsking(ScannedCode code, long nowMs, int staysMs)
    {
        paper.Take(code);
        verdict = Verdict.None;
        reason = CouldNotAskReason.None;
        answer.Clear();
        Enter(VisitPhase.Asking, nowMs, staysMs);
    }

    /// <summary>A link that only the service could understand, and it did not.</summary>
    public void SetUnansweredLink(long nowMs)
    {
        Enter(VisitPhase.Foreign, nowMs, ForeignStaysMs);
    }

    /// <summary>There is a verdict.</summary>
    public void SetVerdict(Verdict verdict, CouldNotAskReason reason, bool needsSecondFactor, long nowMs, int staysMs)
    {
        this.needsSecondFactor = needsSecondFactor;
        this.verdict = verdict;
        this.reason = reason;
        if (verdict != Verdict.Found && verdict != Verdict.AnswerFrom)
        {
            answer.Clear();
        }

        Enter(VisitPhase.Verdict, nowMs, staysMs);
    }

    /// <summary>Something that is shown beside the verdict has become ready.</summary>
    public void Changed()
    {
        revision++;
    }

    /// <summary>Somebody is still reading: the time starts again, up to <see cref="LongestMs"/> in all.</summary>
    public void Extend(long nowMs, int staysMs)
    {
        if (Phase != VisitPhase.None)
        {
            endsMs = nowMs + staysMs;
            if (endsMs > beganMs + LongestMs)
            {
                endsMs = beganMs + LongestMs;
            }
        }
    }

    /// <summary>Seconds left on the screen, rounded up.</summary>
    public int SecondsLeft(long nowMs)
    {
        return Phase == VisitPhase.None || nowMs >= endsMs ? 0 : (int)((endsMs - nowMs + 999) / 1000);
    }

    /// <summary>True when the visit has had its time.</summary>
    public bool IsOver(long nowMs)
    {
        return Phase != VisitPhase.None && nowMs >= endsMs;
    }

    /// <summary>Ends the visit and overwrites what it knew.</summary>
    public void End()
    {
        paper.Wipe();
        answer.Clear();
        verdict = Verdict.None;
        reason = CouldNotAskReason.None;
        phase = VisitPhase.None;
        revision++;
    }

    private void Enter(VisitPhase phase, long nowMs, int staysMs)
    {
        this.phase = phase;
        beganMs = nowMs;
        endsMs = nowMs + staysMs;
        revision++;
    }
}
