using Terminal.Core.Text;

namespace Terminal.Core.Screens;

/// <summary>Dates in words: always with the weekday.</summary>
internal static class Dates
{
    /// <summary>The words become "Thứ Hai, 15/06/2026".</summary>
    public static void SayDay(Sheet sheet, LocalTime date)
    {
        sheet.Say(Texts.Weekday(date.Weekday));
        sheet.Words.Append(',');
        sheet.Words.Append(' ');
        date.AppendDate(sheet.Words);
    }
}
