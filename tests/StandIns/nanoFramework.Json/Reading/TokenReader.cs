using System;
using System.Collections.Generic;
using System.Globalization;

namespace nanoFramework.Json.Reading;

/// <summary>A text as tokens.</summary>
internal sealed class TokenReader
{
    private readonly Lexer _lexer;

    public TokenReader(byte[] bytes) => _lexer = new Lexer(bytes);

    /// <summary>The object or array that the text is.</summary>
    public JsonToken Read()
    {
        JsonToken token = _lexer.Next() switch
        {
            LexKind.BeginObject => Object(),
            LexKind.BeginArray => Array(),
            _ => throw new DeserializationException(),
        };
        return _lexer.Next() == LexKind.End ? token : throw new DeserializationException();
    }

    // A comma before the end is accepted, and one may be missing between two properties.
    private JsonObject Object()
    {
        JsonObject result = new();
        LexKind kind = _lexer.Next();
        while (kind is not (LexKind.End or LexKind.Error or LexKind.EndObject))
        {
            if (kind != LexKind.Text)
            {
                throw new DeserializationException();
            }

            string name = _lexer.Value;
            if (_lexer.Next() != LexKind.Colon)
            {
                throw new DeserializationException();
            }

            result.Add(name, Value(_lexer.Next()));
            kind = _lexer.Next();
            if (kind == LexKind.Comma)
            {
                kind = _lexer.Next();
            }
        }

        return kind == LexKind.EndObject ? result : throw new DeserializationException();
    }

    private JsonArray Array()
    {
        List<JsonToken> items = [];
        LexKind kind = LexKind.Comma;
        while (kind == LexKind.Comma)
        {
            kind = _lexer.Next();
            if (kind == LexKind.EndArray)
            {
                break;
            }

            items.Add(Value(kind));
            kind = _lexer.Next();
        }

        return kind == LexKind.EndArray ? new JsonArray([.. items]) : throw new DeserializationException();
    }

    private JsonToken Value(LexKind kind)
        => kind switch
        {
            LexKind.Text => new JsonValue(_lexer.Value),
            LexKind.Date => new JsonValue(_lexer.Value, isDateTime: true),
            LexKind.Number => new JsonValue(Number(_lexer.Value)),
            LexKind.True => new JsonValue(true),
            LexKind.False => new JsonValue(false),
            LexKind.Null => new JsonValue(null),
            LexKind.BeginObject => Object(),
            LexKind.BeginArray => Array(),
            _ => throw new DeserializationException(),
        };

    private static object Number(string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (text.AsSpan().IndexOfAny(".fFdDeE") >= 0)
        {
            return double.Parse(text, invariant);
        }

        if (int.TryParse(text, NumberStyles.Integer, invariant, out int small))
        {
            return small;
        }

        return long.TryParse(text, NumberStyles.Integer, invariant, out long large) ? large : ulong.Parse(text, invariant);
    }
}
