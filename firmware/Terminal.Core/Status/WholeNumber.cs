namespace Terminal.Core.Status;

/// <summary>Reads a whole number from characters, as JSON may write one: 4, 4.0, 40e-1, and the same as a string.</summary>
public static class WholeNumber
{
    /// <summary>Largest magnitude that is taken.</summary>
    public const long Max = 999999999999999;

    private const int MaxDigits = 15;

    /// <summary>False when the characters are no whole number, or one beyond <see cref="Max"/>.</summary>
    public static bool TryRead(char[] chars, int count, out long value)
    {
        value = 0;
        int at = 0;
        bool isNegative = count > 0 && chars[0] == '-';
        if (isNegative)
        {
            at = 1;
        }

        long digits = 0;
        int used = 0;
        int shift = 0; // how many digits stand behind the point
        bool sawPoint = false;
        int seen = 0;
        while (at < count && (IsDigit(chars[at]) || (chars[at] == '.' && !sawPoint)))
        {
            char c = chars[at];
            at++;
            if (c == '.')
            {
                sawPoint = true;
                continue;
            }

            seen++;
            if (used > 0 || c != '0')
            {
                used++;
            }

            if (used > MaxDigits)
            {
                return false;
            }

            digits = digits * 10 + (c - '0');
            if (sawPoint)
            {
                shift++;
            }
        }

        int exponent = 0;
        if (seen == 0 || (at < count && !ReadExponent(chars, count, at, out exponent)))
        {
            return false;
        }

        if (!Scale(ref digits, exponent - shift))
        {
            return false;
        }

        value = isNegative ? -digits : digits;
        return true;
    }

    private static bool Scale(ref long digits, int power)
    {
        if (digits == 0)
        {
            return true;
        }

        while (power < 0)
        {
            if (digits % 10 != 0)
            {
                return false;
            }

            digits /= 10;
            power++;
        }

        while (power > 0)
        {
            if (digits > Max / 10)
            {
                return false;
            }

            digits *= 10;
            power--;
        }

        return digits <= Max;
    }

    private static bool ReadExponent(char[] chars, int count, int at, out int exponent)
    {
        exponent = 0;
        if (chars[at] != 'e' && chars[at] != 'E')
        {
            return false;
        }

        at++;
        bool isNegative = at < count && chars[at] == '-';
        if (isNegative || (at < count && chars[at] == '+'))
        {
            at++;
        }

        int first = at;
        while (at < count && IsDigit(chars[at]) && at - first < 3)
        {
            exponent = exponent * 10 + (chars[at] - '0');
            at++;
        }

        if (isNegative)
        {
            exponent = -exponent;
        }

        return at > first && at == count;
    }

    private static bool IsDigit(char c)
    {
        return c >= '0' && c <= '9';
    }
}
