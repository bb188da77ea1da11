namespace Terminal.Core.Payloads;

/// <summary>
/// The one table of a paper's items: the word on the console and in the specification. They are numbered by their bit in
/// <see cref="PaperItems"/>.
/// </summary>
public static class PaperItemWords
{
    /// <summary>Number of items.</summary>
    public const int Count = 10;

    /// <summary>The item of a number, 0 to <see cref="Count"/> - 1.</summary>
    public static PaperItems At(int index)
    {
        return (PaperItems)(1 << index);
    }

    /// <summary>The word of an item.</summary>
    public static string Word(int index)
    {
        switch (index)
        {
            case 0: return "dossier-code";
            case 1: return "procedure-code";
            case 2: return "applicant-id";
            case 3: return "paper-name";
            case 4: return "system-name";
            case 5: return "publication-time";
            case 6: return "appointment-date";
            case 7: return "validity";
            case 8: return "scope";
            case 9: return "agency-code";
            default: return "";
        }
    }
}
