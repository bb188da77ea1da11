using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>
/// Takes the stream apart, strictly: every byte belongs to a letter or to a command whose meaning and limits are known,
/// and what does not is noted as a violation.
/// </summary>
internal sealed class CommandParser
{
    private readonly PrintEngine engine;
    private readonly List<string> violations;
    private readonly byte[] command = new byte[5 + 65535];
    private int commandBytes;

    // Data that follows a command.
    private Data data;
    private int dataRowsLeft;
    private int dataRowBytes;
    private int dataMode;
    private byte[] dataRow = [];
    private int dataRowFilled;
    private int charCode;
    private int charLast;
    private int charWidth;

    public CommandParser(PrintEngine engine, List<string> violations)
    {
        this.engine = engine;
        this.violations = violations;
    }

    private enum Data
    {
        None,
        Raster,
        Columns,
        CharacterWidth,
        CharacterDots,
    }

    /// <summary>Image bytes that the current image still waits for.</summary>
    public int ImageBytesLeft => data == Data.Raster ? dataRowsLeft * dataRowBytes - dataRowFilled : 0;

    /// <summary>True between two commands.</summary>
    public bool AtRest => data == Data.None && commandBytes == 0;

    public void Reset()
    {
        data = Data.None;
        commandBytes = 0;
    }

    /// <summary>The buffer was cleared by a command in it, which this has partly taken already.</summary>
    public void EndRealTime()
    {
        if (data == Data.None && commandBytes > 0 && command[0] == 0x10)
        {
            commandBytes = 0;
        }
    }

    public void Feed(byte value)
    {
        if (data != Data.None)
        {
            FeedData(value);
            return;
        }

        command[commandBytes++] = value;
        int length = CommandLength.Of(command, commandBytes);
        if (length == CommandLength.Unknown)
        {
            violations.Add("unknown command " + Hex());
            commandBytes = 0;
        }
        else if (length > 0 && commandBytes >= length)
        {
            Execute(length);
            commandBytes = 0;
        }
    }

    private string Hex() => Convert.ToHexString(command, 0, Math.Min(commandBytes, 12));

    private void Execute(int length)
    {
        byte first = command[0];
        string wrong = first switch
        {
            >= 0x20 => engine.Letter(first),
            0x00 => null,
            0x09 => engine.Tab(),
            0x0A => engine.LineFeed(),
            0x0D => null,
            0x10 => null,
            0x18 => null,
            0x12 => Device2(),
            0x1B => Escape(),
            0x1C => engine.Chinese(command[1] == 0x26),
            0x1D => Group(length),
            _ => "control byte that means nothing",
        };
        if (wrong != null)
        {
            violations.Add(wrong + ": " + Hex());
        }
    }

    private string Device2()
    {
        switch (command[1])
        {
            case 0x23:
                return engine.SetDensity(command[2]);
            case 0x2A:
                return BeginRaster(0, command[3], command[2]);
            default:
                return engine.SelfTest();
        }
    }

    private string Escape()
    {
        byte n = command[2];
        switch (command[1])
        {
            case 0x20: return engine.SetSpace(n);
            case 0x21: return engine.PrintMode(n);
            case 0x24: return engine.Position(n + 256 * command[3]);
            case 0x25: return engine.UseUserCharacters((n & 1) != 0);
            case 0x26: return BeginCharacters();
            case 0x2A: return BeginColumns();
            case 0x2D: return engine.Underline(n);
            case 0x32: return engine.LineSpacing(30);
            case 0x33: return engine.LineSpacing(n);
            case 0x37: return engine.SetHeat(n, command[3], command[4]);
            case 0x3F: return engine.CancelCharacter(n);
            case 0x40: return engine.Initialise();
            case 0x45: return engine.Bold((n & 1) != 0);
            case 0x47: return engine.Bold((n & 1) != 0);
            case 0x4A: return engine.Feed(n);
            case 0x4D: return n is 0 or 1 or 48 or 49 ? engine.Font(n & 1) : "no such font";
            case 0x52: return n <= 15 ? engine.International(n) : "no such letter set";
            case 0x61: return engine.Align(n);
            case 0x64: return engine.FeedLines(n);
            case 0x74: return engine.SelectPage(n);
            case 0x76: return engine.PaperStatus(true);
            default: return "not supported";
        }
    }

