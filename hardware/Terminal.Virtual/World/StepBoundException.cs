using System;

namespace Terminal.Virtual.World;

/// <summary>A step of the terminal broke one of its bounds.</summary>
public sealed class StepBoundException : Exception
{
    /// <summary>Says what was allowed and what happened.</summary>
    public StepBoundException(string expected, string found)
        : base("A step broke its bound: expected " + expected + ", found " + found + ".")
    {
        Expected = expected;
        Found = found;
    }

    /// <summary>What is allowed.</summary>
    public string Expected { get; }

    /// <summary>What happened.</summary>
    public string Found { get; }
}
