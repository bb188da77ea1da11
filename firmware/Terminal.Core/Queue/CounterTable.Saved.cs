namespace Terminal.Core.Queue;

/// <content>What a compaction writes down of the table, and how it is taken in again.</content>
public sealed partial class CounterTable
{
    /// <summary>Writes a row into a payload: day, letter, first, last, issued, excluded from and to, undated from and to, left out.</summary>
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
        Put(payload, 17, rowSkip[row]);
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
        rowSkip[row] = Get(payload, 17);
        hasUndated = HasUndated || rowUndatedTo[row] != 0;
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
        // A saved day is none of those that had been forgotten by then, though lines that were kept may have brought them back.
        ForgetDaysUpTo(Get(payload, 4));
        int known = FindDay(Get(payload, 0));
        UseDay(Get(payload, 0));
        int index = FindDay(Get(payload, 0));
        if (index >= 0)
        {
            daysLost[index] = known < 0 ? Get(payload, 2) : Higher(daysLost[index], Get(payload, 2));
        }

        pendingLost = Higher((ushort)pendingLost, Get(payload, 6));
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
