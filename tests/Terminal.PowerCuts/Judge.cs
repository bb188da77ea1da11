using System;

namespace Terminal.PowerCuts;

/// <summary>All runs with plain arguments and plain results, for tests that load this assembly beside a mutant. Null means that all held.</summary>
public static class Judge
{
    /// <summary>Power cuts at every n-th byte.</summary>
    public static string Cuts(int everyUnit)
    {
        Enumeration run = new Enumeration(1, everyUnit);
        try
        {
            run.Run(true);
        }
        catch (Exception e)
        {
            return "the script itself: " + Inner(e).Message;
        }

        return run.FirstFailure;
    }

    /// <summary>A drive that fails at every n-th call.</summary>
    public static string Faults(int everyCall)
    {
        FaultRun run = new FaultRun();
        try
        {
            run.Run(everyCall, true);
        }
        catch (Exception e)
        {
            return "the script itself: " + Inner(e).Message;
        }

        return run.FirstFailure;
    }

    /// <summary>Random days beside the model.</summary>
    public static string Days(int count)
    {
        RandomDays run = new RandomDays();
        run.Run(1, count, true);
        return run.FirstFailure;
    }

    /// <summary>Files of any content.</summary>
    public static string Garbage(int firstSeed, int count)
    {
        try
        {
            RotRun.Garbage(firstSeed, count);
            return null;
        }
        catch (Exception e)
        {
            return Inner(e).Message;
        }
    }

    /// <summary>Turned bits.</summary>
    public static string Rot(int seed)
    {
        try
        {
            RotRun.TurnBits(seed, 4);
            return null;
        }
        catch (Exception e)
        {
            return Inner(e).Message;
        }
    }

    private static Exception Inner(Exception e)
    {
        return e is AggregateException many ? many.InnerExceptions[0] : e;
    }
}
