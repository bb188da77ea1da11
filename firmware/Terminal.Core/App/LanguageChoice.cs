using Terminal.Core.Text;

namespace Terminal.Core.App;

/// <summary>
/// The language of screen and paper: the office's, until a citizen presses the button, and again some time after the last
/// citizen has done anything. The next one must not find a language that he cannot read.
/// </summary>
internal sealed class LanguageChoice
{
    /// <summary>So long after the last button, scan or answer the office's language comes back, in milliseconds.</summary>
    public const int LapseMs = 60000;

    private Language office = Language.Vietnamese;
    private long usedMs;
    private Language current = Language.Vietnamese;

    /// <summary>The language now.</summary>
    public Language Current
    {
        get { return current; }
    }

    /// <summary>The office's language is this one from now on.</summary>
    public void SetOffice(Language language)
    {
        office = language;
        current = language;
    }

    /// <summary>A citizen wants the other one.</summary>
    public void Toggle(long nowMs)
    {
        current = Current == Language.Vietnamese ? Language.English : Language.Vietnamese;
        usedMs = nowMs;
    }

    /// <summary>Somebody is using the terminal.</summary>
    public void Use(long nowMs)
    {
        usedMs = nowMs;
    }

    /// <summary>Gives the office's language back when its time has come.</summary>
    public void Step(long nowMs)
    {
        if (Current != office && nowMs - usedMs >= LapseMs)
        {
            current = office;
        }
    }
}
