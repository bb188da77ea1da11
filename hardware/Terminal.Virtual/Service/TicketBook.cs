using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Terminal.Virtual.Service;

/// <summary>Ledger lines of all terminals. A line that has been handed in before is taken once more without effect.</summary>
public sealed class TicketBook
{
    private readonly SortedDictionary<string, string> lines = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The lines, under "device ledger sequence".</summary>
    public IReadOnlyDictionary<string, string> Lines => lines;

    /// <summary>Lines that came a second time.</summary>
    public int Repeated { get; private set; }

    /// <summary>Takes a batch; returns the answer.</summary>
    public string Take(string device, JsonElement batch)
    {
        string ledger = batch.GetProperty("ledger").GetString();
        long last = 0;
        foreach (JsonElement line in batch.GetProperty("lines").EnumerateArray())
        {
            long sequence = line.GetProperty("seq").GetInt64();
            string key = device + " " + ledger + " " + sequence.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
            string text = line.GetRawText();
            if (lines.TryGetValue(key, out string known))
            {
                Repeated++;
                if (known != text)
                {
                    throw new FormatException("Ledger line " + sequence + " has been handed in before with another content.");
                }
            }
            else
            {
                lines[key] = text;
            }

            last = Math.Max(last, sequence);
        }

        return "{\"accepted\":" + last + "}";
    }
}
