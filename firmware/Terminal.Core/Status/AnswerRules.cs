namespace Terminal.Core.Status;

/// <summary>What may be said about an answer, and what may not. Every statement that could send somebody on a useless way stands here.</summary>
public static class AnswerRules
{
    /// <summary>
    /// True when the citizen may be told to collect: done, and the province itself says so. The national portal's 9 may hide
    /// a 5, 6 or 8 (facts of the national exchange: some systems report those as done).
    /// </summary>
    public static bool MayCollect(StatusAnswer answer)
    {
        return answer.StatusNumber == 9 && answer.Source == DossierSource.Provincial;
    }
}
