using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Screens;

/// <summary>
/// Brings screens to the glass: composes, compares with what stands there, and draws what has changed, a bounded piece
/// a step. Every pixel that changes hands is written once: text and icons are opaque, and only what no new cell covers is filled.
/// </summary>
public sealed class ScreenPainter
{
    private const int BudgetPerStep = 30000;
    private const int TransfersPerStep = 10;

    private readonly Panel panel;
    private readonly FontFile fonts;
    private readonly ITextTrace trace;
    private readonly ScreenComposer composer;
    private readonly RunPainter run;
    private readonly BoxPainter box;
    private readonly Boxes fills = new Boxes();
    private readonly Boxes soiled = new Boxes();

    private CellList glass = new CellList();
    private CellList target = new CellList();
    private bool painting;
    private bool drawing;
    private int nextFill;
    private int nextCell;

    /// <summary>A painter for a panel. The trace may be null.</summary>
    public ScreenPainter(Panel panel, FontFile fonts, ITextTrace trace)
    {
        this.panel = panel;
        this.fonts = fonts;
        this.trace = trace;
        composer = new ScreenComposer(fonts, PanelLayout.For(panel.Width, panel.Height));
        run = new RunPainter(panel);
        box = new BoxPainter(panel);
        Forget();
    }

    /// <summary>True while something is still to be drawn.</summary>
    public bool Busy
    {
        get { return painting; }
    }

    /// <summary>Takes the glass for unknown, after the panel was restarted: the next screen is drawn in full.</summary>
    public void Forget()
    {
        glass.Wipe();
        glass.AddBand(panel.Height, -1);
        soiled.Clear();
        painting = false;
        drawing = false;
    }

    /// <summary>Sets what is to be seen. May be called at any time; what is being drawn is given up where it stands.</summary>
    public void Show(ScreenContent content)
    {
        if (!fonts.IsUsable)
        {
            return;
        }

        if (painting)
        {
            KeepWhatStands();
        }

        composer.Compose(content, target);
        Compare();
        painting = true;
        drawing = false;
        nextFill = 0;
        nextCell = 0;
    }

    /// <summary>Draws on. Returns true while there is more to do; does nothing while the panel is not ready.</summary>
    public bool Step(long nowMs)
    {
        if (!painting || !panel.IsReady)
        {
            return painting;
        }

        int transfers = StepFills(TransfersPerStep);
        if (nextFill >= fills.Count && box.IsDone && transfers > 2)
        {
            StepCells();
        }

        if (nextCell >= target.Count && nextFill >= fills.Count && box.IsDone && !drawing)
        {
            Finish();
        }

        return painting;
    }

    private void Finish()
    {
        CellList old = glass;
        glass = target;
        target = old;
        old.Wipe();
        soiled.Clear();
        painting = false;
    }

    private int StepFills(int transfers)
    {
        while (transfers > 0)
        {
            if (!box.IsDone)
            {
                transfers = box.Step(transfers);
                if (!box.IsDone)
                {
                    return 0;
                }

                nextFill++;
                continue;
            }

            if (nextFill >= fills.Count)
            {
                break;
            }

            int y = fills.Y[nextFill];
            box.Begin(fills.X[nextFill], y, fills.EndX[nextFill] - fills.X[nextFill], fills.EndY[nextFill] - y,
                target.BandColour[target.BandAt(y)]);
        }

        return transfers;
    }

    private void StepCells()
    {
        int budget = BudgetPerStep;
        bool first = true;
        while (nextCell < target.Count)
        {
            Cell cell = target.Cells[nextCell];
            if (cell.Stands)
            {
                nextCell++;
                continue;
            }

            if (!drawing)
            {
                Begin(cell);
            }

            if (cell.Face == 0)
            {
                if (!first && budget < BudgetPerStep / 2)
                {
                    return;
                }

                if (box.Step(TransfersPerStep) == 0 && !box.IsDone)
                {
                    return;
                }

                budget -= 2000;
            }
            else
            {
                budget = run.Step(budget, first);
                if (!run.IsDone)
                {
                    return;
                }

                Trace(cell);
            }

            first = false;
            cell.Stands = true;
            drawing = false;
            nextCell++;
        }
    }

    private void Begin(Cell cell)
    {
        drawing = true;
        if (cell.Face == 0)
        {
            box.Begin(cell.X, cell.Y, cell.Width, cell.Height, cell.Ink);
        }
        else
        {
            run.Begin(fonts.Face(cell.Face), target.Text, cell.Start, cell.Count, cell.X, cell.Y, cell.Ink, cell.Paper);
        }
    }

