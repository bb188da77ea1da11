using Terminal.Core.Text;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Status;

/// <summary>
/// Brings Wi-Fi back, whatever broke it, and never stops trying: attempts with growing pauses, then a restart of
/// the Wi-Fi stack, and as the last resort the wish that the device restart. It writes nothing, and the
/// station stores no access point.
/// </summary>
public sealed class NetworkSupervisor
{
    /// <summary>Longest pause between two attempts before it is spread, in milliseconds: a returning router is found within it.</summary>
    public const int LongestPauseMs = 20000;

    /// <summary>An attempt that has come to no end in this time has hung, in milliseconds.</summary>
    public const int AttemptLimitMs = 25000;

    /// <summary>Without network for this long the device may restart, in milliseconds.</summary>
    public const int RebootAfterMs = 30 * 60000;

    /// <summary>After a restart that the firmware asked for it takes this long, in milliseconds: at most four restarts a day.</summary>
    public const int RebootAgainAfterMs = 6 * 3600000;

    /// <summary>With the network up and the service silent for this long the network is joined anew, in milliseconds.</summary>
    public const int RenewAfterMs = 10 * 60000;

    private const int FailuresBeforeStackRestart = 6;

    private readonly INetwork network;
    private readonly ISystem system;
    private readonly Backoff pause;
    private readonly Backoff stackPause;
    private readonly Backoff renewPause;
    private WifiSettings settings;
    private long attemptMs;
    private long nextAttemptMs;
    private long nextStackRestartMs;
    private long nextRenewMs;
    private int failures;
    private bool isAttempting;
    private bool wasUp;
    private NetworkCondition condition;
    private NetworkFailure lastFailure;
    private long downSinceMs;
    private long lastOutageMs;
    private int attempts;
    private int recoveries;
    private int stackRestarts;
    private int renewals;
    private bool wantsReboot;

    /// <summary>Over a station; does nothing before <see cref="Configure"/>.</summary>
    public NetworkSupervisor(INetwork network, ISystem system, Jitter jitter)
    {
        this.network = network;
        this.system = system;
        pause = new Backoff(jitter, 1000, LongestPauseMs);
        stackPause = new Backoff(jitter, 3 * 60000, 30 * 60000);
        renewPause = new Backoff(jitter, RenewAfterMs, 60 * 60000);
    }

    /// <summary>How the network stands.</summary>
    public NetworkCondition Condition
    {
        get { return condition; }
    }

    /// <summary>Why the last attempt failed; kept after the network has come back.</summary>
    public NetworkFailure LastFailure
    {
        get { return lastFailure; }
    }

    /// <summary>Since when the network is away, in milliseconds of uptime; means nothing while up.</summary>
    public long DownSinceMs
    {
        get { return downSinceMs; }
    }

    /// <summary>How long the last outage took, in milliseconds; 0 before the first has ended.</summary>
    public long LastOutageMs
    {
        get { return lastOutageMs; }
    }

    /// <summary>Attempts since the start.</summary>
    public int Attempts
    {
        get { return attempts; }
    }

    /// <summary>Outages that have ended since the start.</summary>
    public int Recoveries
    {
        get { return recoveries; }
    }

    /// <summary>Restarts of the Wi-Fi stack since the start.</summary>
    public int StackRestarts
    {
        get { return stackRestarts; }
    }

    /// <summary>Times that the network was joined anew because the service stayed silent.</summary>
    public int Renewals
    {
        get { return renewals; }
    }

    /// <summary>True when nothing but a restart of the device is left to try. The app does it when nobody is being served, and records why.</summary>
    public bool WantsReboot
    {
        get { return wantsReboot; }
    }

    /// <summary>
    /// Sets what to join; null or an empty name for nothing. Begins at once. What is already being joined is left alone.
    /// </summary>
    public void Configure(WifiSettings settings, long nowMs)
    {
        if (this.settings != null && this.settings.SameAs(settings))
        {
            return;
        }

        this.settings = settings != null && settings.Ssid != null && settings.Ssid.Length > 0 ? settings : null;
        pause.Reset();
        stackPause.Reset();
        failures = 0;
        isAttempting = false;
        wasUp = false;
        wantsReboot = false;
        downSinceMs = nowMs;
        nextAttemptMs = nowMs;
        nextStackRestartMs = nowMs;
        lastFailure = NetworkFailure.None;
        network.Leave();
        condition = this.settings == null ? NetworkCondition.NotSetUp : NetworkCondition.Waiting;
    }

    /// <summary>Somebody is waiting for the network: the pause ends now.</summary>
    public void Hurry(long nowMs)
    {
        if (Condition == NetworkCondition.Waiting && nextAttemptMs > nowMs)
        {
            nextAttemptMs = nowMs;
        }
    }

    /// <summary>
    /// Does one bounded piece of work. silentSinceMs tells since when the service has not answered although it was asked, 0
    /// when it answers.
    /// </summary>
    public void Step(long nowMs, long silentSinceMs)
    {
        if (settings == null)
        {
            return;
        }

        switch (network.State)
        {
            case NetworkState.Up:
                StepUp(nowMs, silentSinceMs);
                break;
            case NetworkState.Joining:
            case NetworkState.GettingAddress:
                StepAttempt(nowMs);
                break;
            default:
                StepDown(nowMs);
                break;
        }
    }

