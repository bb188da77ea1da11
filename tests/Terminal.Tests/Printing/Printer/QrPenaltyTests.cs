using nanoFramework.TestFramework;
using Terminal.Drivers.Printer.Qr;

namespace Terminal.Tests.Printer;

[TestClass]
public class QrPenaltyTests
{
    // Seeds of made-up squares; the points are counted again, module by module, as the standard tells it.
    [DataRow(1, 21)]
    [DataRow(2, 21)]
    [DataRow(3, 25)]
    [DataRow(4, 57)]
    [DataRow(5, 45)]
    public void PointsAreThoseOfTheSlowWay(int seed, int size)
    {
        long[] rows = new long[size];
        uint state = (uint)seed * 2654435761;
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                state = state * 1664525 + 1013904223;

                // Long runs and finder look-alikes are rare in noise: every third row gets some.
                bool dark = y % 3 == 0 ? (0x5D >> (x % 11) & 1) != 0 : (state >> 28) < 9;
                rows[y] |= dark ? 1L << x : 0;
            }
        }

        QrPenalty penalty = new QrPenalty();
        penalty.Begin(rows, size);
        for (int y = 0; y < size; y++)
        {
            penalty.Add(y);
        }

        Assert.AreEqual(Slow(rows, size), penalty.Points);
    }

    private static int Slow(long[] rows, int size)
    {
        int points = 0;
        int dark = 0;
        for (int y = 0; y < size; y++)
        {
            points += Line(rows, size, y, true) + Line(rows, size, y, false);
            for (int x = 0; x < size; x++)
            {
                dark += At(rows, x, y) ? 1 : 0;
                bool block = x + 1 < size && y + 1 < size && At(rows, x, y) == At(rows, x + 1, y)
                    && At(rows, x, y) == At(rows, x, y + 1) && At(rows, x, y) == At(rows, x + 1, y + 1);
                points += block ? 3 : 0;
            }
        }

        int deviation = dark * 100 - 50 * size * size;
        deviation = deviation < 0 ? -deviation : deviation;
        return points + deviation / (5 * size * size) * 10;
    }

    private static int Line(long[] rows, int size, int at, bool across)
    {
        int points = 0;
        int run = 0;
        bool last = false;
        int window = 0;
        for (int i = 0; i < size; i++)
        {
            bool dark = across ? At(rows, i, at) : At(rows, at, i);
            run = i > 0 && dark == last ? run + 1 : 1;
            last = dark;
            points += run == 5 ? 3 : run > 5 ? 1 : 0;
            window = (window << 1 | (dark ? 1 : 0)) & 0x7FF;
            points += i >= 10 && (window == 0x5D0 || window == 0x05D) ? 40 : 0;
        }

        return points;
    }

    private static bool At(long[] rows, int x, int y)
    {
        return (rows[y] >> x & 1) != 0;
    }
}
