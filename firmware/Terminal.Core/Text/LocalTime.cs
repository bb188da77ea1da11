namespace Terminal.Core.Text;

/// <summary>
/// A moment in Vietnam's local time (UTC+7, no daylight saving), taken apart. One instance is filled again and again.
/// </summary>
public sealed class LocalTime
{
    /// <summary>Seconds that local time is ahead of UTC.</summary>
    public const int OffsetSeconds = 7 * 3600;

    /// <summary>Year, for example 2026.</summary>
    public int Year;

    /// <summary>Month, 1 to 12.</summary>
    public int Month;

    /// <summary>Day of the month, 1 to 31.</summary>
    public int Day;

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour;

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute;

    /// <summary>Second, 0 to 59.</summary>
    public int Second;

    /// <summary>Day of the week, 0 is Sunday.</summary>
    public int Weekday;

    /// <summary>Fills this from seconds since 1970-01-01 UTC.</summary>
    public void SetUtcSeconds(long utcSeconds)
    {
        long local = utcSeconds + OffsetSeconds;
        long days = local / 86400;
        int rest = (int)(local - days * 86400);
        if (rest < 0)
        {
            rest += 86400;
            days--;
        }

        SetDayNumber((int)days);
        Hour = rest / 3600;
        Minute = rest / 60 % 60;
        Second = rest % 60;
    }

    /// <summary>Fills the date from a day number (<see cref="DayNumber"/>); the time of day becomes 00:00:00.</summary>
    public void SetDayNumber(int dayNumber)
    {
        // Days are counted from 0000-03-01, so that the leap day is the last of its year.
        int z = dayNumber + 719468;
        int era = (z >= 0 ? z : z - 146096) / 146097;
        int dayOfEra = z - era * 146097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        Day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        Month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        Year = yearOfEra + era * 400 + (Month <= 2 ? 1 : 0);
        Weekday = ((dayNumber + 4) % 7 + 7) % 7;
        Hour = 0;
        Minute = 0;
        Second = 0;
    }

    /// <summary>Days from 1970-01-01 to the given date of the Gregorian calendar.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        int y = month <= 2 ? year - 1 : year;
        int era = (y >= 0 ? y : y - 399) / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    /// <summary>Seconds since 1970-01-01 UTC of a local date and time.</summary>
    public static long ToUtcSeconds(int year, int month, int day, int hour, int minute, int second)
    {
        return DayNumber(year, month, day) * 86400L + hour * 3600 + minute * 60 + second - OffsetSeconds;
    }

    /// <summary>Local day number of a moment: the date that the queue and the papers speak of.</summary>
    public static int LocalDay(long utcSeconds)
    {
        long local = utcSeconds + OffsetSeconds;
        long day = local / 86400;
        return (int)(local % 86400 < 0 ? day - 1 : day);
    }

    /// <summary>True when the date exists.</summary>
    public static bool IsDate(int year, int month, int day)
    {
        return month >= 1 && month <= 12 && day >= 1 && day <= DaysInMonth(year, month);
    }

    /// <summary>Number of days of a month, 1 to 12.</summary>
    public static int DaysInMonth(int year, int month)
    {
        if (month == 2)
        {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }

        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /// <summary>Adds dd/MM/yyyy.</summary>
    public void AppendDate(TextBuffer text)
    {
        text.AppendNumber(Day, 2);
        text.Append('/');
        text.AppendNumber(Month, 2);
        text.Append('/');
        text.AppendNumber(Year, 4);
    }

    /// <summary>Adds yyyy-MM-dd.</summary>
    public void AppendIsoDate(TextBuffer text)
    {
        text.AppendNumber(Year, 4);
        text.Append('-');
        text.AppendNumber(Month, 2);
        text.Append('-');
        text.AppendNumber(Day, 2);
    }

    /// <summary>Adds HH:mm.</summary>
    public void AppendTime(TextBuffer text)
    {
        text.AppendNumber(Hour, 2);
        text.Append(':');
        text.AppendNumber(Minute, 2);
    }
}
