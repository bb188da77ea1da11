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

        bool isForgotten = day <= ForgottenUpTo && day != 0;
        if (isForgotten || (dayCount == MaxDays && day < EarliestDay()))
        {
            return;
        }

        if (dayCount == MaxDays)
        {
            ForgetEarliestDay(day);
        }

        days[dayCount] = (ushort)day;
        daysLost[dayCount] = (ushort)pendingLost;
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
        dayCount--;
        days[earliest] = days[dayCount];
        daysLost[earliest] = daysLost[dayCount];
        if (ForgottenUpTo < day)
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
