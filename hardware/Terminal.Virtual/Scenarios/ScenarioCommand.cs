using System;

namespace Terminal.Virtual.Scenarios;

/// <summary>One command of a scenario.</summary>
public sealed class ScenarioCommand
{
    /// <summary>Line number in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The command as written, without its comment.</summary>
    public string Text { get; init; }

    /// <summary>True for a command that only shapes the world when it stands before everything else.</summary>
    public bool ShapesWorld { get; init; }

    /// <summary>True for an expectation.</summary>
    public bool IsExpectation { get; init; }

    /// <summary>What the command does.</summary>
    public Action<Stage> Act { get; init; }
}
