namespace Terminal.Drivers.Panel;

/// <summary>
/// Draws a QR code: square modules, black on white, with the quiet zone of four modules around. A row of modules is the bits of a
/// long, the left module the lowest.
/// </summary>
public sealed class ModulePainter
{
    /// <summary>Light modules that belong to the code on each side (ISO/IEC 18004).</summary>
    public const int QuietModules = 4;

    private const int White = 0xFFFF;

    // About 3,000 IL instructions each.
    private const int ColumnsPerStep = 6;

    private readonly Panel panel;
    private long[] rows;
    private int size;
    private int scale;
    private int x;
    private int y;
    private int next;

    /// <summary>A painter on the panel.</summary>
    public ModulePainter(Panel panel)
    {
        this.panel = panel;
    }

    /// <summary>Width and height in pixels of a code of size modules a side, drawn with scale pixels a module.</summary>
    public static int Side(int size, int scale)
    {
        return (size + 2 * QuietModules) * scale;
    }

    /// <summary>True when nothing is left to draw.</summary>
    public bool IsDone
    {
        get { return next >= size + 2 * QuietModules; }
    }

    /// <summary>Begins a code with its top left corner, quiet zone included; it must lie on the panel. The rows must stay as they are.</summary>
    public void Begin(long[] codeRows, int codeSize, int codeScale, int left, int top)
    {
        rows = codeRows;
        size = codeSize;
        scale = codeScale;
        x = left;
        y = top;
        next = 0;
    }

    /// <summary>Draws a few columns of modules; returns the number of transfers.</summary>
    public int Step()
    {
        if (IsDone)
        {
            return 0;
        }

        int height = Side(size, scale);
        int columnBytes = height * 2;
        byte[] buffer = panel.Buffer;
        int all = size + 2 * QuietModules;
        int columns = buffer.Length / columnBytes;
        int transfers = 0;
        panel.Open(x + next * scale, y, (all - next) * scale, height);
        for (int i = 0; i < ColumnsPerStep && next < all; i++)
        {
            panel.Preset(White);
            DarkModules(next - QuietModules, buffer);
            panel.ForgetPreset();
            for (int sent = 0; sent < scale; sent += columns)
            {
                int count = scale - sent < columns ? scale - sent : columns;
                for (int copy = 1; copy < count && sent == 0; copy++)
                {
                    System.Array.Copy(buffer, 0, buffer, copy * columnBytes, columnBytes);
                }

                panel.Write(count * columnBytes);
                transfers++;
            }

            next++;
        }

        return transfers;
    }

    private void DarkModules(int column, byte[] buffer)
    {
        if (column < 0 || column >= size)
        {
            return;
        }

        int moduleBytes = scale * 2;
        int at = QuietModules * moduleBytes;
        for (int row = 0; row < size; row++)
        {
            if ((rows[row] >> column & 1) != 0)
            {
                System.Array.Clear(buffer, at, moduleBytes);
            }

            at += moduleBytes;
        }
    }
}
