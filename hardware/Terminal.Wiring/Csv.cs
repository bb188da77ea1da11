using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Terminal.Wiring;

/// <summary>A table in a CSV file: comma, double quotes, first line names the columns.</summary>
public sealed class Csv
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string[]> rows = new();
    private readonly string name;

    private Csv(string name)
    {
        this.name = name;
    }

    /// <summary>Number of rows below the head.</summary>
    public int Count => rows.Count;

    /// <summary>Reads a file; a row with another number of cells than the head is named.</summary>
    public static Csv Read(string path)
    {
        var table = new Csv(Path.GetFileName(path));
        string[] lines = File.ReadAllText(path).Replace("\r\n", "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] head = Cells(lines[0]);
        for (int i = 0; i < head.Length; i++)
        {
            table.columns.Add(head[i], i);
        }

        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = Cells(lines[i]);
            if (cells.Length != head.Length)
            {
                throw new FormatException($"{table.name}:{i + 1}: {cells.Length} cells, the head has {head.Length}. Put texts with a comma into double quotes.");
            }

            table.rows.Add(cells);
        }

        return table;
    }

    /// <summary>A cell.</summary>
    public string Get(int row, string column)
    {
        return columns.TryGetValue(column, out int index)
            ? rows[row][index]
            : throw new FormatException($"{name} has no column {column}.");
    }

    /// <summary>One row as text, quoted where needed.</summary>
    public static string Line(params string[] cells)
    {
        var line = new StringBuilder();
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = cells[i];
            bool quoted = cell.AsSpan().IndexOfAny(",\"\n") >= 0;
            line.Append(i == 0 ? "" : ",").Append(quoted ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell);
        }

        return line.Append('\n').ToString();
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells.ToArray();
    }
}
