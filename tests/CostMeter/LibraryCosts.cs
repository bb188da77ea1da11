using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Terminal.CostMeter;

/// <summary>What library methods cost on the device, and the numbers under which instrumented code names them.</summary>
internal sealed class LibraryCosts
{
    private const int UnlistedInstructions = 20;
    private const int UnlistedNativeCalls = 1;

    private readonly Dictionary<string, (int Instructions, int NativeCalls)> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unlisted = new(StringComparer.Ordinal);

    public LibraryCosts(TextReader table)
    {
        while (table.ReadLine() is string line)
        {
            string[] parts = line.Split(' ');
            if (line.Length > 0 && line[0] != '#')
            {
                _listed.Add(
                    parts[2],
                    (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The table that lies beside this code.</summary>
    public static LibraryCosts Read()
    {
        using StreamReader table = new(typeof(LibraryCosts).Assembly.GetManifestResourceStream("LibraryCosts.txt"));
        return new LibraryCosts(table);
    }

    /// <summary>Methods that device code calls and the table does not list.</summary>
    public IReadOnlyCollection<string> Unlisted => _unlisted;

    /// <summary>Instructions by number.</summary>
    public int[] Instructions => _numbers.OrderBy(n => n.Value).Select(n => Of(n.Key).Instructions).ToArray();

    /// <summary>Native calls by number.</summary>
    public int[] NativeCalls => _numbers.OrderBy(n => n.Value).Select(n => Of(n.Key).NativeCalls).ToArray();

    /// <summary>The number of a method; the first question gives it one.</summary>
    public int NumberOf(MethodReference method)
    {
        string name = $"{method.DeclaringType.FullName}::{method.Name}";
        string full = $"{name}({string.Join(",", method.Parameters.Select(p => p.ParameterType.FullName))})";
        string key = _listed.ContainsKey(full) ? full : name;
        if (!_listed.ContainsKey(key))
        {
            _unlisted.Add(full);
        }

        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(key, number);
        }

        return number;
    }

    private (int Instructions, int NativeCalls) Of(string key)
        => _listed.TryGetValue(key, out (int, int) cost) ? cost : (UnlistedInstructions, UnlistedNativeCalls);
}
