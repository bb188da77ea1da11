using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Terminal.Virtual.Service;

/// <summary>What the service knows about dossiers: JSON records under their codes, and codes under opaque links.</summary>
public sealed class DossierBook
{
    private static readonly JsonSerializerOptions Plain = new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, JsonObject> records = new Dictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> links = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes that are known.</summary>
    public IReadOnlyCollection<string> Codes => records.Keys;

    /// <summary>Sets what is known about a code: members as in an answer, or null for nothing.</summary>
    public void Set(string code, string json)
    {
        if (json == null)
        {
            records.Remove(code);
            return;
        }

        records[code] = JsonNode.Parse(json) as JsonObject
            ?? throw new FormatException("What the service knows about a dossier must be a JSON object or null.");
    }

    /// <summary>Lets a link stand for a code.</summary>
    public void Link(string host, string token, string code)
    {
        links[host + " " + token] = code;
    }

    /// <summary>The code that a link stands for, or null.</summary>
    public string CodeOf(string host, string token)
    {
        return links.GetValueOrDefault(host + " " + token);
    }

    /// <summary>The answer for a code, with the members added that every answer has; null when nothing is known.</summary>
    public string Find(string code, long utcSeconds)
    {
        if (!records.TryGetValue(code, out JsonObject known))
        {
            return null;
        }

        JsonObject answer = (JsonObject)known.DeepClone();
        AddMissing(answer, "MaHoSo", code);
        AddMissing(answer, "NguonDuLieu", "tinh");
        AddMissing(answer, "ThoiDiem", LocalText(utcSeconds));
        return answer.ToJsonString(Plain);
    }

    /// <summary>A moment as ISO 8601 in Vietnam's time.</summary>
    public static string LocalText(long utcSeconds)
    {
        return DateTimeOffset.FromUnixTimeSeconds(utcSeconds).ToOffset(TimeSpan.FromHours(7))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static void AddMissing(JsonObject answer, string name, string value)
    {
        if (!answer.ContainsKey(name))
        {
            answer[name] = value;
        }
    }
}