    /// <summary>Words for the idle screen and the console.</summary>
    public TextId Words()
    {
        switch (Condition)
        {
            case NetworkCondition.NotSetUp: return TextId.WifiNotSetUp;
            case NetworkCondition.Up: return TextId.None;
            default: return LastFailure == NetworkFailure.None ? TextId.WifiConnecting : FailureWords(LastFailure);
        }
    }

    /// <summary>Words for a failure.</summary>
    public static TextId FailureWords(NetworkFailure failure)
    {
        switch (failure)
        {
            case NetworkFailure.NotFound: return TextId.WifiNotFound;
            case NetworkFailure.WrongPassword: return TextId.WifiPasswordWrong;
            case NetworkFailure.NoAddress: return TextId.WifiNoAddress;
            case NetworkFailure.LinkLost: return TextId.WifiLost;
            case NetworkFailure.Hardware: return TextId.WifiHardware;
            default: return TextId.None;
        }
    }

    private void StepUp(long nowMs, long silentSinceMs)
    {
        if (!wasUp)
        {
            wasUp = true;
            isAttempting = false;
            failures = 0;
            wantsReboot = false;
            pause.Reset();
            stackPause.Reset();
            if (LastFailure != NetworkFailure.None)
            {
                recoveries++;
                lastOutageMs = nowMs - DownSinceMs;
            }

            condition = NetworkCondition.Up;
            return;
        }

        if (silentSinceMs == 0)
        {
            renewPause.Reset();
            nextRenewMs = 0;
        }
        else if (nextRenewMs == 0)
        {
            nextRenewMs = silentSinceMs + renewPause.TakeMs();
        }
        else if (nowMs >= nextRenewMs)
        {
            // A router that forgot its lease table keeps the link up and lets nothing through.
            renewals++;
            nextRenewMs = nowMs + renewPause.TakeMs();
            network.Leave();
        }
    }

    private void StepAttempt(long nowMs)
    {
        NoteLoss(nowMs);
        condition = NetworkCondition.Connecting;
        if (!isAttempting)
        {
            isAttempting = true; // the station tries on its own account
            attemptMs = nowMs;
        }
        else if (nowMs - attemptMs >= AttemptLimitMs)
        {
            bool isJoined = network.State == NetworkState.GettingAddress;
            Fail(isJoined ? NetworkFailure.NoAddress : NetworkFailure.Hardware, nowMs);
            network.Leave();
        }
    }

    private void StepDown(long nowMs)
    {
        NoteLoss(nowMs);
        if (isAttempting && network.State == NetworkState.Down)
        {
            Fail(network.Failure, nowMs);
        }

        condition = NetworkCondition.Waiting;
        bool stackIsIll = failures >= FailuresBeforeStackRestart || LastFailure == NetworkFailure.Hardware;
        if (stackIsIll && nowMs >= nextStackRestartMs)
        {
            RestartStack(nowMs);
        }

        ConsiderReboot(nowMs);
        if (nowMs >= nextAttemptMs)
        {
            if (isAttempting)
            {
                Fail(NetworkFailure.Hardware, nowMs); // Join was called and the station did not even begin
                return;
            }

            attempts++;
            isAttempting = true;
            attemptMs = nowMs;
            nextAttemptMs = nowMs + AttemptLimitMs;
            network.Join(settings.Ssid, settings.Password, settings.Address, settings.SubnetMask, settings.Gateway, settings.NameServer);
            condition = NetworkCondition.Connecting;
        }
    }

    private void NoteLoss(long nowMs)
    {
        if (wasUp)
        {
            wasUp = false;
            downSinceMs = nowMs;
            lastFailure = network.Failure == NetworkFailure.None ? NetworkFailure.LinkLost : network.Failure;
            nextAttemptMs = nowMs;
            isAttempting = false;
        }
    }

    private void Fail(NetworkFailure failure, long nowMs)
    {
        isAttempting = false;
        failures++;
        lastFailure = failure == NetworkFailure.None ? NetworkFailure.NotFound : failure;
        nextAttemptMs = nowMs + pause.TakeMs();
    }

    private void RestartStack(long nowMs)
    {
        stackRestarts++;
        failures = 0;
        isAttempting = false;
        nextStackRestartMs = nowMs + stackPause.TakeMs();
        network.RestartStack();
    }

    /// <summary>A wrong password does not get right by a restart; everything else may.</summary>
    private void ConsiderReboot(long nowMs)
    {
        long afterMs = system.ResetReason == ResetReason.Software ? RebootAgainAfterMs : RebootAfterMs;
        wantsReboot = StackRestarts > 0 && LastFailure != NetworkFailure.WrongPassword
            && nowMs - DownSinceMs >= afterMs && system.UptimeMs >= afterMs;
    }
}
