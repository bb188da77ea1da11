namespace Terminal.Core.Status;

/// <summary>Writes ASCII into a given array; what does not fit is left out and <see cref="Overflowed"/> says so.</summary>
internal sealed class AsciiWriter
{
    private byte[] bytes;

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>True when something did not fit.</summary>
    public bool Overflowed { get; private set; }

    public void Begin(byte[] bytes)
    {
        this.bytes = bytes;
        Length = 0;
        Overflowed = false;
    }

    public void Add(byte[] source)
    {
        Add(source, 0, source.Length);
    }

    public void Add(byte[] source, int offset, int count)
    {
        if (Length + count > bytes.Length)
        {
            Overflowed = true;
            return;
        }

        System.Array.Copy(source, offset, bytes, Length, count);
        Length += count;
    }

    public void Add(byte b)
    {
        if (Length == bytes.Length)
        {
            Overflowed = true;
            return;
        }

        bytes[Length] = b;
        Length++;
    }

    /// <summary>Adds a number that is not negative.</summary>
    public void AddNumber(long value)
    {
        long divisor = 1;
        while (value / divisor >= 10)
        {
            divisor *= 10;
        }

        while (divisor > 0)
        {
            Add((byte)('0' + (int)(value / divisor % 10)));
            divisor /= 10;
        }
    }

    /// <summary>Adds bytes as lower-case hexadecimal digits.</summary>
    public void AddHex(byte[] source, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Add(HexText.Character(source[i] >> 4));
            Add(HexText.Character(source[i] & 15));
        }
    }

    /// <summary>Adds the characters of a JSON string, without its quotes, as UTF-8 with the escapes that JSON asks for.</summary>
    public void AddJsonText(char[] chars, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int c = chars[i];
            if (c == '"' || c == '\\')
            {
                Add((byte)'\\');
                Add((byte)c);
            }
            else if (c < 0x20)
            {
                Add((byte)'\\');
                Add((byte)'u');
                Add((byte)'0');
                Add((byte)'0');
                Add(HexText.Character(c >> 4));
                Add(HexText.Character(c & 15));
            }
            else if (c < 0x80)
            {
                Add((byte)c);
            }
            else if (c < 0x800)
            {
                Add((byte)(0xC0 | (c >> 6)));
                Add((byte)(0x80 | (c & 0x3F)));
            }
            else if (c >= 0xD800 && c <= 0xDFFF)
            {
                i += AddSurrogates(chars, i, count);
            }
            else
            {
                Add((byte)(0xE0 | (c >> 12)));
                Add((byte)(0x80 | ((c >> 6) & 0x3F)));
                Add((byte)(0x80 | (c & 0x3F)));
            }
        }
    }

    /// <summary>Adds a pair of surrogates as one character; returns how many further units it took. A lone one becomes '?'.</summary>
    private int AddSurrogates(char[] chars, int at, int count)
    {
        int high = chars[at];
        int low = at + 1 < count ? chars[at + 1] : 0;
        if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
        {
            Add((byte)'?');
            return 0;
        }

        int code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
        Add((byte)(0xF0 | (code >> 18)));
        Add((byte)(0x80 | ((code >> 12) & 0x3F)));
        Add((byte)(0x80 | ((code >> 6) & 0x3F)));
        Add((byte)(0x80 | (code & 0x3F)));
        return 1;
    }
}
