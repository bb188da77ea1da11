namespace Terminal.Core.Status;

/// <summary>What <see cref="JsonReader.Read"/> has come upon.</summary>
public enum JsonToken
{
    /// <summary>The slice is used up; call again with a new budget.</summary>
    Pending = 0,

    /// <summary>An object begins.</summary>
    BeginObject = 1,

    /// <summary>An object ends.</summary>
    EndObject = 2,

    /// <summary>An array begins.</summary>
    BeginArray = 3,

    /// <summary>An array ends.</summary>
    EndArray = 4,

    /// <summary>A member's name, in the reader's text.</summary>
    Name = 5,

    /// <summary>A string, in the reader's text.</summary>
    String = 6,

    /// <summary>A number as it is written, in the reader's text.</summary>
    Number = 7,

    /// <summary>true.</summary>
    True = 8,

    /// <summary>false.</summary>
    False = 9,

    /// <summary>null.</summary>
    Null = 10,

    /// <summary>The text is over and was valid.</summary>
    End = 11,

    /// <summary>The text is not valid; the reader's fault says why and where.</summary>
    Invalid = 12,
}
