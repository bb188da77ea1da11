using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.Tests.Printing;

/// <summary>A paper as a list of rows that can be compared: each row's dots as a string, "" for an empty one.</summary>
internal static class PaperReading
{
    public static List<string> Rows(Paper paper, int from = 0)
    {
        var rows = new List<string>();
        for (int y = from; y < paper.Rows; y++)
        {
            byte[] row = paper.Row(y);
            rows.Add(Array.TrueForAll(row, b => b == 0) ? "" : Convert.ToHexString(row));
        }

        return rows;
    }

    /// <summary>The rows from the first with ink to the last.</summary>
    public static List<string> Trimmed(List<string> rows)
    {
        int first = rows.FindIndex(r => r.Length > 0);
        int last = rows.FindLastIndex(r => r.Length > 0);
        return first < 0 ? [] : rows.GetRange(first, last - first + 1);
    }

    /// <summary>How often the document stands on the paper as a whole.</summary>
    public static int Copies(List<string> paper, List<string> document)
    {
        int copies = 0;
        for (int y = 0; y + document.Count <= paper.Count; y++)
        {
            if (paper[y] == document[0] && StandsAt(paper, document, y))
            {
                copies++;
                y += document.Count - 1;
            }
        }

        return copies;
    }

    /// <summary>
    /// Ink that belongs to no document: the first row (and its neighbours) of a block of inked rows that is no part of any block of the
    /// documents; -1 when there is none.
    /// </summary>
    public static int Foreign(List<string> paper, params List<string>[] documents)
    {
        var blocks = new List<List<string>>();
        foreach (List<string> document in documents)
        {
            blocks.AddRange(Blocks(document, out _));
        }

        List<List<string>> printed = Blocks(paper, out List<int> at);
        for (int i = 0; i < printed.Count; i++)
        {
            if (!blocks.Exists(b => b.SequenceEqual(printed[i])) && !blocks.Exists(b => IsPart(printed[i], b)))
            {
                return at[i];
            }
        }

        return -1;
    }

    private static bool StandsAt(List<string> paper, List<string> document, int at)
    {
        for (int y = 0; y < document.Count; y++)
        {
            if (paper[at + y] != document[y])
            {
                return false;
            }
        }

        return true;
    }

    // True when the row has at most so many dots that the whole row has not.
    private static bool HasFewExtraDots(string row, string whole, int most)
    {
        int extra = 0;
        for (int i = 0; i < row.Length && extra <= most; i++)
        {
            int allowed = whole.Length == 0 ? 0 : Nibble(whole[i]);
            extra += System.Numerics.BitOperations.PopCount((uint)(Nibble(row[i]) & ~allowed));
        }

        return extra <= most;
    }

    private static int Nibble(char digit) => digit <= '9' ? digit - '0' : digit - 'A' + 10;

    // Where the fault cut an image, a row may be cut off, and a question that the head took for image bytes may have left
    // the three dots it consists of (each up to twice across). Nothing else may differ, and at most four rows.
    private static bool IsPart(List<string> part, List<string> block)
    {
        for (int y = 0; y < block.Count; y++)
        {
            int differing = 0;
            for (int i = 0; i < part.Count && differing <= 4; i++)
            {
                string whole = y + i < block.Count ? block[y + i] : "";
                if (part[i] == whole && differing == 0)
                {
                    continue;
                }

                differing += HasFewExtraDots(part[i], whole, 6) ? 1 : 100;
            }

            if (differing <= 4)
            {
                return true;
            }
        }

        return false;
    }

    private static List<List<string>> Blocks(List<string> rows, out List<int> at)
    {
        var blocks = new List<List<string>>();
        at = [];
        List<string> block = null;
        for (int y = 0; y < rows.Count; y++)
        {
            if (rows[y].Length == 0)
            {
                block = null;
                continue;
            }

            if (block == null)
            {
                block = [];
                blocks.Add(block);
                at.Add(y);
            }

            block.Add(rows[y]);
        }

        return blocks;
    }
}
