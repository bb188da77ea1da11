namespace Terminal.Tests.Fakes;

/// <summary>Bytes as hexadecimal text and back; blanks between digits are allowed.</summary>
public static class Hex
{
    /// <summary>The bytes that the digits mean.</summary>
    public static byte[] Bytes(string text)
    {
        char[] chars = text.ToCharArray();
        byte[] result = new byte[chars.Length / 2];
        int used = 0;
        int high = -1;
        for (int i = 0; i < chars.Length; i++)
        {
            int value = Value(chars[i]);
            if (value < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = value;
            }
            else
            {
                result[used] = (byte)((high << 4) | value);
                used++;
                high = -1;
            }
        }

        byte[] exact = new byte[used];
        System.Array.Copy(result, 0, exact, 0, used);
        return exact;
    }

    /// <summary>The digits of the bytes, upper case.</summary>
    public static string Text(byte[] bytes, int offset, int count)
    {
        const string Digits = "0123456789ABCDEF";
        char[] chars = new char[count * 2];
        for (int i = 0; i < count; i++)
        {
            chars[2 * i] = Digits[bytes[offset + i] >> 4];
            chars[2 * i + 1] = Digits[bytes[offset + i] & 15];
        }

        return new string(chars);
    }

    private static int Value(char c)
    {
        if (c >= '0' && c <= '9')
        {
            return c - '0';
        }

        if (c >= 'A' && c <= 'F')
        {
            return c - 'A' + 10;
        }

        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
