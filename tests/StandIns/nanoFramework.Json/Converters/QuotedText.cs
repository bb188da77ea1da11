using System;
using System.Text;

namespace nanoFramework.Json.Converters;

/// <summary>A text that may still stand in its quotes.</summary>
internal static class QuotedText
{
    private const string Letters = "nrbft\\\"";
    private const string Meanings = "\n\r\b\f\t\\\"";

    /// <summary>The text without quotes and escapes; empty for null.</summary>
    public static string Read(object value)
    {
        string text = value?.ToString() ?? "";
        if (!text.StartsWith('"') && !text.EndsWith('"'))
        {
            return text;
        }

        string inner = text.Substring(1, text.Length - 2);
        StringBuilder result = new();
        for (int i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i == inner.Length - 1)
            {
                result.Append(inner[i]);
                continue;
            }

            int letter = Letters.IndexOf(inner[++i]);
            result.Append(letter >= 0 ? Meanings[letter] : throw new InvalidOperationException());
        }

        return result.ToString();
    }
}
