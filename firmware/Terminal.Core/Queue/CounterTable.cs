using System;

namespace Terminal.Core.Queue;

/// <summary>
/// Which numbers have been given on which day, by letter and band: the memory that keeps a number from being given twice,
/// whatever the clock says. It remembers the last <see cref="MaxDays"/> days that were used, not only today, because a
/// clock may jump ahead and come back.
/// </summary>
public sealed class CounterTable
{
    /// <summary>Days remembered.</summary>
    public const int MaxDays = 6;

    /// <summary>Rows: one for each day, letter and beginning of a band.</summary>
    public const int MaxRows = 64;

    /// <summary>Highest number a ticket can bear.</summary>
    public const int MaxNumber = 9999;

    private readonly ushort[] rowDay = new ushort[MaxRows];
    private readonly byte[] rowLetter = new byte[MaxRows];
    private readonly ushort[] rowFirst = new ushort[MaxRows];
    private readonly ushort[] rowLast = new ushort[MaxRows];
    private readonly ushort[] rowIssued = new ushort[MaxRows];

    // Numbers that were given while the date was unknown and may have been given on this row's day.
    private readonly ushort[] rowExcludedFrom = new ushort[MaxRows];
    private readonly ushort[] rowExcludedTo = new ushort[MaxRows];

    // Numbers given since the date became unknown; they will be excluded on the next day that is known.
    private readonly ushort[] rowUndatedFrom = new ushort[MaxRows];
    private readonly ushort[] rowUndatedTo = new ushort[MaxRows];

    private readonly ushort[] days = new ushort[MaxDays];
    private readonly ushort[] daysLost = new ushort[MaxDays];
    private int dayCount;
    private int pendingLost;

    /// <summary>Rows in use.</summary>
    public int RowCount { get; private set; }

    /// <summary>Days in use.</summary>
    public int DayCount
    {
        get { return dayCount; }
    }

    /// <summary>The latest day that has been forgotten: neither it nor a day before it may be used again.</summary>
    public int ForgottenUpTo { get; private set; }

    /// <summary>True while numbers have been given without a date since the last known one.</summary>
    public bool HasUndated { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        RowCount = 0;
        dayCount = 0;
        pendingLost = 0;
        ForgottenUpTo = 0;
        HasUndated = false;
    }

    /// <summary>True when numbers may be given for this day without danger of giving one twice.</summary>
    public bool IsUsable(int day)
    {
        return FindDay(day) >= 0 || (day > ForgottenUpTo && (dayCount < MaxDays || day > EarliestDay()));
    }

    /// <summary>
    /// The next number of a band on a day: above all that were given with this letter in the band, beyond what is excluded.
    /// A result above last means that the band is used up. gapFrom and gapTo tell what was left out as excluded, 0 for nothing.
    /// Without a known date (floorDay not 0) the true day may be any that the clock has shown from floorDay on: the numbers of
    /// those days are left out too.
    /// </summary>
    public int Next(int day, int letter, int first, int last, int floorDay, out int gapFrom, out int gapTo)
    {
        bool dated = floorDay == 0;
        int earliest = dated ? day : floorDay;
        int latest = dated ? day : int.MaxValue;
        int begin = Begin(day, letter, first);
        int own = AboveGiven(begin, day, day, letter, last);
        int number = dated ? own : AboveGiven(own, earliest, latest, letter, last);
        bool lostBegin = begin > first && own == begin;
        gapFrom = lostBegin ? first : number > own ? own : 0;
        gapTo = lostBegin || number > own ? number - 1 : 0;

        // Rows may exclude one after the other; each round leaves at least one behind.
        bool again = true;
        while (again)
        {
            again = false;
            for (int row = 0; row < RowCount; row++)
            {
                if (rowDay[row] >= earliest && rowDay[row] <= latest && rowLetter[row] == letter
                    && number >= rowExcludedFrom[row] && number <= rowExcludedTo[row])
                {
                    gapFrom = gapFrom == 0 ? number : gapFrom;
                    gapTo = rowExcludedTo[row];
                    number = gapTo + 1;
                    again = true;
                }
            }
        }

        return number;
    }

