using System;

namespace Terminal.PowerCuts;

/// <summary>One of the invariants of firmware/Terminal.Core/Queue/INVARIANTS.md does not hold.</summary>
public sealed class BrokenInvariantException : Exception
{
    /// <summary>Names the invariant and what was found.</summary>
    public BrokenInvariantException(string invariant, string found)
        : base(invariant + ": " + found)
    {
        Invariant = invariant;
    }

    /// <summary>Its name in INVARIANTS.md.</summary>
    public string Invariant { get; }
}
