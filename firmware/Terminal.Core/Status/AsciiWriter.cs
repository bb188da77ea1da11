namespace Terminal.Core.Status;

/// <summary>Writes ASCII into the front of a given array; what does not fit is left out and <see cref="Overflowed"/> says so.</summary>
internal sealed class AsciiWriter
{
    private byte[] bytes;
    private int room;
    private int length;
    private bool overflowed;

    /// <summary>Bytes written so far.</summary>
    public int Length
    {
        get { return length; }
    }

    /// <summary>True when something did not fit.</summary>
    public bool Overflowed
    {
        get { return overflowed; }
    }

    public void Begin(byte[] bytes, int maxBytes)
    {
        this.bytes = bytes;
        room = maxBytes;
        length = 0;
        overflowed = false;
    }

    public void Add(byte[] source)
    {
        Add(source, 0, source.Length);
    }

    public void Add(byte[] source, int offset, int count)
    {
        if (HasRoom(count))
        {
            System.Array.Copy(source, offset, bytes, length, count);
            length += count;
        }
    }

    public void Add(byte b)
    {
        if (length == room)
        {
            overflowed = true;
            return;
        }

        bytes[length] = b;
        length++;
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
        if (!HasRoom(2 * count))
        {
            return;
        }

        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < count; i++)
        {
            int b = source[i];
            target[at] = HexText.Character(b >> 4);
            target[at + 1] = HexText.Character(b & 15);
            at += 2;
        }

        length = at;
    }

    private bool HasRoom(int count)
    {
        overflowed |= length + count > room;
        return length + count <= room;
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
