using Terminal.Core.Text;

namespace Terminal.Core.Queue;

/// <content>Date and time, confirmed with two buttons or set field by field.</content>
public sealed partial class DeskMenu
{
    private const int Fields = 5;
    private int field;

    private void OpenDate(long nowMs)
    {
        long proposed = clock.UtcSeconds;
        if (!TrustedClock.IsPlausible(proposed))
        {
            proposed = desk.State.LastUtcSeconds > TrustedClock.EarliestUtcSeconds ? desk.State.LastUtcSeconds : TrustedClock.EarliestUtcSeconds;
        }

        date.SetUtcSeconds(proposed);
        Go(Page.Date, nowMs);
    }

    private void PressDate(int button, long nowMs)
    {
        if (button == 0)
        {
            ConfirmDate(nowMs);
        }
        else if (button == 1)
        {
            field = 0;
            Go(Page.DateFields, nowMs);
        }
        else if (button == NextButton)
        {
            Go(Page.Main, nowMs);
        }
    }

    private void PressField(int button, long nowMs)
    {
        switch (button)
        {
            case 0: ChangeField(-1); break;
            case 1: ChangeField(1); break;
            case 2:
                field++;
                if (field == Fields)
                {
                    ConfirmDate(nowMs);
                }

                break;
            default: Go(Page.Main, nowMs); break;
        }
    }

    private void ConfirmDate(long nowMs)
    {
        long utc = LocalTime.ToUtcSeconds(date.Year, date.Month, date.Day, date.Hour, date.Minute, 0);
        bool believed = clock.Confirm(utc, ClockSource.Clerk, nowMs);
        Go(Page.Main, nowMs);
        message = believed ? TextId.DeskDone : TextId.DeskDateRefused;
        order = believed ? DeskOrder.RecordTime : DeskOrder.None;
    }

    // Year first: how many days a month has depends on it.
    private void ChangeField(int by)
    {
        switch (field)
        {
            case 0: date.Year = Turn(date.Year + by, 2026, 2099); break;
            case 1: date.Month = Turn(date.Month + by, 1, 12); break;
            case 2: date.Day = Turn(date.Day + by, 1, LocalTime.DaysInMonth(date.Year, date.Month)); break;
            case 3: date.Hour = Turn(date.Hour + by, 0, 23); break;
            default: date.Minute = Turn(date.Minute + by, 0, 59); break;
        }

        int days = LocalTime.DaysInMonth(date.Year, date.Month);
        date.Day = date.Day > days ? days : date.Day;
        date.SetUtcSeconds(LocalTime.ToUtcSeconds(date.Year, date.Month, date.Day, date.Hour, date.Minute, 0));
    }

    private static int Turn(int value, int low, int high)
    {
        return value < low ? high : value > high ? low : value;
    }

    private void AppendDate(Language language, TextBuffer text)
    {
        text.Append(Texts.Get(Texts.Weekday(date.Weekday), language));
        text.Append(' ');
        AppendField(2, date.Day, 2, text);
        text.Append('/');
        AppendField(1, date.Month, 2, text);
        text.Append('/');
        AppendField(0, date.Year, 4, text);
        text.Append(' ');
        AppendField(3, date.Hour, 2, text);
        text.Append(':');
        AppendField(4, date.Minute, 2, text);
    }

    private void AppendField(int number, int value, int digits, TextBuffer text)
    {
        bool chosen = page == Page.DateFields && number == field;
        text.Append(chosen ? "[" : "");
        text.AppendNumber(value, digits);
        text.Append(chosen ? "]" : "");
    }
}
