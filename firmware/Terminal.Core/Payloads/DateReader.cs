using System.Text;
using Terminal.Core.Text;

namespace Terminal.Core.Payloads;

/// <summary>
/// Reads a date, with or without time of day, that starts at a digit: in figures in either order, run together, ISO 8601,
/// or in words, time before or after the date. The fields hold what the last <see cref="ReadAt"/> that succeeded has found.
/// </summary>
public sealed class DateReader
{
    /// <summary>First year of papers that this terminal reads: older dates are other people's data.</summary>
    public const int FirstYear = 2018;

    private const int LastYear = 2099;

    private static readonly byte[] WordGio = Encoding.UTF8.GetBytes("GIO");
    private static readonly byte[] WordPhut = Encoding.UTF8.GetBytes("PHUT");
    private static readonly byte[] WordGiay = Encoding.UTF8.GetBytes("GIAY");
    private static readonly byte[] WordThang = Encoding.UTF8.GetBytes("THANG");
    private static readonly byte[] WordNgay = Encoding.UTF8.GetBytes("NGAY");
    private static readonly byte[] WordThu = Encoding.UTF8.GetBytes("THU");
    private static readonly byte[] WordChu = Encoding.UTF8.GetBytes("CHU");
    private static readonly byte[] WordNam = Encoding.UTF8.GetBytes("NAM");

    /// <summary>Local day number, 0 when the figures are no date that a paper can bear.</summary>
    public int Day;

    /// <summary>Minute of the day or <see cref="ScannedCode.NoTime"/>.</summary>
    public int Minute;

    /// <summary>Place behind what was read.</summary>
    public int End;

    /// <summary>True when the year was written with two digits: only a label makes a date of it.</summary>
    public bool ShortYear;

    /// <summary>True for a run of digits that could be another number as well.</summary>
    public bool DigitsOnly;

    private int year;
    private int month;
    private int day;
    private int timeEnd;
    private int zoneMinutes;
    private bool zoned;

    /// <summary>
    /// Tries the digit at a place. False when nothing there has the shape of a date; true with <see cref="Day"/> 0 when it
    /// has the shape but is no date of 2018 to 2099.
    /// </summary>
    public bool ReadAt(byte[] f, int at, bool labelled)
    {
        Day = 0;
        Minute = ScannedCode.NoTime;
        ShortYear = false;
        DigitsOnly = false;
        zoned = false;
        int end = PayloadText.DigitsEnd(f, at, 18);
        int digits = end - at;
        bool found;
        if (digits == 8 || digits == 12 || digits == 14 || digits == 17)
        {
            found = ReadDigits(f, at, digits, labelled);
        }
        else if (digits == 10 || digits == 13)
        {
            found = labelled && ReadEpoch(f, at, digits);
        }
        else if (digits <= 2 && ReadTime(f, at))
        {
            int minute = Minute;
            int dateAt = SkipToDate(f, timeEnd);
            found = PayloadText.IsDigit(f[dateAt]) && ReadCalendar(f, dateAt);
            Minute = minute;
        }
        else
        {
            found = digits <= 4 && ReadCalendar(f, at);
            if (found)
            {
                ReadTimeBehind(f);
            }
        }

        if (!found || PayloadText.IsDigit(f[End]) || GoesOn(f))
        {
            return false;
        }

        if (Day == 0 && year >= FirstYear && year <= LastYear && LocalTime.IsDate(year, month, day))
        {
            Day = LocalTime.DayNumber(year, month, day);
        }

        if (Day != 0 && zoned && Minute >= 0)
        {
            Shift(7 * 60 - zoneMinutes);
        }

        return true;
    }

    // "12/06/20/3" and "1.2.20.4" are no dates, but "01/06/2026-15/06/2026" begins with one.
    private bool GoesOn(byte[] f)
    {
        byte c = f[End];
        return (c == '/' || c == '.' || (c == '-' && ShortYear)) && PayloadText.IsDigit(f[End + 1]);
    }

