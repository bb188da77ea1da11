namespace Terminal.Core.Maintenance;

/// <summary>What a typed byte led to.</summary>
public enum EditResult
{
    /// <summary>Nothing that matters outside the editor.</summary>
    None = 0,

    /// <summary>A character was typed.</summary>
    Typed = 1,

    /// <summary>Enter: the line is whole.</summary>
    Entered = 2,

    /// <summary>Ctrl-C: the line, or the running command, is given up.</summary>
    Cancelled = 3,

    /// <summary>Tab: a completion is asked for.</summary>
    Complete = 4,
}
