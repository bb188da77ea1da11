using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Terminal.Wiring;

/// <summary>All files that are made from the tables.</summary>
public static class GeneratedFiles
{
    /// <summary>The files with their content.</summary>
    public static IReadOnlyList<GeneratedFile> Of(Tables tables)
    {
        var harness = new Harness(tables);
        Numbers numbers = Arithmetic.Of(tables);
        var parts = new PartsList(tables);
        numbers.Add("parts.lines", tables.Parts.Count, "", 0);
        numbers.Add("parts.pieces", parts.Pieces, "", 0);
        numbers.Add("wires.laid", harness.Wires.Count(w => !harness.IsOnBoard(w.Connector)) + Enumerable.Range(0, tables.InternalWires.Count).Count(i => tables.InternalWires.Get(i, "area_mm2").Length > 0), "", 0);
        var template = new DocumentTemplate(numbers, new DocumentTables(tables, harness, numbers));
        var files = new List<GeneratedFile>
        {
            new("hardware/wiring/wiring.svg", new WiringDrawing(harness, numbers).Draw()),
            new("hardware/enclosure/heights.svg", new HeightsDrawing(numbers).Draw()),
            new("hardware/enclosure/parameters.scad", EnclosureParameters.Of(tables)),
            new("hardware/bill-of-materials.csv", parts.CsvFile()),
        };
        foreach (string path in Templates(tables.Root))
        {
            files.Add(new GeneratedFile("hardware/" + Path.GetFileName(path), template.Fill(path)));
        }

        return files;
    }

    /// <summary>The templates of the documents.</summary>
    public static IEnumerable<string> Templates(string root)
    {
        return Directory.GetFiles(Path.Combine(root, "hardware", "Terminal.Wiring", "Templates"), "*.md").OrderBy(p => p, StringComparer.Ordinal);
    }
}
