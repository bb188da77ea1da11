using System.Text;
using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>One look-up from the paper under the reader to a verdict, within a hard deadline and with at most one retry inside it.</summary>
internal sealed class LookupTask
{
    /// <summary>A try with less time than this left is not begun.</summary>
    private const int MinTryMs = 1000;

    /// <summary>How long a service that was dead a moment ago may take to show a pulse while somebody waits.</summary>
    private const int ProbeTimeoutMs = 1200;

    /// <summary>How long the exchange of another may still take.</summary>
    private const int LineTakenMs = 2000;

    private const int AtGate = -1;

    private readonly ServiceLine line;
    private readonly INetwork network;
    private readonly IWallClock clock;
    private readonly TimeErrand time;
    private readonly AnswerCache cache;
    private readonly LookupLimit limit;
    private readonly Jitter jitter;
    private readonly AsciiWriter writer = new AsciiWriter();
    private readonly byte[] codeMember = Encoding.UTF8.GetBytes("{\"MaHoSo\":\"");
    private readonly byte[] hostMember = Encoding.UTF8.GetBytes("{\"LienKet\":{\"host\":\"");
    private readonly byte[] tokenMember = Encoding.UTF8.GetBytes("\",\"token\":\"");
    private readonly byte[] oneEnd = Encoding.UTF8.GetBytes("\"}");
    private readonly byte[] twoEnds = Encoding.UTF8.GetBytes("\"}}");
    private readonly TextBuffer code = new TextBuffer(64);
    private readonly TextBuffer host = new TextBuffer(80);
    private readonly TextBuffer token = new TextBuffer(160);
    private int at = (int)LookupState.Idle;
    private bool isNew;
    private bool isLineTaken;
    private long lineFreeMs;
    private long deadlineMs;
    private long retryAtMs;
    private bool hasRetried;
    private bool hasSwitchedKey;
    private bool hasAskedTime;
    private Verdict verdict;
    private CouldNotAskReason reason;
    private bool needsSecondFactor;

    public LookupTask(ServiceLine line, INetwork network, IWallClock clock, TimeErrand time, AnswerCache cache, LookupLimit limit, Jitter jitter)
    {
        this.line = line;
        this.network = network;
        this.clock = clock;
        this.time = time;
        this.cache = cache;
        this.limit = limit;
        this.jitter = jitter;
    }

    public LookupState State => at == AtGate ? LookupState.Asking : (LookupState)at;

    public Verdict Verdict
    {
        get { return verdict; }
    }

    public CouldNotAskReason Reason
    {
        get { return reason; }
    }

    /// <summary>True when a refusal said that a second factor would open the dossier.</summary>
    public bool NeedsSecondFactor
    {
        get { return needsSecondFactor; }
    }

    public readonly StatusAnswer Answer = new StatusAnswer();

    public readonly AnswerReader Reader = new AnswerReader();

    public bool IsRunning => at != (int)LookupState.Idle && at != (int)LookupState.Done;

    /// <summary>With waits another exchange is on the line, and ends first.</summary>
    public void Begin(TextBuffer code, bool waits)
    {
        Restart(waits);
        this.code.CopyFrom(code);
        DossierCodeText.ToUpper(this.code);
    }

    public void BeginLink(TextBuffer host, TextBuffer token, bool waits)
    {
        Restart(waits);
        this.host.CopyFrom(host);
        this.token.CopyFrom(token);
    }

    public void Cancel()
    {
        if (IsRunning)
        {
            line.Cancel();
            Finish(Verdict.CouldNotAsk, CouldNotAskReason.Cancelled);
        }
    }

    public void Clear()
    {
        Cancel();
        code.Wipe();
        host.Wipe();
        token.Wipe();
        Answer.Clear();
        Reader.Wipe();
        verdict = Verdict.None;
        reason = CouldNotAskReason.None;
        at = (int)LookupState.Idle;
    }

