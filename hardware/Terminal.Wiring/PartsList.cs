using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Terminal.Wiring;

/// <summary>The bill of materials with line totals and a sum, as CSV and as Markdown.</summary>
public sealed class PartsList
{
    private readonly Csv parts;

    /// <summary>From the parts table.</summary>
    public PartsList(Tables tables)
    {
        parts = tables.Parts;
    }

    /// <summary>Number of pieces.</summary>
    public int Pieces => Enumerable.Range(0, parts.Count).Sum(Quantity);

    /// <summary>Sum of the planning prices in Vietnamese dong.</summary>
    public long SumVnd => Enumerable.Range(0, parts.Count).Sum(LineVnd);

    /// <summary>The CSV file.</summary>
    public string CsvFile()
    {
        var text = new StringBuilder(Csv.Line("no", "designators", "quantity", "part", "maker", "part_number", "number_checked", "purpose", "alternatives", "unit_price_vnd", "line_price_vnd"));
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(Csv.Line(
                Plain(i + 1), parts.Get(i, "designators"), Plain(Quantity(i)), parts.Get(i, "part"), parts.Get(i, "maker"), parts.Get(i, "part_number"),
                parts.Get(i, "checked"), parts.Get(i, "purpose"), parts.Get(i, "alternatives"), parts.Get(i, "unit_price_vnd"), Plain(LineVnd(i))));
        }

        text.Append(Csv.Line("total", "", Plain(Pieces), $"{Plain(parts.Count)} lines", "", "", "", "", "", "", Plain(SumVnd)));
        return text.ToString();
    }

    /// <summary>The list for reading.</summary>
    public string Markdown()
    {
        return DocumentTables.Table(
            new[] { "no.", "on the drawing", "pieces", "part", "maker, part number", "checked", "purpose", "instead" },
            Enumerable.Range(0, parts.Count).Select(i => new[]
            {
                Plain(i + 1), parts.Get(i, "designators"), Plain(Quantity(i)), parts.Get(i, "part"), $"{parts.Get(i, "maker")} {parts.Get(i, "part_number")}".Trim(),
                parts.Get(i, "checked"), parts.Get(i, "purpose"), parts.Get(i, "alternatives"),
            }));
    }

    /// <summary>The sums.</summary>
    public string TotalsMarkdown()
    {
        return DocumentTables.Table(
            new[] { "lines", "pieces", "planning price of all, VND" },
            new List<string[]> { new[] { Plain(parts.Count), Plain(Pieces), SumVnd.ToString("N0", CultureInfo.InvariantCulture) } });
    }

    private static string Plain(long number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private int Quantity(int row)
    {
        return int.Parse(parts.Get(row, "quantity"), CultureInfo.InvariantCulture);
    }

    private long LineVnd(int row)
    {
        return Quantity(row) * long.Parse(parts.Get(row, "unit_price_vnd"), CultureInfo.InvariantCulture);
    }
}
