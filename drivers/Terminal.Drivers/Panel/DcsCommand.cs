namespace Terminal.Drivers.Panel;

/// <summary>One command with its parameters, as a value.</summary>
public struct DcsCommand
{
    /// <summary>The command byte.</summary>
    public byte Code;

    /// <summary>Number of parameter bytes, 0 to 4.</summary>
    public int Count;

    private uint parameters;

    /// <summary>A command without parameters.</summary>
    public static DcsCommand Plain(byte code)
    {
        DcsCommand command = default;
        command.Code = code;
        return command;
    }

    /// <summary>Columns of the window, first to last, in the controller's own counting.</summary>
    public static DcsCommand Columns(int first, int last)
    {
        return Range(DcsCode.ColumnAddress, first, last);
    }

    /// <summary>Rows of the window, first to last, in the controller's own counting.</summary>
    public static DcsCommand Rows(int first, int last)
    {
        return Range(DcsCode.RowAddress, first, last);
    }

    /// <summary>A command with one parameter byte.</summary>
    public static DcsCommand WithByte(byte code, byte parameter)
    {
        DcsCommand command = default;
        command.Code = code;
        command.Count = 1;
        command.parameters = (uint)parameter << 24;
        return command;
    }

    /// <summary>Writes the parameter bytes to the start of the buffer.</summary>
    public void Fill(byte[] buffer)
    {
        uint rest = parameters;
        for (int i = 0; i < Count; i++)
        {
            buffer[i] = (byte)(rest >> 24);
            rest <<= 8;
        }
    }

    private static DcsCommand Range(byte code, int first, int last)
    {
        DcsCommand command = default;
        command.Code = code;
        command.Count = 4;
        command.parameters = ((uint)(ushort)first << 16) | (ushort)last;
        return command;
    }
}
