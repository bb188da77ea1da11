using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Terminal.Virtual.Recovery;

/// <summary>
/// The matrix as tables for people. Recovery stands in classes, so that a table does not change with every millisecond.
/// </summary>
public static class RecoveryTable
{
    private static readonly int[] ClassesSeconds = { 10, 30, 60, 120, 300, 900 };

    /// <summary>A row a fault, a column a length: the worst of the five moments.</summary>
    public static string Summary(IReadOnlyList<RecoveryOutcome> outcomes)
    {
        int[] lengths = outcomes.Select(o => o.Seconds).Distinct().ToArray();
        StringBuilder text = new StringBuilder("| fault | verdict while it lasts |");
        foreach (int seconds in lengths)
        {
            text.Append(" back after ").Append(Length(seconds)).Append(" |");
        }

        text.Append(" flash writes |\n|---|---|").Append(string.Concat(Enumerable.Repeat("---|", lengths.Length))).Append("---|\n");
        foreach (IGrouping<RecoveryFault, RecoveryOutcome> fault in outcomes.GroupBy(o => o.Fault))
        {
            text.Append(Row(fault.Key, fault.ToList(), lengths)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The row of one fault, over the given lengths.</summary>
    public static string Row(RecoveryFault fault, IReadOnlyList<RecoveryOutcome> outcomes, IEnumerable<int> lengths)
    {
        RecoveryOutcome all = outcomes.Aggregate((a, b) => a.WorstOf(b));
        string cells = string.Concat(lengths.Select(seconds => " " + Class(Worst(outcomes, seconds)) + " |"));
        return "| " + fault.Name + " | " + Verdicts(all) + " |" + cells + " "
            + all.FlashWrites.ToString(CultureInfo.InvariantCulture) + (all.Restarts > 0 ? ", " + all.Restarts + " restart" : "") + " |";
    }

    /// <summary>A row a fault and length, a column a moment: recovery, and what was written to flash if anything was.</summary>
    public static string Full(IReadOnlyList<RecoveryOutcome> outcomes)
    {
        StringBuilder text = new StringBuilder("| fault | lasts | boot | idle | joining | request sent | answer half read | writes | writes if it lasts for ever |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|\n");
        foreach (var row in outcomes.GroupBy(o => (o.Fault, o.Seconds)))
        {
            RecoveryOutcome worst = row.Aggregate((a, b) => a.WorstOf(b));
            text.Append("| ").Append(row.Key.Fault.Name).Append(" | ").Append(Length(row.Key.Seconds)).Append(" |");
            foreach (RecoveryOutcome outcome in row)
            {
                text.Append(' ').Append(Cell(outcome)).Append(" |");
            }

            text.Append(' ').Append(worst.FlashWrites).Append(" |");
            text.Append(' ').Append(row.Key.Seconds == RecoveryMatrix.Lengths[^1] ? worst.FlashWritesInFault : "").Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>One trial: verdict and recovery. Whether a second of trouble is noticed at all is chance, so it has no verdict.</summary>
    public static string Cell(RecoveryOutcome outcome)
    {
        return outcome.Seconds > 1 || outcome.Wrong != null ? Verdicts(outcome) + "; " + Class(outcome) : Class(outcome);
    }

    private static RecoveryOutcome Worst(IEnumerable<RecoveryOutcome> outcomes, int seconds)
    {
        return outcomes.Where(o => o.Seconds == seconds).Aggregate((a, b) => a.WorstOf(b));
    }

    private static string Verdicts(RecoveryOutcome outcome)
    {
        if (outcome.Wrong != null)
        {
            return "WRONG";
        }

        return outcome.CouldNotAsk + outcome.Stored > 0 ? "could not ask" : "found";
    }

    private static string Class(RecoveryOutcome outcome)
    {
        if (outcome.RecoveryMs < 0)
        {
            return "NEVER";
        }

        int seconds = ClassesSeconds.First(c => outcome.RecoveryMs <= c * 1000 || c == ClassesSeconds[^1]);
        return "≤ " + Length(seconds);
    }

    /// <summary>A length of time in words.</summary>
    public static string Length(int seconds)
    {
        return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
