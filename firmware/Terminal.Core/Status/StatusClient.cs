using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Asks the status service: look-ups first, and between them the time, the ledger and the heartbeat. It is stepped by the
/// app's loop; no step is long and none waits. The contract is firmware/status-service.openapi.yaml.
/// </summary>
public sealed class StatusClient
{
    /// <summary>Answers kept in memory for the day.</summary>
    public const int CachedAnswers = 32;

    private readonly INetwork network;
    private readonly IWallClock clock;
    private readonly LookupTask lookup;
    private readonly LookupLimit limit = new LookupLimit();
    private readonly Errands errands;
    private ServiceSettings current;
    private int deadlineMs;
    private bool isConfigured;

    /// <summary>Over a channel; network may be null where there is no station to look after.</summary>
    public StatusClient(IHttpChannel channel, INetwork network, ISystem system, IWallClock clock)
    {
        this.network = network;
        this.clock = clock;
        Jitter = new Jitter(system);
        Line = new ServiceLine(channel, system, clock, Jitter);
        Time = new TimeErrand(clock, network, Jitter);
        errands = new Errands(Line, clock, Time);
        lookup = new LookupTask(Line, network, clock, Time, Cache, limit, Jitter);
    }

    /// <summary>The line to the service: breaker, keys, last trouble.</summary>
    public readonly ServiceLine Line;

    /// <summary>The time from outside.</summary>
    public readonly TimeErrand Time;

    /// <summary>Answers of today.</summary>
    public readonly AnswerCache Cache = new AnswerCache(CachedAnswers);

    /// <summary>Spreads waiting times.</summary>
    public readonly Jitter Jitter;

    /// <summary>Where the look-up stands.</summary>
    public LookupState State => lookup.State;

    /// <summary>True while something other than a look-up is being asked or told.</summary>
    public bool IsTelling => errands.IsRunning;

    /// <summary>What came of the look-up; None until <see cref="State"/> is Done.</summary>
    public Verdict Verdict => lookup.Verdict;

    /// <summary>Why nothing could be asked, with CouldNotAsk and AnswerFrom.</summary>
    public CouldNotAskReason Reason => lookup.Reason;

    /// <summary>With Refused: true when the service would show the dossier to who proves more.</summary>
    public bool NeedsSecondFactor => lookup.NeedsSecondFactor;

    /// <summary>The answer, with Found and AnswerFrom. It stands until the next look-up or <see cref="Clear"/>.</summary>
    public StatusAnswer Answer => lookup.Answer;

    /// <summary>What was wrong with the last answer, for the console.</summary>
    public AnswerReader Reader => lookup.Reader;

    /// <summary>True while the service says that this terminal may not ask.</summary>
    public bool IsRevoked => Line.IsRevoked;

    /// <summary>
    /// Sets where and how to ask. False when nothing can be asked with these settings for now; <see cref="ServiceLine.AddressFault"/> may say why.
    /// The same settings once more change nothing; a changed limit or time server disturbs nothing that is under way.
    /// </summary>
    public bool Configure(ServiceSettings settings)
    {
        bool isSame = settings.SameAs(current);
        if (current == null || current.TimeServer != settings.TimeServer || !isSame)
        {
            Time.Configure(settings.TimeServer);
        }

        current = settings;
        deadlineMs = settings.DeadlineMs;
        limit.Configure(settings.LimitCodes, settings.LimitWindowMs);
        if (isSame)
        {
            return Line.IsConfigured && Line.IsAddressReady;
        }

        if (isConfigured && Line.Opener.Mark != null)
        {
            Line.Opener.Mark.Forget();
        }

        isConfigured = true;

        if (lookup.IsRunning)
        {
            lookup.Clear();
        }

        errands.Cancel(false);
        Cache.Clear();
        return Line.Configure(settings);
    }

    /// <summary>True when the time that <see cref="AskTimeNow"/> wanted has been asked for.</summary>
    public bool IsTimeAsked => errands.IsTimeAsked;

    /// <summary>What came of it.</summary>
    public CouldNotAskReason TimeReason => errands.TimeReason;

    /// <summary>The service is asked for its time as soon as the line is free, rest or not: for a technician who tries the line.</summary>
    public void AskTimeNow()
    {
        errands.AskTimeNow();
    }

    /// <summary>Adds something to be asked or told between look-ups; those added first go first.</summary>
    public void AddErrand(IErrand errand)
    {
        errands.Add(errand);
    }

    /// <summary>Begins to look a dossier code up; a look-up under way is given up. The text is copied.</summary>
    public void Ask(TextBuffer code)
    {
        lookup.Begin(code, LeaveLine());
    }

    /// <summary>Begins to look up what an opaque link on a slip stands for. The link is never followed: the service knows its systems.</summary>
    public void AskLink(TextBuffer host, TextBuffer token)
    {
        lookup.BeginLink(host, token, LeaveLine());
    }

    /// <summary>Gives the look-up up.</summary>
    public void Cancel()
    {
        lookup.Cancel();
    }

    /// <summary>Forgets the look-up and overwrites its texts; for when the answer has left the screen.</summary>
    public void Clear()
    {
        lookup.Clear();
    }

    /// <summary>
    /// False while somebody is being served: then nothing is begun that stops the whole runtime, which a name and a TLS handshake do.
    /// </summary>
    public bool MayFreeze = true;

    /// <summary>Does one bounded piece of work.</summary>
    public void Step(long nowMs)
    {
        bool isUp = network == null || network.State == NetworkState.Up;
        Time.StepTimeServer(nowMs, isUp);
        long utcSeconds = clock.ConfirmedUtcSeconds;
        if (utcSeconds != 0)
        {
            Cache.SetDay(LocalTime.LocalDay(utcSeconds));
        }

        if (lookup.IsRunning)
        {
            lookup.Step(nowMs, deadlineMs);
        }
        else if (Line.IsConfigured && (errands.IsRunning || !Line.Prepare(nowMs, isUp, MayFreeze)))
        {
            errands.Step(nowMs, isUp);
        }
    }

    // An exchange that is broken off takes its connection with it, and one by TLS is not opened while somebody waits: what is on the
    // line ends first.
    private bool LeaveLine()
    {
        bool leaves = Line.IsSecure && Line.IsBusy;
        errands.Cancel(leaves);
        return leaves;
    }
}
