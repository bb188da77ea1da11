namespace Terminal.Core.Text;

/// <summary>
/// Text that is put together and taken apart without allocation: characters (UTF-16, NFC) with a length and a fixed room.
/// What does not fit is cut off and <see cref="Overflowed"/> says so.
/// </summary>
public sealed class TextBuffer
{
    /// <summary>The characters; those at and behind <see cref="Length"/> mean nothing, and the last is none of them (<see cref="Overflowed"/>).</summary>
    public readonly char[] Chars;

    /// <summary>How many characters are in use.</summary>
    public int Length;

    /// <summary>True when something did not fit since the last <see cref="Clear"/>. Kept behind the characters: a field would be 12 bytes on the device.</summary>
    public bool Overflowed
    {
        get { return Chars[Chars.Length - 1] != 0; }
    }

    /// <summary>How many characters fit.</summary>
    public int Capacity
    {
        get { return Chars.Length - 1; }
    }

    /// <summary>Room for the given number of characters.</summary>
    public TextBuffer(int capacityChars)
    {
        Chars = new char[capacityChars + 1];
    }

    /// <summary>Empties the buffer without overwriting it.</summary>
    public void Clear()
    {
        Length = 0;
        Chars[Chars.Length - 1] = '\0';
    }

    /// <summary>Empties the buffer and overwrites every character, for text that must not stay in memory.</summary>
    public void Wipe()
    {
        System.Array.Clear(Chars, 0, Chars.Length);
        Clear();
    }

    /// <summary>Adds a constant or label; null adds nothing.</summary>
    public void Append(string text)
    {
        if (text != null)
        {
            char[] chars = text.ToCharArray();
            Append(chars, 0, chars.Length);
        }
    }

    /// <summary>Adds one character.</summary>
    public void Append(char character)
    {
        if (Length < Chars.Length - 1)
        {
            Chars[Length] = character;
            Length++;
        }
        else
        {
            Chars[Chars.Length - 1] = '1';
        }
    }

    /// <summary>Adds count characters from the offset.</summary>
    public void Append(char[] chars, int offset, int count)
    {
        int room = Chars.Length - 1 - Length;
        if (count > room)
        {
            count = room;
            Chars[Chars.Length - 1] = '1';
        }

        if (count > 0)
        {
            System.Array.Copy(chars, offset, Chars, Length, count);
            Length += count;
        }
    }

    /// <summary>Adds the content of another buffer.</summary>
    public void Append(TextBuffer other)
    {
        if (other != null)
        {
            Append(other.Chars, 0, other.Length);
        }
    }

    /// <summary>Adds ASCII bytes; a byte outside 0x20–0x7E becomes '?'.</summary>
    public void AppendAscii(byte[] bytes, int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            byte b = bytes[offset + i];
            Append(b >= 0x20 && b < 0x7F ? (char)b : '?');
        }
    }

    /// <summary>Adds a decimal number, with leading zeros up to minDigits (at most 19).</summary>
    public void AppendNumber(long value, int minDigits)
    {
        if (value < 0)
        {
            Append('-');
        }

        long divisor = 1;
        int digits = 1;
        long rest = value / 10;
        while (rest != 0)
        {
            rest /= 10;
            divisor *= 10;
            digits++;
        }

        for (int i = digits; i < minDigits; i++)
        {
            Append('0');
        }

        while (divisor != 0)
        {
            int digit = (int)(value / divisor % 10);
            Append((char)('0' + (digit < 0 ? -digit : digit)));
            divisor /= 10;
        }
    }

    /// <summary>True when both hold the same characters.</summary>
    public bool SameAs(TextBuffer other)
    {
        if (other == null || other.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            if (Chars[i] != other.Chars[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes over the content of another buffer.</summary>
    public void CopyFrom(TextBuffer other)
    {
        Clear();
        Append(other);
    }

    /// <summary>The content as a string, for logs and tests; allocates.</summary>
    public override string ToString()
    {
        return new string(Chars, 0, Length);
    }
}
