namespace Terminal.Benchmarks;

/// <summary>What DESIGN section 3 allows.</summary>
internal static class Budgets
{
    /// <summary>IL instructions of one step.</summary>
    public const long StepInstructions = 40_000;

    /// <summary>Native time of one step; the closing of a written file stands apart, for no step can split it.</summary>
    public const double StepNativeUs = 20_000;

    /// <summary>Longest native time of a step that writes a file: one close at the slow end of its range and the rest.</summary>
    public const double StepFileWriteUs = 50_000;

    /// <summary>IL instructions from the reader's last byte until something happens on the screen.</summary>
    public const long EchoInstructions = 100_000;

    /// <summary>IL instructions from the reader's last byte until what the paper says stands on the screen.</summary>
    public const long ContentInstructions = 400_000;

    /// <summary>From the reader's last byte until the service's answer stands on the screen, in milliseconds, the service answering in 300 (DESIGN §8).</summary>
    public const long VerdictMs = 1_500;
}
