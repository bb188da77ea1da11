using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Terminal.DeviceApiCheck.Pass;

/// <summary>Finds the line of a piece of IL by its symbols, and of what has no code by its name in the source.</summary>
internal sealed class SourceLocator
{
    private const int FarthestDeclaration = 12;

    private readonly IReadOnlyList<string> _sources;
    private readonly Dictionary<string, string[]> _lines = [];

    public SourceLocator(IReadOnlyList<string> sources) => _sources = sources;

    /// <summary>The place to name when there is no better one.</summary>
    public SourcePlace Fallback => new(_sources.Count > 0 ? _sources[0] : "CSC", 1, 1);

    public SourcePlace Of(MethodDefinition method, Instruction at)
    {
        SequencePoint best = null;
        foreach (SequencePoint point in method.DebugInformation.SequencePoints.Where(p => !p.IsHidden))
        {
            if (best is null || point.Offset <= at.Offset)
            {
                best = point;
            }
        }

        return best is null ? Of(method) : new SourcePlace(best.Document.Url, best.StartLine, best.StartColumn);
    }

    public SourcePlace Of(IMemberDefinition member)
    {
        if (member is MethodDefinition { HasBody: true } method)
        {
            SequencePoint first = method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
            if (first is not null)
            {
                return Declaration(method, first);
            }
        }

        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        while (type.DeclaringType is not null && type.Name.Contains('<'))
        {
            type = type.DeclaringType;
        }

        SourcePlace declared = Search(
            $@"\b(class|struct|interface|enum|delegate|record)\b[^;{{=]*\b{Regex.Escape(PlainName(type.Name))}\b", null, 1);
        if (member is TypeDefinition || declared is null)
        {
            return declared ?? Fallback;
        }

        return Search($@"\b{Regex.Escape(PlainName(member.Name))}\b", declared.File, declared.Line) ?? declared;
    }

    // The symbols know the first statement only; the name stands there or a few lines above.
    private SourcePlace Declaration(MethodDefinition method, SequencePoint first)
    {
        Regex name = new($@"\b{Regex.Escape(PlainName(method.IsConstructor ? method.DeclaringType.Name : method.Name))}\b");
        string[] lines = Lines(first.Document.Url);
        for (int i = first.StartLine; i > 0 && i > first.StartLine - FarthestDeclaration && i <= lines.Length; i--)
        {
            if (name.Match(lines[i - 1]) is { Success: true } match)
            {
                return new SourcePlace(first.Document.Url, i, match.Index + 1);
            }
        }

        return new SourcePlace(first.Document.Url, first.StartLine, first.StartColumn);
    }

    // Generic names end in a count; accessors carry the property's name; the compiler's names are in angle brackets.
    private static string PlainName(string name)
    {
        Match inner = Regex.Match(name, "<(\\w+)>");
        string plain = inner.Success ? inner.Groups[1].Value : name;
        plain = Regex.Replace(plain, "`\\d+$", "");
        return Regex.Replace(plain, "^(get|set|add|remove)_", "");
    }

    private SourcePlace Search(string pattern, string file, int fromLine)
    {
        Regex regex = new(pattern);
        foreach (string source in _sources.Where(s => file is null || s == file))
        {
            string[] lines = Lines(source);
            for (int i = fromLine - 1; i < lines.Length; i++)
            {
                if (regex.Match(lines[i]) is { Success: true } match && !lines[i].TrimStart().StartsWith("//"))
                {
                    return new SourcePlace(source, i + 1, match.Index + 1);
                }
            }
        }

        return null;
    }

    private string[] Lines(string source)
    {
        if (!_lines.TryGetValue(source, out string[] lines))
        {
            lines = File.Exists(source) ? File.ReadAllLines(source) : [];
            _lines.Add(source, lines);
        }

        return lines;
    }
}
