using System;
using System.IO;
using System.Text.RegularExpressions;

namespace Terminal.Wiring;

/// <summary>
/// Fills a document: <c>{{name}}</c> is a value with its unit, <c>{{bare:name}}</c> without it, <c>{{table:name}}</c> a
/// whole table. A name that does not exist stops the run.
/// </summary>
public sealed class DocumentTemplate
{
    private static readonly Regex Place = new(@"\{\{(?<kind>table:|bare:)?(?<name>[^}]+)\}\}");
    private readonly Numbers numbers;
    private readonly DocumentTables documentTables;

    /// <summary>Fills from these numbers and tables.</summary>
    public DocumentTemplate(Numbers numbers, DocumentTables documentTables)
    {
        this.numbers = numbers;
        this.documentTables = documentTables;
    }

    /// <summary>The finished text of a template file.</summary>
    public string Fill(string path)
    {
        string name = Path.GetFileName(path);
        string text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        string filled = Place.Replace(text, match =>
        {
            string key = match.Groups["name"].Value.Trim();
            return match.Groups["kind"].Value switch
            {
                "table:" => documentTables.Get(key).TrimEnd('\n'),
                "bare:" => numbers.Bare(key),
                _ => numbers.Text(key),
            };
        });
        return $"<!-- Made from hardware/Terminal.Wiring/Templates/{name} and hardware/tables by: dotnet run --project hardware/Terminal.Wiring -->\n" + filled;
    }
}
