namespace Terminal.Core.Status;

/// <summary>Bytes as hexadecimal digits.</summary>
internal static class HexText
{
    /// <summary>Value of a digit in either case, or -1.</summary>
    public static int Digit(int character)
    {
        if (character >= '0' && character <= '9')
        {
            return character - '0';
        }

        if (character >= 'a' && character <= 'f')
        {
            return character - 'a' + 10;
        }

        return character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
    }

    /// <summary>The digit of a value from 0 to 15, lower case.</summary>
    public static byte Character(int value)
    {
        return (byte)(value < 10 ? '0' + value : 'a' + value - 10);
    }

    /// <summary>True when the text says exactly these bytes. The time it takes does not tell where they differ.</summary>
    public static bool Says(byte[] text, int textLength, byte[] bytes)
    {
        if (textLength != bytes.Length * 2)
        {
            return false;
        }

        int difference = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digit(text[2 * i]);
            int low = Digit(text[2 * i + 1]);
            difference |= ((high << 4) | low) ^ bytes[i]; // a digit of -1 stays negative
        }

        return difference == 0;
    }
}