    /// <summary>Tickets given on a day with a letter in a band.</summary>
    public int Issued(int day, int letter, int first)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (IsOf(row, day, letter) && rowFirst[row] == first)
            {
                return rowIssued[row];
            }
        }

        return 0;
    }

    /// <summary>Last number given on a day with a letter in a band, 0 for none.</summary>
    public int LastGiven(int day, int letter, int first)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (IsOf(row, day, letter) && rowFirst[row] == first)
            {
                return rowIssued[row] == 0 ? 0 : rowLast[row];
            }
        }

        return 0;
    }

    /// <summary>A number has been given.</summary>
    public void Give(int day, int letter, int first, int number, bool dated)
    {
        int row = Row(day, letter, first);
        if (row < 0)
        {
            return;
        }

        if (rowLast[row] < number)
        {
            rowLast[row] = (ushort)number;
        }

        rowIssued[row]++;
        if (!dated)
        {
            HasUndated = true;
            if (rowUndatedFrom[row] == 0 || rowUndatedFrom[row] > number)
            {
                rowUndatedFrom[row] = (ushort)number;
            }

            if (rowUndatedTo[row] < number)
            {
                rowUndatedTo[row] = (ushort)number;
            }
        }
    }

    /// <summary>
    /// The date is known: day. What was given without a date counts for the day before already; from now on it counts for
    /// this one as well.
    /// </summary>
    public void BeginDay(int day)
    {
        UseDay(day);
        int row = HasUndated ? FindUndatedRow() : -1;
        while (row >= 0)
        {
            int from = rowUndatedFrom[row];
            int to = rowUndatedTo[row];
            rowUndatedFrom[row] = 0;
            rowUndatedTo[row] = 0;
            int target = rowDay[row] == day ? -1 : Row(day, rowLetter[row], rowFirst[row]);
            if (target >= 0)
            {
                Exclude(target, from, to);
            }

            row = FindUndatedRow();
        }

        HasUndated = false;
    }

    /// <summary>Records of this day may be lost: every band leaves out so many numbers, also those that have not begun, also on a day that is about to begin.</summary>
    public void Skip(int day, int count)
    {
        UseDay(day);
        int index = FindDay(day);
        if (index >= 0)
        {
            daysLost[index] = Limit(daysLost[index] + count);
        }

        pendingLost = Limit(pendingLost + count);
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] == day)
            {
                rowLast[row] = Limit(rowLast[row] + count);
            }
        }
    }

    /// <summary>A clerk says that the next number of a band is to be this one or a later one.</summary>
    public void RaiseTo(int day, int letter, int first, int number)
    {
        int row = Row(day, letter, first);
        if (row >= 0 && rowLast[row] < number - 1)
        {
            rowLast[row] = (ushort)(number - 1);
        }
    }

    /// <summary>Writes a row into a payload: day, letter, first, last, issued, excluded from and to, undated from and to.</summary>
    public void SaveRow(int row, byte[] payload)
    {
        Put(payload, 0, rowDay[row]);
        payload[2] = rowLetter[row];
        Put(payload, 3, rowFirst[row]);
        Put(payload, 5, rowLast[row]);
        Put(payload, 7, rowIssued[row]);
        Put(payload, 9, rowExcludedFrom[row]);
        Put(payload, 11, rowExcludedTo[row]);
        Put(payload, 13, rowUndatedFrom[row]);
        Put(payload, 15, rowUndatedTo[row]);
    }

    /// <summary>Takes in a saved row. Numbers only ever rise; what is excluded and undated is as saved.</summary>
    public void LoadRow(byte[] payload)
    {
        int row = Row(Get(payload, 0), payload[2], Get(payload, 3));
        if (row < 0)
        {
            return;
        }

        rowLast[row] = Higher(rowLast[row], Get(payload, 5));
        rowIssued[row] = Higher(rowIssued[row], Get(payload, 7));
        rowExcludedFrom[row] = Get(payload, 9);
        rowExcludedTo[row] = Get(payload, 11);
        rowUndatedFrom[row] = Get(payload, 13);
        rowUndatedTo[row] = Get(payload, 15);
        HasUndated = HasUndated || rowUndatedTo[row] != 0;
    }

    /// <summary>A day, by its position, and what was lost on it.</summary>
    public void SaveDay(int index, byte[] payload)
    {
        Put(payload, 0, days[index]);
        Put(payload, 2, daysLost[index]);
        Put(payload, 4, (ushort)ForgottenUpTo);
        Put(payload, 6, (ushort)pendingLost);
    }

    /// <summary>Takes in a saved day.</summary>
    public void LoadDay(byte[] payload)
    {
        UseDay(Get(payload, 0));
        int index = FindDay(Get(payload, 0));
        if (index >= 0)
        {
            daysLost[index] = Higher(daysLost[index], Get(payload, 2));
        }

        ForgottenUpTo = Higher((ushort)ForgottenUpTo, Get(payload, 4));
        pendingLost = Higher((ushort)pendingLost, Get(payload, 6));
    }

    private int AboveGiven(int number, int fromDay, int toDay, int letter, int last)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] >= fromDay && rowDay[row] <= toDay && rowLetter[row] == letter
                && rowFirst[row] <= last && rowLast[row] >= number)
            {
                number = rowLast[row] + 1;
            }
        }

        return number;
    }

    // Where a band begins: after a loss of records not with its first number, as long as nothing has been given in it.
    private int Begin(int day, int letter, int first)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (IsOf(row, day, letter) && rowFirst[row] == first)
            {
                return rowIssued[row] == 0 ? rowLast[row] + 1 : first;
            }
        }

        return first + Lost(day);
    }

    private int FindUndatedRow()
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (rowUndatedTo[row] != 0)
            {
                return row;
            }
        }

        return -1;
    }

    private bool IsOf(int row, int day, int letter)
    {
        return rowDay[row] == day && rowLetter[row] == letter;
    }

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

    private int Row(int day, int letter, int first)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (IsOf(row, day, letter) && rowFirst[row] == first)
            {
                return row;
            }
        }

        UseDay(day);
        if (FindDay(day) < 0)
        {
            return -1;
        }

        while (RowCount == MaxRows && dayCount > 1 && EarliestDay() != day)
        {
            ForgetEarliestDay();
        }

        if (RowCount == MaxRows)
        {
            MergeTwoRows();
        }

        int added = RowCount;
        RowCount++;
        rowDay[added] = (ushort)day;
        rowLetter[added] = (byte)letter;
        rowFirst[added] = (ushort)first;
        rowLast[added] = Limit(first - 1 + Lost(day));
        rowIssued[added] = 0;
        rowExcludedFrom[added] = 0;
        rowExcludedTo[added] = 0;
        rowUndatedFrom[added] = 0;
        rowUndatedTo[added] = 0;
        return added;
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

    // There are more rows than letters, so two of them share day and letter: one row that covers both forbids no less.
    private void MergeTwoRows()
    {
        for (int a = 0; a < RowCount; a++)
        {
            for (int b = a + 1; b < RowCount; b++)
            {
                if (rowDay[a] == rowDay[b] && rowLetter[a] == rowLetter[b])
                {
                    rowFirst[a] = rowFirst[a] < rowFirst[b] ? rowFirst[a] : rowFirst[b];
                    rowLast[a] = Higher(rowLast[a], rowLast[b]);
                    rowIssued[a] = Limit(rowIssued[a] + rowIssued[b]);
                    if (rowExcludedTo[b] != 0)
                    {
                        Exclude(a, rowExcludedFrom[b], rowExcludedTo[b]);
                    }

                    if (rowUndatedTo[b] != 0)
                    {
                        rowUndatedFrom[a] = rowUndatedTo[a] == 0 || rowUndatedFrom[b] < rowUndatedFrom[a] ? rowUndatedFrom[b] : rowUndatedFrom[a];
                        rowUndatedTo[a] = Higher(rowUndatedTo[a], rowUndatedTo[b]);
                    }

                    RemoveRow(b);
                    return;
                }
            }
        }
    }

    private void Exclude(int row, int from, int to)
    {
        if (rowExcludedTo[row] == 0 || rowExcludedFrom[row] > from)
        {
            rowExcludedFrom[row] = (ushort)from;
        }

        rowExcludedTo[row] = Higher(rowExcludedTo[row], (ushort)to);
    }

    private void RemoveRow(int row)
    {
        RowCount--;
        rowDay[row] = rowDay[RowCount];
        rowLetter[row] = rowLetter[RowCount];
        rowFirst[row] = rowFirst[RowCount];
        rowLast[row] = rowLast[RowCount];
        rowIssued[row] = rowIssued[RowCount];
        rowExcludedFrom[row] = rowExcludedFrom[RowCount];
        rowExcludedTo[row] = rowExcludedTo[RowCount];
        rowUndatedFrom[row] = rowUndatedFrom[RowCount];
        rowUndatedTo[row] = rowUndatedTo[RowCount];
    }

    private static ushort Limit(int value)
    {
        return (ushort)(value > MaxNumber ? MaxNumber : value);
    }

    private static ushort Higher(ushort a, ushort b)
    {
        return a > b ? a : b;
    }

    private static ushort Get(byte[] payload, int offset)
    {
        return (ushort)(payload[offset] | payload[offset + 1] << 8);
    }

    private static void Put(byte[] payload, int offset, ushort value)
    {
        payload[offset] = (byte)value;
        payload[offset + 1] = (byte)(value >> 8);
    }
}
