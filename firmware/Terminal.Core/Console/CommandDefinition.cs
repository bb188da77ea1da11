namespace Terminal.Core.Console;

/// <summary>What there is to know about one command. Filled by <see cref="CommandTable.Describe"/>; one instance serves for all.</summary>
public sealed class CommandDefinition
{
    /// <summary>The command's number.</summary>
    public int Id;

    /// <summary>One or two words, for example "config set".</summary>
    public string Name;

    /// <summary>Its arguments as help shows them; those in brackets may be left out.</summary>
    public string Arguments;

    /// <summary>Fewest arguments.</summary>
    public int Min;

    /// <summary>Most arguments.</summary>
    public int Max;

    /// <summary>Who may give it.</summary>
    public CommandRights Rights;

    /// <summary>What it does, in Vietnamese.</summary>
    public string HelpVietnamese;

    /// <summary>What it does, in English.</summary>
    public string HelpEnglish;

    /// <summary>A line that works on the sample set-up.</summary>
    public string Example;

    internal CommandDefinition Set(string name, string arguments, int min, int max, CommandRights rights)
    {
        Name = name;
        Arguments = arguments;
        Min = min;
        Max = max;
        Rights = rights;
        return this;
    }

    internal CommandDefinition Help(string vietnamese, string english, string example)
    {
        HelpVietnamese = vietnamese;
        HelpEnglish = english;
        Example = example;
        return this;
    }
}