    // yyyyMMdd or ddMMyyyy, the former also with HHmm, HHmmss or HHmmssfff behind.
    private bool ReadDigits(byte[] f, int at, int digits, bool labelled)
    {
        // Twelve digits are an ID number unless a label says that they are a time.
        if (digits == 12 && !labelled)
        {
            return false;
        }

        DigitsOnly = true;
        End = at + digits;
        year = PayloadText.Number(f, at, 4);
        month = PayloadText.Number(f, at + 4, 2);
        day = PayloadText.Number(f, at + 6, 2);
        if (digits > 8)
        {
            int hour = PayloadText.Number(f, at + 8, 2);
            int minute = PayloadText.Number(f, at + 10, 2);
            if (hour > 23 || minute > 59)
            {
                year = 0;
            }

            Minute = hour * 60 + minute;
            return true;
        }

        if (year < FirstYear || year > LastYear || !LocalTime.IsDate(year, month, day))
        {
            year = PayloadText.Number(f, at + 4, 4);
            month = PayloadText.Number(f, at + 2, 2);
            day = PayloadText.Number(f, at, 2);
        }

        if (!ReadBasicTime(f) && (f[End] == 'T' || f[End] == ' '))
        {
            ReadTimeBehind(f);
        }

        return true;
    }

    // "T163000Z": the basic format of ISO 8601.
    private bool ReadBasicTime(byte[] f)
    {
        int at = End + 1;
        int end = PayloadText.DigitsEnd(f, at, 7);
        int hour = PayloadText.Number(f, at, 2);
        int minute = PayloadText.Number(f, at + 2, 2);
        if (f[End] != 'T' || (end - at != 4 && end - at != 6) || hour > 23 || minute > 59)
        {
            return false;
        }

        Minute = hour * 60 + minute;
        End = SkipZone(f, end);
        return true;
    }

    // Seconds or milliseconds since 1970, as JSON of web clients has them.
    private bool ReadEpoch(byte[] f, int at, int digits)
    {
        DigitsOnly = true;
        End = at + digits;
        long seconds = PayloadText.Number(f, at, 9) * 10L + (f[at + 9] - '0');
        Day = LocalTime.LocalDay(seconds);
        if (Day < LocalTime.DayNumber(FirstYear, 1, 1) || Day > LocalTime.DayNumber(LastYear, 12, 31))
        {
            Day = 0;
            year = 0;
            return true;
        }

        long local = seconds + LocalTime.OffsetSeconds;
        Minute = (int)(local % 86400) / 60;
        return true;
    }

    private bool ReadCalendar(byte[] f, int at)
    {
        int end = PayloadText.DigitsEnd(f, at, 5);
        int digits = end - at;
        if (digits == 4 && IsDateSeparator(f[end]))
        {
            return ReadYearFirst(f, at, end);
        }

        if (digits > 2)
        {
            int eight = PayloadText.DigitsEnd(f, at, 9);
            return eight - at == 8 && ReadDigits(f, at, 8, true);
        }

        day = PayloadText.Number(f, at, digits);
        int next = PayloadText.SkipBlanks(f, end, 1);
        byte separator = f[next];
        if (IsDateSeparator(separator))
        {
            return ReadDayFirst(f, next, separator);
        }

        next = PayloadText.SkipBlanks(f, end, 3);
        if (!PayloadText.StandsAt(f, next, WordThang))
        {
            return false;
        }

        return ReadWords(f, next + WordThang.Length);
    }

    private bool ReadYearFirst(byte[] f, int at, int yearEnd)
    {
        byte separator = f[yearEnd];
        int monthEnd = PayloadText.DigitsEnd(f, yearEnd + 1, 3);
        int monthDigits = monthEnd - yearEnd - 1;
        if (monthDigits < 1 || monthDigits > 2 || f[monthEnd] != separator)
        {
            return false;
        }

        End = PayloadText.DigitsEnd(f, monthEnd + 1, 3);
        int dayDigits = End - monthEnd - 1;
        if (dayDigits < 1 || dayDigits > 2)
        {
            return false;
        }

        year = PayloadText.Number(f, at, 4);
        month = PayloadText.Number(f, yearEnd + 1, monthDigits);
        day = PayloadText.Number(f, monthEnd + 1, dayDigits);
        return true;
    }

    private bool ReadDayFirst(byte[] f, int separatorAt, byte separator)
    {
        int monthAt = PayloadText.SkipBlanks(f, separatorAt + 1, 1);
        int monthEnd = PayloadText.DigitsEnd(f, monthAt, 3);
        int next = PayloadText.SkipBlanks(f, monthEnd, 1);
        if (monthEnd == monthAt || monthEnd - monthAt > 2 || f[next] != separator)
        {
            return false;
        }

        int yearAt = PayloadText.SkipBlanks(f, next + 1, 1);
        month = PayloadText.Number(f, monthAt, monthEnd - monthAt);
        return ReadYear(f, yearAt);
    }

