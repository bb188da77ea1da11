using Terminal.Core.Text;

namespace Terminal.Core.Configuration;

/// <summary>Why a value was not taken, in words that say what would be.</summary>
public sealed class SettingRefusal
{
    private readonly SettingDefinition definition = new SettingDefinition();

    /// <summary>The reason; None when the value was taken.</summary>
    public RefusalReason Reason;

    /// <summary>The setting in question.</summary>
    public int Id;

    /// <summary>The other service, from 1, that has the letter already.</summary>
    public int OtherService;

    internal bool Refuse(int id, RefusalReason reason)
    {
        Id = id;
        Reason = reason;
        return reason == RefusalReason.None;
    }

    /// <summary>The sentence for a person; empty when the value was taken. Allocates.</summary>
    public string Message(Language language)
    {
        string text = LongTexts.Get(LongText.Refusal + 2 * (int)Reason, language);
        if (SettingSchema.Describe(Id, definition))
        {
            text = LongTexts.Fill(text, "{min}", definition.Min.ToString());
            text = LongTexts.Fill(text, "{max}", definition.Max.ToString());
            text = LongTexts.Fill(text, "{choices}", definition.Choices);
        }

        return LongTexts.Fill(text, "{other}", OtherService.ToString());
    }
}
