using System;
using System.Globalization;

namespace nanoFramework.Json.Reading;

/// <summary>Texts that the device takes for a date.</summary>
internal static class DateText
{
    private const int ShortestLength = 18;

    private static readonly string[] IsoForms =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd HH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "ddd, dd MMM yyyy HH:mm:ss GMT",
    ];

    private static readonly string[] CalendarForms = ["yyyyMMddTHHmmss", "yyyyMMddTHHmmssZ"];

    /// <summary>True for ISO 8601 with a time, RFC 1123, iCalendar and Date(ticks), of 18 characters and more.</summary>
    public static bool TryRead(string text, out DateTime moment)
    {
        moment = default;
        if (text.Length < ShortestLength)
        {
            return false;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, Utc, out moment))
        {
            return true;
        }

        string[] parts = text.Split('(', ')');
        if (parts.Length >= 2 && int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out int ticks) && ticks >= 0)
        {
            moment = new DateTime(ticks, DateTimeKind.Utc);
            return true;
        }

        string[] named = text.Split(':', '=');
        return DateTime.TryParseExact(named[^1], CalendarForms, CultureInfo.InvariantCulture, Utc, out moment);
    }
}
