namespace Terminal.Drivers.Panel;

/// <summary>Bits of the memory access control parameter.</summary>
public static class MemoryAccess
{
    /// <summary>Rows are counted from the other end.</summary>
    public const byte RowOrder = 0x80;

    /// <summary>Columns are counted from the other end.</summary>
    public const byte ColumnOrder = 0x40;

    /// <summary>Rows and columns change places.</summary>
    public const byte Exchange = 0x20;

    /// <summary>The glass has its colours in the order blue, green, red.</summary>
    public const byte BlueFirst = 0x08;
}
