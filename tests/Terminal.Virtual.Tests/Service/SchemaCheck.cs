using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Terminal.Virtual.Tests.Service;

/// <summary>
/// Checks a JSON value against the part of JSON Schema 2020-12 that the contract uses. A keyword that it does not know is an
/// error, so that none is passed over in silence.
/// </summary>
internal sealed class SchemaCheck
{
    private static readonly HashSet<string> Words = new HashSet<string> { "description", "examples", "title" };

    private readonly JsonObject definitions;

    public SchemaCheck(JsonObject definitions)
    {
        this.definitions = definitions;
    }

    /// <summary>What is wrong with the value, each with its place; empty when it is valid.</summary>
    public IEnumerable<string> Faults(JsonNode schema, JsonNode value, string at = "$")
    {
        return ((JsonObject)schema).SelectMany(keyword => Keyword((JsonObject)schema, keyword.Key, keyword.Value, value, at));
    }

    private IEnumerable<string> Keyword(JsonObject schema, string name, JsonNode rule, JsonNode value, string at)
    {
        JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Null;
        string text = kind == JsonValueKind.String ? (string)value : null;
        JsonObject map = value as JsonObject;
        JsonArray list = value as JsonArray;
        switch (name)
        {
            case "$ref":
                return Faults(definitions[((string)rule).Split('/').Last()], value, at);
            case "type":
                string[] types = rule is JsonArray several ? several.Select(t => (string)t).ToArray() : new[] { (string)rule };
                return If(!types.Any(t => Is(t, value, kind)), at + " is no " + string.Join(" or ", types));
            case "enum":
                return If(!((JsonArray)rule).Any(e => JsonNode.DeepEquals(e, value)), at + " is none of " + rule.ToJsonString());
            case "pattern":
                return If(text != null && !Regex.IsMatch(text, (string)rule), at + " does not match " + rule);
            case "minLength":
                return If(text != null && text.Length < (int)rule, at + " is shorter than " + rule);
            case "maxLength":
                return If(text != null && text.Length > (int)rule, at + " is longer than " + rule);
            case "minimum":
                return If(kind == JsonValueKind.Number && (double)value < (double)rule, at + " is less than " + rule);
            case "maximum":
                return If(kind == JsonValueKind.Number && (double)value > (double)rule, at + " is more than " + rule);
            case "required":
                return map == null ? None() : ((JsonArray)rule).Where(r => !map.ContainsKey((string)r)).Select(r => at + "." + r + " is missing");
            case "properties":
                return map == null ? None() : ((JsonObject)rule).Where(p => map.ContainsKey(p.Key))
                    .SelectMany(p => Faults(p.Value, map[p.Key], at + "." + p.Key));
            case "additionalProperties":
                return map == null ? None() : map.Where(m => schema["properties"]?[m.Key] == null).SelectMany(m => Faults(rule, m.Value, at + "." + m.Key));
            case "maxProperties":
                return If(map != null && map.Count > (int)rule, at + " has too many members");
            case "items":
                return list == null ? None() : list.SelectMany((item, i) => Faults(rule, item, at + "[" + i + "]"));
            case "minItems":
                return If(list != null && list.Count < (int)rule, at + " has too few items");
            case "maxItems":
                return If(list != null && list.Count > (int)rule, at + " has too many items");
            case "allOf":
                return ((JsonArray)rule).SelectMany(s => Faults(s, value, at));
            case "oneOf":
                return If(((JsonArray)rule).Count(s => !Faults(s, value, at).Any()) != 1, at + " fits not exactly one of its forms");
            default:
                return If(!Words.Contains(name), "the schema's keyword " + name + " is not known to this check");
        }
    }

    private static bool Is(string type, JsonNode value, JsonValueKind kind)
    {
        return type switch
        {
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            "string" => kind == JsonValueKind.String,
            "integer" => kind == JsonValueKind.Number && (double)value == Math.Floor((double)value),
            "null" => kind == JsonValueKind.Null,
            _ => throw new InvalidOperationException("The type " + type + " is not known to this check."),
        };
    }

    private static IEnumerable<string> If(bool wrong, string fault)
    {
        return wrong ? new[] { fault } : None();
    }

    private static IEnumerable<string> None()
    {
        return Array.Empty<string>();
    }
}
