using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Terminal.Benchmarks;

/// <summary>What a terminal holds of the heap at most in each scenario, and which of its classes hold most.</summary>
internal sealed class HeapReport
{
    public const int StepsBetweenLooks = 100;
    private const int Owners = 20;

    private readonly List<(string File, HeapGraph Highest)> _rows = [];

    /// <summary>True when no scenario exceeds the budget.</summary>
    public bool IsKept => _rows.All(r => r.Highest.Bytes <= HeapGraph.BudgetBytes);

    public void Add(string file)
    {
        HeapMeter meter = new(StepsBetweenLooks);
        meter.Run(file);
        _rows.Add((Path.GetFileName(file), meter.Highest));
    }

    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("# What the terminal holds of the managed heap\n\nWithout the panel's line buffer and the board's ports; ");
        text.Append($"budget {HeapGraph.BudgetBytes} bytes.\n\n| scenario | objects | bytes |\n|---|---:|---:|\n");
        foreach ((string file, HeapGraph highest) in _rows.OrderByDescending(r => r.Highest.Bytes))
        {
            text.Append($"| {file} | {highest.Objects} | {highest.Bytes} |\n");
        }

        text.Append("\n| class, where most is held | bytes |\n|---|---:|\n").Append(_rows.MaxBy(r => r.Highest.Bytes).Highest.Largest(Owners));
        return text.Append(IsKept ? "\nThe budget is kept.\n" : "\nThe budget is NOT kept.\n").ToString();
    }
}
