using System;
using System.Collections.Generic;
using System.Globalization;

namespace Terminal.Wiring;

/// <summary>The named values that documents may quote: those of the tables and those computed from them.</summary>
public sealed class Numbers
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => entries.Keys;

    /// <summary>Takes the rows of a table with the columns name, value and unit.</summary>
    public void AddTable(Csv table, string prefix)
    {
        for (int i = 0; i < table.Count; i++)
        {
            Add(prefix + table.Get(i, "name"), table.Get(i, "value"), table.Get(i, "unit"));
        }
    }

    /// <summary>Adds a value as text.</summary>
    public void Add(string name, string text, string unit)
    {
        if (!entries.TryAdd(name, new Entry(text, unit)))
        {
            throw new FormatException($"The value {name} stands in the tables twice.");
        }
    }

    /// <summary>Adds a computed number, rounded to so many digits behind the point.</summary>
    public void Add(string name, double number, string unit, int digits)
    {
        Add(name, Math.Round(number, digits, MidpointRounding.AwayFromZero).ToString("F" + digits, CultureInfo.InvariantCulture), unit);
    }

    /// <summary>The number of a name.</summary>
    public double Get(string name)
    {
        return double.Parse(Find(name).Text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The value with its unit, as it stands in a document.</summary>
    public string Text(string name)
    {
        Entry entry = Find(name);
        return entry.Unit switch
        {
            "" => entry.Text,
            "°" or "%" => entry.Text + (entry.Unit == "%" ? " %" : "°"),
            _ => entry.Text + " " + entry.Unit,
        };
    }

    /// <summary>The value without its unit.</summary>
    public string Bare(string name)
    {
        return Find(name).Text;
    }

    private Entry Find(string name)
    {
        return entries.TryGetValue(name, out Entry entry)
            ? entry
            : throw new FormatException($"There is no value {name}: add it to hardware/tables/values.csv.");
    }

    private readonly record struct Entry(string Text, string Unit);
}
