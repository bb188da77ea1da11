using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Terminal.Drivers.Printer;

namespace Terminal.Benchmarks;

/// <summary>What printing costs, as a table for people, and what exceeds a budget.</summary>
public sealed class PaperReport
{
    /// <summary>A queue ticket takes at most this part of the bytes it takes as dots.</summary>
    public const double TicketPart = 0.2;

    /// <summary>Milliseconds until a queue ticket has been sent to the reference printer at 9,600 baud.</summary>
    public const long TicketMs = 2000;

    /// <summary>The same for a status slip with its QR code.</summary>
    public const long SlipMs = 4000;

    private readonly List<PaperCost> costs;
    private readonly List<string> excesses = [];

    /// <summary>A report of what was measured.</summary>
    public PaperReport(IEnumerable<PaperCost> measured)
    {
        costs = measured.ToList();
        foreach (PaperCost cost in costs)
        {
            Judge(cost);
        }
    }

    /// <summary>Budgets that are not kept, each as a sentence.</summary>
    public IReadOnlyList<string> Excesses => excesses;

    /// <summary>The table.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("# What printing costs\n\n");
        text.Append("Bytes on the wire after the printer's power-on and, behind the stroke, of the same document once more; status questions ");
        text.Append("are left out. Times until the last byte has left and, behind the stroke, until the outcome is known. *of dots*: part of the ");
        text.Append("bytes that the document takes with all text as dots, each line as narrow as its letters; *of the page*: part of one ");
        text.Append("picture as wide as the head. *auto* is what the driver chooses by counting.\n\n");
        text.Append("| profile | document | way | bytes | 9,600 baud, ms | 115,200 baud, ms | of dots | of the page | most IL a step |\n");
        text.Append("|---|---|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (PaperCost c in costs)
        {
            string way = c.Asked == PrintWay.Cheapest ? "auto: " + Name(c.Way) : Name(c.Way);
            text.Append(CultureInfo.InvariantCulture, $"| {c.Profile} | {c.Document} | {way} | {c.Bytes} / {c.NextBytes} | {c.SentMs} / {c.KnownMs} ");
            text.Append(CultureInfo.InvariantCulture, $"| {c.FastSentMs} / {c.FastKnownMs} | {(double)c.Bytes / c.RasterBytes:0.000} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(double)c.Bytes / c.PageBytes:0.000} | {c.StepInstructions} |\n");
        }

        text.Append('\n').Append(excesses.Count == 0 ? "All budgets are kept.\n" : "Budgets that are not kept:\n\n");
        foreach (string excess in excesses)
        {
            text.Append("- ").Append(excess).Append('\n');
        }

        return text.ToString();
    }

    private static string Name(PrintWay way) => way switch
    {
        PrintWay.Glyphs => "uploaded letters",
        PrintWay.Raster => "dots",
        PrintWay.CodePage => "code page",
        _ => "auto",
    };

    private void Judge(PaperCost c)
    {
        string what = $"{c.Profile}, {c.Document}, {Name(c.Way)}";
        if (c.StepInstructions > Budgets.StepInstructions)
        {
            excesses.Add($"{what}: a step takes {c.StepInstructions} IL instructions, the budget is {Budgets.StepInstructions}.");
        }

        if (c.Asked != PrintWay.Cheapest)
        {
            return;
        }

        bool isReference = c.Profile.StartsWith("generic58", System.StringComparison.Ordinal);
        if (c.Document == "ticket" && isReference && c.Bytes > TicketPart * c.RasterBytes)
        {
            excesses.Add($"{what}: {c.Bytes} bytes are more than a fifth of {c.RasterBytes}.");
        }

        long budgetMs = c.Document == "ticket" ? TicketMs : c.Document is "slip" or "large" ? SlipMs : long.MaxValue;
        if (isReference && c.SentMs > budgetMs)
        {
            excesses.Add($"{what}: sent after {c.SentMs} ms at 9,600 baud, the budget is {budgetMs} ms.");
        }
    }
}
