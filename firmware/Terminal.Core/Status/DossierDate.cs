using Terminal.Core.Text;

namespace Terminal.Core.Status;

/// <summary>
/// Reads a moment as the systems of the one-stop offices write it: yyyyMMdd[HHmm[ss]], yyyy-MM-dd[ HH:mm[:ss]],
/// ISO 8601 with T, fractions and zone, or dd/MM/yyyy[ HH:mm[:ss]]. Without a zone it is local time (UTC+7).
/// One instance is used again and again.
/// </summary>
public sealed class DossierDate
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private char[] chars;
    private int count;
    private int at;
    private long utcSeconds;
    private bool hasTime;

    /// <summary>The moment, in seconds since 1970-01-01 UTC; of a bare day its local midnight.</summary>
    public long UtcSeconds
    {
        get { return utcSeconds; }
    }

    /// <summary>False when only the day is known. Midnight sharp counts as a bare day: no office hands out papers then.</summary>
    public bool HasTime
    {
        get { return hasTime; }
    }

    /// <summary>False when the characters are no existing moment of the years 2000 to 2099.</summary>
    public bool TryRead(char[] chars, int count)
    {
        this.chars = chars;
        this.count = count;
        at = 0;
        while (this.count > 0 && chars[this.count - 1] == ' ')
        {
            this.count--;
        }

        while (at < this.count && chars[at] == ' ')
        {
            at++;
        }

        int day;
        int month;
        int year;
        bool isCompact = false;
        if (at + 2 < this.count && chars[at + 2] == '/')
        {
            day = Digits(2);
            bool slash = Skip('/');
            month = Digits(2);
            year = slash && Skip('/') ? Digits(4) : -1;
        }
        else
        {
            year = Digits(4);
            isCompact = !Skip('-');
            month = Digits(2);
            if (!isCompact && !Skip('-'))
            {
                return false;
            }

            day = Digits(2);
        }

        if (year < FirstYear || year > LastYear || !LocalTime.IsDate(year, month, day))
        {
            return false;
        }

        return ReadTime(year, month, day, isCompact);
    }

    private bool ReadTime(int year, int month, int day, bool isCompact)
    {
        int hour = 0;
        int minute = 0;
        int second = 0;
        int zoneSeconds = LocalTime.OffsetSeconds;
        if (at < count)
        {
            bool separated = Skip('T') || Skip('t') || Skip(' ');
            if (!isCompact && !separated)
            {
                return false;
            }

            hour = Digits(2);
            bool colons = Skip(':');
            minute = Digits(2);
            if (colons ? Skip(':') : at < count && IsDigit(chars[at]))
            {
                second = Digits(2);
                if (second >= 0 && Skip('.') && !SkipFraction())
                {
                    return false;
                }
            }

            if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            {
                return false;
            }

            if (at < count && !ReadZone(out zoneSeconds))
            {
                return false;
            }
        }

        utcSeconds = LocalTime.ToUtcSeconds(year, month, day, hour, minute, second) + LocalTime.OffsetSeconds - zoneSeconds;
        hasTime = hour != 0 || minute != 0 || second != 0;
        return true;
    }

    private bool ReadZone(out int zoneSeconds)
    {
        zoneSeconds = 0;
        if (Skip('Z') || Skip('z'))
        {
            return at == count;
        }

        bool isBehind = Skip('-');
        if (!isBehind && !Skip('+'))
        {
            return false;
        }

        int hours = Digits(2);
        Skip(':');
        int minutes = at < count ? Digits(2) : 0;
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        {
            return false;
        }

        zoneSeconds = (hours * 60 + minutes) * (isBehind ? -60 : 60);
        return at == count;
    }

    private bool SkipFraction()
    {
        int first = at;
        while (at < count && IsDigit(chars[at]))
        {
            at++;
        }

        return at > first;
    }

    private bool Skip(char c)
    {
        if (at < count && chars[at] == c)
        {
            at++;
            return true;
        }

        return false;
    }

    private int Digits(int digits)
    {
        if (at + digits > count)
        {
            return -1;
        }

        int number = 0;
        for (int i = 0; i < digits; i++)
        {
            char c = chars[at + i];
            if (!IsDigit(c))
            {
                return -1;
            }

            number = number * 10 + (c - '0');
        }

        at += digits;
        return number;
    }

    private static bool IsDigit(char c)
    {
        return c >= '0' && c <= '9';
    }
}