    private bool ReadWords(byte[] f, int at)
    {
        int monthAt = PayloadText.SkipBlanks(f, at, 3);
        int monthEnd = PayloadText.DigitsEnd(f, monthAt, 3);
        int next = f[monthEnd] == ',' ? monthEnd + 1 : monthEnd;
        next = PayloadText.SkipBlanks(f, next, 3);
        if (monthEnd == monthAt || monthEnd - monthAt > 2 || !PayloadText.StandsAt(f, next, WordNam))
        {
            return false;
        }

        month = PayloadText.Number(f, monthAt, monthEnd - monthAt);
        return ReadYear(f, PayloadText.SkipBlanks(f, next + WordNam.Length, 3));
    }

    private bool ReadYear(byte[] f, int at)
    {
        End = PayloadText.DigitsEnd(f, at, 5);
        int digits = End - at;
        year = PayloadText.Number(f, at, digits);
        ShortYear = digits == 2;
        if (ShortYear)
        {
            year += 2000;
        }

        return digits == 2 || digits == 4;
    }

    private static bool IsDateSeparator(byte c)
    {
        return c == '/' || c == '-' || c == '.';
    }

    // 8:30, 08:30:00, 8h30, 17g, 9 giờ 05 phút; then SA, CH, AM, PM, sáng, chiều. Leaves the place behind it in timeEnd.
    private bool ReadTime(byte[] f, int at)
    {
        int end = PayloadText.DigitsEnd(f, at, 3);
        int hour = PayloadText.Number(f, at, end - at);
        int minute = 0;
        int next = PayloadText.SkipBlanks(f, end, 2);
        bool words = false;
        if (f[end] == ':')
        {
            next = end + 1;
        }
        else if (PayloadText.StandsAt(f, next, WordGio))
        {
            next += WordGio.Length;
            words = true;
        }
        else if ((f[end] == 'H' || f[end] == 'G') && !PayloadText.IsLetter(f[end + 1]))
        {
            next = end + 1;
            words = true;
        }
        else
        {
            return false;
        }

        int minuteAt = PayloadText.SkipBlanks(f, next, words ? 2 : 0);
        int minuteEnd = PayloadText.DigitsEnd(f, minuteAt, 3);
        int digits = minuteEnd - minuteAt;
        // "17 giờ 15/06/2026": the figure behind the hour may begin the date.
        bool minutesFollow = digits > 0 && digits <= 2 && !IsDateSeparator(f[minuteEnd]) && !StartsDate(f, minuteEnd);
        if (minutesFollow)
        {
            minute = PayloadText.Number(f, minuteAt, digits);
            next = SkipSeconds(f, minuteEnd);
        }
        else if (!words)
        {
            return false;
        }

        if (hour > 23 || minute > 59)
        {
            return false;
        }

        Minute = hour * 60 + minute;
        timeEnd = SkipHalfOfDay(f, next);
        return true;
    }

    private static bool StartsDate(byte[] f, int at)
    {
        return PayloadText.StandsAt(f, PayloadText.SkipBlanks(f, at, 3), WordThang);
    }

    private int SkipSeconds(byte[] f, int at)
    {
        int next = at;
        int phut = PayloadText.SkipBlanks(f, at, 2);
        if (PayloadText.StandsAt(f, phut, WordPhut))
        {
            next = phut + WordPhut.Length;
            int secondsAt = PayloadText.SkipBlanks(f, next, 2);
            int giay = PayloadText.DigitsEnd(f, secondsAt, 3);
            giay = giay == secondsAt ? giay : PayloadText.SkipBlanks(f, giay, 2);
            return giay > secondsAt && PayloadText.StandsAt(f, giay, WordGiay) ? giay + WordGiay.Length : next;
        }

        if (f[at] == ':' && PayloadText.DigitsEnd(f, at + 1, 3) == at + 3)
        {
            next = at + 3;
            if (f[next] == '.' && PayloadText.IsDigit(f[next + 1]))
            {
                next = PayloadText.DigitsEnd(f, next + 1, 9);
            }
        }
        else if (f[at] == 'P' && !PayloadText.IsAlnum(f[at + 1]))
        {
            next = at + 1;
        }

        return SkipZone(f, next);
    }

    private int SkipZone(byte[] f, int at)
    {
        if (f[at] == 'Z' && !PayloadText.IsAlnum(f[at + 1]))
        {
            zoned = true;
            zoneMinutes = 0;
            return at + 1;
        }

        if ((f[at] == '+' || f[at] == '-') && PayloadText.DigitsEnd(f, at + 1, 3) == at + 3)
        {
            int minuteAt = f[at + 3] == ':' ? at + 4 : at + 3;
            if (PayloadText.DigitsEnd(f, minuteAt, 3) == minuteAt + 2)
            {
                int minutes = PayloadText.Number(f, at + 1, 2) * 60 + PayloadText.Number(f, minuteAt, 2);
                if (minutes <= 14 * 60)
                {
                    zoned = true;
                    zoneMinutes = f[at] == '-' ? -minutes : minutes;
                }

                return minuteAt + 2;
            }
        }

        return at;
    }

