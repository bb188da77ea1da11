namespace Terminal.Core.Text;

/// <summary>
/// UTF-8 on byte arrays, without allocation. Only well-formed sequences are taken: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
/// </summary>
public static class Utf8
{
    /// <summary>What stands in text for bytes that are no UTF-8.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// Reads one character at a place below end. Returns code point × 8 + length in bytes (1 to 4), or -1 when the bytes
    /// there are no UTF-8; the caller then goes on one byte further.
    /// </summary>
    public static int Next(byte[] bytes, int at, int end)
    {
        int lead = bytes[at];
        if (lead < 0x80)
        {
            return (lead << 3) + 1;
        }

        int left = end - at;
        if (lead < 0xC2 || lead > 0xF4 || left < 2)
        {
            return -1;
        }

        int second = bytes[at + 1] ^ 0x80;
        if (second > 0x3F)
        {
            return -1;
        }

        if (lead < 0xE0)
        {
            return ((((lead & 0x1F) << 6) | second) << 3) + 2;
        }

        if (left < 3)
        {
            return -1;
        }

        int third = bytes[at + 2] ^ 0x80;
        if (third > 0x3F)
        {
            return -1;
        }

        if (lead < 0xF0)
        {
            int point = ((lead & 0x0F) << 12) | (second << 6) | third;
            return point < 0x800 || (point >= 0xD800 && point <= 0xDFFF) ? -1 : (point << 3) + 3;
        }

        if (left < 4)
        {
            return -1;
        }

        int fourth = bytes[at + 3] ^ 0x80;
        if (fourth > 0x3F)
        {
            return -1;
        }

        int large = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
        return large < 0x10000 || large > 0x10FFFF ? -1 : (large << 3) + 4;
    }

    /// <summary>Writes one character at a place and returns its length in bytes; the caller has checked the room (3).</summary>
    public static int Put(byte[] bytes, int at, int character)
    {
        if (character < 0x80)
        {
            bytes[at] = (byte)character;
            return 1;
        }

        if (character < 0x800)
        {
            bytes[at] = (byte)(0xC0 | (character >> 6));
            bytes[at + 1] = (byte)(0x80 | (character & 0x3F));
            return 2;
        }

        bytes[at] = (byte)(0xE0 | (character >> 12));
        bytes[at + 1] = (byte)(0x80 | ((character >> 6) & 0x3F));
        bytes[at + 2] = (byte)(0x80 | (character & 0x3F));
        return 3;
    }
}