    private void Trace(Cell cell)
    {
        if (trace != null)
        {
            trace.Drawn(target.Text, cell.Start, cell.Count, cell.X, cell.Y, cell.Width, cell.Height);
        }
    }

    // A screen that is given up half-way: cells that are drawn stand, the rest is soiled.
    private void KeepWhatStands()
    {
        soiled.Clear();
        for (int i = nextFill; i < fills.Count; i++)
        {
            soiled.Add(fills.X[i], fills.Y[i], fills.EndX[i], fills.EndY[i]);
        }

        CellList old = glass;
        for (int i = 0; i < target.Count; i++)
        {
            Cell cell = target.Cells[i];
            if (!cell.Stands)
            {
                soiled.Add(cell.X, cell.Y, cell.X + cell.Width, cell.Y + cell.Height);
                cell.Face = -1;
            }
        }

        glass = target;
        target = old;
        target.Wipe();
        box.Begin(0, 0, 0, 0, 0);
        if (soiled.Overflowed)
        {
            Forget();
        }
    }

    // Marks new cells that stand already, and lists what must be filled with ground.
    private void Compare()
    {
        for (int i = 0; i < glass.Count; i++)
        {
            glass.Cells[i].Stands = false;
        }

        for (int i = 0; i < target.Count; i++)
        {
            Cell cell = target.Cells[i];
            Cell old = Same(cell);
            cell.Stands = old != null;
            if (old != null)
            {
                old.Stands = true;
            }
        }

        fills.Clear();
        for (int i = 0; i < soiled.Count; i++)
        {
            AddFill(soiled.X[i], soiled.Y[i], soiled.EndX[i], soiled.EndY[i]);
        }

        for (int i = 0; i < glass.Count; i++)
        {
            Cell old = glass.Cells[i];
            if (!old.Stands && old.Face >= 0)
            {
                AddFill(old.X, old.Y, old.X + old.Width, old.Y + old.Height);
            }
        }

        AddChangedBands();
        for (int i = 0; i < target.Count; i++)
        {
            Cell cell = target.Cells[i];
            fills.Subtract(0, cell.X, cell.Y, cell.X + cell.Width, cell.Y + cell.Height);
        }

        CutAtBands();
        soiled.Clear();
        if (fills.Overflowed)
        {
            Everything();
        }
    }

    // Too many pieces: the whole screen is drawn anew.
    private void Everything()
    {
        fills.Clear();
        fills.Add(0, 0, panel.Width, panel.Height);
        for (int i = 0; i < target.Count; i++)
        {
            target.Cells[i].Stands = false;
        }

        CutAtBands();
    }

    // Adds a box without what is in the list already.
    private void AddFill(int x, int y, int endX, int endY)
    {
        int before = fills.Count;
        fills.Add(x, y, endX, endY);
        for (int i = 0; i < before; i++)
        {
            fills.Subtract(before, fills.X[i], fills.Y[i], fills.EndX[i], fills.EndY[i]);
        }
    }

    private void AddChangedBands()
    {
        int y = 0;
        while (y < panel.Height)
        {
            int oldBand = glass.BandAt(y);
            int newBand = target.BandAt(y);
            int oldEnd = glass.BandEnd[oldBand];
            int newEnd = target.BandEnd[newBand];
            int end = oldEnd < newEnd ? oldEnd : newEnd;
            if (glass.BandColour[oldBand] != target.BandColour[newBand])
            {
                AddFill(0, y, panel.Width, end);
            }

            y = end;
        }
    }

    // A fill has one colour: those that cross the edge of a band are cut there.
    private void CutAtBands()
    {
        for (int band = 0; band < target.Bands - 1; band++)
        {
            int edge = target.BandEnd[band];
            int count = fills.Count;
            for (int i = 0; i < count; i++)
            {
                if (fills.Y[i] < edge && fills.EndY[i] > edge)
                {
                    fills.Add(fills.X[i], edge, fills.EndX[i], fills.EndY[i]);
                    fills.EndY[i] = edge;
                }
            }
        }
    }

    private Cell Same(Cell cell)
    {
        for (int i = 0; i < glass.Count; i++)
        {
            Cell old = glass.Cells[i];
            if (old.SameFrame(cell) && old.Width == cell.Width && old.Count == cell.Count && SameText(old, cell))
            {
                return old;
            }
        }

        return null;
    }

    private bool SameText(Cell old, Cell cell)
    {
        char[] oldText = glass.Text;
        char[] newText = target.Text;
        int at = cell.Start;
        for (int i = old.Start; i < old.Start + old.Count; i++)
        {
            if (oldText[i] != newText[at])
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
