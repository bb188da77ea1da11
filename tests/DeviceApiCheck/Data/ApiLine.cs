using System;
using System.Collections.Generic;
using System.Linq;

namespace Terminal.DeviceApiCheck.Data;

/// <summary>
/// One line of the API data, taken apart: documentation ID, constant, bracketed facts, parameter names. What the
/// parts mean is described in Api/README.md.
/// </summary>
internal sealed class ApiLine
{
    private ApiLine(ApiKind kind, string id)
    {
        Kind = kind;
        Id = id;
    }

    public ApiKind Kind { get; }

    /// <summary>The ID without its letter: Namespace.Type.Member(Type,Type@)~Type.</summary>
    public string Id { get; }

    /// <summary>The ID up to its parameters: Namespace.Type.Member.</summary>
    public string Name => Id.IndexOf('(') is int open and >= 0 ? Id[..open] : Id;

    /// <summary>The types between the ID's parentheses.</summary>
    public string[] ParameterTypes
    {
        get
        {
            int open = Id.IndexOf('(');
            return open < 0 ? [] : Id[(open + 1)..Id.LastIndexOf(')')].Split(',');
        }
    }

    /// <summary>The text after the ID's equals sign (a field's constant), or null.</summary>
    public string Constant { get; private set; }

    /// <summary>The text in the brackets, or empty.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>The parameters as they are written: "name", "out name", "name = default".</summary>
    public string[] Parameters { get; private set; } = [];

    /// <summary>The accessors between a property's braces.</summary>
    public string Accessors { get; private set; } = "";

    public static ApiLine Parse(string text)
    {
        ApiKind kind = text[0] switch
        {
            'T' => ApiKind.Type,
            'M' => ApiKind.Method,
            'P' => ApiKind.Property,
            'F' => ApiKind.Field,
            'E' => ApiKind.Event,
            _ => throw new FormatException("A line starts with T:, M:, P:, F: or E:."),
        };
        int end = text.IndexOf(' ');
        ApiLine line = new(kind, end < 0 ? text[2..] : text[2..end]);
        if (line.Id.Contains('(') != line.Id.Contains(')'))
        {
            throw new FormatException("A parenthesis is not closed.");
        }

        string rest = end < 0 ? "" : text[end..];
        if (kind == ApiKind.Field && rest.StartsWith(" = ", StringComparison.Ordinal))
        {
            int close = rest.LastIndexOf(" [", StringComparison.Ordinal);
            line.Constant = close < 0 ? rest[3..] : rest[3..close];
            rest = close < 0 ? "" : rest[close..];
        }

        line.ReadRest(rest.TrimStart());
        return line;
    }

    /// <summary>The facts between semicolons (types) as words.</summary>
    public IEnumerable<string> FactList => Facts.Split(';').Select(f => f.Trim()).Where(f => f.Length > 0);

    /// <summary>True when the word stands among the modifiers.</summary>
    public bool Has(string modifier) => Facts.Split(' ').Contains(modifier);

    /// <summary>The last word of the facts: the type of a property, a field or an event.</summary>
    public string LastFact => Facts.Split(' ')[^1];

    private void ReadRest(string rest)
    {
        if (rest.StartsWith('{'))
        {
            int close = rest.IndexOf('}');
            Accessors = rest[1..close];
            rest = rest[(close + 1)..].TrimStart();
        }

        if (rest.StartsWith('['))
        {
            int close = ClosingBracket(rest);
            Facts = rest[1..close];
            rest = rest[(close + 1)..].TrimStart();
        }

        if (rest.StartsWith('(') && rest.EndsWith(')'))
        {
            Parameters = rest[1..^1].Split(", ");
        }
        else if (rest.Length > 0)
        {
            throw new FormatException($"'{rest}' is not understood.");
        }
    }

    // Array types bring brackets of their own.
    private static int ClosingBracket(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("A bracket is not closed.");
    }
}
