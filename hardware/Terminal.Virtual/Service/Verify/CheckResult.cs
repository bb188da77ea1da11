namespace Terminal.Virtual.Service.Verify;

/// <summary>One line of the verifier's report.</summary>
public sealed class CheckResult
{
    /// <summary>A rule of the contract, whether it is kept (null when it could not be tried), and what was seen.</summary>
    public CheckResult(string rule, bool? conforms, string seen)
    {
        Rule = rule;
        Conforms = conforms;
        Seen = seen;
    }

    /// <summary>The rule.</summary>
    public string Rule { get; }

    /// <summary>True when it is kept, false when not, null when it could not be tried.</summary>
    public bool? Conforms { get; }

    /// <summary>What was seen.</summary>
    public string Seen { get; }

    /// <summary>The line.</summary>
    public override string ToString()
    {
        string word = Conforms switch { true => "conforms", false => "DOES NOT", _ => "not tried" };
        return word.PadRight(10) + Rule + (Conforms == true ? "" : "; seen: " + Seen);
    }
}
