using Terminal.Core.Text;

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

    /// <summary>Fewest arguments, where there are any: without one a command shows its value.</summary>
    public int Min;

    /// <summary>Most arguments.</summary>
    public int Max;

    /// <summary>Who may give it.</summary>
    public CommandRights Rights;

    /// <summary>What it does, in Vietnamese. Allocates.</summary>
    public string HelpVietnamese
    {
        get { return LongTexts.Get(LongText.Command + 3 * Id); }
    }

    /// <summary>What it does, in English. Allocates.</summary>
    public string HelpEnglish
    {
        get { return LongTexts.Get(LongText.Command + 3 * Id + 1); }
    }

    /// <summary>A line that works on the sample set-up. Allocates.</summary>
    public string Example
    {
        get { return LongTexts.Get(LongText.Command + 3 * Id + 2); }
    }

    internal void Set(string name, string arguments, int min, int max, CommandRights rights)
    {
        Name = name;
        Arguments = arguments;
        Min = min;
        Max = max;
        Rights = rights;
    }
}
