using System;

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

    // The day longest out of use on which no number can have been given, -1 for none: forgotten, it may begin again with the first number.
    private int FindFreeDay()
    {
        for (int i = 0; i < dayCount; i++)
        {
            if (daysLost[i] == 0 && FindRow(days[i]) < 0)
            {
                return i;
            }
        }

        return -1;
    }

    private int FindRow(int day)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] == day)
            {
                return row;
            }
        }

        return -1;
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
        Array.Copy(days, index + 1, days, index, dayCount - index);
        Array.Copy(daysLost, index + 1, daysLost, index, dayCount - index);
    }

    private void MoveToEnd(int day)
    {
        int index = FindDay(day);
        ushort lost = daysLost[index];
        RemoveDay(index);
        AddDay(day, lost);
    }

    private void AddDay(int day, int lost)
    {
        days[dayCount] = (ushort)day;
        daysLost[dayCount] = (ushort)lost;
        dayCount++;
    }

    // Remembers the day. One that had been forgotten leaves out all numbers that a forgotten day may have had.
    private void UseDay(int day)
    {
        if (FindDay(day) >= 0)
        {
            return;
        }

        int lost = LostBefore(day);
        bool isAgain = IsForgotten(day);
        Insert(day, isAgain ? Higher((ushort)lost, (ushort)forgottenLost) : lost);
        pendingLost = 0;
        if (isAgain)
        {
            LeaveOutForgotten(day);
        }
    }

    // When there are too many days, one without numbers is forgotten, else the one longest out of use.
    private void Insert(int day, int lost)
    {
        int free = dayCount == MaxDays ? FindFreeDay() : -1;
        AddDay(day, lost);
        if (dayCount > MaxDays)
        {
            ForgetDay(free < 0 ? 0 : free, day);
        }
    }

    // Numbers without a date that still wait for the next known day pass to the heir; 0 for none.
    private void ForgetDay(int index, int heir)
    {
        int day = days[index];
        int lost = daysLost[index];
        RemoveDay(index);
        if (lost > 0 || FindRow(day) >= 0)
        {
            AddSpan(day, day);
            forgottenLost = Higher((ushort)forgottenLost, (ushort)lost);
        }

        // Rows are added at the end and taken out by putting the last in their place: none of the day's moves to where this has been.
        for (int row = RowCount - 1; row >= 0; row--)
        {
            if (row < RowCount && rowDay[row] == day)
            {
                Forget(row, heir);
            }
        }
    }

    // Of a forgotten day's row its highest number stays, together with those of the other forgotten days.
    private void Forget(int row, int heir)
    {
        int letter = rowLetter[row];
        int first = rowFirst[row];
        int from = rowUndatedFrom[row];
        int to = rowUndatedTo[row];
        ushort top = Limit(Higher(rowLast[row], rowExcludedTo[row]) + rowSkip[row]);
        int target = Find(Forgotten, letter, first);
        if (target < 0 && top >= first)
        {
            Fill(row, Forgotten, letter, first);
            rowLast[row] = top;
        }
        else
        {
            if (target >= 0)
            {
                rowLast[target] = Higher(rowLast[target], top);
            }

            RemoveRow(row);
        }

        if (heir != 0 && to != 0)
        {
            Exclude(Row(heir, letter, first), from, to);
        }
    }

    // Room for one more row, or for as many as the forgotten days have.
    private void MakeRoom(int day, bool forForgotten)
    {
        while (RowCount + (forForgotten ? ForgottenRows() : 1) > MaxRows)
        {
            if (dayCount > 1)
            {
                ForgetDay(days[0] == day ? 1 : 0, day);
            }
            else
            {
                MergeTwoRows();
            }
        }
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
}
