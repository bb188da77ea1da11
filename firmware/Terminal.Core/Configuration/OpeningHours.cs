namespace Terminal.Core.Configuration;

/// <summary>Opening hours as text: HH:mm-HH:mm, up to four spans in rising order, separated by commas.</summary>
public static class OpeningHours
{
    /// <summary>Most spans of a day.</summary>
    public const int MaxSpans = 4;

    /// <summary>
    /// Writes begin and end of each span, in minutes of the day, into 2 × <see cref="MaxSpans"/> places of an array from an offset.
    /// Returns how many spans, 0 for an empty text (always open), -1 when it is wrong.
    /// </summary>
    public static int Parse(string hours, int[] minutes, int offset)
    {
        if (hours.Length == 0)
        {
            return 0;
        }

        char[] c = hours.ToCharArray();
        int spans = 0;
        int last = -1;
        int at = 0;
        while (true)
        {
            int begin = Time(c, at);
            int end = at + 5 < c.Length && c[at + 5] == '-' ? Time(c, at + 6) : -1;
            if (spans == MaxSpans || begin < 0 || end < 0 || begin <= last || end <= begin)
            {
                return -1;
            }

            minutes[offset + spans * 2] = begin;
            minutes[offset + spans * 2 + 1] = end;
            spans++;
            last = end;
            at += 11;
            if (at == c.Length)
            {
                return spans;
            }

            if (c[at] != ',')
            {
                return -1;
            }

            at++;
        }
    }

    /// <summary>True when the minute of the day lies in a span, or there is none.</summary>
    public static bool IsOpen(int[] minutes, int offset, int spans, int minuteOfDay)
    {
        for (int i = 0; i < spans; i++)
        {
            if (minuteOfDay >= minutes[offset + i * 2] && minuteOfDay < minutes[offset + i * 2 + 1])
            {
                return true;
            }
        }

        return spans == 0;
    }

    private static int Time(char[] c, int at)
    {
        if (at + 5 > c.Length || c[at + 2] != ':' || !IsDigit(c[at]) || !IsDigit(c[at + 1]) || !IsDigit(c[at + 3]) || !IsDigit(c[at + 4]))
        {
            return -1;
        }

        int hour = (c[at] - '0') * 10 + c[at + 1] - '0';
        int minute = (c[at + 3] - '0') * 10 + c[at + 4] - '0';
        int total = hour * 60 + minute;
        return minute < 60 && total <= 24 * 60 ? total : -1;
    }

    private static bool IsDigit(char c)
    {
        return c >= '0' && c <= '9';
    }
}
