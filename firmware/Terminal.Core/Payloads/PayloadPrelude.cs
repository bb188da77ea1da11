namespace Terminal.Core.Payloads;

/// <summary>
/// What readers and encoders put around a payload and is none of it: byte order mark, symbology identifier (]Q1), ECI
/// designator (\000026), blanks and line ends.
/// </summary>
internal static class PayloadPrelude
{
    // What is longer is left to the decoder, which takes blanks and control characters anywhere.
    private const int LongestPadding = 400;

    /// <summary>Cuts all of it off, however it is stacked.</summary>
    public static void Strip(PayloadText text)
    {
        byte[] b = text.Folded;
        int end = text.Count;
        int stop = end > LongestPadding ? end - LongestPadding : 0;
        while (end > stop && (b[end - 1] <= ' ' || b[end - 1] == 0x7F))
        {
            end--;
        }

        text.CutTo(end);
        int at = 0;
        bool more = true;
        while (more && at < LongestPadding)
        {
            int before = at;
            while (at < end && at < LongestPadding && (b[at] <= ' ' || b[at] == 0x7F))
            {
                at++;
            }

            if (end - at >= 3 && b[at] == 0xEF && b[at + 1] == 0xBB && b[at + 2] == 0xBF)
            {
                at += 3;
            }
            else if (end - at > 3 && b[at] == ']' && IsAsciiLetter(b[at + 1]) && PayloadText.IsAlnum(b[at + 2]))
            {
                at += 3;
            }
            else if (end - at > 7 && b[at] == '\\' && PayloadText.DigitsEnd(b, at + 1, 6) == at + 7)
            {
                at += 7;
            }

            more = at != before;
        }

        text.DropFront(at);
    }

    private static bool IsAsciiLetter(byte b)
    {
        return PayloadText.IsLetter(b & 0xDF);
    }
}
