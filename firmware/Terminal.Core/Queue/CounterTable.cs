using System;

namespace Terminal.Core.Queue;

/// <summary>
/// Which numbers have been given on which day, by letter and band: the memory that keeps a number from being given twice,
/// whatever the clock says. It remembers each number of the days used last, not only of today, because a clock may jump ahead and
/// come back; of the days before those it remembers which they were and the highest number of each band.
/// </summary>
public sealed partial class CounterTable
{
    /// <summary>Days of which each number is remembered.</summary>
    public const int MaxDays = 6;

    /// <summary>Spans of forgotten days.</summary>
    public const int MaxSpans = 8;

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

    // Numbers that the band leaves out before its next one, because that many records were lost.
    private readonly ushort[] rowSkip = new ushort[MaxRows];

    // In the order of their last use; one more while a day begins.
    private readonly ushort[] days = new ushort[MaxDays + 1];
    private readonly ushort[] daysLost = new ushort[MaxDays + 1];
    private int dayCount;
    private int pendingLost;
    private int rowCount;
    private bool hasUndated;

    /// <summary>Rows in use.</summary>
    public int RowCount
    {
        get { return rowCount; }
    }

    /// <summary>Days in use.</summary>
    public int DayCount
    {
        get { return dayCount; }
    }

    /// <summary>Records that a compaction writes of the table.</summary>
    public int SavedCount
    {
        get { return spanCount + dayCount + rowCount; }
    }

    /// <summary>True while numbers have been given without a date since the last known one.</summary>
    public bool HasUndated
    {
        get { return hasUndated; }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        rowCount = 0;
        dayCount = 0;
        pendingLost = 0;
        loadedDays = 0;
        spanCount = 0;
        forgottenLost = 0;
        hasUndated = false;
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
        int latest = dated ? day : LatestSince(floorDay);
        int row = Find(day, letter, first);
        int begin = row >= 0 && rowIssued[row] == 0 ? rowLast[row] + 1 : first;
        int own = AboveGiven(begin, day, day, letter, last);
        int number = dated ? own : AboveGiven(own, earliest, latest, letter, last);
        number = LeaveOut(number, row >= 0 ? rowSkip[row] : Lost(day), earliest, latest, letter);
        gapFrom = number > own ? own : 0;
        gapTo = number > own ? number - 1 : 0;
        return number;
    }

    /// <summary>
    /// Numbers from one on and before end that nobody was given on the day: they lie below those of another band of the letter, which the
    /// settings had meanwhile. Moves from to the first of them, to is the last before the next given one; false when there are none.
    /// </summary>
    public bool NextHole(int day, int letter, ref int from, int end, out int to)
    {
        int above = from;
        do
        {
            from = above;
            above = AboveGiven(from, day, day, letter, from);
        }
        while (above > from && from < end);

        to = end - 1;
        for (int row = 0; from < end && row < RowCount; row++)
        {
            if (rowDay[row] == day && rowLetter[row] == letter && rowFirst[row] > from && rowFirst[row] <= to && rowLast[row] >= rowFirst[row])
            {
                to = rowFirst[row] - 1;
            }
        }

        return from < end;
    }

    /// <summary>True when the next number of a band leaves some out because records were lost.</summary>
    public bool LeavesOutForDamage(int day, int letter, int first)
    {
        int row = Find(day, letter, first);
        return (row >= 0 ? rowSkip[row] : Lost(day)) > 0;
    }

    /// <summary>Tickets given on a day with a letter in a band.</summary>
    public int Issued(int day, int letter, int first)
    {
        int row = Find(day, letter, first);
        return row < 0 ? 0 : rowIssued[row];
    }

    /// <summary>Last number given on a day with a letter in a band, 0 for none.</summary>
    public int LastGiven(int day, int letter, int first)
    {
        int row = Find(day, letter, first);
        return row < 0 || rowIssued[row] == 0 ? 0 : rowLast[row];
    }

    /// <summary>A number has been given.</summary>
    public void Give(int day, int letter, int first, int number, bool dated)
    {
        int row = Row(day, letter, first);
        if (rowLast[row] < number)
        {
            rowLast[row] = (ushort)number;
        }

        rowIssued[row]++;
        rowSkip[row] = 0;
        if (!dated)
        {
            hasUndated = true;
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
        MoveToEnd(day);
        int row = HasUndated ? FindUndatedRow() : -1;
        while (row >= 0)
        {
            int from = rowUndatedFrom[row];
            int to = rowUndatedTo[row];
            rowUndatedFrom[row] = 0;
            rowUndatedTo[row] = 0;
            if (rowDay[row] != day)
            {
                Exclude(Row(day, rowLetter[row], rowFirst[row]), from, to);
            }

            row = FindUndatedRow();
        }

        hasUndated = false;
    }

    /// <summary>
    /// So many records may be lost, the last on this day: numbers of any band, of any remembered day or of one that is about to
    /// begin, given with a date or without. Every band leaves out so many; those of the day count as given without a date too.
    /// FloorDay as in <see cref="Next"/>, but never 0.
    /// </summary>
    public void Skip(int day, int count, int floorDay)
    {
        UseDay(day);
        for (int i = 0; i < dayCount; i++)
        {
            daysLost[i] = Limit(daysLost[i] + count);
        }

        pendingLost = Limit(pendingLost + count);
        forgottenLost = Limit(forgottenLost + count);
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] == Forgotten)
            {
                continue;
            }

