namespace Terminal.Drivers.Board;

/// <summary>
/// Decides what to do when a step of the loop throws: go on, or restart the device. One stray fault must not take the
/// terminal off the wall; the same fault again and again must.
/// </summary>
public sealed class LoopGuard
{
    /// <summary>So many faults within <see cref="WindowMs"/> restart the device.</summary>
    public const int FaultsBeforeRestart = 3;

    /// <summary>Window in which faults are counted together, in milliseconds.</summary>
    public const int WindowMs = 60000;

    private long firstMs;
    private int faults;
    private int totalFaults;

    /// <summary>Number of faults since power-on.</summary>
    public int TotalFaults
    {
        get { return totalFaults; }
    }

    /// <summary>Counts a fault; true when the device should be restarted.</summary>
    public bool Fault(long nowMs)
    {
        totalFaults++;
        if (faults == 0 || nowMs - firstMs > WindowMs)
        {
            firstMs = nowMs;
            faults = 0;
        }

        faults++;
        return faults >= FaultsBeforeRestart;
    }
}
