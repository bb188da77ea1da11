using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>What there is to know about one fault. Filled by <see cref="FaultTable.Describe"/>.</summary>
public sealed class FaultDefinition
{
    /// <summary>Its code's number: 51 is M-51.</summary>
    public int Code;

    private TextId shared;
    private string vietnamese;
    private string english;
    private string doVietnamese;
    private string doEnglish;

    /// <summary>What is wrong.</summary>
    public string Title(Language language)
    {
        return shared != TextId.None ? Texts.Get(shared, language) : language == Language.Vietnamese ? vietnamese : english;
    }

    /// <summary>What to do about it.</summary>
    public string Action(Language language)
    {
        return language == Language.Vietnamese ? doVietnamese : doEnglish;
    }

    internal void Set(TextId title, string actionVietnamese, string actionEnglish)
    {
        shared = title;
        doVietnamese = actionVietnamese;
        doEnglish = actionEnglish;
    }

    internal void Set(string titleVietnamese, string titleEnglish, string actionVietnamese, string actionEnglish)
    {
        shared = TextId.None;
        vietnamese = titleVietnamese;
        english = titleEnglish;
        doVietnamese = actionVietnamese;
        doEnglish = actionEnglish;
    }
}
