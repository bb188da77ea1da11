using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Terminal.Virtual.Recovery;

/// <summary>Every fault, every length, every moment; each trial a terminal and a world of its own, in virtual time.</summary>
public static class RecoveryMatrix
{
    /// <summary>Lengths of a fault in seconds. What lasts for ever is looked at after the longest of them.</summary>
    public static readonly IReadOnlyList<int> Lengths = new[] { 1, 30, 600, 7200 };

    /// <summary>Within this time of the reader's last byte there is a verdict (DESIGN §8), in milliseconds.</summary>
    public const int VerdictBudgetMs = 5000;

    /// <summary>Runs all trials up to a length; the outcomes come in the matrix's order.</summary>
    public static IReadOnlyList<RecoveryOutcome> Run(int longestSeconds, int seed, Action<int, int> progress = null)
    {
        var trials = Enumerable.ToList(
            from fault in RecoveryFault.All
            from seconds in Lengths
            where seconds <= longestSeconds
            from moment in Enum.GetValues<RecoveryMoment>()
            select (Fault: fault, Moment: moment, Seconds: seconds));
        RecoveryOutcome[] outcomes = new RecoveryOutcome[trials.Count];
        int done = 0;
        Parallel.For(0, trials.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            outcomes[i] = new RecoveryTrial(trials[i].Fault, trials[i].Moment, trials[i].Seconds, seed).Run();
            progress?.Invoke(Interlocked.Increment(ref done), outcomes.Length);
        });
        return outcomes;
    }

    /// <summary>What in an outcome is not as it should be, or null.</summary>
    public static string Complaint(RecoveryOutcome outcome)
    {
        string what = outcome.Wrong != null ? "the screen said: " + outcome.Wrong
            : outcome.SlowestMs > VerdictBudgetMs ? "a verdict took " + outcome.SlowestMs + " ms"
            : outcome.RecoveryMs < 0 ? "no recovery"
            : null;
        return what == null ? null : outcome.Fault.Name + ", " + outcome.Seconds + " s, " + outcome.Moment + ": " + what;
    }
}
