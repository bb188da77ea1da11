using System;
using System.Text;

namespace Terminal.Virtual.World;

/// <summary>What crossed a wire in one go.</summary>
public sealed class WireEntry
{
    /// <summary>Milliseconds of the world's time: when the terminal handed the bytes over, or when the last of them arrived.</summary>
    public long TimeMs { get; init; }

    /// <summary>reader, panel, printer, console, http, store or i2c.</summary>
    public string Wire { get; init; }

    /// <summary>True for what the terminal sends.</summary>
    public bool Outgoing { get; init; }

    /// <summary>For the panel: 0 command byte, 1 data; -1 for the other wires.</summary>
    public int DataCommand { get; init; } = -1;

    /// <summary>For the store: what was done, and to which file; null elsewhere.</summary>
    public string Note { get; init; }

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; init; }

    /// <summary>One line of wire.jsonl, without its line end.</summary>
    public string ToJson()
    {
        StringBuilder json = new StringBuilder(64 + Bytes.Length * 2);
        json.Append("{\"t\":").Append(TimeMs);
        json.Append(",\"wire\":\"").Append(Wire);
        json.Append("\",\"dir\":\"").Append(Outgoing ? "out" : "in").Append('"');
        if (DataCommand >= 0)
        {
            json.Append(",\"dc\":").Append(DataCommand);
        }

        if (Note != null)
        {
            json.Append(",\"note\":").Append(System.Text.Json.JsonSerializer.Serialize(Note));
        }

        json.Append(",\"hex\":\"").Append(Convert.ToHexStringLower(Bytes)).Append("\"}");
        return json.ToString();
    }
}
