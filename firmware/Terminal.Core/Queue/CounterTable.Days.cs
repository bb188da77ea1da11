namespace Terminal.Core.Queue;

/// <content>The days that are remembered, and what was lost on them.</content>
public sealed partial class CounterTable
{
    private int Lost(int day)
    {
        int index = FindDay(day);
        return index < 0 ? pendingLost : daysLost[index];
    }

    private int FindDay(int day)
    {
        for (int i = 0; i < dayCount; i++)
        {
            if (days[i] == day)
            {
                return i;
            }
        }

        return -1;
    }

    // Remembers the day; the earliest is forgotten when there are too many, and can then never be used again.
    private void UseDay(int day)
    {
        if (FindDay(day) >= 0)
        {
            return;
        }

        if (day <= ForgottenUpTo && day != 0)
        {
            return;
        }

        if (dayCount == MaxDays)
        {
            ForgetEarliestDay();
            if (day <= ForgottenUpTo)
            {
                return;
            }
        }

        days[dayCount] = (ushort)day;
        daysLost[dayCount] = (ushort)pendingLost;
        pendingLost = 0;
        dayCount++;
    }

    private void ForgetEarliestDay()
    {
        int earliest = 0;
        for (int i = 1; i < dayCount; i++)
        {
            if (days[i] < days[earliest])
            {
                earliest = i;
            }
        }

        int day = days[earliest];
        dayCount--;
        days[earliest] = days[dayCount];
        daysLost[earliest] = daysLost[dayCount];
        if (ForgottenUpTo < day)
        {
            ForgottenUpTo = day;
        }

        for (int row = RowCount - 1; row >= 0; row--)
        {
            if (rowDay[row] == day)
            {
                RemoveRow(row);
            }
        }
    }

    private int EarliestDay()
    {
        int day = int.MaxValue;
        for (int i = 0; i < dayCount; i++)
        {
            day = days[i] < day ? days[i] : day;
        }

        return day;
    }
}
