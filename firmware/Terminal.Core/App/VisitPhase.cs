namespace Terminal.Core.App;

/// <summary>How far the visit of a citizen has come.</summary>
public enum VisitPhase
{
    /// <summary>Nobody is there.</summary>
    None = 0,

    /// <summary>The code is no dossier's; the screen says which.</summary>
    Foreign = 1,

    /// <summary>A paper is understood and the service is being asked.</summary>
    Asking = 2,

    /// <summary>There is a verdict.</summary>
    Verdict = 3,
}
