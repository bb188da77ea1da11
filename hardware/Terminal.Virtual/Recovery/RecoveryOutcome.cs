namespace Terminal.Virtual.Recovery;

/// <summary>What one trial has shown.</summary>
public sealed record RecoveryOutcome
{
    /// <summary>The fault.</summary>
    public RecoveryFault Fault { get; init; }

    /// <summary>When it struck.</summary>
    public RecoveryMoment Moment { get; init; }

    /// <summary>How long it lasted, in seconds.</summary>
    public int Seconds { get; init; }

    /// <summary>Papers answered with what the service says now.</summary>
    public int Found { get; set; }

    /// <summary>Papers answered from memory, with the time of the information.</summary>
    public int Stored { get; set; }

    /// <summary>Papers of which the terminal said that it could not ask.</summary>
    public int CouldNotAsk { get; set; }

    /// <summary>What was on the screen where none of these stood; null when that never happened. There must be none.</summary>
    public string Wrong { get; set; }

    /// <summary>Longest time from the reader's last byte to a verdict on the screen, in milliseconds.</summary>
    public int SlowestMs { get; set; }

    /// <summary>From the end of the fault to the first paper answered by the service, in milliseconds; -1 for never.</summary>
    public int RecoveryMs { get; set; } = -1;

    /// <summary>Writes to flash from the strike to the recovery, without those of the ledger and of the start itself.</summary>
    public int FlashWrites { get; set; }

    /// <summary>The same up to the end of the fault only.</summary>
    public int FlashWritesInFault { get; set; }

    /// <summary>Restarts of the device from the strike to the recovery.</summary>
    public int Restarts { get; set; }

    /// <summary>Trials of the same fault and length put together: the worst of each.</summary>
    public RecoveryOutcome WorstOf(RecoveryOutcome other)
    {
        bool neverRecovers = RecoveryMs < 0 || other.RecoveryMs < 0;
        return this with
        {
            Found = Found + other.Found,
            Stored = Stored + other.Stored,
            CouldNotAsk = CouldNotAsk + other.CouldNotAsk,
            Wrong = Wrong ?? other.Wrong,
            SlowestMs = System.Math.Max(SlowestMs, other.SlowestMs),
            RecoveryMs = neverRecovers ? -1 : System.Math.Max(RecoveryMs, other.RecoveryMs),
            FlashWrites = System.Math.Max(FlashWrites, other.FlashWrites),
            FlashWritesInFault = System.Math.Max(FlashWritesInFault, other.FlashWritesInFault),
            Restarts = System.Math.Max(Restarts, other.Restarts),
        };
    }
}
