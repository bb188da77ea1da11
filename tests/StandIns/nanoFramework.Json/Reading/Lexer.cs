using System;
using System.Text;

namespace nanoFramework.Json.Reading;

/// <summary>
/// Takes a text apart as the device does. Where a text is cut the device reads past its end: so does this one, and the
/// array's bounds throw.
/// </summary>
internal sealed class Lexer
{
    private readonly byte[] _bytes;
    private int _at;

    public Lexer(byte[] bytes) => _bytes = bytes;

    /// <summary>Text of a text, a date or a number; null for anything else.</summary>
    public string Value { get; private set; }

    public LexKind Next()
    {
        Value = null;
        while (_at < _bytes.Length)
        {
            char c = Character();
            switch (c)
            {
                case ' ' or '\t' or '\r' or '\n': continue;
                case '{': return LexKind.BeginObject;
                case '}': return LexKind.EndObject;
                case '[': return LexKind.BeginArray;
                case ']': return LexKind.EndArray;
                case ':': return LexKind.Colon;
                case ',': return LexKind.Comma;
                case '"' or '\'': return Text(c);
                case '-' or '+' or '.' or (>= '0' and <= '9'): return Number(c);
                case 't' or 'T': return Word("rue", LexKind.True);
                case 'f' or 'F': return Word("alse", LexKind.False);
                case 'n' or 'N': return Word("ull", LexKind.Null);
                default: throw new DeserializationException();
            }
        }

        return LexKind.End;
    }

    // Of a character beyond the first 65,536 the device keeps the first half.
    private char Character()
    {
        byte lead = _bytes[_at];
        int length = (lead & 0x80) == 0 ? 1 : (lead & 0x20) == 0 ? 2 : (lead & 0x10) == 0 ? 3 : 4;
        _at += length;
        return length == 1 ? (char)lead : Encoding.UTF8.GetChars(_bytes, _at - length, length)[0];
    }

    private LexKind Text(char quote)
    {
        StringBuilder text = new();
        while (_at < _bytes.Length)
        {
            char c = Character();
            if (c == '\\')
            {
                text.Append(Escaped());
            }
            else if (c != quote)
            {
                text.Append(c);
            }
            else
            {
                return Finished(text.ToString(), quote);
            }
        }

        return LexKind.Error;
    }

    private LexKind Finished(string text, char quote)
    {
        // A text that begins with a quotation mark gets another pair, for its reader takes one away.
        Value = quote == '"' && text.StartsWith('"') ? $"\"{text}\"" : text;
        return DateText.TryRead(Value, out _) ? LexKind.Date : LexKind.Text;
    }

    private char Escaped()
    {
        char c = Character();
        return c switch
        {
            't' => '\t',
            'r' => '\r',
            'n' => '\n',
            'b' => '\b',
            'f' => '\f',
            '\\' or '"' => c,
            'u' => CodeUnit(),
            _ => throw new DeserializationException(),
        };
    }

    // The device looks at the second digit twice and never at the first, takes only characters of a number (digits,
    // signs, point and e), and swallows such a character that follows the four.
    private char CodeUnit()
    {
        _at++;
        StringBuilder digits = new();
        char c = (char)_bytes[_at];
        for (int i = 0; i < 4 && IsOfNumber(c); i++)
        {
            digits.Append(c);
            c = (char)_bytes[_at];
            if (IsOfNumber(c))
            {
                _at++;
            }
        }

        try
        {
            return digits.Length == 4 ? (char)Convert.ToInt16(digits.ToString(), 16) : throw new DeserializationException();
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new DeserializationException();
        }
    }

    private LexKind Number(char first)
    {
        StringBuilder text = new();
        text.Append(first);
        while (IsOfNumber((char)_bytes[_at]))
        {
            text.Append((char)_bytes[_at++]);
        }

        Value = text.ToString();
        return LexKind.Number;
    }

    private LexKind Word(string rest, LexKind kind)
    {
        foreach (char expected in rest)
        {
            if (char.ToLowerInvariant(Character()) != expected)
            {
                throw new DeserializationException();
            }
        }

        return kind;
    }

    private static bool IsOfNumber(char c) => c is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9');
}
