using Terminal.Core.Text;

namespace Terminal.Core.Console;

/// <summary>Dates and times as a technician types and reads them.</summary>
internal static class DateText
{
    /// <summary>Local day number of YYYY-MM-DD, or -1.</summary>
    public static int Day(string text)
    {
        int year = Number(text, 0, 4);
        int month = Number(text, 5, 2);
        int day = Number(text, 8, 2);
        bool isDate = text.Length == 10 && text[4] == '-' && text[7] == '-' && year >= 2000 && LocalTime.IsDate(year, month, day);
        return isDate ? LocalTime.DayNumber(year, month, day) : -1;
    }

    /// <summary>Minute of the day of HH:MM, or -1.</summary>
    public static int Minute(string text)
    {
        int hour = Number(text, 0, 2);
        int minute = Number(text, 3, 2);
        return text.Length == 5 && text[2] == ':' && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? hour * 60 + minute : -1;
    }

    /// <summary>Adds dd/MM/yyyy HH:mm of a moment, or - for none.</summary>
    public static void Append(long utcSeconds, LocalTime local, TextBuffer text)
    {
        if (utcSeconds == 0)
        {
            text.Append('-');
            return;
        }

        local.SetUtcSeconds(utcSeconds);
        local.AppendDate(text);
        text.Append(' ');
        local.AppendTime(text);
    }

    private static int Number(string text, int from, int count)
    {
        int value;
        return text.Length >= from + count && int.TryParse(text.Substring(from, count), out value) ? value : -1;
    }
}
