namespace Terminal.Core.Status;

/// <summary>Words for verdicts and sources on console and in records.</summary>
public static class VerdictNames
{
    /// <summary>The verdict's word.</summary>
    public static string Of(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Found: return "found";
            case Verdict.NotFound: return "not-found";
            case Verdict.Refused: return "refused";
            case Verdict.CouldNotAsk: return "could-not-ask";
            case Verdict.AnswerFrom: return "answer-from";
            default: return "none";
        }
    }

    /// <summary>The source's word.</summary>
    public static string Of(DossierSource source)
    {
        switch (source)
        {
            case DossierSource.Provincial: return "provincial";
            case DossierSource.National: return "national";
            default: return "unknown";
        }
    }
}
