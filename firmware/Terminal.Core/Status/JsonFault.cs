namespace Terminal.Core.Status;

/// <summary>What is wrong with a JSON text.</summary>
public enum JsonFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text ends in the middle.</summary>
    EndsEarly = 1,

    /// <summary>A byte that cannot stand here.</summary>
    UnexpectedByte = 2,

    /// <summary>Nested deeper than the contract allows.</summary>
    TooDeep = 3,

    /// <summary>A backslash followed by something that is no escape.</summary>
    BadEscape = 4,

    /// <summary>A control character in a string.</summary>
    ControlCharacter = 5,

    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8 = 6,

    /// <summary>A number that is not written as JSON writes numbers.</summary>
    BadNumber = 7,

    /// <summary>Something other than true, false or null.</summary>
    BadWord = 8,

    /// <summary>Something stands behind the end.</summary>
    TrailingBytes = 9,
}
