namespace Terminal.Drivers.Printer.Qr;

/// <summary>
/// Points of a masked QR code (ISO/IEC 18004, 7.8.3): runs, blocks, finder look-alikes and the share of dark modules.
/// A whole row is judged at a time, a module a bit.
/// </summary>
public sealed class QrPenalty
{
    private long[] rows;
    private int size;
    private long full;
    private int points;
    private int dark;

    /// <summary>Begins judging.</summary>
    public void Begin(long[] rows, int size)
    {
        this.rows = rows;
        this.size = size;
        full = (1L << size) - 1;
        points = 0;
        dark = 0;
    }

    /// <summary>Judges a row, and the columns' parts that begin there.</summary>
    public void Add(int y)
    {
        long row = rows[y];
        long light = ~row & full;
        dark += Ones(row);
        points += RunsAcross(row) + RunsAcross(light) + 40 * LookAlikesAcross(row, light);
        if (y + 1 < size)
        {
            long same = ~(row ^ rows[y + 1]) & full;
            long sameNext = ~(row ^ row >> 1) & full >> 1;
            points += 3 * Ones(same & same >> 1 & sameNext);
        }

        if (y + 5 <= size)
        {
            points += RunsDown(y, 0) + RunsDown(y, full);
        }

        if (y + 11 <= size)
        {
            points += 40 * LookAlikesDown(y);
        }
    }

    /// <summary>All points, after every row has been added.</summary>
    public int Points
    {
        get
        {
            int total = size * size;
            int deviation = dark * 20 - total * 10;
            deviation = deviation < 0 ? -deviation : deviation;
            return points + deviation / total * 10;
        }
    }

    // A run of n modules, n at least 5, counts n - 2: one for each window of five, and two more for the run itself.
    private static int RunsAcross(long row)
    {
        long pairs = row & row >> 1;
        long windows = pairs & pairs >> 2 & row >> 4;
        return windows == 0 ? 0 : Ones(windows) + 2 * Ones(windows & ~(windows << 1));
    }

    private int RunsDown(int y, long invert)
    {
        long windows = Windows(y, invert);
        if (windows == 0)
        {
            return 0;
        }

        long before = y == 0 ? 0 : Windows(y - 1, invert);
        return Ones(windows) + 2 * Ones(windows & ~before);
    }

    private long Windows(int y, long invert)
    {
        return (rows[y] ^ invert) & (rows[y + 1] ^ invert) & (rows[y + 2] ^ invert) & (rows[y + 3] ^ invert)
            & (rows[y + 4] ^ invert);
    }

    // 1011101 with four light modules before or behind.
    private static int LookAlikesAcross(long row, long light)
    {
        long core = row & light >> 1 & row >> 2 & row >> 3 & row >> 4 & light >> 5 & row >> 6;
        if (core == 0)
        {
            return 0;
        }

        long four = light & light >> 1 & light >> 2 & light >> 3;
        return Ones(core & four >> 7) + Ones(core & four << 4);
    }

    private int LookAlikesDown(int y)
    {
        // Core first, then the four light rows; and the other way round.
        long first = Core(y);
        if (first != 0)
        {
            first &= ~(rows[y + 7] | rows[y + 8] | rows[y + 9] | rows[y + 10]);
        }

        long second = Core(y + 4);
        if (second != 0)
        {
            second &= ~(rows[y] | rows[y + 1] | rows[y + 2] | rows[y + 3]);
        }

        return Ones(first) + Ones(second);
    }

    private long Core(int y)
    {
        return rows[y] & ~rows[y + 1] & rows[y + 2] & rows[y + 3] & rows[y + 4] & ~rows[y + 5] & rows[y + 6];
    }

    private static int Ones(long value)
    {
        if (value == 0)
        {
            return 0;
        }

        value -= value >> 1 & 0x5555555555555555;
        value = (value & 0x3333333333333333) + (value >> 2 & 0x3333333333333333);
        value = value + (value >> 4) & 0x0F0F0F0F0F0F0F0F;
        return (int)(value * 0x0101010101010101 >> 56);
    }
}
