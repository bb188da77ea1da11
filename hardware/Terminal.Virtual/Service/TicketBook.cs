using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Terminal.Virtual.Service;

/// <summary>Ledger lines of all terminals. A batch whose key is known is answered once more, without effect.</summary>
public sealed class TicketBook
{
    private const int MaxLines = 32;

    private readonly SortedDictionary<string, string> lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
    private readonly Dictionary<string, string> answers = new Dictionary<string, string>();

    /// <summary>The lines, under "device day sequence".</summary>
    public IReadOnlyDictionary<string, string> Lines => lines;

    /// <summary>Batches that came a second time.</summary>
    public int Repeated { get; private set; }

    /// <summary>Takes a batch; returns the answer.</summary>
    public string Take(string device, JsonElement batch)
    {
        string key = device + " " + batch.GetProperty("key").GetString();
        if (answers.TryGetValue(key, out string known))
        {
            Repeated++;
            return known;
        }

        if (batch.GetProperty("lines").GetArrayLength() is 0 or > MaxLines)
        {
            throw new FormatException("A batch has 1 to " + MaxLines + " lines.");
        }

        Dictionary<string, string> taken = new Dictionary<string, string>();
        long last = 0;
        foreach (JsonElement line in batch.GetProperty("lines").EnumerateArray())
        {
            last = line.GetProperty("seq").GetInt64();
            line.GetProperty("type").GetString();
            string day = line.TryGetProperty("day", out JsonElement dayElement) ? dayElement.GetString() : "-";
            taken[device + " " + day + " " + last.ToString("D10", CultureInfo.InvariantCulture)] = line.GetRawText();
        }

        foreach (KeyValuePair<string, string> line in taken)
        {
            lines[line.Key] = line.Value;
        }

        string answer = "{\"accepted\":" + last.ToString(CultureInfo.InvariantCulture) + "}";
        answers[key] = answer;
        return answer;
    }
}
