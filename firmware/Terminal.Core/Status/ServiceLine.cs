using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// One signed exchange at a time with the status service: signing, sending, checking, and finding out what a failure means.
/// Look-ups and errands share it; whoever begins an exchange steps it to its end or cancels it.
/// </summary>
public sealed class ServiceLine
{
    /// <summary>Room for the body of a request, in bytes.</summary>
    public const int MaxBodyBytes = 3584;

    /// <summary>Room for the body of an answer, in bytes; the contract forbids longer ones.</summary>
    public const int MaxAnswerBytes = 4096;

    private const int Idle = 0;
    private const int Waiting = 1;
    private const int ReadingProblem = 2;
    private const int Finished = 3;

    /// <summary>Failures running after which the breaker opens.</summary>
    private const int BreakerThreshold = 3;

    /// <summary>A channel that has not said anything this long after its deadline is given up.</summary>
    private const int ChannelGraceMs = 250;

    /// <summary>Gateways close a connection that has been still for 60 or 75 seconds, and longer.</summary>
    private const int PulseMs = 50000;

    /// <summary>A service that does not answer under an address that old may have moved: its name is resolved anew.</summary>
    private const int NameAgesMs = 600000;

    private readonly IHttpChannel channel;
    private readonly IWallClock clock;
    private readonly RequestSigner signer;
    private readonly Backoff addressBackoff;
    private int openingsSeen;
    private bool isTroubleOfTheWay;
    private bool isSecure;
    private long lastExchangeMs;
    private readonly ProblemReader problems;
    private int phase;
    private bool isClockRefused;
    private bool isGenuine;
    private long deadlineMs;
    private long quietUntilMs;
    private long addressDueMs;
    private string baseAddress;
    private string rootCertificatePem;
    private readonly ServicePaths paths = new ServicePaths();
    private bool isConfigured;
    private bool isAddressReady;
    private string addressFault;
    private bool isRevoked;
    private CouldNotAskReason reason;
    private ServiceProblem problem;
    private CouldNotAskReason lastTrouble;
    private bool hasAsked;
    private long silentSinceMs;

    /// <summary>Over a channel; nothing can be asked before <see cref="Configure"/>.</summary>
    public ServiceLine(IHttpChannel channel, ISystem system, IWallClock clock, Jitter jitter)
    {
        this.channel = channel;
        this.clock = clock;
        signer = new RequestSigner(system);
        problems = new ProblemReader(Json);
        Keys = new ServiceKeys();
        Breaker = new Breaker(jitter, BreakerThreshold);
        addressBackoff = new Backoff(jitter, 5000, 120000);
        Opener = new LineOpener(channel, clock, jitter);
    }

    /// <summary>The request; its body is filled by whoever begins an exchange.</summary>
    public readonly HttpRequest Request = new HttpRequest(MaxBodyBytes, MaxAnswerBytes);

    /// <summary>Reads answers that hold nothing of a dossier: problems, and, by whoever has begun the exchange, what it brought.</summary>
    internal readonly JsonReader Json = new JsonReader(200);

    /// <summary>Name and keys.</summary>
    public readonly ServiceKeys Keys;

    /// <summary>Prepares the way to the service.</summary>
    public readonly LineOpener Opener;

    /// <summary>Knows whether the service is worth asking.</summary>
    public readonly Breaker Breaker;

    /// <summary>True when an address and a key are set.</summary>
    public bool IsConfigured
    {
        get { return isConfigured; }
    }

    /// <summary>False when the address cannot be used; <see cref="AddressFault"/> says why.</summary>
    public bool IsAddressReady
    {
        get { return isAddressReady; }
    }

    /// <summary>True for https.</summary>
    public bool IsSecure
    {
        get { return isSecure; }
    }

    /// <summary>True while an answer is awaited.</summary>
    public bool IsBusy => phase == Waiting;

    /// <summary>Why a request cannot go out at once; None when it can.</summary>
    public CouldNotAskReason Obstacle(long nowMs)
    {
        return !isAddressReady ? CouldNotAskReason.NameFailed
            : channel.Need == HttpNeed.Nothing ? CouldNotAskReason.None
            : Opener.IsHeld(nowMs) ? CouldNotAskReason.HeldBack
            : Opener.Reason == CouldNotAskReason.None ? CouldNotAskReason.Preparing : Opener.Reason;
    }

    /// <summary>When an exchange or an opening last ended, as uptime in milliseconds; 0 for never.</summary>
    public long LastExchangeMs
    {
        get { return lastExchangeMs; }
    }

