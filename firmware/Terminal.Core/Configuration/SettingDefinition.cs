using Terminal.Core.Text;

namespace Terminal.Core.Configuration;

/// <summary>What there is to know about one setting. Filled by <see cref="SettingSchema.Describe"/>; one instance serves for all.</summary>
public sealed class SettingDefinition
{
    /// <summary>The setting's number.</summary>
    public int Id;

    /// <summary>Name on the console and in exports, for example queue.1.letter; for a service's setting without "queue.N.".</summary>
    public string Name;

    /// <summary>Service that it belongs to, from 1; 0 for none.</summary>
    public int ServiceNumber;

    /// <summary>What its value looks like.</summary>
    public SettingKind Kind;

    /// <summary>Lowest number, or fewest characters.</summary>
    public int Min;

    /// <summary>Highest number, or most characters.</summary>
    public int Max;

    /// <summary>Words to choose from, separated by a bar.</summary>
    public string Choices;

    /// <summary>Value as text where nothing was set.</summary>
    public string Default;

    /// <summary>True for what is never shown, exported or logged.</summary>
    public bool IsSecret;

    /// <summary>True when a change counts only after a restart.</summary>
    public bool NeedsRestart;

    /// <summary>True when the status service may change it.</summary>
    public bool IsRemote;

    private int help;

    /// <summary>What it is for, in Vietnamese. Allocates.</summary>
    public string HelpVietnamese
    {
        get { return LongTexts.Get(help); }
    }

    /// <summary>What it is for, in English. Allocates.</summary>
    public string HelpEnglish
    {
        get { return LongTexts.Get(help + 1); }
    }

    /// <summary>The whole name; allocates for a service's setting.</summary>
    public string FullName
    {
        get { return ServiceNumber == 0 ? Name : "queue." + ServiceNumber.ToString() + "." + Name; }
    }

    internal SettingDefinition Set(string name, SettingKind kind, int min, int max, string @default)
    {
        Name = name;
        Kind = kind;
        Min = min;
        Max = max;
        Default = @default;
        Choices = "";
        IsSecret = false;
        NeedsRestart = false;
        IsRemote = false;
        return this;
    }

    internal SettingDefinition Choice(string name, string choices, string @default)
    {
        Set(name, SettingKind.Choice, 0, 0, @default);
        Choices = choices;
        return this;
    }

    internal SettingDefinition Switch(string name, string @default)
    {
        Set(name, SettingKind.Switch, 0, 1, @default);
        Choices = "off|on";
        return this;
    }

    internal SettingDefinition Secret()
    {
        IsSecret = true;
        return this;
    }

    internal SettingDefinition Restart()
    {
        NeedsRestart = true;
        return this;
    }

    internal SettingDefinition Remote()
    {
        IsRemote = true;
        return this;
    }

    internal void Help(int row)
    {
        help = LongText.Setting + 2 * row;
    }
}
