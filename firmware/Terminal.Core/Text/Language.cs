namespace Terminal.Core.Text;

/// <summary>Languages of the terminal.</summary>
public enum Language
{
    /// <summary>Vietnamese, the default.</summary>
    Vietnamese = 0,

    /// <summary>English.</summary>
    English = 1,
}
