namespace Terminal.Core.Queue;

/// <content>
/// What stays of days that are forgotten: when they were, in a few spans, and the highest number of each band on any of them. A clock
/// that goes back to such a day, or into a span, gives numbers above those.
/// </content>
public sealed partial class CounterTable
{
    // The day of rows that hold the highest numbers of forgotten days; later than any that a clock can show.
    private const int Forgotten = 65535;

    private readonly ushort[] spanFrom = new ushort[MaxSpans + 1];
    private readonly ushort[] spanTo = new ushort[MaxSpans + 1];
    private int spanCount;
    private int forgottenLost;

    /// <summary>Spans in use.</summary>
    public int SpanCount
    {
        get { return spanCount; }
    }

    /// <summary>True when the row holds the highest number of forgotten days.</summary>
    public bool IsForgottenRow(int row)
    {
        return rowDay[row] == Forgotten;
    }

    /// <summary>True when numbers may have been given on this day that are not remembered one by one.</summary>
    public bool IsForgotten(int day)
    {
        for (int i = 0; i < spanCount; i++)
        {
            if (day >= spanFrom[i] && day <= spanTo[i])
            {
                return true;
            }
        }

        return false;
    }

    private int LatestForgotten()
    {
        int latest = 0;
        for (int i = 0; i < spanCount; i++)
        {
            latest = spanTo[i] > latest ? spanTo[i] : latest;
        }

        return latest;
    }

    // The latest day of a row that counts for a day which may be any from the floor on.
    private int LatestSince(int floorDay)
    {
        return floorDay <= LatestForgotten() ? Forgotten : Forgotten - 1;
    }

    private int ForgottenRows()
    {
        int count = 0;
        for (int row = 0; row < RowCount; row++)
        {
            count += rowDay[row] == Forgotten ? 1 : 0;
        }

        return count;
    }

    private void LeaveOutForgotten(int day)
    {
        MakeRoom(day, true);
        int rows = RowCount;
        for (int row = 0; row < rows; row++)
        {
            if (rowDay[row] == Forgotten)
            {
                Exclude(AddRow(day, rowLetter[row], rowFirst[row]), rowFirst[row], rowLast[row]);
            }
        }
    }

    // Spans that touch are joined; when there are too many, the two that are closest, of several the earliest: weekends first.
    private void AddSpan(int from, int to)
    {
        spanFrom[spanCount] = (ushort)from;
        spanTo[spanCount] = (ushort)to;
        spanCount++;
        while (JoinClosestSpans())
        {
        }
    }

    private bool JoinClosestSpans()
    {
        int one = 0;
        int other = 0;
        int least = int.MaxValue;
        for (int a = 0; a < spanCount; a++)
        {
            for (int b = 0; b < spanCount; b++)
            {
                int gap = spanFrom[b] - spanTo[a];
                if (a != b && spanFrom[a] <= spanFrom[b] && (gap < least || (gap == least && spanFrom[a] < spanFrom[one])))
                {
                    one = a;
                    other = b;
                    least = gap;
                }
            }
        }

        if (least > 1 && spanCount <= MaxSpans)
        {
            return false;
        }

        spanTo[one] = Higher(spanTo[one], spanTo[other]);
        spanCount--;
        spanFrom[other] = spanFrom[spanCount];
        spanTo[other] = spanTo[spanCount];
        return true;
    }
}
