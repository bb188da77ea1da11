namespace Terminal.Core.Status;

/// <summary>What an answer's signature proves.</summary>
public enum AnswerSeal
{
    /// <summary>The service made this answer for this very request.</summary>
    Genuine = 0,

    /// <summary>No signature.</summary>
    Missing = 1,

    /// <summary>A signature that does not fit.</summary>
    Wrong = 2,

    /// <summary>An answer for another request.</summary>
    OtherNonce = 3,
}