    // SA, CH, AM, PM and "sáng", "chiều": the latter two move the hour only when it says less than 12.
    private int SkipHalfOfDay(byte[] f, int at)
    {
        int next = PayloadText.SkipBlanks(f, at, 2);
        int letters = next;
        while (letters - next < 6 && PayloadText.IsLetter(f[letters]))
        {
            letters++;
        }

        int length = letters - next;
        bool morning = (length == 2 && ((f[next] == 'S' && f[next + 1] == 'A') || (f[next] == 'A' && f[next + 1] == 'M')))
            || (length == 4 && f[next] == 'S' && f[next + 1] == 'A' && f[next + 3] == 'G');
        bool afternoon = (length == 2 && ((f[next] == 'C' && f[next + 1] == 'H') || (f[next] == 'P' && f[next + 1] == 'M')))
            || (length == 5 && f[next] == 'C' && f[next + 1] == 'H' && f[next + 4] == 'U');
        if (afternoon && Minute < 12 * 60)
        {
            Minute += 12 * 60;
        }
        else if (morning && length == 2 && Minute >= 12 * 60)
        {
            Minute -= 12 * 60;
        }

        return morning || afternoon ? letters : at;
    }

    // From a time to the date behind it: punctuation and the words "ngày", "thứ hai" to "thứ bảy", "chủ nhật".
    private static int SkipToDate(byte[] f, int at)
    {
        int limit = at + 32;
        while (at < limit)
        {
            byte c = f[at];
            if (c == ' ' || c == ',' || c == '-' || c == '(' || c == '.' || c == '/' || c == '"')
            {
                at++;
            }
            else if (PayloadText.StandsAt(f, at, WordNgay))
            {
                at += WordNgay.Length;
            }
            else if (PayloadText.StandsAt(f, at, WordThu) || PayloadText.StandsAt(f, at, WordChu))
            {
                // "thứ hai", "thứ 2", "chủ nhật".
                at = PayloadText.SkipBlanks(f, at + 3, 1);
                bool figure = f[at] >= '2' && f[at] <= '7' && !PayloadText.IsAlnum(f[at + 1]);
                at = figure ? at + 1 : SkipLetters(f, at, 4);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int SkipLetters(byte[] f, int at, int limit)
    {
        while (limit > 0 && PayloadText.IsLetter(f[at]))
        {
            at++;
            limit--;
        }

        return at;
    }

    // A time that follows the date, after 'T', blanks, comma, dash or the word "lúc".
    private void ReadTimeBehind(byte[] f)
    {
        int dateEnd = End;
        int at = dateEnd;
        int limit = at + 10;
        while (at < limit && (f[at] == ' ' || f[at] == ',' || f[at] == '-' || f[at] == '(' || PayloadText.IsLetter(f[at])))
        {
            at++;
        }

        if (at == dateEnd || !PayloadText.IsDigit(f[at]) || PayloadText.DigitsEnd(f, at, 3) - at > 2 || !ReadTime(f, at))
        {
            return;
        }

        // "25/05/2026, 08:00 15/06/2026", "25/05/2026 08:00 ngày 15/06/2026": that time belongs to the next date.
        int dateAt = SkipToDate(f, timeEnd);
        int digits = PayloadText.DigitsEnd(f, dateAt, 5) - dateAt;
        bool dateFollows = digits > 0 && digits <= 4 && dateAt > timeEnd && IsDateSeparator(f[dateAt + digits]);
        bool near = at == dateEnd + 1 && (f[dateEnd] == ' ' || f[dateEnd] == 'T');
        if (dateFollows && (!near || PayloadText.StandsAt(f, PayloadText.SkipBlanks(f, timeEnd, 2), WordNgay)))
        {
            Minute = ScannedCode.NoTime;
            return;
        }

        End = timeEnd;
    }

    private void Shift(int minutes)
    {
        Minute += minutes;
        if (Minute >= 24 * 60)
        {
            Minute -= 24 * 60;
            Day++;
        }
        else if (Minute < 0)
        {
            Minute += 24 * 60;
            Day--;
        }
    }
}
