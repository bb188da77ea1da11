namespace Terminal.Core.Screens;

/// <summary>A bounded list of boxes that do not overlap, built by subtraction.</summary>
internal sealed class Boxes
{
    // Thousands of random changes, given up half-way and echoed over, need up to 76.
    public const int Max = 80;

    /// <summary>Left edges, in pixels.</summary>
    public readonly short[] X = new short[Max];

    /// <summary>Top edges.</summary>
    public readonly short[] Y = new short[Max];

    /// <summary>Columns behind the right edges.</summary>
    public readonly short[] EndX = new short[Max];

    /// <summary>Rows behind the bottom edges.</summary>
    public readonly short[] EndY = new short[Max];

    /// <summary>Number of boxes.</summary>
    public int Count;

    /// <summary>True when a box did not fit: the list then says too little.</summary>
    public bool Overflowed;

    public void Clear()
    {
        Count = 0;
        Overflowed = false;
    }

    public void Add(int x, int y, int endX, int endY)
    {
        if (x >= endX || y >= endY)
        {
            return;
        }

        if (Count == Max)
        {
            Overflowed = true;
            return;
        }

        X[Count] = (short)x;
        Y[Count] = (short)y;
        EndX[Count] = (short)endX;
        EndY[Count] = (short)endY;
        Count++;
    }

    /// <summary>
    /// Takes a box out of all boxes from the given place on. What is left of a box are up to four: left, right, above, below.
    /// </summary>
    public void Subtract(int from, int x, int y, int endX, int endY)
    {
        // Most boxes lie above or below.
        short[] tops = Y;
        short[] bottoms = EndY;
        for (int i = from; i < Count;)
        {
            if (y >= bottoms[i] || endY <= tops[i] || x >= EndX[i] || endX <= X[i])
            {
                i++;
                continue;
            }

            int boxX = X[i];
            int boxEndX = EndX[i];
            int boxY = Y[i];
            int boxEndY = EndY[i];

            // The last box takes the place of this one; the parts go to the end and are not met again by this subtraction
            // because they do not overlap it.
            Count--;
            X[i] = X[Count];
            Y[i] = Y[Count];
            EndX[i] = EndX[Count];
            EndY[i] = EndY[Count];
            int middleY = y > boxY ? y : boxY;
            int middleEndY = endY < boxEndY ? endY : boxEndY;
            Add(boxX, boxY, boxEndX, y);
            Add(boxX, endY, boxEndX, boxEndY);
            Add(boxX, middleY, x, middleEndY);
            Add(endX, middleY, boxEndX, middleEndY);
        }
    }
}
