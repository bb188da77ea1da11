namespace nanoFramework.Json.Reading;

/// <summary>What the lexer has found.</summary>
internal enum LexKind
{
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Colon,
    Comma,
    Text,
    Number,
    Date,
    True,
    False,
    Null,
    End,
    Error,
}
