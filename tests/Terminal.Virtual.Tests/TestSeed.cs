using System;

namespace Terminal.Virtual.Tests;

/// <summary>The seed of a random test: another one in each run, and the one of an earlier run where TEST_SEED bears it.</summary>
internal static class TestSeed
{
    /// <summary>A seed, printed with how to replay from it; from 0 on, so that a test may count up from it.</summary>
    public static int Next()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("TEST_SEED"), out int given) ? given : Environment.TickCount & 0x3FFFFFFF;
        Console.WriteLine($"replay with TEST_SEED={seed}");
        return seed;
    }
}
