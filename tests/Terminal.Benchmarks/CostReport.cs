using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Terminal.Benchmarks;

/// <summary>The meter's findings as a table for people, and what exceeds a budget.</summary>
internal sealed class CostReport
{
    private readonly List<Reaction> _reactions;
    private readonly List<string> _excesses = [];

    public CostReport(List<Reaction> reactions)
    {
        _reactions = reactions;
        FindExcesses();
    }

    /// <summary>Budgets that are not kept, each as a sentence.</summary>
    public IReadOnlyList<string> Excesses => _excesses;

    public string ToMarkdown(string scenario)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# What {scenario} costs on the device\n\n");
        text.Append("IL instructions of the device's own code and of its libraries' managed code; native time at the rates of ");
        text.Append("`NativeRates.cs`; heap in blocks of 12 bytes. A file's writing (10 to 50 ms a close) stands apart.\n\n");
        AppendKinds(text);
        AppendReactions(text);
        AppendScans(text);
        text.Append(_excesses.Count == 0 ? "All budgets are kept.\n" : "Budgets that are not kept:\n\n");
        foreach (string excess in _excesses)
        {
            text.Append("- ").Append(excess).Append('\n');
        }

        return text.ToString();
    }

    private void AppendKinds(StringBuilder text)
    {
        text.Append("## Steps by what they do\n\n");
        text.Append("| step | count | most IL | mean IL | most native ms | file ms | most heap blocks |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (IGrouping<string, StepCost> kind in _reactions.SelectMany(r => r.All).GroupBy(s => s.Kind).OrderByDescending(k => k.Max(s => s.Instructions)))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Max(s => s.Instructions)} | {kind.Average(s => s.Instructions):F0} | {kind.Max(s => s.NativeUs) / 1000:F1} | {kind.Max(s => s.FileWriteUs) / 1000:F0} | {kind.Max(s => s.HeapBlocks)} |\n");
        }

        text.Append('\n');
    }

    private void AppendReactions(StringBuilder text)
    {
        text.Append("## Reactions\n\n| line | command | steps | IL | most IL a step | native calls | native ms | file ms | objects | heap blocks | ");
        text.Append(string.Join(" | ", Enum.GetNames<Wire>().Select(w => w.ToLowerInvariant() + " B"))).Append(" |\n|---:|---|");
        text.Append(string.Concat(Enumerable.Repeat("---:|", 8 + Enum.GetNames<Wire>().Length))).Append('\n');
        foreach (Reaction reaction in _reactions)
        {
            List<StepCost> steps = reaction.All.ToList();
            if (steps.Count == 0)
            {
                continue;
            }

            text.Append(
                CultureInfo.InvariantCulture,
                $"| {reaction.Line} | `{Short(reaction.Text)}` | {steps.Count} | {steps.Sum(s => s.Instructions)} | {steps.Max(s => s.Instructions)} | {steps.Sum(s => s.NativeCalls)} | {steps.Sum(s => s.NativeUs) / 1000:F0} | {steps.Sum(s => s.FileWriteUs) / 1000:F0} | {steps.Sum(s => s.Allocations)} | {steps.Sum(s => s.HeapBlocks)} |");
            foreach (Wire wire in Enum.GetValues<Wire>())
            {
                text.Append(CultureInfo.InvariantCulture, $" {steps.Sum(s => s.Bytes[(int)wire])} |");
            }

            text.Append('\n');
        }

        text.Append('\n');
    }

    private void AppendScans(StringBuilder text)
    {
        text.Append("## Scans, from the reader's last byte\n\nTime in the virtual terminal's world, where the service answers after 300 ms; ");
        text.Append("bytes with heads, errands that follow the look-up included; objects and blocks that stay or become garbage.\n\n");
        text.Append("| line | IL to the echo | IL to what the paper says | ms to the service's answer | bytes sent | bytes received | objects | heap blocks |\n");
        text.Append("|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (Reaction scan in _reactions.Where(r => r.IsScan))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {scan.Line} | {scan.EchoInstructions} | {scan.ContentInstructions} | {scan.VerdictMs} | {scan.HttpOut} | {scan.HttpIn} | {scan.Since.Sum(s => s.Allocations)} | {scan.Since.Sum(s => s.HeapBlocks)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| budget | {Budgets.EchoInstructions} | {Budgets.ContentInstructions} | {Budgets.VerdictMs} | | | | |\n\n");
    }

    private void FindExcesses()
    {
        foreach (Reaction reaction in _reactions)
        {
            foreach (IGrouping<string, StepCost> kind in reaction.All.GroupBy(s => s.Kind))
            {
                StepCost worst = kind.MaxBy(s => s.Instructions);
                Check(reaction, $"a step ({kind.Key})", worst.Instructions, Budgets.StepInstructions, "IL instructions", worst.Heaviest);
                Check(reaction, $"a step ({kind.Key})", kind.Max(s => s.NativeUs), Budgets.StepNativeUs, "µs of native time");
                Check(reaction, $"a step ({kind.Key})", kind.Max(s => s.FileWriteUs), Budgets.StepFileWriteUs, "µs of file writing");
            }

            if (reaction.IsScan)
            {
                Check(reaction, "the echo", reaction.EchoInstructions, Budgets.EchoInstructions, "IL instructions");
                Check(reaction, "the service's answer", reaction.ServiceIsWell ? reaction.VerdictMs : 0, Budgets.VerdictMs, "ms");
                Check(reaction, "what the paper says", reaction.ContentInstructions, Budgets.ContentInstructions, "IL instructions");
            }
        }
    }

    private void Check(Reaction reaction, string what, double found, double budget, string unit, string heaviest = "")
    {
        if (found > budget)
        {
            _excesses.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"line {reaction.Line} ({Short(reaction.Text)}): {what} takes {found:F0} {unit}, the budget is {budget:F0}.{(heaviest.Length == 0 ? "" : $" Most of it: {heaviest}.")}"));
        }
    }

    private static string Short(string text)
        => (text.Length > 50 ? text[..50] + "…" : text).Replace("|", "\\|", StringComparison.Ordinal);
}
