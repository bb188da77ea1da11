namespace Terminal.Tests.Printer;

/// <summary>Bytes as hexadecimal text.</summary>
public static class HexText
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>The digits of the bytes.</summary>
    public static string Text(byte[] bytes, int offset, int count)
    {
        char[] digits = Digits.ToCharArray();
        System.Text.StringBuilder text = new System.Text.StringBuilder();
        for (int i = offset; i < offset + count; i++)
        {
            text.Append(digits[bytes[i] >> 4]);
            text.Append(digits[bytes[i] & 15]);
        }

        return text.ToString();
    }

    /// <summary>The same digits without blanks, in capitals.</summary>
    public static string Tidy(string text)
    {
        System.Text.StringBuilder tidy = new System.Text.StringBuilder();
        foreach (char c in text.ToUpper())
        {
            if (c != ' ')
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString();
    }
}
