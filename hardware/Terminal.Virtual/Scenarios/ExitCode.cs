namespace Terminal.Virtual.Scenarios;

/// <summary>What a run's exit code says (DESIGN §5).</summary>
public static class ExitCode
{
    /// <summary>Every expectation held.</summary>
    public const int Held = 0;

    /// <summary>An expectation failed.</summary>
    public const int Failed = 1;

    /// <summary>The file or the command line is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>An exception escaped, or a step broke its bound.</summary>
    public const int Broken = 3;
}
