namespace Terminal.Core.Queue;

/// <content>What a compaction writes down of the table, and how it is taken in again.</content>
public sealed partial class CounterTable
{
    private int loadedDays;

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
        rowLast[row] = Higher(rowLast[row], Get(payload, 5));
        rowIssued[row] = Higher(rowIssued[row], Get(payload, 7));
        rowExcludedFrom[row] = Get(payload, 9);
        rowExcludedTo[row] = Get(payload, 11);
        rowUndatedFrom[row] = Get(payload, 13);
        rowUndatedTo[row] = Get(payload, 15);
        rowSkip[row] = Get(payload, 17);
        hasUndated = HasUndated || rowUndatedTo[row] != 0;
    }

    /// <summary>A day, by its position in the order of use, and what was lost on it.</summary>
    public void SaveDay(int index, byte[] payload)
    {
        Put(payload, 0, days[index]);
        Put(payload, 2, daysLost[index]);
        Put(payload, 4, (ushort)LatestForgotten());
        Put(payload, 6, (ushort)pendingLost);
        payload[8] = 1;
    }

    /// <summary>Takes in a saved day. They come in the order of their use.</summary>
    public void LoadDay(byte[] payload)
    {
        int forgotten = Get(payload, 4);
        if (payload[8] == 0 && forgotten > 0)
        {
            // Written before spans were: no number of so early a day is safe.
            AddSpan(0, forgotten);
            forgottenLost = MaxNumber;
        }

        int day = Get(payload, 0);
        ushort lost = Get(payload, 2);
        int known = FindDay(day);
        if (known >= 0)
        {
            lost = Higher(lost, daysLost[known]);
            RemoveDay(known);
        }

        Insert(day, lost);
        loadedDays++;
        pendingLost = Higher((ushort)pendingLost, Get(payload, 6));
    }

    /// <summary>
    /// So many days were saved. When all of them could be read, those that lines which were kept have brought back beside them had been
    /// forgotten.
    /// </summary>
    public void EndLoad(int savedDays)
    {
        while (loadedDays == savedDays && dayCount > savedDays && savedDays > 0)
        {
            ForgetDay(0, 0);
        }

        loadedDays = 0;
    }

    /// <summary>A span of forgotten days, and how many records may be lost on one of them.</summary>
    public void SaveSpan(int index, byte[] payload)
    {
        Put(payload, 0, spanFrom[index]);
        Put(payload, 2, spanTo[index]);
        Put(payload, 4, (ushort)forgottenLost);
    }

    /// <summary>Takes in a saved span.</summary>
    public void LoadSpan(byte[] payload)
    {
        AddSpan(Get(payload, 0), Get(payload, 2));
        forgottenLost = Higher((ushort)forgottenLost, Get(payload, 4));
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
