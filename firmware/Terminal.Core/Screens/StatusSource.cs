namespace Terminal.Core.Screens;

/// <summary>Where an answer comes from.</summary>
public enum StatusSource
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>The province's own system.</summary>
    Province,

    /// <summary>The national portal, which shows some unfinished dossiers as finished.</summary>
    NationalPortal,
}
