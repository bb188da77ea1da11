namespace Terminal.Drivers.Printer.Qr;

/// <summary>
/// A QR code (ISO/IEC 18004, versions 1 to 10, level M), made in steps and without allocation.
/// A row of modules is the bits of a long, the left module the lowest.
/// </summary>
public sealed class QrCode
{
    private const int MaxSize = 57;
    private const int RowsAStep = 16;
    private readonly QrCodewords words = new QrCodewords();
    private readonly long[] fixedModules = new long[MaxSize];
    private readonly long[] rows = new long[MaxSize];
    private readonly QrPenalty penalty = new QrPenalty();
    private Phase phase = Phase.Idle;
    private int version;
    private int size;
    private int block;
    private int columnPair;
    private int bit;
    private int mask;
    private int row;
    private int bestMask;
    private int bestPenalty;

    private enum Phase
    {
        Idle,
        Correcting,
        Drawing,
        Placing,
        Masking,
        Judging,
        Done,
    }

    /// <summary>Modules a side; 0 while there is no code.</summary>
    public int Size
    {
        get { return phase == Phase.Done ? size : 0; }
    }

    /// <summary>True when the code is complete.</summary>
    public bool IsDone
    {
        get { return phase == Phase.Done; }
    }

    /// <summary>True from a successful begin on.</summary>
    public bool IsBegun
    {
        get { return phase != Phase.Idle; }
    }

    /// <summary>Forgets the code.</summary>
    public void Clear()
    {
        phase = Phase.Idle;
    }

    /// <summary>One row of modules.</summary>
    public long Row(int y)
    {
        return rows[y];
    }

    /// <summary>True for a dark module.</summary>
    public bool IsDark(int x, int y)
    {
        return (rows[y] >> x & 1) != 0;
    }

    /// <summary>The mask that was chosen.</summary>
    public int Mask
    {
        get { return bestMask; }
    }

    /// <summary>Begins a code; false when the text is empty, too long or not made of bytes.</summary>
    public bool Begin(char[] text, int count)
    {
        version = words.Encode(text, count);
        if (version == 0)
        {
            phase = Phase.Idle;
            return false;
        }

        size = QrVersion.Size(version);
        block = 0;
        phase = Phase.Correcting;
        return true;
    }

    /// <summary>Does one bounded piece of the work; true when the code is complete.</summary>
    public bool Step()
    {
        switch (phase)
        {
            case Phase.Correcting:
                words.Correct(block);
                block++;
                if (block == words.Blocks)
                {
                    phase = Phase.Drawing;
                }

                break;
            case Phase.Drawing:
                QrPatterns.Draw(version, rows, fixedModules);
                columnPair = size - 1;
                bit = 0;
                phase = Phase.Placing;
                break;
            case Phase.Placing:
                PlaceColumns();
                break;
            case Phase.Masking:
                ApplyMask(mask);
                row = 0;
                penalty.Begin(rows, size);
                phase = Phase.Judging;
                break;
            case Phase.Judging:
                Judge();
                break;
            default:
                break;
        }

        return phase == Phase.Done;
    }

    private void PlaceColumns()
    {
        // Upwards in the first pair from the right, then down, and so on; the vertical timing column is left out.
        int right = columnPair <= 6 ? columnPair - 1 : columnPair;
        bool upwards = ((right + 1) & 2) == 0;
        int bits = words.Count * 8;
        byte[] bytes = words.Bytes;
        for (int i = 0; i < size; i++)
        {
            int y = upwards ? size - 1 - i : i;
            long taken = fixedModules[y];
            for (int x = right; x >= right - 1; x--)
            {
                if ((taken >> x & 1) == 0 && bit < bits)
                {
                    if ((bytes[bit >> 3] & (0x80 >> (bit & 7))) != 0)
                    {
                        rows[y] |= 1L << x;
                    }

                    bit++;
                }
            }
        }

        columnPair -= 2;
        if (columnPair <= 0)
        {
            mask = 0;
            bestPenalty = int.MaxValue;
            phase = Phase.Masking;
        }
    }

    private void ApplyMask(int number)
    {
        InvertBy(number);
        QrPatterns.DrawFormat(number, version, rows);
    }

    // Twice the same is as before.
    private void InvertBy(int number)
    {
        for (int y = 0; y < size; y++)
        {
            rows[y] ^= QrMask.Row(number, y) & ~fixedModules[y] & ((1L << size) - 1);
        }
    }

    private void Judge()
    {
        for (int i = 0; i < RowsAStep && row < size; i++)
        {
            penalty.Add(row);
            row++;
        }

        if (row < size)
        {
            return;
        }

        InvertBy(mask);
        int points = penalty.Points;
        if (points < bestPenalty)
        {
            bestPenalty = points;
            bestMask = mask;
        }

        mask++;
        if (mask < 8)
        {
            phase = Phase.Masking;
            return;
        }

        ApplyMask(bestMask);
        phase = Phase.Done;
    }
}
