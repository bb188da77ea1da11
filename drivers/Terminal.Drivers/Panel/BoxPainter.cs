namespace Terminal.Drivers.Panel;

/// <summary>Fills boxes with one colour from the preset line buffer, in steps.</summary>
public sealed class BoxPainter
{

    private readonly Panel panel;
    private int leftBytes;
    private int colour;
    private int x;
    private int y;
    private int width;
    private int height;

    /// <summary>A painter on the panel.</summary>
    public BoxPainter(Panel panel)
    {
        this.panel = panel;
    }

    /// <summary>True when nothing is left to fill.</summary>
    public bool IsDone
    {
        get { return leftBytes == 0; }
    }

    /// <summary>Begins a box; it must lie on the panel.</summary>
    public void Begin(int boxX, int boxY, int boxWidth, int boxHeight, int boxColour)
    {
        x = boxX;
        y = boxY;
        width = boxWidth;
        height = boxHeight;
        colour = boxColour;
        leftBytes = boxWidth * boxHeight * 2;
    }

    /// <summary>
    /// Sends at most the given number of transfers. Returns how many transfers are left to do in this step.
    /// A box that takes several steps goes on with its remaining columns.
    /// </summary>
    public int Step(int transfers)
    {
        if (leftBytes == 0 || transfers <= 0)
        {
            return transfers;
        }

        int length = panel.Preset(colour);
        int columnBytes = height * 2;
        panel.Open(x, y, width, height);
        int room = transfers * length;
        int now = leftBytes;
        if (now > room)
        {
            // Whole columns only, so that the next step can open a window on the rest.
            int columns = room / columnBytes;
            now = columns * columnBytes;
            x += columns;
            width -= columns;
        }

        leftBytes -= now;
        while (now > 0)
        {
            int count = now < length ? now : length;
            panel.Write(count);
            now -= count;
            transfers--;
        }

        return transfers;
    }
}
