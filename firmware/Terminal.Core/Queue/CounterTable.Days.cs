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

    // The earliest day on which no number can have been given, -1 for none: forgotten, it may begin again with the first number.
    private int FindFreeDay()
    {
        int free = -1;
        for (int i = 0; i < dayCount; i++)
        {
            if (daysLost[i] == 0 && !HasRow(days[i]) && (free < 0 || days[i] < days[free]))
            {
                free = i;
            }
        }

        return free;
    }

    private bool HasRow(int day)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] == day)
            {
                return true;
            }
        }

        return false;
    }

    // What may be lost on a day that begins. One before the latest may have been here, been forgotten as free, and lost records since.
    private int LostBefore(int day)
    {
        int most = 0;
        bool isLatest = true;
        for (int i = 0; i < dayCount; i++)
        {
            most = daysLost[i] > most ? daysLost[i] : most;
            isLatest &= days[i] < day;
        }

        return isLatest || most < pendingLost ? pendingLost : most;
    }

    private void RemoveDay(int index)
    {
        dayCount--;
        days[index] = days[dayCount];
        daysLost[index] = daysLost[dayCount];
    }

    // Remembers the day. When there are too many, one without numbers is forgotten, else the earliest, which can then never be used again.
    private void UseDay(int day)
    {
        if (FindDay(day) >= 0)
        {
            return;
        }

        bool isForgotten = day <= ForgottenUpTo && day != 0;
        int free = dayCount == MaxDays ? FindFreeDay() : -1;
        if (isForgotten || (dayCount == MaxDays && free < 0 && day < EarliestDay()))
        {
            return;
        }

        int lost = LostBefore(day);
        if (free >= 0)
        {
            RemoveDay(free);
        }
        else if (dayCount == MaxDays)
        {
            ForgetEarliestDay(day);
        }

        days[dayCount] = (ushort)day;
        daysLost[dayCount] = (ushort)lost;
        pendingLost = 0;
        dayCount++;
    }

    // Numbers without a date that still wait for the next known day pass to the heir, a day that begins; 0 for none.
    private void ForgetEarliestDay(int heir)
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
        bool isFree = daysLost[earliest] == 0 && !HasRow(day);
        RemoveDay(earliest);
        if (ForgottenUpTo < day && !isFree)
        {
            forgottenUpTo = day;
        }

        for (int row = RowCount - 1; row >= 0; row--)
        {
            if (rowDay[row] == day)
            {
                Forget(row, heir);
            }
        }
    }

    private void ForgetDaysUpTo(int day)
    {
        while (day > 0 && dayCount > 0 && EarliestDay() <= day)
        {
            ForgetEarliestDay(0);
        }

        forgottenUpTo = day > ForgottenUpTo ? day : ForgottenUpTo;
    }

    private void Forget(int row, int heir)
    {
        int from = rowUndatedFrom[row];
        int to = rowUndatedTo[row];
        int target = heir == 0 || to == 0 ? -1 : Find(heir, rowLetter[row], rowFirst[row]);
        if (target >= 0)
        {
            Exclude(target, from, to);
        }

        if (target >= 0 || heir == 0 || to == 0)
        {
            RemoveRow(row);
            return;
        }

        Fill(row, heir, rowLetter[row], rowFirst[row]);
        Exclude(row, from, to);
    }

    // An empty row of a band's day.
    private void Fill(int row, int day, int letter, int first)
    {
        rowDay[row] = (ushort)day;
        rowLetter[row] = (byte)letter;
        rowFirst[row] = (ushort)first;
        rowLast[row] = (ushort)(first - 1);
        rowSkip[row] = (ushort)Lost(day);
        rowIssued[row] = 0;
        rowExcludedFrom[row] = 0;
        rowExcludedTo[row] = 0;
        rowUndatedFrom[row] = 0;
        rowUndatedTo[row] = 0;
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
