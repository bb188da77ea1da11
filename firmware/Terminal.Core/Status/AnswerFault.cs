namespace Terminal.Core.Status;

/// <summary>How a genuine answer breaks the contract.</summary>
public enum AnswerFault
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It is not valid JSON.</summary>
    NotJson = 1,

    /// <summary>It is JSON, but no object.</summary>
    NotAnObject = 2,

    /// <summary>A member that must be there is missing.</summary>
    Missing = 3,

    /// <summary>A member is of the wrong kind (an object where a text belongs).</summary>
    WrongKind = 4,

    /// <summary>A member stands twice.</summary>
    Twice = 5,

    /// <summary>A text that should be a whole number is none.</summary>
    NotANumber = 6,

    /// <summary>A text that should be a moment is none, or lies outside 2000–2099.</summary>
    NotADate = 7,

    /// <summary>The answer is about another dossier than was asked for.</summary>
    OtherCode = 8,

    /// <summary>A text that should be a dossier code cannot be one.</summary>
    NotACode = 9,

    /// <summary>A text is longer than the contract allows and was cut.</summary>
    TooLong = 10,

    /// <summary>A word that is not in the contract's list.</summary>
    UnknownWord = 11,
}
