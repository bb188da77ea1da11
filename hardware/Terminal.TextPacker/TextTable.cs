using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Terminal.TextPacker;

/// <summary>The texts of a table, numbered through: section by section, row by row, column by column.</summary>
public sealed class TextTable
{
    private readonly List<(string Name, int First, int Columns)> _sections = [];
    private readonly List<(string Section, string Key)> _rows = [];
    private readonly List<string> _texts = [];

    /// <summary>Each section with the number of its first text and how many texts a row has.</summary>
    public IReadOnlyList<(string Name, int First, int Columns)> Sections => _sections;

    /// <summary>Every row's section and key, in the order of the file.</summary>
    public IReadOnlyList<(string Section, string Key)> Rows => _rows;

    /// <summary>All texts; one that a row leaves out is empty.</summary>
    public IReadOnlyList<string> Texts => _texts;

    public static TextTable Read(string file)
    {
        TextTable table = new();
        string section = null;
        List<string[]> rows = [];
        foreach (string line in File.ReadAllLines(file).Where(l => l.Length > 0 && l[0] != '#').Append("[end]"))
        {
            if (line[0] != '[')
            {
                rows.Add(line.Split('\t'));
                continue;
            }

            if (section is not null)
            {
                table.Add(section, rows);
            }

            section = line.Trim('[', ']');
            rows.Clear();
        }

        return table;
    }

    // A row whose key ends in a number ("M-07") stands at that number; the numbers between have empty rows.
    private void Add(string section, List<string[]> rows)
    {
        int columns = rows.Max(r => r.Length) - 1;
        _sections.Add((section, _texts.Count, columns));
        int first = _texts.Count;
        foreach (string[] row in rows)
        {
            if (row[0].StartsWith("M-", StringComparison.Ordinal))
            {
                int number = int.Parse(row[0].AsSpan(2), CultureInfo.InvariantCulture);
                while (_texts.Count < first + number * columns)
                {
                    _texts.Add("");
                }
            }

            _rows.Add((section, row[0]));
            _texts.AddRange(row.Skip(1).Concat(Enumerable.Repeat("", columns + 1 - row.Length)));
        }
    }
}
