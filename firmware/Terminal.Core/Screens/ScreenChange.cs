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
        for (int i = 0; i < standing.Count; i++)
        {
            standing.Cells[i].Stands = false;
        }
    }

    /// <summary>Does one piece of the work; true when all is done.</summary>
    public bool Step()
    {
        for (int i = 0; i < CellsPerStep && matched < next.Count; i++)
        {
            Match(next.Cells[matched]);
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
            Cell cell = next.Cells[cleared];
            Fills.Subtract(0, cell.X, cell.Y, cell.X + cell.Width, cell.Y + cell.Height);
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

    private void Match(Cell cell)
    {
        for (int i = 0; i < old.Count; i++)
        {
            Cell other = old.Cells[i];
            if (other.Y != cell.Y || other.X != cell.X || !other.SameFrame(cell) || other.Stands)
            {
                continue;
            }

            bool sameWidth = other.Width == cell.Width;
            if (cell.Face == 0)
            {
                cell.Stands = sameWidth;
            }
            else
            {
                KeepEqualEnds(other, cell, sameWidth);
                cell.Stands = sameWidth && cell.KeptStart == cell.Count && other.Count == cell.Count;
            }

            other.Stands = cell.Stands;
            return;
        }
    }

    // The same start stands at the same place; the same end does when both runs are equally wide.
    private void KeepEqualEnds(Cell other, Cell cell, bool sameWidth)
    {
        char[] oldText = old.Text;
        char[] newText = next.Text;
        int shorter = other.Count < cell.Count ? other.Count : cell.Count;
        int start = 0;
        while (start < shorter && oldText[other.Start + start] == newText[cell.Start + start])
        {
            start++;
        }

        cell.KeptStart = start;
        if (!sameWidth)
        {
            return;
        }

        int oldEnd = other.Start + other.Count;
        int newEnd = cell.Start + cell.Count;
        int end = 0;
        while (end < shorter - start && oldText[oldEnd - 1 - end] == newText[newEnd - 1 - end])
        {
            end++;
        }

        cell.KeptEnd = end;
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
            Cell other = old.Cells[i];
            if (!other.Stands && other.Face >= 0)
            {
                AddFill(other.X, other.Y, other.X + other.Width, other.Y + other.Height);
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
        int[] tops = Fills.Y;
        int[] bottoms = Fills.EndY;
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
        for (int i = 0; i < next.Count; i++)
        {
            Cell cell = next.Cells[i];
            cell.Stands = false;
            cell.KeptStart = 0;
            cell.KeptEnd = 0;
        }

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
                    Fills.EndY[i] = edge;
                }
            }
        }
    }
}
