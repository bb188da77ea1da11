using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of labels: every wording, folded to capital letters with '_' between words, that announces an item on
/// paper, in a JSON key or in a link parameter: the section "label" of long-texts.tsv. SPEC.md repeats it and a test fails when they drift.
/// </summary>
public static class PayloadLabels
{
    /// <summary>Number of label kinds, <see cref="LabelKind.None"/> included.</summary>
    public const int Count = (int)LabelKind.SystemWord + 1;

    /// <summary>Number of rows that the wordings take.</summary>
    public const int Rows = LongText.Reply - LongText.Label;

    /// <summary>Some wordings of a kind, separated by blanks; a row that begins with a blank goes on with the kind before. Allocates.</summary>
    public static string Row(int row)
    {
        return LongTexts.Get(LongText.Label + row);
    }
}
