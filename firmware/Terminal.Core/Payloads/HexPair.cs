namespace Terminal.Core.Payloads;

/// <summary>Hexadecimal digits.</summary>
internal static class HexPair
{
    /// <summary>Value of one digit in either case, -1 for anything else.</summary>
    public static int Digit(int c)
    {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F' ? c - 'A' + 10
            : c >= 'a' && c <= 'f' ? c - 'a' + 10
            : -1;
    }

    /// <summary>Value of the two digits at a place, -1 when they are none.</summary>
    public static int At(byte[] bytes, int at)
    {
        int high = Digit(bytes[at]);
        int low = Digit(bytes[at + 1]);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }
}
