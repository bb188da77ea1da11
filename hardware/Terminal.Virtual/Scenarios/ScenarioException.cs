using System;

namespace Terminal.Virtual.Scenarios;

/// <summary>A scenario, or a command line, that cannot be understood.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Says where, what was expected and what stands there.</summary>
    public ScenarioException(int line, string expected, string found)
        : base("expected " + expected + ", found " + found)
    {
        Line = line;
    }

    /// <summary>Line number, from 1.</summary>
    public int Line { get; }
}