    /// <summary>True when the service should hear something, lest it close a connection that costs seconds to open again.</summary>
    public bool IsPulseDue(long nowMs)
    {
        return isSecure && nowMs - lastExchangeMs >= PulseMs;
    }

    /// <summary>Why the address cannot be used, in English, or null.</summary>
    public string AddressFault
    {
        get { return addressFault; }
    }

    /// <summary>True while the service says that this device may not ask.</summary>
    public bool IsRevoked
    {
        get { return isRevoked; }
    }

    /// <summary>Why the exchange brought no genuine answer; None when it did.</summary>
    public CouldNotAskReason Reason
    {
        get { return reason; }
    }

    /// <summary>The problem that a genuine answer names; None for success.</summary>
    public ServiceProblem Problem
    {
        get { return problem; }
    }

    /// <summary>When the service made the genuine answer, in seconds since 1970-01-01 UTC; 0 without one.</summary>
    public long AnswerUtc => isGenuine ? signer.AnswerUtc : 0;

    /// <summary>Reason of the last exchange that failed, for the console; None when the last one succeeded.</summary>
    public CouldNotAskReason LastTrouble
    {
        get { return lastTrouble; }
    }

    /// <summary>True when an exchange has come to its end since <see cref="Configure"/>, well or not, or the way there has failed.</summary>
    public bool HasAsked
    {
        get { return hasAsked || lastTrouble != CouldNotAskReason.None; }
    }

    /// <summary>Since when the service has not answered although it was asked, in milliseconds of uptime; 0 while it answers.</summary>
    public long SilentSinceMs
    {
        get { return silentSinceMs; }
    }

    /// <summary>Sets address and keys. False when nothing can be asked with them.</summary>
    public bool Configure(ServiceSettings settings)
    {
        Cancel();
        isRevoked = false;
        silentSinceMs = 0;
        quietUntilMs = 0;
        lastTrouble = CouldNotAskReason.None;
        hasAsked = false;
        Breaker.Success();
        bool hasKeys = Keys.Set(settings);
        baseAddress = settings.BaseAddress;
        rootCertificatePem = settings.RootCertificatePem;
        isConfigured = hasKeys && baseAddress != null && baseAddress.Length > 0;
        isSecure = isConfigured && baseAddress.ToLower().StartsWith("https");
        isAddressReady = false;
        addressBackoff.Reset();
        addressDueMs = 0;
        addressFault = null;
        return IsConfigured && GiveAddress();
    }

    /// <summary>
    /// Prepares the way while nothing is asked: one bounded piece of work, true while the channel is in use by it. Without mayFreeze
    /// nothing is begun that stops the whole runtime: names are resolved and TLS opened here, and never inside a look-up.
    /// </summary>
    public bool Prepare(long nowMs, bool isNetworkUp, bool mayFreeze)
    {
        bool isRenewal = Breaker.IsOpen && Opener.NamedMs > 0 && nowMs - Opener.NamedMs >= NameAgesMs;
        if (isRenewal || (!isAddressReady && nowMs >= addressDueMs))
        {
            addressDueMs = nowMs + addressBackoff.TakeMs();
            GiveAddress();
        }

        bool isUsed = isAddressReady && Opener.Step(nowMs, isNetworkUp, mayFreeze);
        if (openingsSeen != Opener.Ended)
        {
            openingsSeen = Opener.Ended;
            TakeOpening(nowMs);
        }
        else if (Opener.IsHeld(nowMs))
        {
            isTroubleOfTheWay = true;
            lastTrouble = CouldNotAskReason.HeldBack;
        }

        return isUsed;
    }

    private bool GiveAddress()
    {
        Opener.Reset();
        isAddressReady = channel.Configure(baseAddress, rootCertificatePem, out string fault);
        addressFault = IsAddressReady ? null : fault;
        return IsAddressReady;
    }

    private void TakeOpening(long nowMs)
    {
        lastExchangeMs = nowMs;
        if (Opener.Reason != CouldNotAskReason.None)
        {
            isTroubleOfTheWay = true;
            lastTrouble = Opener.Reason;
            silentSinceMs = silentSinceMs == 0 ? nowMs : silentSinceMs;
        }
        else if (isTroubleOfTheWay)
        {
            isTroubleOfTheWay = false;
            lastTrouble = CouldNotAskReason.None;
            silentSinceMs = 0;
        }
    }

    /// <summary>True while the service has asked to be left alone.</summary>
    public bool IsQuiet(long nowMs)
    {
        return nowMs < quietUntilMs;
    }

