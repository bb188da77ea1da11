using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Terminal.Benchmarks;

/// <summary>The meter's findings as a table for people, and what exceeds a budget.</summary>
internal sealed class CostReport
{
    private const int NamedMethods = 8;

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

    /// <summary>The steps of the scan at a line, one by one, until what the paper says stands on the screen.</summary>
    public string StepsOf(int line)
    {
        StringBuilder text = new("| ms | step | IL | pixel B | most of it |\n|---:|---|---:|---:|---|\n");
        foreach (StepCost step in _reactions.Where(r => r.IsScan && r.Line == line).SelectMany(r => r.Content))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {step.NowMs} | {step.Kind} | {step.Instructions} | {step.PixelBytes} | {StepMeter.Heaviest([step], NamedMethods)} |\n");
        }

        return text.ToString();
    }

    private void AppendKinds(StringBuilder text)
    {
        text.Append("## Steps by what they do\n\n");
        text.Append("| step | count | most IL | mean IL | most native ms | file ms | most heap blocks |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (KindCost kind in _reactions.SelectMany(r => r.Kinds).GroupBy(k => k.Kind).Select(Together).OrderByDescending(k => k.Worst.Instructions))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Kind} | {kind.Steps} | {kind.Worst.Instructions} | {kind.Instructions / kind.Steps} | {kind.WorstNative.NativeUs / 1000:F1} | {kind.WorstFileWrite.FileWriteUs / 1000:F0} | {kind.MostHeapBlocks} |\n");
        }

        text.Append('\n');
    }

    private static KindCost Together(IGrouping<string, KindCost> kinds)
    {
        KindCost all = new(kinds.Key);
        foreach (KindCost kind in kinds)
        {
            all.Add(kind);
        }

        return all;
    }

    private void AppendReactions(StringBuilder text)
    {
        text.Append("## Reactions\n\n| line | command | steps | IL | most IL a step | native calls | native ms | file ms | objects | heap blocks | ");
        text.Append(string.Join(" | ", Enum.GetNames<Wire>().Select(w => w.ToLowerInvariant() + " B"))).Append(" |\n|---:|---|");
        text.Append(string.Concat(Enumerable.Repeat("---:|", 8 + Enum.GetNames<Wire>().Length))).Append('\n');
        foreach (Reaction reaction in _reactions)
        {
            StepCost sum = reaction.Sum;
            if (sum.Count == 0)
            {
                continue;
            }

            text.Append(
                CultureInfo.InvariantCulture,
                $"| {reaction.Line} | `{Short(reaction.Text)}` | {sum.Count} | {sum.Instructions} | {reaction.Kinds.Max(k => k.Worst.Instructions)} | {sum.NativeCalls} | {sum.NativeUs / 1000:F0} | {sum.FileWriteUs / 1000:F0} | {sum.Allocations} | {sum.HeapBlocks} |");
            foreach (Wire wire in Enum.GetValues<Wire>())
            {
                text.Append(CultureInfo.InvariantCulture, $" {sum.Bytes[(int)wire]} |");
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
                $"| {scan.Line} | {scan.Echo.Sum(s => s.Instructions)} | {scan.Content.Sum(s => s.Instructions)} | {scan.VerdictMs} | {scan.HttpOut} | {scan.HttpIn} | {scan.SumSince.Allocations} | {scan.SumSince.HeapBlocks} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| budget | {Budgets.EchoInstructions} | {Budgets.ContentInstructions} | {Budgets.VerdictMs} | | | | |\n\n");
    }

    private void FindExcesses()
    {
        foreach (Reaction reaction in _reactions)
        {
            foreach (KindCost kind in reaction.Kinds)
            {
                Check(reaction, $"a step ({kind.Kind})", kind.Worst.Instructions, Budgets.StepInstructions, "IL instructions", [kind.Worst]);
                Check(reaction, $"a step ({kind.Kind})", kind.WorstNative.NativeUs, Budgets.StepNativeUs, "µs of native time", [kind.WorstNative]);
                Check(reaction, $"a step ({kind.Kind})", kind.WorstFileWrite.FileWriteUs, Budgets.StepFileWriteUs, "µs of file writing", [kind.WorstFileWrite]);
            }

            if (reaction.IsScan)
            {
                Check(reaction, "the echo", reaction.Echo.Sum(s => s.Instructions), Budgets.EchoInstructions, "IL instructions", reaction.Echo);
                Check(reaction, "the service's answer", reaction.ServiceIsWell ? reaction.VerdictMs : 0, Budgets.VerdictMs, "ms");
                Check(reaction, "what the paper says", reaction.Content.Sum(s => s.Instructions), Budgets.ContentInstructions, "IL instructions", reaction.Content);
            }
        }
    }

    private void Check(Reaction reaction, string what, double found, double budget, string unit, IEnumerable<StepCost> steps = null)
    {
        if (found > budget)
        {
            string heaviest = steps is null ? "" : $" Most of it: {StepMeter.Heaviest(steps, NamedMethods)}.";
            _excesses.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"line {reaction.Line} ({Short(reaction.Text)}): {what} takes {found:F0} {unit}, the budget is {budget:F0}.{heaviest}"));
        }
    }

    private static string Short(string text)
        => (text.Length > 50 ? text[..50] + "…" : text).Replace("|", "\\|", StringComparison.Ordinal);
}
