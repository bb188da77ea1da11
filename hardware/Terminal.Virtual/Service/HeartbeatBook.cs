using System.Collections.Generic;
using System.Text.Json;

namespace Terminal.Virtual.Service;

/// <summary>What terminals have last told about themselves, and what is to be told to them.</summary>
public sealed class HeartbeatBook
{
    private readonly Dictionary<string, string> last = new Dictionary<string, string>();

    /// <summary>The last heartbeat of each device, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Last => last;

    /// <summary>Heartbeats so far.</summary>
    public int Count { get; private set; }

    /// <summary>Members of the answer beside the time, as JSON object text; "{}" for none. Sent with every heartbeat until changed.</summary>
    public string Orders { get; set; } = "{}";

    /// <summary>Takes a heartbeat; returns the answer.</summary>
    public string Take(string device, JsonElement heartbeat, long utcSeconds)
    {
        heartbeat.GetProperty("version").GetString();
        last[device] = heartbeat.GetRawText();
        Count++;
        string rest = Orders.Trim().TrimStart('{').Trim();
        return "{\"UtcSeconds\":" + utcSeconds + (rest == "}" ? "}" : "," + rest);
    }
}
