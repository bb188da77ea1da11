namespace Terminal.Drivers.Panel;

/// <summary>Commands of the MIPI display command set that the terminal uses.</summary>
public static class DcsCode
{
    /// <summary>Software reset; 120 ms until the next command.</summary>
    public const byte SoftwareReset = 0x01;

    /// <summary>Sleep in; 5 ms until the next command, 120 ms until sleep out.</summary>
    public const byte SleepIn = 0x10;

    /// <summary>Sleep out; 120 ms until the picture is stable.</summary>
    public const byte SleepOut = 0x11;

    /// <summary>Inversion off.</summary>
    public const byte InversionOff = 0x20;

    /// <summary>Inversion on.</summary>
    public const byte InversionOn = 0x21;

    /// <summary>Display off: the glass is blank, the memory stays.</summary>
    public const byte DisplayOff = 0x28;

    /// <summary>Display on.</summary>
    public const byte DisplayOn = 0x29;

    /// <summary>Column address: first and last, 16 bits each.</summary>
    public const byte ColumnAddress = 0x2A;

    /// <summary>Row address: first and last, 16 bits each.</summary>
    public const byte RowAddress = 0x2B;

    /// <summary>Memory write: the pixels that follow fill the window, columns first.</summary>
    public const byte MemoryWrite = 0x2C;

    /// <summary>Memory access control (MADCTL): order of rows, columns and colours.</summary>
    public const byte MemoryAccess = 0x36;

    /// <summary>Pixel format (COLMOD).</summary>
    public const byte PixelFormat = 0x3A;
}
