using Terminal.Drivers.Fonts;
using Terminal.Drivers.Panel;
using Terminal.Drivers.Ports;

namespace Terminal.Core.Screens;

/// <summary>
/// Brings screens to the glass: composes, compares with what stands there, and draws what has changed, a bounded piece
/// a step. Every pixel that changes hands is written once: text and icons are opaque, and only what no new cell covers is
/// filled with ground.
/// </summary>
public sealed class ScreenPainter
{
    private const int BudgetPerStep = 24000;

    // A full transfer takes 1.3 ms at 26.6 MHz; a step may hold the loop for 20 ms.
    private const int TransfersPerStep = 10;
    private const int EnoughTransfers = 7;

    private const int Resting = 0;
    private const int Composing = 1;
    private const int Completing = 2;
    private const int Comparing = 3;
    private const int Painting = 4;

    // Of the strip that echoes a scan: it stands for half a second at most and is in nobody's way.
    private const int EchoRows = 8;

    private readonly Panel panel;
    private readonly FontFile fonts;
    private readonly ITextTrace trace;
    private readonly ScreenComposer composer;
    private readonly ScreenChange change;
    private readonly RunPainter run;
    private readonly BoxPainter box;
    private readonly ModulePainter code;

    private CellList glass = new CellList();
    private CellList target = new CellList();
    private ScreenContent wanted;
    private int phase;
    private bool idleStands;
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
        change = new ScreenChange(panel.Width, panel.Height);
        run = new RunPainter(panel);
        box = new BoxPainter(panel);
        code = new ModulePainter(panel);
        Forget();
    }

    /// <summary>True while something is still to be drawn.</summary>
    public bool Busy
    {
        get { return phase != Resting; }
    }

    /// <summary>True while pixels are due.</summary>
    public bool IsPainting
    {
        get { return phase == Painting; }
    }

    /// <summary>Takes the glass for unknown, after the panel was restarted: the next screen is drawn in full.</summary>
    public void Forget()
    {
        glass.Wipe();
        glass.AddBand(panel.Height, -1);
        change.Soiled.Clear();
        phase = Resting;
        drawing = false;
        idleStands = false;
    }

    /// <summary>
    /// Sets what is to be seen; the content is kept, and who changes it shows it again at once. May be called at any time: what is
    /// being drawn is given up where it stands.
    /// </summary>
    public void Show(ScreenContent content)
    {
        if (!fonts.IsUsable)
        {
            return;
        }

        if (phase == Painting)
        {
            KeepWhatStands();
        }

        idleStands &= phase == Resting;
        wanted = content;
        phase = Composing;
    }

    /// <summary>Works on. Returns true while there is more to do; draws nothing while the panel is not ready.</summary>
    public bool Step(long nowMs)
    {
        switch (phase)
        {
            case Composing:
                bool isWhole = composer.Compose(wanted, target, idleStands);
                idleStands = false;
                phase = Completing;
                if (isWhole)
                {
                    BeginComparing();
                }

                break;
            case Completing:
                composer.Complete(wanted);
                BeginComparing();
                break;
            case Comparing:
                if (change.Step())
                {
                    change.Soiled.Clear();
                    nextFill = 0;
                    nextCell = 0;
                    drawing = false;
                    phase = Painting;
                }

                break;
            case Painting:
                if (panel.IsReady)
                {
                    Paint();
                }

                break;
        }

        return phase != Resting;
    }

    /// <summary>
    /// Shows at once that something happens, by a strip along the upper edge. The next screen takes it away; one that is being drawn
    /// is given up where it stands. Nothing while the panel is not ready.
    /// </summary>
    public void Echo()
    {
        if (!panel.IsReady)
        {
            return;
        }

        if (phase == Painting)
        {
            KeepWhatStands();
        }

        phase = Resting;
        drawing = false;
        for (int i = 0; i < glass.Count; i++)
        {
            if (glass.Y[i] < EchoRows)
            {
                Soil(i, glass);
            }
        }

        change.Soiled.Add(0, 0, panel.Width, EchoRows);
        box.Begin(0, 0, panel.Width, EchoRows, Palette.White);
        box.Step(TransfersPerStep);
    }

    private void BeginComparing()
    {
        change.Begin(glass, target);
        phase = Comparing;
    }

    private void Paint()
    {
        int transfers = StepFills(TransfersPerStep);
        bool filled = nextFill >= change.Fills.Count && box.IsDone;
        if (filled && transfers >= EnoughTransfers)
        {
            StepCells();
        }

        if (filled && nextCell >= target.Count)
        {
            CellList old = glass;
            glass = target;
            target = old;
            old.Wipe();
            idleStands = composer.IsIdle;
            phase = Resting;
        }
    }

    // Returns the number of transfers that are left in this step.
    private int StepFills(int transfers)
    {
        Boxes fills = change.Fills;
        while (transfers > 0 && nextFill < fills.Count)
        {
            if (!drawing)
            {
                int y = fills.Y[nextFill];
                int colour = target.BandColour[target.BandAt(y)];
                box.Begin(fills.X[nextFill], y, fills.EndX[nextFill] - fills.X[nextFill], fills.EndY[nextFill] - y, colour);
                drawing = true;
            }

            transfers = box.Step(transfers);
            if (!box.IsDone)
            {
                return 0;
            }

            drawing = false;
            nextFill++;
        }

        return transfers;
    }

    private void StepCells()
    {
        int budget = BudgetPerStep;
        int transfers = 0;
        bool first = true;
        while (nextCell < target.Count)
        {
            if (!target.Stands[nextCell])
            {
                if (transfers >= EnoughTransfers)
                {
                    return;
                }

                if (!drawing)
                {
                    Begin(nextCell);
                }

                int face = target.Face[nextCell];
                if (!(face == 0 ? StepBox(first) : face == CellList.Code ? StepCode(first) : StepRun(ref budget, first)))
                {
                    return;
                }

                bool isRun = face != 0 && face != CellList.Code;
                transfers += isRun ? run.Transfers : TransfersPerStep;
                first = false;

                target.Stands[nextCell] = true;
                drawing = false;
                if (trace != null && isRun)
                {
                    trace.Drawn(target.Text, target.Start[nextCell], target.Length[nextCell],
                        target.X[nextCell], target.Y[nextCell], target.Width[nextCell], target.Height[nextCell]);
                }
            }

            nextCell++;
        }
    }

    private bool StepRun(ref int budget, bool first)
    {
        budget = run.Step(budget, first);
        return run.IsDone;
    }

    // A box is drawn at the start of a step only, so that its transfers do not add to those of text.
    private bool StepBox(bool first)
    {
        if (first)
        {
            box.Step(TransfersPerStep);
        }

        return box.IsDone;
    }

    private bool StepCode(bool first)
    {
        if (first)
        {
            code.Step();
        }

        return code.IsDone;
    }

    private void Begin(int cell)
    {
        drawing = true;
        int faceId = target.Face[cell];
        int x = target.X[cell];
        int y = target.Y[cell];
        int width = target.Width[cell];
        if (faceId == CellList.Code)
        {
            code.Begin(wanted.PaymentRows, wanted.PaymentSize, target.Paper[cell], x, y);
            return;
        }

        int ink = target.Ink[cell];
        if (faceId == 0)
        {
            box.Begin(x, y, width, target.Height[cell], ink);
            return;
        }

        FontFace face = fonts.Face(faceId);
        int start = target.Start[cell];
        int kept = target.KeptStart[cell];
        int keptEnd = target.KeptEnd[cell];
        int count = target.Length[cell] - kept - keptEnd;
        int before = kept == 0 ? 0 : face.Measure(target.Text, start, kept);
        start += kept;
        width = keptEnd == 0 ? width - before : face.Measure(target.Text, start, count);
        run.Begin(face, target.Text, start, count, x + before, y, width, ink, target.Paper[cell]);
    }

    // A screen that is given up half-way: cells that are drawn stand, the rest is soiled.
    private void KeepWhatStands()
    {
        Boxes soiled = change.Soiled;
        Boxes fills = change.Fills;
        soiled.Clear();
        for (int i = nextFill; i < fills.Count; i++)
        {
            soiled.Add(fills.X[i], fills.Y[i], fills.EndX[i], fills.EndY[i]);
        }

        for (int i = 0; i < target.Count; i++)
        {
            if (!target.Stands[i])
            {
                Soil(i, target);
            }
        }

        CellList old = glass;
        glass = target;
        target = old;
        old.Wipe();
    }

    private void Soil(int cell, CellList list)
    {
        if (list.Face[cell] >= 0)
        {
            int x = list.X[cell];
            int y = list.Y[cell];
            change.Soiled.Add(x, y, x + list.Width[cell], y + list.Height[cell]);
            list.Face[cell] = -1;
        }
    }
}
