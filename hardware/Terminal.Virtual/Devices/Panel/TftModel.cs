using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Panel;

/// <summary>What differs between the controllers, from their data sheets.</summary>
public sealed class TftModel
{
    private static readonly Dictionary<byte, (int Least, int Most)> Standard = new()
    {
        [0x00] = (0, 0), [0x01] = (0, 0), [0x10] = (0, 0), [0x11] = (0, 0), [0x12] = (0, 0), [0x13] = (0, 0),
        [0x20] = (0, 0), [0x21] = (0, 0), [0x26] = (1, 1), [0x28] = (0, 0), [0x29] = (0, 0), [0x2A] = (4, 4), [0x2B] = (4, 4),
        [0x30] = (4, 4), [0x33] = (6, 6), [0x34] = (0, 0), [0x35] = (1, 1), [0x36] = (1, 1), [0x37] = (2, 2), [0x38] = (0, 0),
        [0x39] = (0, 0), [0x3A] = (1, 1), [0x51] = (1, 1), [0x53] = (1, 1), [0x55] = (1, 1),
    };

    private readonly Dictionary<byte, (int Least, int Most)> own;

    private TftModel(string name, int columns, int rows, bool mirroredGlass, bool blueFirst, bool normallyInverted, Dictionary<byte, (int, int)> own)
    {
        Name = name;
        Columns = columns;
        Rows = rows;
        MirroredGlass = mirroredGlass;
        BlueFirst = blueFirst;
        NormallyInverted = normallyInverted;
        this.own = own;
    }

    /// <summary>Name on the chip.</summary>
    public string Name { get; }

    /// <summary>Columns of the memory.</summary>
    public int Columns { get; }

    /// <summary>Rows of the memory.</summary>
    public int Rows { get; }

    /// <summary>True when column 0 of the memory is at the right edge of the upright glass, as these modules are wired.</summary>
    public bool MirroredGlass { get; }

    /// <summary>True when the glass has its sub-pixels in the order blue, green, red.</summary>
    public bool BlueFirst { get; }

    /// <summary>True for in-plane-switching glass that needs inversion on for true colours.</summary>
    public bool NormallyInverted { get; }

    /// <summary>How many parameters a command takes, or null when the controller does not know the command.</summary>
    public (int Least, int Most)? Parameters(byte command)
    {
        if (own.TryGetValue(command, out (int, int) special))
        {
            return special;
        }

        return Standard.TryGetValue(command, out (int, int) standard) ? standard : null;
    }

    /// <summary>Sitronix ST7796S: 320 columns, 480 rows.</summary>
    public static TftModel St7796s() => new("ST7796S", 320, 480, true, true, false, new()
    {
        [0xB0] = (1, 1), [0xB1] = (2, 2), [0xB4] = (1, 1), [0xB5] = (4, 4), [0xB6] = (3, 3), [0xB7] = (1, 1), [0xC0] = (2, 2),
        [0xC1] = (1, 1), [0xC2] = (1, 1), [0xC5] = (1, 1), [0xE0] = (14, 14), [0xE1] = (14, 14), [0xE8] = (8, 8), [0xF0] = (1, 1),
    });

    /// <summary>Ilitek ILI9341: 240 columns, 320 rows.</summary>
    public static TftModel Ili9341() => new("ILI9341", 240, 320, true, true, false, new()
    {
        [0xB0] = (1, 1), [0xB1] = (2, 2), [0xB4] = (1, 1), [0xB5] = (4, 4), [0xB6] = (3, 4), [0xB7] = (1, 1), [0xC0] = (1, 1),
        [0xC1] = (1, 1), [0xC5] = (2, 2), [0xC7] = (1, 1), [0xCB] = (5, 5), [0xCF] = (3, 3), [0xE0] = (15, 15), [0xE1] = (15, 15),
        [0xE8] = (3, 3), [0xEA] = (2, 2), [0xED] = (4, 4), [0xEF] = (3, 3), [0xF2] = (1, 1), [0xF6] = (3, 3), [0xF7] = (1, 1),
    });

    /// <summary>Sitronix ST7789V: 240 columns, 320 rows.</summary>
    public static TftModel St7789() => new("ST7789V", 240, 320, false, false, true, new()
    {
        [0xB0] = (2, 2), [0xB1] = (3, 3), [0xB2] = (5, 5), [0xB7] = (1, 1), [0xBB] = (1, 1), [0xC0] = (1, 1), [0xC2] = (2, 2),
        [0xC3] = (1, 1), [0xC4] = (1, 1), [0xC6] = (1, 1), [0xD0] = (2, 2), [0xE0] = (14, 14), [0xE1] = (14, 14),
    });
}
