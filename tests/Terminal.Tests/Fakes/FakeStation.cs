using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A station whose attempts take two seconds and end as the test has set; the stack may hang until it is restarted.</summary>
public sealed class FakeStation : INetwork
{
    private const int AttemptMs = 2000;

    private readonly FakeBoard system;
    private long attemptMs;

    public FakeStation(FakeBoard system)
    {
        this.system = system;
    }

    /// <summary>How an attempt ends; None for success.</summary>
    public NetworkFailure Outcome = NetworkFailure.None;

    /// <summary>True while an attempt comes to no end.</summary>
    public bool Hangs;

    /// <summary>True while the stack takes no order but a restart.</summary>
    public bool IsStackDead;

    /// <summary>What a scan finds; null while there is none.</summary>
    public string[] Found;

    public int Joins;

    public int Restarts;

    public int Leaves;

    public NetworkState State { get; private set; }

    public NetworkFailure Failure { get; private set; }

    public int SignalDbm
    {
        get { return State == NetworkState.Up ? -60 : 0; }
    }

    public string Address
    {
        get { return State == NetworkState.Up ? "192.0.2.20" : null; }
    }

    public void Join(string ssid, string password, string address, string subnetMask, string gateway, string nameServer)
    {
        Joins++;
        if (!IsStackDead)
        {
            State = NetworkState.Joining;
            Failure = NetworkFailure.None;
            attemptMs = system.UptimeMs;
        }
    }

    public void Leave()
    {
        Leaves++;
        State = NetworkState.Off;
    }

    public void RestartStack()
    {
        Restarts++;
        IsStackDead = false;
        State = NetworkState.Off;
    }

    public bool BeginScan()
    {
        return Found != null;
    }

    public int ScanResults(string[] lines)
    {
        for (int i = 0; Found != null && i < Found.Length; i++)
        {
            lines[i] = Found[i];
        }

        return Found == null ? 0 : Found.Length;
    }

    public void RequestTime(string server)
    {
    }

    public void Step()
    {
        if (State == NetworkState.Joining && !Hangs && !IsStackDead && system.UptimeMs - attemptMs >= AttemptMs)
        {
            State = Outcome == NetworkFailure.None ? NetworkState.Up : NetworkState.Down;
            Failure = Outcome;
        }
        else if (State == NetworkState.Up && Outcome != NetworkFailure.None)
        {
            State = NetworkState.Down;
            Failure = NetworkFailure.LinkLost;
        }
    }
}
