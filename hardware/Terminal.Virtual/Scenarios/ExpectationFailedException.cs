using System;

namespace Terminal.Virtual.Scenarios;

/// <summary>An expectation did not hold.</summary>
public sealed class ExpectationFailedException : Exception
{
    /// <summary>Says what was expected and what was found.</summary>
    public ExpectationFailedException(string expected, string found)
        : base("expected " + expected + ", found " + found)
    {
    }
}
