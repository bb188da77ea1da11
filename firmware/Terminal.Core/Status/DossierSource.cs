namespace Terminal.Core.Status;

/// <summary>
/// Which system an answer comes from. It matters: a province may report 9 (done) to the national portal for a dossier that
/// in truth waits for papers (5) or money (6) or was stopped (8). Only its own system tells them apart.
/// </summary>
public enum DossierSource
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>The national portal.</summary>
    National = 1,

    /// <summary>The province's own system.</summary>
    Provincial = 2,
}
