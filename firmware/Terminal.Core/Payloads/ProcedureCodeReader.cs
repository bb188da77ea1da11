namespace Terminal.Core.Payloads;

/// <summary>Reads procedure codes: 1.001234, or with the unit that has its own version: 1.001234.000.00.00.H48.</summary>
public static class ProcedureCodeReader
{
    private const int ShortChars = 8;
    private const int LongChars = 22;

    /// <summary>
    /// Length of the code whose first dot stands at a place, 0 when there is none; the code starts one character before.
    /// </summary>
    public static int LengthAt(byte[] f, int dot)
    {
        if (dot < 1 || !PayloadText.IsDigit(f[dot - 1]) || PayloadText.DigitsEnd(f, dot + 1, 7) != dot + 7)
        {
            return 0;
        }

        if (dot >= 2 && (PayloadText.IsAlnum(f[dot - 2]) || f[dot - 2] == '.' || f[dot - 2] == '-'))
        {
            return 0;
        }

        int end = dot + 7;
        if (f[end] == '.' && PayloadText.IsAlnum(f[end + 1]))
        {
            bool whole = PayloadText.DigitsEnd(f, end + 1, 3) == end + 4 && f[end + 4] == '.'
                && PayloadText.DigitsEnd(f, end + 5, 2) == end + 7 && f[end + 7] == '.'
                && PayloadText.DigitsEnd(f, end + 8, 2) == end + 10 && f[end + 10] == '.'
                && PayloadText.IsLetter(f[end + 11])
                && PayloadText.DigitsEnd(f, end + 12, 3) == end + 14 && !PayloadText.IsAlnum(f[end + 14]);
            // ".html" and the next sentence are no part of it; digits are.
            return whole ? LongChars : PayloadText.IsDigit(f[end + 1]) ? 0 : ShortChars;
        }

        return PayloadText.IsAlnum(f[end]) ? 0 : ShortChars;
    }
}
