using System;

namespace Terminal.Virtual.Scenarios;

/// <summary>Takes one line of a scenario apart, word by word, and says what is wrong with it.</summary>
public sealed class LineReader
{
    private static readonly char[] Blanks = { ' ', '\t' };
    private readonly string text;
    private int position;

    /// <summary>Reads the text of a line, without comment, trimmed.</summary>
    public LineReader(int line, string text)
    {
        Line = line;
        this.text = text;
    }

    /// <summary>Line number, from 1.</summary>
    public int Line { get; }

    /// <summary>True when nothing is left.</summary>
    public bool AtEnd
    {
        get { return position >= text.Length; }
    }

    /// <summary>Cuts the comment off a line and trims it. A # starts a comment at the beginning or after a blank.</summary>
    public static string WithoutComment(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t'))
            {
                return line.Substring(0, i).Trim(' ', '\t', '\r');
            }
        }

        return line.Trim(' ', '\t', '\r');
    }

    /// <summary>The next word; refuses the end of the line.</summary>
    public string Word(string expected)
    {
        if (AtEnd)
        {
            throw Refuse(expected, "the end of the line");
        }

        int end = text.IndexOfAny(Blanks, position);
        if (end < 0)
        {
            end = text.Length;
        }

        string word = text.Substring(position, end - position);
        position = end;
        SkipBlanks();
        return word;
    }

    /// <summary>Everything that is left; refuses nothing at all.</summary>
    public string Rest(string expected)
    {
        if (AtEnd)
        {
            throw Refuse(expected, "the end of the line");
        }

        return RestOrEmpty();
    }

    /// <summary>Everything that is left, maybe nothing.</summary>
    public string RestOrEmpty()
    {
        string rest = AtEnd ? string.Empty : text.Substring(position);
        position = text.Length;
        return rest;
    }

    /// <summary>Refuses anything behind the last argument.</summary>
    public void End()
    {
        if (!AtEnd)
        {
            throw Refuse("the end of the line", Quote(text.Substring(position)));
        }
    }

    /// <summary>A refusal that names this line.</summary>
    public ScenarioException Refuse(string expected, string found)
    {
        return new ScenarioException(Line, expected, found);
    }

    /// <summary>A word in quotation marks, cut when it is very long, with control characters shown.</summary>
    public static string Quote(string word)
    {
        string shown = word.Length > 200 ? word.Substring(0, 200) + "…" : word;
        return "\"" + shown.Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";
    }

    private void SkipBlanks()
    {
        while (!AtEnd && (text[position] == ' ' || text[position] == '\t'))
        {
            position++;
        }
    }
}