    private string Group(int length)
    {
        byte n = command[2];
        switch (command[1])
        {
            case 0x21: return engine.Magnify((n >> 4) + 1, (n & 15) + 1);
            case 0x28: return Function(length);
            case 0x42: return engine.Inverse((n & 1) != 0);
            case 0x4C: return engine.LeftMargin(n + 256 * command[3]);
            case 0x50: return engine.Model.MotionUnits ? null : "no motion units";
            case 0x57: return engine.AreaWidth(n + 256 * command[3]);
            case 0x56: return Cut(n, length);
            case 0x61: return engine.AutomaticStatus(n);
            case 0x72: return n is 1 or 49 ? engine.PaperStatus(false) : "no such status";
            case 0x76: return BeginRasterCommand();
            default: return "not supported";
        }
    }

    private string Cut(byte n, int length)
    {
        if (n is not (0 or 1 or 48 or 49 or 65 or 66))
        {
            return "no such cut";
        }

        return engine.Cut(length == 4 ? command[3] : 0);
    }

    private string Function(int length)
    {
        if (command[2] != 0x6B || length < 8 || command[5] != 0x31)
        {
            return "function not supported";
        }

        var parameters = command.AsSpan(7, length - 7);
        return engine.Qr(command[6], parameters);
    }

    private string BeginRasterCommand()
    {
        int mode = command[3] & 0x0F;
        if (command[2] != 0x30 || command[3] is not (<= 3 or >= 48 and <= 51))
        {
            return "no such image";
        }

        return BeginRaster(mode, command[4] + 256 * command[5], command[6] + 256 * command[7]);
    }

    private string BeginRaster(int mode, int rowBytes, int rows)
    {
        if (rowBytes == 0 || rows == 0 || rowBytes > 128 || rows > 2303)
        {
            return "image without dots or too large";
        }

        data = Data.Raster;
        dataMode = mode;
        dataRowBytes = rowBytes;
        dataRowsLeft = rows;
        dataRow = new byte[rowBytes];
        dataRowFilled = 0;
        return engine.BeginImage(mode, rowBytes);
    }

    private string BeginColumns()
    {
        int mode = command[2];
        if (mode is not (0 or 1 or 32 or 33))
        {
            return "no such column image";
        }

        data = Data.Columns;
        dataMode = mode;
        dataRowsLeft = command[3] + 256 * command[4];
        dataRow = new byte[mode < 32 ? 1 : 3];
        dataRowFilled = 0;
        if (dataRowsLeft == 0)
        {
            data = Data.None;
            return "column image without columns";
        }

        return null;
    }

    private string BeginCharacters()
    {
        charCode = command[3];
        charLast = command[4];
        if (command[2] != 3 || charCode < 0x20 || charLast > 0x7E || charLast < charCode)
        {
            return "user-defined characters out of range";
        }

        data = Data.CharacterWidth;
        return null;
    }

    private void FeedData(byte value)
    {
        switch (data)
        {
            case Data.CharacterWidth:
                charWidth = value;
                if (value > HeadRom.Width)
                {
                    violations.Add("user-defined character wider than its cell: " + value);
                    data = Data.None;
                    return;
                }

                dataRow = new byte[3 * value];
                dataRowFilled = 0;
                data = Data.CharacterDots;
                if (value == 0)
                {
                    EndCharacter();
                }

                return;
            case Data.CharacterDots:
                dataRow[dataRowFilled++] = value;
                if (dataRowFilled == dataRow.Length)
                {
                    EndCharacter();
                }

                return;
            case Data.Columns:
                dataRow[dataRowFilled++] = value;
                if (dataRowFilled == dataRow.Length)
                {
                    engine.Column(dataMode, dataRow);
                    dataRowFilled = 0;
                    dataRowsLeft--;
                    data = dataRowsLeft == 0 ? Data.None : Data.Columns;
                }

                return;
            default:
                dataRow[dataRowFilled++] = value;
                if (dataRowFilled == dataRowBytes)
                {
                    engine.ImageRow(dataMode, dataRow);
                    dataRowFilled = 0;
                    dataRowsLeft--;
                    data = dataRowsLeft == 0 ? Data.None : Data.Raster;
                }

                return;
        }
    }

    private void EndCharacter()
    {
        string wrong = engine.DefineCharacter((byte)charCode, charWidth, dataRow);
        if (wrong != null)
        {
            violations.Add(wrong);
        }

        charCode++;
        data = charCode > charLast ? Data.None : Data.CharacterWidth;
    }
}
