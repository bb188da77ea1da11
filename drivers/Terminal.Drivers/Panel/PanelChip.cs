namespace Terminal.Drivers.Panel;

/// <summary>
/// A controller with its glass: size, orientation values and the list that wakes it. Adding a chip is one method here.
/// </summary>
public sealed class PanelChip
{
    /// <summary>In an init list, the number that says: no command, wait as many times 10 ms as the next byte tells.</summary>
    public const byte Pause = 0xFF;

    private const byte Wait = 0x00;

    private PanelChip(int columns, int rows, byte[] initList, bool inverted, byte[] rotations)
    {
        Columns = columns;
        Rows = rows;
        InitList = initList;
        Inverted = inverted;
        this.rotations = rotations;
    }

    private readonly byte[] rotations;

    /// <summary>Columns of the memory: the short side of the glass, in pixels.</summary>
    public readonly int Columns;

    /// <summary>Rows of the memory: the long side of the glass, in pixels.</summary>
    public readonly int Rows;

    /// <summary>
    /// Bytes: command, number of parameters, parameters, and so on. <see cref="Pause"/> instead of a number is a waiting time.
    /// It leaves the controller awake with its display off.
    /// </summary>
    public readonly byte[] InitList;

    /// <summary>True when this glass shows true colours with inversion on.</summary>
    public readonly bool Inverted;

    /// <summary>Memory access value for a rotation (<see cref="PanelRotation"/>) when pixels run along the rows of the picture.</summary>
    public byte RowWise(int rotation)
    {
        return rotations[rotation & 3];
    }

    /// <summary>ST7796S, 480 by 320, 4.0 inch: the reference panel.</summary>
    public static PanelChip St7796s()
    {
        byte[] list =
        {
            0x01, 0, Wait, Pause, 12,
            0xF0, 1, 0xC3, 0xF0, 1, 0x96, 0xC5, 1, 0x1C, 0x3A, 1, 0x55, 0xB0, 1, 0x80, 0xB4, 1, 0x01,
            0xB6, 3, 0x80, 0x02, 0x3B, 0xB7, 1, 0xC6, 0xF0, 1, 0x69, 0xF0, 1, 0x3C,
            0x11, 0, Wait, Pause, 15,
        };
        return new PanelChip(320, 480, list, false, new byte[] { 0x48, 0x28, 0x88, 0xE8 });
    }

    /// <summary>ILI9341, 320 by 240.</summary>
    public static PanelChip Ili9341()
    {
        byte[] list =
        {
            0x01, 0, Wait, Pause, 12,
            0xEF, 3, 0x03, 0x80, 0x02, 0xCF, 3, 0x00, 0xC1, 0x30, 0xED, 4, 0x64, 0x03, 0x12, 0x81, 0xE8, 3, 0x85, 0x00, 0x78,
            0xCB, 5, 0x39, 0x2C, 0x00, 0x34, 0x02, 0xF7, 1, 0x20, 0xEA, 2, 0x00, 0x00, 0xC0, 1, 0x23, 0xC1, 1, 0x10,
            0xC5, 2, 0x3E, 0x28, 0xC7, 1, 0x86, 0x37, 2, 0x00, 0x00, 0x3A, 1, 0x55, 0xB1, 2, 0x00, 0x18, 0xB6, 3, 0x08, 0x82, 0x27,
            0xF2, 1, 0x00, 0x26, 1, 0x01,
            0xE0, 15, 0x0F, 0x31, 0x2B, 0x0C, 0x0E, 0x08, 0x4E, 0xF1, 0x37, 0x07, 0x10, 0x03, 0x0E, 0x09, 0x00,
            0xE1, 15, 0x00, 0x0E, 0x14, 0x03, 0x11, 0x07, 0x31, 0xC1, 0x48, 0x08, 0x0F, 0x0C, 0x31, 0x36, 0x0F,
            0x11, 0, Wait, Pause, 12,
        };
        return new PanelChip(240, 320, list, false, new byte[] { 0x48, 0x28, 0x88, 0xE8 });
    }

    /// <summary>ST7789V, 320 by 240.</summary>
    public static PanelChip St7789()
    {
        byte[] list =
        {
            0x01, 0, Wait, Pause, 12,
            0x3A, 1, 0x55, 0xB2, 5, 0x0C, 0x0C, 0x00, 0x33, 0x33, 0xB7, 1, 0x35, 0xBB, 1, 0x2B, 0xC0, 1, 0x2C,
            0xC2, 2, 0x01, 0xFF, 0xC3, 1, 0x11, 0xC4, 1, 0x20, 0xC6, 1, 0x0F, 0xD0, 2, 0xA4, 0xA1,
            0xE0, 14, 0xD0, 0x00, 0x05, 0x0E, 0x15, 0x0D, 0x37, 0x43, 0x47, 0x09, 0x15, 0x12, 0x16, 0x19,
            0xE1, 14, 0xD0, 0x00, 0x05, 0x0D, 0x0C, 0x06, 0x2D, 0x44, 0x40, 0x0E, 0x1C, 0x18, 0x16, 0x19,
            0x11, 0, Wait, Pause, 12,
        };
        return new PanelChip(240, 320, list, true, new byte[] { 0x00, 0x60, 0xC0, 0xA0 });
    }
}