    public void Step(long nowMs, int timeoutMs)
    {
        if (isNew)
        {
            isNew = false;
            deadlineMs = nowMs + timeoutMs;
            lineFreeMs = nowMs + LineTakenMs;
            Admit(nowMs);
        }

        switch (at)
        {
            case AtGate:
            case (int)LookupState.WaitingForNetwork:
                Gate(nowMs);
                break;
            case (int)LookupState.AskingTime:
            case (int)LookupState.Probing:
                if (line.Step(nowMs))
                {
                    TakeTime(nowMs);
                }

                break;
            case (int)LookupState.Asking:
                if (line.Step(nowMs))
                {
                    TakeOutcome(nowMs);
                }

                break;
            case (int)LookupState.Reading:
                if (Reader.Step())
                {
                    TakeReading();
                }

                break;
            case (int)LookupState.BetweenTries:
                if (nowMs >= retryAtMs)
                {
                    at = AtGate;
                }

                break;
        }
    }

    private void Restart(bool waits)
    {
        isLineTaken = waits;
        if (!waits)
        {
            line.Cancel();
        }

        code.Wipe();
        host.Wipe();
        token.Wipe();
        Answer.Clear();
        Reader.Wipe();
        verdict = Verdict.None;
        reason = CouldNotAskReason.None;
        needsSecondFactor = false;
        hasRetried = false;
        hasSwitchedKey = false;
        hasAskedTime = false;
        isNew = true;
        at = AtGate;
    }

    private void Admit(long nowMs)
    {
        if (!line.IsConfigured)
        {
            Fail(CouldNotAskReason.NotConfigured);
        }
        else if (!IsAskable())
        {
            Fail(CouldNotAskReason.RequestRefused);
        }
        else if (!limit.Admit(code.Length > 0 ? code : token, nowMs))
        {
            Fail(CouldNotAskReason.TooManyCodes);
        }
        else if (line.IsQuiet(nowMs))
        {
            Fail(CouldNotAskReason.Busy);
        }
    }

    private bool IsAskable()
    {
        return code.Length > 0
            ? DossierCodeText.IsPlausible(code)
            : host.Length > 0 && token.Length > 0 && !host.Overflowed && !token.Overflowed;
    }

    /// <summary>Everything that must hold before a request may go out.</summary>
    private void Gate(long nowMs)
    {
        if (isLineTaken)
        {
            isLineTaken = !line.Step(nowMs);
            if (isLineTaken && nowMs < lineFreeMs)
            {
                return;
            }

            isLineTaken = false;
            line.Cancel();
        }

        int leftMs = (int)(deadlineMs - nowMs);
        NetworkState state = network == null ? NetworkState.Up : network.State;
        if (state != NetworkState.Up)
        {
            bool isComing = state == NetworkState.Joining || state == NetworkState.GettingAddress;
            if (isComing && leftMs > MinTryMs)
            {
                at = (int)LookupState.WaitingForNetwork;
            }
            else
            {
                Fail(CouldNotAskReason.NoNetwork);
            }
        }
        else if (leftMs < MinTryMs)
        {
            Fail(CouldNotAskReason.TimedOut);
        }
        else if (line.Obstacle(nowMs) != CouldNotAskReason.None)
        {
            Fail(line.Obstacle(nowMs));
        }
        else if (line.Breaker.IsOpen && !hasRetried)
        {
            if (line.Breaker.MayProbe(nowMs))
            {
                AskTime(LookupState.Probing, leftMs < ProbeTimeoutMs ? leftMs : ProbeTimeoutMs, nowMs);
            }

            // Else the gate is asked again in the next step: the last pulse was felt a moment ago, and the service may be back by now.
        }
        else if (!clock.IsTrusted)
        {
            AskTime(LookupState.AskingTime, leftMs, nowMs);
        }
        else
        {
            line.Begin(ServiceCall.Lookup, WriteBody(), leftMs, nowMs);
            at = (int)LookupState.Asking;
        }
    }

    private void AskTime(LookupState state, int timeoutMs, long nowMs)
    {
        hasAskedTime = true;
        line.Begin(ServiceCall.Time, 0, timeoutMs, nowMs);
        at = (int)state;
    }

    private void TakeTime(long nowMs)
    {
        bool isProbe = at == (int)LookupState.Probing;
        if (line.Reason == CouldNotAskReason.None)
        {
            time.Take(line, nowMs);
            at = AtGate;
            if (!clock.IsTrusted)
            {
                Fail(CouldNotAskReason.ClockUnsure);
            }
        }
        else if (line.Reason == CouldNotAskReason.KeyRefused && !hasSwitchedKey && line.Keys.SwitchKey())
        {
            hasSwitchedKey = true;
            at = AtGate;
        }
        else
        {
            Fail(isProbe && ExchangeReasons.IsFailure(line.Reason) ? CouldNotAskReason.Paused : line.Reason);
        }
    }

