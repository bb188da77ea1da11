using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Terminal.Virtual.Tests.Service;

/// <summary>A YAML text as JSON, by the rules of YAML's core schema: what stands in quotes is text, plain scalars are what they look like.</summary>
internal static class YamlAsJson
{
    public static JsonNode Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                JsonObject result = new JsonObject();
                foreach (var member in mapping.Children)
                {
                    result[((YamlScalarNode)member.Key).Value] = Of(member.Value);
                }

                return result;
            case YamlSequenceNode sequence:
                JsonArray items = new JsonArray();
                foreach (YamlNode item in sequence.Children)
                {
                    items.Add(Of(item));
                }

                return items;
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    private static JsonNode Scalar(YamlScalarNode scalar)
    {
        string text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        if (text is "null" or "~" or "")
        {
            return null;
        }

        if (text is "true" or "false")
        {
            return JsonValue.Create(text == "true");
        }

        if (Regex.IsMatch(text, "^[-+]?[0-9]+$"))
        {
            return JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture));
        }

        return Regex.IsMatch(text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")
            ? JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture))
            : JsonValue.Create(text);
    }
}
