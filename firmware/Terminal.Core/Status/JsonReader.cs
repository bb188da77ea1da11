using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Reads any valid JSON text (RFC 8259) from a buffer of bytes, one token a call, without allocating: depth, token text and
/// the work of one slice are bounded. A token longer than <see cref="Text"/> is checked to its end and cut.
/// </summary>
public sealed class JsonReader
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaxDepth = 16;

    private const int Value = 0;
    private const int ValueOrEnd = 1;
    private const int Name = 2;
    private const int NameOrEnd = 3;
    private const int Colon = 4;
    private const int CommaOrEnd = 5;
    private const int Finished = 6;
    private const int InName = 7;
    private const int InString = 8;
    private const int InNumber = 9;

    /// <summary>Text of the last name, string or number; UTF-16, lone surrogates become U+FFFD.</summary>
    public readonly char[] Text;

    private readonly JsonNumberShape number = new JsonNumberShape();
    private byte[] buffer;
    private int end;
    private int expect;
    private int kinds; // one bit a level, 1 is an object
    private int highSurrogate;
    private int textLength;
    private bool isTextCut;
    private int depth;
    private JsonFault fault;
    private int at;

    /// <summary>Room for the given number of characters a token.</summary>
    public JsonReader(int maxTextChars)
    {
        Text = new char[maxTextChars];
    }

    /// <summary>Characters used in <see cref="Text"/>.</summary>
    public int TextLength
    {
        get { return textLength; }
    }

    /// <summary>True when the token was longer than <see cref="Text"/>.</summary>
    public bool IsTextCut
    {
        get { return isTextCut; }
    }

    /// <summary>How deep the reader is: 0 outside, 1 inside the outermost object.</summary>
    public int Depth
    {
        get { return depth; }
    }

    /// <summary>What is wrong, once a token was Invalid.</summary>
    public JsonFault Fault
    {
        get { return fault; }
    }

    /// <summary>Next byte to be read; of an invalid text the byte at which it became so.</summary>
    public int At
    {
        get { return at; }
    }

    /// <summary>Bytes that may still be looked at in this slice; set it before reading.</summary>
    public int Budget;

    /// <summary>Begins a text of count bytes at the offset. The buffer must stay as it is until the end.</summary>
    public void Begin(byte[] buffer, int offset, int count)
    {
        this.buffer = buffer;
        at = offset;
        end = offset + count;
        depth = 0;
        kinds = 0;
        fault = JsonFault.None;
        expect = Value;
        textLength = 0;
        isTextCut = false;
        if (count >= 3 && buffer[offset] == 0xEF && buffer[offset + 1] == 0xBB && buffer[offset + 2] == 0xBF)
        {
            at += 3; // a byte order mark, which RFC 8259 lets a reader pass over
        }
    }

    /// <summary>Reads on to the next token.</summary>
    public JsonToken Read()
    {
        if (Fault != JsonFault.None)
        {
            return JsonToken.Invalid;
        }

        while (true)
        {
            if (expect == InName || expect == InString)
            {
                return ReadString();
            }

            if (expect == InNumber)
            {
                return ReadNumber();
            }

            if (At == end)
            {
                return expect == Finished ? JsonToken.End : Wrong(JsonFault.EndsEarly);
            }

            if (Budget <= 0)
            {
                return JsonToken.Pending;
            }

            Budget--;
            byte b = buffer[At];
            if (b == ' ' || b == '\n' || b == '\r' || b == '\t')
            {
                at++;
                continue;
            }

            if (b == ':' && expect == Colon)
            {
                expect = Value;
                at++;
                continue;
            }

            if (b == ',' && expect == CommaOrEnd)
            {
                expect = IsInObject ? Name : Value;
                at++;
                continue;
            }

            return ReadMark(b);
        }
    }

    private bool IsInObject => (kinds & (1 << Depth)) != 0;

    private JsonToken ReadMark(byte b)
    {
        bool mayEnd = expect == CommaOrEnd || expect == NameOrEnd || expect == ValueOrEnd;
        if ((b == '}' || b == ']') && mayEnd && Depth > 0 && IsInObject == (b == '}'))
        {
            at++;
            depth--;
            expect = Depth == 0 ? Finished : CommaOrEnd;
            return b == '}' ? JsonToken.EndObject : JsonToken.EndArray;
        }

        if (b == '"' && (expect == Name || expect == NameOrEnd))
        {
            return BeginText(InName);
        }

        if (expect != Value && expect != ValueOrEnd)
        {
            return Wrong(expect == Finished ? JsonFault.TrailingBytes : JsonFault.UnexpectedByte);
        }

        switch (b)
        {
            case (byte)'"':
                return BeginText(InString);
            case (byte)'{':
                return BeginNested(true);
            case (byte)'[':
                return BeginNested(false);
            case (byte)'t':
                return ReadWord("true", JsonToken.True);
            case (byte)'f':
                return ReadWord("false", JsonToken.False);
            case (byte)'n':
                return ReadWord("null", JsonToken.Null);
        }

        if (b == '-' || (b >= '0' && b <= '9'))
        {
            textLength = 0;
            isTextCut = false;
            number.Begin();
            expect = InNumber;
            return ReadNumber();
        }

        return Wrong(JsonFault.UnexpectedByte);
    }

    private JsonToken BeginNested(bool isObject)
    {
        if (Depth == MaxDepth)
        {
            return Wrong(JsonFault.TooDeep);
        }

        at++;
        depth++;
        kinds = isObject ? kinds | (1 << Depth) : kinds & ~(1 << Depth);
        expect = isObject ? NameOrEnd : ValueOrEnd;
        return isObject ? JsonToken.BeginObject : JsonToken.BeginArray;
    }

    private JsonToken ReadWord(string word, JsonToken token)
    {
        int length = word.Length;
        for (int i = 0; i < length; i++)
        {
            if (At + i == end)
            {
                at = end;
                return Wrong(JsonFault.EndsEarly);
            }

            if (buffer[At + i] != word[i])
            {
                return Wrong(JsonFault.BadWord);
            }
        }

        at += length;
        AfterValue();
        return token;
    }

    private JsonToken BeginText(int state)
    {
        at++;
        textLength = 0;
        isTextCut = false;
        highSurrogate = 0;
        expect = state;
        return ReadString();
    }

    private JsonToken ReadString()
    {
        while (At < end)
        {
            TakePlain();
            if (At == end)
            {
                break;
            }

            if (Budget <= 0)
            {
                return JsonToken.Pending;
            }

            Budget--;
            byte b = buffer[At];
            if (b == '"')
            {
                at++;
                CloseSurrogate();
                bool isName = expect == InName;
                if (isName)
                {
                    expect = Colon;
                    return JsonToken.Name;
                }

                AfterValue();
                return JsonToken.String;
            }

            if (b < 0x20)
            {
                return Wrong(JsonFault.ControlCharacter);
            }

            if (b == '\\')
            {
                if (!ReadEscape())
                {
                    return JsonToken.Invalid;
                }
            }
            else if (b < 0x80)
            {
                at++;
                Add(b); // behind half a pair of surrogates, or with the text full
            }
            else
            {
                int next = Utf8.Next(buffer, At, end);
                if (next < 0)
                {
                    return Wrong(JsonFault.NotUtf8);
                }

                at += next & 7;
                AddPoint(next >> 3);
            }
        }

        return Wrong(JsonFault.EndsEarly);
    }

    /// <summary>Takes printable ASCII as it stands: nearly all of every text, so it goes the short way.</summary>
    private void TakePlain()
    {
        if (highSurrogate != 0)
        {
            return;
        }

        byte[] from = buffer;
        char[] to = Text;
        int at = At;
        int length = TextLength;
        int limit = end - at < Budget ? end : at + Budget;
        if (limit - at > to.Length - length)
        {
            limit = at + to.Length - length;
        }

        while (at < limit)
        {
            byte b = from[at];
            if (b < 0x20 || b >= 0x80 || b == '"' || b == '\\')
            {
                break;
            }

            to[length] = (char)b;
            length++;
            at++;
        }

        Budget -= at - At;
        this.at = at;
        textLength = length;
    }

    private bool ReadEscape()
    {
        if (At + 1 >= end)
        {
            at = end;
            Wrong(JsonFault.EndsEarly);
            return false;
        }

        int c = Escaped(buffer[At + 1]);
        if (c > 0)
        {
            at += 2;
            Add(c);
            return true;
        }

        if (buffer[At + 1] != 'u')
        {
            Wrong(JsonFault.BadEscape);
            return false;
        }

        if (At + 6 > end)
        {
            at = end;
            Wrong(JsonFault.EndsEarly);
            return false;
        }

        int code = 0;
        for (int i = 2; i < 6; i++)
        {
            int digit = HexText.Digit(buffer[At + i]);
            if (digit < 0)
            {
                Wrong(JsonFault.BadEscape);
                return false;
            }

            code = code * 16 + digit;
        }

        at += 6;
        Add(code);
        return true;
    }

    private static int Escaped(byte b)
    {
        switch (b)
        {
            case (byte)'"': return '"';
            case (byte)'\\': return '\\';
            case (byte)'/': return '/';
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            default: return 0;
        }
    }

    private JsonToken ReadNumber()
    {
        while (At < end && number.Takes(buffer[At]))
        {
            if (Budget <= 0)
            {
                return JsonToken.Pending;
            }

            Budget--;
            number.Take(buffer[At]);
            Keep(buffer[At]);
            at++;
        }

        if (!number.MayEnd)
        {
            return Wrong(At == end ? JsonFault.EndsEarly : JsonFault.BadNumber);
        }

        AfterValue();
        return JsonToken.Number;
    }

    private void AfterValue()
    {
        expect = Depth == 0 ? Finished : CommaOrEnd;
    }

    private void AddPoint(int code)
    {
        if (code < 0x10000)
        {
            Add(code);
        }
        else
        {
            CloseSurrogate();
            Keep(0xD800 + ((code - 0x10000) >> 10));
            Keep(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
    }

    /// <summary>Adds one UTF-16 unit; a pair of surrogates may come as two escapes.</summary>
    private void Add(int unit)
    {
        if (highSurrogate != 0 && unit >= 0xDC00 && unit <= 0xDFFF)
        {
            Keep(highSurrogate);
            Keep(unit);
            highSurrogate = 0;
            return;
        }

        CloseSurrogate();
        if (unit >= 0xD800 && unit <= 0xDBFF)
        {
            highSurrogate = unit;
        }
        else
        {
            Keep(unit >= 0xDC00 && unit <= 0xDFFF ? 0xFFFD : unit);
        }
    }

    private void CloseSurrogate()
    {
        if (highSurrogate != 0)
        {
            highSurrogate = 0;
            Keep(0xFFFD);
        }
    }

    private void Keep(int unit)
    {
        if (TextLength < Text.Length)
        {
            Text[TextLength] = (char)unit;
            textLength++;
        }
        else
        {
            isTextCut = true;
        }
    }

    private JsonToken Wrong(JsonFault fault)
    {
        this.fault = fault;
        return JsonToken.Invalid;
    }
}