            int top = rowDay[row] == day ? TopSince(floorDay, row) : rowLast[row];
            rowSkip[row] = Limit(rowSkip[row] + count + top - rowLast[row]);
            if (rowDay[row] == day)
            {
                hasUndated = true;
                rowUndatedFrom[row] = rowUndatedTo[row] == 0 ? Limit(rowLast[row] + 1) : rowUndatedFrom[row];
                rowUndatedTo[row] = Limit(Higher(rowUndatedTo[row], (ushort)top) + count);
            }
        }
    }

    /// <summary>A clerk says that the next number of a band is to be this one or a later one.</summary>
    public void RaiseTo(int day, int letter, int first, int number)
    {
        int row = Row(day, letter, first);
        if (rowLast[row] < number - 1)
        {
            rowLast[row] = (ushort)(number - 1);
        }
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

    // The number behind so many that may have been given and behind all that are excluded.
    private int LeaveOut(int number, int count, int earliest, int latest, int letter)
    {
        while (true)
        {
            int nearest = -1;
            for (int row = 0; row < RowCount; row++)
            {
                if (rowDay[row] >= earliest && rowDay[row] <= latest && rowLetter[row] == letter
                    && rowExcludedTo[row] >= number && rowExcludedFrom[row] <= number + count
                    && (nearest < 0 || rowExcludedFrom[row] < rowExcludedFrom[nearest]))
                {
                    nearest = row;
                }
            }

            if (nearest < 0)
            {
                return number + count;
            }

            count -= rowExcludedFrom[nearest] > number ? rowExcludedFrom[nearest] - number : 0;
            number = rowExcludedTo[nearest] + 1;
        }
    }

    // The last number of the same band on any day from the floor on.
    private int TopSince(int floorDay, int row)
    {
        int top = rowLast[row];
        int latest = LatestSince(floorDay);
        for (int other = 0; other < RowCount; other++)
        {
            if (rowDay[other] >= floorDay && rowDay[other] <= latest && rowLetter[other] == rowLetter[row] && rowFirst[other] == rowFirst[row])
            {
                top = rowLast[other] > top ? rowLast[other] : top;
            }
        }

        return top;
    }

    private int Find(int day, int letter, int first)
    {
        for (int row = 0; row < RowCount; row++)
        {
            if (rowDay[row] == day && rowLetter[row] == letter && rowFirst[row] == first)
            {
                return row;
            }
        }

        return -1;
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

    private int Row(int day, int letter, int first)
    {
        int found = Find(day, letter, first);
        if (found >= 0)
        {
            return found;
        }

        if (day != Forgotten)
        {
            UseDay(day);
        }

        MakeRoom(day, false);
        return AddRow(day, letter, first);
    }

    // Once a single day is remembered there are more rows than twice the letters, so two share day and letter: one that covers both
    // forbids no less.
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
                    rowSkip[a] = Higher(rowSkip[a], rowSkip[b]);
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

        // Letters that no service can have.
        rowCount--;
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
        rowCount--;
        rowDay[row] = rowDay[RowCount];
        rowLetter[row] = rowLetter[RowCount];
        rowFirst[row] = rowFirst[RowCount];
        rowLast[row] = rowLast[RowCount];
        rowIssued[row] = rowIssued[RowCount];
        rowExcludedFrom[row] = rowExcludedFrom[RowCount];
        rowExcludedTo[row] = rowExcludedTo[RowCount];
        rowUndatedFrom[row] = rowUndatedFrom[RowCount];
        rowUndatedTo[row] = rowUndatedTo[RowCount];
        rowSkip[row] = rowSkip[RowCount];
    }

    private int AddRow(int day, int letter, int first)
    {
        int added = rowCount;
        rowCount++;
        Fill(added, day, letter, first);
        return added;
    }

    private static ushort Limit(int value)
    {
        return (ushort)(value > MaxNumber ? MaxNumber : value);
    }

    private static ushort Higher(ushort a, ushort b)
    {
        return a > b ? a : b;
    }

}
