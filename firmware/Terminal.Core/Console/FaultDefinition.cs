using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>What there is to know about one fault. Filled by <see cref="FaultTable.Describe"/>.</summary>
public sealed class FaultDefinition
{
    private int code;
    private TextId shared;

    /// <summary>What is wrong. Allocates.</summary>
    public string Title(Language language)
    {
        return shared != TextId.None ? Texts.Get(shared, language) : LongTexts.Get(LongText.Fault + 4 * code, language);
    }

    /// <summary>What to do about it. Allocates.</summary>
    public string Action(Language language)
    {
        return LongTexts.Get(LongText.Fault + 4 * code + 2, language);
    }

    internal void Set(int code, TextId shared)
    {
        this.code = code;
        this.shared = shared;
    }
}
