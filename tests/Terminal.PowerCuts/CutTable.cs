using System.Globalization;
using System.Linq;
using System.Text;
using Terminal.Virtual.Devices.Store;

namespace Terminal.PowerCuts;

/// <summary>The table of visited cuts, for the README.</summary>
public static class CutTable
{
    /// <summary>The table in Markdown. It holds nothing that differs from machine to machine.</summary>
    public static string Format(Enumeration enumeration)
    {
        StringBuilder text = new StringBuilder();
        text.Append(Script(enumeration.Operations, enumeration.Changes, enumeration.Compactions));
        text.Append(" Power fails at every byte of each, leaves one of six kinds of wreck, and fails once more at every write boundary of the recovery and at eight seeded bytes of it. ");
        text.AppendLine("After each, every invariant of [INVARIANTS.md](firmware/Terminal.Core/Queue/INVARIANTS.md) is checked.");
        text.AppendLine();
        text.AppendLine("| what the cut leaves | first cuts | second cuts | starts* | invariants broken |");
        text.AppendLine("|---|---:|---:|---:|---:|");
        foreach (CutCount count in enumeration.Counts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Words(count.Tear)} | {count.First:N0} | {count.Second:N0} | {count.Starts:N0} | {count.Failures:N0} |");
        }

        long first = enumeration.Counts.Sum(c => c.First);
        long second = enumeration.Counts.Sum(c => c.Second);
        long starts = enumeration.Counts.Sum(c => c.Starts);
        text.AppendLine(CultureInfo.InvariantCulture, $"| **all** | **{first:N0}** | **{second:N0}** | **{starts:N0}** | **{enumeration.Failures:N0}** |");
        text.AppendLine();
        text.Append("\\* cuts of one kind within one change that leave the same bytes are started once.");
        return text.ToString();
    }

    /// <summary>The sentence about the day's script, and the first cuts of a full run: what a stale table gets wrong first.</summary>
    public static string[] Marks(DayScript script)
    {
        return new[]
        {
            Script(script.Operations, script.Changes.Count, script.Compactions),
            string.Create(CultureInfo.InvariantCulture, $"| **all** | **{Enumeration.FirstCutsOfAFullRun(script):N0}** |"),
        };
    }

    private static string Script(int operations, int changes, uint compactions)
    {
        return $"A day's script of {operations} operations makes {changes} changes on the drive ({compactions} compactions).";
    }

    private static string Words(TearKind tear)
    {
        switch (tear)
        {
            case TearKind.Nothing: return "nothing of the change";
            case TearKind.Prefix: return "what was written up to the cut";
            case TearKind.All: return "everything, but the call never returned";
            case TearKind.LastBlockGarbled: return "what was written, the last page or block garbled";
            case TearKind.EmptyAfterReopen: return "an empty file after re-opening";
            default: return "no close: the file gone, or without what was appended";
        }
    }
}
