using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>A verdict as the console says it: the word, where it comes from, why it could not be asked, and what to do about it.</summary>
public static class VerdictLine
{
    /// <summary>Adds the line, at most 160 characters. Nothing of the dossier stands in it.</summary>
    public static void Append(TextBuffer text, Verdict verdict, CouldNotAskReason reason, DossierSource source)
    {
        text.Append(VerdictNames.Of(verdict));
        if (verdict == Verdict.AnswerFrom)
        {
            text.Append(" memory");
        }

        if (verdict == Verdict.Found || verdict == Verdict.AnswerFrom)
        {
            text.Append(", source ");
            text.Append(VerdictNames.Of(source));
            if (source == DossierSource.National)
            {
                // What the national portal reports as done may lack papers or money, or have been stopped.
                text.Append(": 9 may stand for 5, 6 or 8");
            }
        }

        if (reason != CouldNotAskReason.None)
        {
            text.Append("; ");
            text.Append(ReasonWords.Name(reason));
            text.Append(". ");
            text.Append(ReasonWords.ForTechnician(reason));
        }
    }
}
