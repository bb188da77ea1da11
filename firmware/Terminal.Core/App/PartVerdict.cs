namespace Terminal.Core.App;

/// <summary>What the start-up has found out about a part.</summary>
public enum PartVerdict
{
    /// <summary>Not known yet.</summary>
    Waiting = 0,

    /// <summary>As it should be.</summary>
    Good = 1,

    /// <summary>Works, with something to be looked at.</summary>
    Warning = 2,

    /// <summary>Does not work.</summary>
    Bad = 3,

    /// <summary>It cannot be asked.</summary>
    Unknown = 4,
}
