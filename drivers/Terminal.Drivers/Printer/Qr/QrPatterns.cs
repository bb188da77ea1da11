namespace Terminal.Drivers.Printer.Qr;

/// <summary>The modules of a QR code that carry no data: finders, timing, alignment, format and version.</summary>
public static class QrPatterns
{
    /// <summary>Draws them, format left light, and marks their places.</summary>
    public static void Draw(int version, long[] rows, long[] places)
    {
        int size = QrVersion.Size(version);
        System.Array.Clear(rows, 0, rows.Length);
        System.Array.Clear(places, 0, places.Length);
        for (int i = 0; i < size; i++)
        {
            Set(rows, places, i, 6, i % 2 == 0);
            Set(rows, places, 6, i, i % 2 == 0);
        }

        Finder(rows, places, 3, 3, size);
        Finder(rows, places, size - 4, 3, size);
        Finder(rows, places, 3, size - 4, size);
        int last = QrVersion.Alignments(version) - 1;
        for (int i = 0; i <= last; i++)
        {
            for (int j = 0; j <= last; j++)
            {
                bool atFinder = (i == 0 && (j == 0 || j == last)) || (i == last && j == 0);
                if (!atFinder)
                {
                    Square(rows, places, QrVersion.Alignment(version, i), QrVersion.Alignment(version, j));
                }
            }
        }

        for (int i = 0; i < 9; i++)
        {
            Keep(places, 8, i);
            Keep(places, i, 8);
            if (i < 8)
            {
                Keep(places, 8, size - 1 - i);
                Keep(places, size - 1 - i, 8);
            }
        }

        if (version >= 7)
        {
            DrawVersion(version, size, rows, places);
        }
    }

    /// <summary>Draws level M and the mask, twice, and the dark module.</summary>
    public static void DrawFormat(int mask, int version, long[] rows)
    {
        int size = QrVersion.Size(version);
        int rest = mask;
        for (int i = 0; i < 10; i++)
        {
            rest = rest << 1 ^ (rest >> 9) * 0x537;
        }

        // Level M is 00. The constant keeps an all-light format from happening.
        int format = (mask << 10 | rest) ^ 0x5412;
        for (int i = 0; i < 15; i++)
        {
            bool dark = (format >> i & 1) != 0;
            int along = i < 6 ? i : i < 8 ? i + 1 : i == 8 ? 7 : 14 - i;
            if (i < 8)
            {
                Put(rows, 8, along, dark);
                Put(rows, size - 1 - i, 8, dark);
            }
            else
            {
                Put(rows, along, 8, dark);
                Put(rows, 8, size - 15 + i, dark);
            }
        }

        Put(rows, 8, size - 8, true);
    }

    private static void DrawVersion(int version, int size, long[] rows, long[] places)
    {
        int rest = version;
        for (int i = 0; i < 12; i++)
        {
            rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        }

        int bits = version << 12 | rest;
        for (int i = 0; i < 18; i++)
        {
            bool dark = (bits >> i & 1) != 0;
            Set(rows, places, size - 11 + i % 3, i / 3, dark);
            Set(rows, places, i / 3, size - 11 + i % 3, dark);
        }
    }

    private static void Finder(long[] rows, long[] places, int x, int y, int size)
    {
        for (int dy = -4; dy <= 4; dy++)
        {
            for (int dx = -4; dx <= 4; dx++)
            {
                int ring = dx * dx > dy * dy ? (dx < 0 ? -dx : dx) : dy < 0 ? -dy : dy;
                int px = x + dx;
                int py = y + dy;
                if (px >= 0 && px < size && py >= 0 && py < size)
                {
                    Set(rows, places, px, py, ring != 2 && ring != 4);
                }
            }
        }
    }

    private static void Square(long[] rows, long[] places, int x, int y)
    {
        for (int dy = -2; dy <= 2; dy++)
        {
            for (int dx = -2; dx <= 2; dx++)
            {
                bool ring1 = dx * dx <= 1 && dy * dy <= 1 && (dx != 0 || dy != 0);
                Set(rows, places, x + dx, y + dy, !ring1);
            }
        }
    }

    private static void Set(long[] rows, long[] places, int x, int y, bool dark)
    {
        Put(rows, x, y, dark);
        Keep(places, x, y);
    }

    private static void Put(long[] rows, int x, int y, bool dark)
    {
        if (dark)
        {
            rows[y] |= 1L << x;
        }
        else
        {
            rows[y] &= ~(1L << x);
        }
    }

    private static void Keep(long[] places, int x, int y)
    {
        places[y] |= 1L << x;
    }
}
