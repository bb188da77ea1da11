using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Terminal.Virtual.Tests.Screens;

/// <summary>Compares what should be read with what was.</summary>
internal static partial class ReadableText
{
    /// <summary>Words without the punctuation around them; a sign alone is no word.</summary>
    public static List<string> Words(string text)
        => text.Split((char[])null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ':', ';', '(', ')', '…', '"', '\'', '-', '|', '!', '?', '‘', '’', '“', '”'))
            .Where(word => word.Length > 0)
            .ToList();

    /// <summary>Expected words that none of the readings has as often.</summary>
    public static List<string> Missing(string expected, string readings)
    {
        List<List<string>> found = readings.Split('\f').Select(Words).ToList();
        List<string> missing = [];
        foreach (string word in Words(expected))
        {
            // No short circuit: each reading gives up the word.
            if (found.Count(reading => reading.Remove(word)) == 0)
            {
                missing.Add(word);
            }
        }

        return missing;
    }

    /// <summary>Dossier codes, dates and queue numbers in a text: what must be read without any error.</summary>
    public static IEnumerable<string> Exact(string text) => ExactPattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\d\d/\d\d/\d{4}|[0-9A-Z.]+-\d{6,8}-\d{4,7}|\b[A-Z]{2}\d{3,4}\b")]
    private static partial Regex ExactPattern();
}
