namespace Terminal.Core.App;

/// <summary>Keys as settings keep them: hexadecimal digits.</summary>
internal static class KeyText
{
    /// <summary>The bytes, or null for a text that is empty or no even number of hexadecimal digits.</summary>
    public static byte[] Bytes(string text)
    {
        if (text == null || text.Length == 0 || text.Length % 2 != 0)
        {
            return null;
        }

        char[] digits = text.ToCharArray();
        byte[] bytes = new byte[digits.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Value(digits[2 * i]);
            int low = Value(digits[2 * i + 1]);
            if (high < 0 || low < 0)
            {
                return null;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static int Value(char c)
    {
        if (c >= '0' && c <= '9')
        {
            return c - '0';
        }

        if (c >= 'a' && c <= 'f')
        {
            return c - 'a' + 10;
        }

        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
