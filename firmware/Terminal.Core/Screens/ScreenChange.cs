namespace Terminal.Core.Screens;

/// <summary>
/// What must be done to come from the screen that stands to another one: which cells stand already, wholly or in part, and
/// which boxes are to be filled with ground because no new cell covers them. Worked out in pieces, because a comparison of
/// two full screens is longer than a step may be.
/// </summary>
internal sealed class ScreenChange
{
    private const int CellsPerStep = 8;

    /// <summary>Boxes of ground to fill; each lies in one band and none overlaps another or a new cell.</summary>
    public readonly Boxes Fills = new Boxes();

    /// <summary>Boxes of which nobody knows what they show: left from a change that was given up.</summary>
    public readonly Boxes Soiled = new Boxes();

    private readonly int width;
    private readonly int height;
    private CellList old;
    private CellList next;
    private int matched;
    private int cleared;
    private bool listed;

    public ScreenChange(int width, int height)
    {
        this.width = width;
        this.height = height;
    }

    /// <summary>Begins with the screen that stands and the one that is to come.</summary>
    public void Begin(CellList standing, CellList coming)
    {
        old = standing;
        next = coming;
        matched = 0;
        cleared = 0;
        listed = false;
        System.Array.Clear(standing.Stands, 0, standing.Count);
    }

    /// <summary>Does one piece of the work; true when all is done.</summary>
    public bool Step()
    {
        for (int i = 0; i < CellsPerStep && matched < next.Count; i++)
        {
            Match(matched);
            matched++;
        }

        if (matched < next.Count)
        {
            return false;
        }

        if (!listed)
        {
            List();
            listed = true;
        }

        for (int i = 0; i < CellsPerStep && cleared < next.Count; i++)
        {
            int x = next.X[cleared];
            int y = next.Y[cleared];
            Fills.Subtract(0, x, y, x + next.Width[cleared], y + next.Height[cleared]);
            cleared++;
        }

        if (cleared < next.Count)
        {
            return false;
        }

        CutAtBands();
        if (Fills.Overflowed || Soiled.Overflowed)
        {
            Everything();
        }

        return true;
    }

    private void Match(int cell)
    {
        short[] tops = old.Y;
        short[] lefts = old.X;
        int count = old.Count;
        int x = next.X[cell];
        int y = next.Y[cell];
        for (int i = 0; i < count; i++)
        {
            if (tops[i] != y || lefts[i] != x || !SameLook(i, cell) || old.Stands[i])
            {
                continue;
            }

            bool stands = old.Width[i] == next.Width[cell];
            if (next.Face[cell] != 0)
            {
                KeepEqualEnds(i, cell, stands);
                stands = stands && next.KeptStart[cell] == next.Length[cell] && old.Length[i] == next.Length[cell];
            }

            next.Stands[cell] = stands;
            old.Stands[i] = stands;
            return;
        }
    }

    // True when all that decides the pixels of both but place, width and text is the same.
    private bool SameLook(int other, int cell)
    {
        return old.Face[other] == next.Face[cell] && old.Ink[other] == next.Ink[cell] && old.Paper[other] == next.Paper[cell]
            && old.Height[other] == next.Height[cell];
    }

    // The same start stands at the same place; the same end does when both runs are equally wide.
    private void KeepEqualEnds(int other, int cell, bool sameWidth)
    {
        char[] oldText = old.Text;
        char[] newText = next.Text;
        int oldStart = old.Start[other];
        int newStart = next.Start[cell];
        int oldEnd = oldStart + old.Length[other];
        int newEnd = newStart + next.Length[cell];
        int shorter = oldEnd - oldStart < newEnd - newStart ? oldEnd - oldStart : newEnd - newStart;
        int start = 0;
        while (start < shorter && oldText[oldStart + start] == newText[newStart + start])
        {
            start++;
        }

        next.KeptStart[cell] = (short)start;
        if (!sameWidth)
        {
            return;
        }

        int end = 0;
        while (end < shorter - start && oldText[oldEnd - 1 - end] == newText[newEnd - 1 - end])
        {
            end++;
        }

        next.KeptEnd[cell] = (short)end;
    }

    private void List()
    {
        Fills.Clear();
        for (int i = 0; i < Soiled.Count; i++)
        {
            AddFill(Soiled.X[i], Soiled.Y[i], Soiled.EndX[i], Soiled.EndY[i]);
        }

        for (int i = 0; i < old.Count; i++)
        {
            if (!old.Stands[i] && old.Face[i] >= 0)
            {
                AddFill(old.X[i], old.Y[i], old.X[i] + old.Width[i], old.Y[i] + old.Height[i]);
            }
        }

        int y = 0;
        while (y < height)
        {
            int oldBand = old.BandAt(y);
            int newBand = next.BandAt(y);
            int end = old.BandEnd[oldBand] < next.BandEnd[newBand] ? old.BandEnd[oldBand] : next.BandEnd[newBand];
            if (old.BandColour[oldBand] != next.BandColour[newBand])
            {
                AddFill(0, y, width, end);
            }

            y = end;
        }
    }

    // Adds a box without what is in the list already.
    private void AddFill(int x, int y, int endX, int endY)
    {
        int before = Fills.Count;
        short[] tops = Fills.Y;
        short[] bottoms = Fills.EndY;
        Fills.Add(x, y, endX, endY);
        for (int i = 0; i < before; i++)
        {
            if (tops[i] < endY && bottoms[i] > y && Fills.X[i] < endX && Fills.EndX[i] > x)
            {
                Fills.Subtract(before, Fills.X[i], Fills.Y[i], Fills.EndX[i], Fills.EndY[i]);
            }
        }
    }

    // Too many pieces: the whole screen is drawn anew, fills first, text over them.
    private void Everything()
    {
        Fills.Clear();
        Fills.Add(0, 0, width, height);
        System.Array.Clear(next.Stands, 0, next.Count);
        System.Array.Clear(next.KeptStart, 0, next.Count);
        System.Array.Clear(next.KeptEnd, 0, next.Count);
        CutAtBands();
    }

    // A fill has one colour: those that cross the edge of a band are cut there.
    private void CutAtBands()
    {
        for (int band = 0; band < next.Bands - 1; band++)
        {
            int edge = next.BandEnd[band];
            int count = Fills.Count;
            for (int i = 0; i < count; i++)
            {
                if (Fills.Y[i] < edge && Fills.EndY[i] > edge)
                {
                    Fills.Add(Fills.X[i], edge, Fills.EndX[i], Fills.EndY[i]);
                    Fills.EndY[i] = (short)edge;
                }
            }
        }
    }
}
