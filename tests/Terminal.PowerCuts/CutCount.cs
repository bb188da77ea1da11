using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>How many cuts of one kind were visited.</summary>
public sealed class CutCount
{
    /// <summary>Cuts during the script.</summary>
    public long First;

    /// <summary>Second cuts, during the recovery from those.</summary>
    public long Second;

    /// <summary>Starts of the terminal; cuts that leave the same bytes are started once.</summary>
    public long Starts;

    /// <summary>Starts after which an invariant did not hold.</summary>
    public long Failures;

    /// <summary>What the first cut left.</summary>
    public TearKind Tear { get; init; }
}