    /// <summary>
    /// Begins an exchange whose body stands in <see cref="Request"/>. The clock's time is signed only while it is trusted. After the
    /// service has refused it as too far from its own, the time is asked for as by a clock that nobody has confirmed: with a wrong
    /// one, and be it a clerk's, nothing would ever be answered again.
    /// </summary>
    public void Begin(ServiceCall call, int bodyBytes, int timeoutMs, long nowMs)
    {
        reason = CouldNotAskReason.None;
        problem = ServiceProblem.None;
        isGenuine = false;
        Request.Method = ServicePaths.Method(call);
        Request.Path = ServicePaths.Path(call);
        Request.BodyBytes = bodyBytes;
        Request.TimeoutMs = timeoutMs;
        Request.ClearAnswer();
        deadlineMs = nowMs + timeoutMs;
        long utcSeconds = isClockRefused && call == ServiceCall.Time ? 0 : clock.ConfirmedUtcSeconds;
        signer.Sign(Request, Keys, paths.MethodBytes(call), paths.PathBytes(call), utcSeconds);
        phase = Waiting;
        if (!channel.Begin(Request))
        {
            channel.Cancel();
            if (!channel.Begin(Request))
            {
                Finish(CouldNotAskReason.NoConnection, nowMs);
            }
        }
    }

    /// <summary>Carries the exchange on; true when it is over.</summary>
    public bool Step(long nowMs)
    {
        if (phase == Waiting)
        {
            HttpExchange state = channel.Poll();
            if (state == HttpExchange.Running)
            {
                if (nowMs < deadlineMs + ChannelGraceMs)
                {
                    return false;
                }

                channel.Cancel();
                Finish(CouldNotAskReason.TimedOut, nowMs);
            }
            else
            {
                TakeAnswer(state, nowMs);
            }
        }
        else if (phase == ReadingProblem && problems.Step())
        {
            TakeProblem(nowMs);
        }

        return phase == Finished || phase == Idle;
    }

    /// <summary>Gives the exchange up; it counts neither as success nor as failure.</summary>
    public void Cancel()
    {
        if (phase == Waiting)
        {
            channel.Cancel();
        }

        phase = Idle;
        isGenuine = false;
    }

    private void TakeAnswer(HttpExchange state, long nowMs)
    {
        if (state != HttpExchange.Answered)
        {
            Finish(ExchangeReasons.OfFailure(state), nowMs);
            return;
        }

        AnswerSeal seal = signer.Check(Request, Keys);
        isGenuine = seal == AnswerSeal.Genuine;
        if (!isGenuine)
        {
            CouldNotAskReason reason = ExchangeReasons.OfUnsigned(Request, seal);
            NoteRetryAfter(reason, nowMs);
            Finish(reason, nowMs);
        }
        else if (Request.StatusCode >= 200 && Request.StatusCode <= 299)
        {
            Finish(CouldNotAskReason.None, nowMs);
        }
        else
        {
            problems.Begin(Request.Content, Request.AnswerBytes);
            phase = ReadingProblem;
        }
    }

    private void TakeProblem(long nowMs)
    {
        problem = problems.Problem;
        CouldNotAskReason reason = ExchangeReasons.OfProblem(Problem, Request.StatusCode);
        NoteRetryAfter(reason, nowMs);
        Finish(reason, nowMs);
    }

    private void NoteRetryAfter(CouldNotAskReason reason, long nowMs)
    {
        if (reason == CouldNotAskReason.Busy)
        {
            // Who cannot sign cannot send the terminal to sleep for long.
            int maxSeconds = isGenuine ? 300 : 30;
            quietUntilMs = nowMs + ExchangeReasons.RetryAfterSeconds(Request.RetryAfter, maxSeconds) * 1000L;
        }
    }

    private void Finish(CouldNotAskReason reason, long nowMs)
    {
        phase = Finished;
        this.reason = reason;
        lastExchangeMs = nowMs;
        if (reason == CouldNotAskReason.Preparing)
        {
            return; // nothing was asked
        }

        isTroubleOfTheWay = false;
        lastTrouble = reason;
        hasAsked = true;
        if (isGenuine)
        {
            isRevoked = reason == CouldNotAskReason.Revoked;
            isClockRefused = problem == ServiceProblem.Clock;
            silentSinceMs = 0;
        }
        else if (SilentSinceMs == 0)
        {
            silentSinceMs = nowMs;
        }

        if (isGenuine && reason != CouldNotAskReason.ServiceFault)
        {
            Breaker.Success();
        }
        else if (ExchangeReasons.IsFailure(reason))
        {
            Breaker.Failure(nowMs);
        }
    }
}