    private void TakeOutcome(long nowMs)
    {
        CouldNotAskReason reason = line.Reason;
        if (reason == CouldNotAskReason.None)
        {
            TakeGenuine(nowMs);
        }
        else if (reason == CouldNotAskReason.KeyRefused && !hasSwitchedKey && line.Keys.SwitchKey())
        {
            hasSwitchedKey = true;
            at = AtGate;
        }
        else if (line.Problem == ServiceProblem.Clock && !hasAskedTime && deadlineMs - nowMs >= MinTryMs)
        {
            // Terminal and service disagree about the time; the service's answer is fresh and signed.
            AskTime(LookupState.AskingTime, (int)(deadlineMs - nowMs), nowMs);
        }
        else if (ExchangeReasons.IsWorthARetry(reason) && !hasRetried && deadlineMs - nowMs >= 2 * MinTryMs)
        {
            hasRetried = true;
            retryAtMs = nowMs + 150 + jitter.Next(250);
            at = (int)LookupState.BetweenTries;
        }
        else
        {
            Fail(reason);
        }
    }

    private void TakeGenuine(long nowMs)
    {
        time.Compare(line, nowMs);
        switch (line.Problem)
        {
            case ServiceProblem.NotFound:
                cache.Remove(code);
                Finish(Verdict.NotFound, CouldNotAskReason.None);
                break;
            case ServiceProblem.NotShown:
            case ServiceProblem.SecondFactor:
                cache.Remove(code);
                needsSecondFactor = line.Problem == ServiceProblem.SecondFactor;
                Finish(Verdict.Refused, CouldNotAskReason.None);
                break;
            default:
                Reader.Begin(line.Request.Content, line.Request.AnswerBytes, code, line.AnswerUtc, Answer);
                at = (int)LookupState.Reading;
                break;
        }
    }

    private void TakeReading()
    {
        if (Reader.IsTaken)
        {
            cache.Keep(code, Answer);
            Finish(Verdict.Found, CouldNotAskReason.None);
        }
        else
        {
            Fail(CouldNotAskReason.AnswerUnusable);
        }
    }

    private void Fail(CouldNotAskReason reason)
    {
        line.Opener.Hurry();
        // The network went with the request: that is the trouble, not the service.
        bool unreached = reason == CouldNotAskReason.TimedOut || reason == CouldNotAskReason.NoConnection || reason == CouldNotAskReason.Cut;
        if (unreached && network != null && network.State != NetworkState.Up)
        {
            reason = CouldNotAskReason.NoNetwork;
        }

        if (reason == CouldNotAskReason.Revoked)
        {
            cache.Clear();
        }

        bool mayRemember = reason != CouldNotAskReason.Revoked && reason != CouldNotAskReason.KeyRefused
            && reason != CouldNotAskReason.TooManyCodes && reason != CouldNotAskReason.NotConfigured;
        bool remembered = mayRemember && code.Length > 0 && cache.TryGet(code, Answer);
        Finish(remembered ? Verdict.AnswerFrom : Verdict.CouldNotAsk, reason);
    }

    private void Finish(Verdict verdict, CouldNotAskReason reason)
    {
        this.verdict = verdict;
        this.reason = reason;
        isNew = false;
        at = (int)LookupState.Done;
        if (!isLineTaken)
        {
            // What was asked, and whatever else the answer says of somebody, would stay until a longer exchange.
            byte[] content = line.Request.Content;
            System.Array.Clear(content, 0, content.Length);
        }
    }

    private int WriteBody()
    {
        writer.Begin(line.Request.Content, ServiceLine.MaxBodyBytes);
        if (code.Length > 0)
        {
            writer.Add(codeMember);
            writer.AddJsonText(code.Chars, code.Length);
            writer.Add(oneEnd);
        }
        else
        {
            writer.Add(hostMember);
            writer.AddJsonText(host.Chars, host.Length);
            writer.Add(tokenMember);
            writer.AddJsonText(token.Chars, token.Length);
            writer.Add(twoEnds);
        }

        return writer.Length;
    }
}
