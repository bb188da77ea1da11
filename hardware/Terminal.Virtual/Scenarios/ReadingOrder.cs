using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.Virtual.Scenarios;

/// <summary>
/// Puts text runs into the orders in which a person reads them: row by row over the whole width,
/// and block by block, so that a text wrapped inside a column is whole.
/// </summary>
public static class ReadingOrder
{
    /// <summary>All texts in rows from the top, each row from the left.</summary>
    public static string ByRows(IEnumerable<TextRun> runs)
    {
        return string.Join("\n", Rows(runs).Select(row => string.Join(" ", row.Select(r => r.Text))));
    }

    /// <summary>Texts as blocks: lines that stand below one another in the same column belong together.</summary>
    public static IEnumerable<string> Blocks(IEnumerable<TextRun> runs)
    {
        List<List<TextRun>> blocks = new List<List<TextRun>>();
        foreach (TextRun run in runs.OrderBy(r => r.Y).ThenBy(r => r.X))
        {
            List<TextRun> block = blocks.FirstOrDefault(b => Continues(b[^1], run));
            if (block == null)
            {
                blocks.Add(new List<TextRun> { run });
            }
            else
            {
                block.Add(run);
            }
        }

        return blocks.Select(b => string.Join("\n", b.Select(r => r.Text)));
    }

    /// <summary>True when a text stands in one of the orders.</summary>
    public static bool Holds(IReadOnlyCollection<TextRun> runs, string wanted)
    {
        return TextMatch.Contains(ByRows(runs), wanted) || Blocks(runs).Any(block => TextMatch.Contains(block, wanted));
    }

    private static List<List<TextRun>> Rows(IEnumerable<TextRun> runs)
    {
        List<List<TextRun>> rows = new List<List<TextRun>>();
        foreach (TextRun run in runs.OrderBy(r => r.Y + r.Height / 2))
        {
            List<TextRun> row = rows.Count > 0 ? rows[^1] : null;
            if (row != null && SameRow(row[0], run))
            {
                row.Add(run);
            }
            else
            {
                rows.Add(new List<TextRun> { run });
            }
        }

        foreach (List<TextRun> row in rows)
        {
            row.Sort((a, b) => a.X.CompareTo(b.X));
        }

        return rows;
    }

    private static bool SameRow(TextRun a, TextRun b)
    {
        int overlap = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y);
        return overlap * 2 > Math.Min(a.Height, b.Height);
    }

    private static bool Continues(TextRun above, TextRun below)
    {
        int gap = below.Y - above.Bottom;
        int shared = Math.Min(above.Right, below.Right) - Math.Max(above.X, below.X);
        return gap >= -below.Height / 2
            && gap <= below.Height
            && below.Y > above.Y
            && shared * 2 >= Math.Min(above.Width, below.Width);
    }
}
