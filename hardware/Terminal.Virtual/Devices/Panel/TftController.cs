using System;
using System.Collections.Generic;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Panel;

/// <summary>
/// A TFT controller: memory, address window, orientation, pixel format, sleep, display and inversion states. It knows
/// nothing of those who talk to it; whatever its data sheet does not allow is noted as a violation and not obeyed.
/// </summary>
public sealed class TftController : IPanelController
{
    private const byte RowOrder = 0x80;
    private const byte ColumnOrder = 0x40;
    private const byte Exchange = 0x20;
    private const byte BlueGreenRed = 0x08;
    private const long ResetPulseUs = 10;
    private const long AfterResetUs = 5_000;
    private const long AfterSleepOutResetUs = 120_000;
    private const long AfterSleepChangeUs = 5_000;
    private const long SleepOutAfterSleepInUs = 120_000;

    private readonly TftModel model;
    private readonly ushort[] memory;
    private readonly List<string> violations = new();
    private readonly List<byte> parameters = new();

    private byte command;
    private bool writing;
    private bool halfPixel;
    private byte highByte;
    private bool resetHeld;
    private long resetAtUs;
    private long deafUntilUs;
    private long sleepOutAllowedUs;
    private byte memoryAccess;
    private byte pixelFormat;
    private int firstColumn;
    private int lastColumn;
    private int firstRow;
    private int lastRow;
    private int column;
    private int row;

    /// <summary>A controller as it comes out of power-on: memory of noise, asleep, display off.</summary>
    public TftController(TftModel model)
    {
        this.model = model;
        memory = new ushort[model.Columns * model.Rows];
        PowerOn();
    }

    /// <summary>The model.</summary>
    public TftModel Model => model;

    /// <summary>What was done against the data sheet, in order; at most the first hundred.</summary>
    public IReadOnlyList<string> Violations => violations;

    /// <summary>True between sleep in and sleep out, and after reset.</summary>
    public bool Asleep { get; private set; }

    /// <summary>True when the glass shows the memory.</summary>
    public bool DisplayOn { get; private set; }

    /// <summary>True while inversion is on.</summary>
    public bool Inverted { get; private set; }

    /// <summary>Pixels written since power-on.</summary>
    public long WrittenPixels { get; private set; }

    /// <summary>Counts up with every change that can be seen.</summary>
    public long Version { get; private set; }

    /// <summary>Power comes on: the memory holds noise.</summary>
    public void PowerOn()
    {
        uint noise = 0x12345678;
        for (int i = 0; i < memory.Length; i++)
        {
            noise = noise * 1664525 + 1013904223;
            memory[i] = (ushort)(noise >> 16);
        }

        WrittenPixels = 0;
        resetHeld = false;
        Initialise();
    }

    /// <inheritdoc/>
    public void Reset(bool asserted, long atUs)
    {
        if (asserted && !resetHeld)
        {
            resetAtUs = atUs;
        }
        else if (!asserted && resetHeld)
        {
            if (atUs - resetAtUs < ResetPulseUs)
            {
                Violate($"reset was held for {atUs - resetAtUs} µs, it needs {ResetPulseUs}");
            }

            bool wasAwake = !Asleep;
            Initialise();
            deafUntilUs = atUs + (wasAwake ? AfterSleepOutResetUs : AfterResetUs);
            sleepOutAllowedUs = atUs + SleepOutAfterSleepInUs;
        }

        resetHeld = asserted;
    }

    /// <inheritdoc/>
    public void Command(byte value, long atUs)
    {
        FinishCommand(atUs);
        command = value;
        parameters.Clear();
        writing = false;
        halfPixel = false;
        if (resetHeld)
        {
            Violate($"command {value:X2} while reset is held");
            return;
        }

        if (atUs < deafUntilUs)
        {
            Violate($"command {value:X2} comes {deafUntilUs - atUs} µs too early");
        }

        if (value == 0x2C || value == 0x3C)
        {
            StartWriting(value == 0x3C);
        }
        else if (model.Parameters(value) is not { } count)
        {
            Violate($"command {value:X2} is unknown to the {model.Name}");
        }
        else if (count.Most == 0)
        {
            Execute(atUs);
        }
    }

    /// <inheritdoc/>
    public void Data(ReadOnlySpan<byte> bytes, long atUs)
    {
        if (resetHeld)
        {
            Violate("data while reset is held");
            return;
        }

        if (writing)
        {
            Write(bytes);
            return;
        }

        (int Least, int Most) expected = model.Parameters(command) ?? (0, int.MaxValue);
        foreach (byte value in bytes)
        {
            if (parameters.Count == expected.Most)
            {
                Violate($"command {command:X2} takes {expected.Most} parameters, there are more");
                return;
            }

            parameters.Add(value);
            if (parameters.Count == expected.Most)
            {
                Execute(atUs);
            }
        }
    }

    /// <summary>The memory's pixel as written (RGB565), by column and row of the memory.</summary>
    public ushort MemoryAt(int memoryColumn, int memoryRow) => memory[memoryRow * model.Columns + memoryColumn];

    /// <summary>The colour that the upright glass shows at a place, as 0xRRGGBB; black while the display is off or asleep.</summary>
    public int GlassAt(int glassColumn, int glassRow)
    {
        if (!DisplayOn || Asleep)
        {
            return 0;
        }

        int memoryColumn = model.MirroredGlass ? model.Columns - 1 - glassColumn : glassColumn;
        int pixel = MemoryAt(memoryColumn, glassRow);
        if (Inverted != model.NormallyInverted)
        {
            pixel ^= 0xFFFF;
        }

        int red = (pixel >> 11) & 31;
        int green = (pixel >> 5) & 63;
        int blue = pixel & 31;
        if (((memoryAccess & BlueGreenRed) != 0) != model.BlueFirst)
        {
            (red, blue) = (blue, red);
        }

        return ((red << 3 | red >> 2) << 16) | ((green << 2 | green >> 4) << 8) | (blue << 3 | blue >> 2);
    }

    private void Initialise()
    {
        command = 0;
        parameters.Clear();
        writing = false;
        halfPixel = false;
        Asleep = true;
        DisplayOn = false;
        Inverted = false;
        memoryAccess = 0;
        pixelFormat = 0x66;
        firstColumn = 0;
        lastColumn = model.Columns - 1;
        firstRow = 0;
        lastRow = model.Rows - 1;
        Version++;
    }

    private void FinishCommand(long atUs)
    {
        if (writing && halfPixel)
        {
            Violate("a memory write ended in the middle of a pixel");
        }

        if (!writing && model.Parameters(command) is { } count && parameters.Count < count.Most && count.Most > 0)
        {
            if (parameters.Count >= count.Least)
            {
                Execute(atUs);
            }
            else
            {
                Violate($"command {command:X2} takes {count.Least} parameters, there were {parameters.Count}");
            }
        }

        command = 0;
    }

    private void StartWriting(bool continued)
    {
        if (pixelFormat != 0x55)
        {
            Violate($"memory write with pixel format {pixelFormat:X2}, only 55 (16 bits) is wired");
            return;
        }

        writing = true;
        if (!continued)
        {
            column = firstColumn;
            row = firstRow;
        }
    }

    private void Execute(long atUs)
    {
        switch (command)
        {
            case 0x01:
                bool wasAwake = !Asleep;
                Initialise();
                deafUntilUs = atUs + (wasAwake ? AfterSleepOutResetUs : AfterResetUs);
                sleepOutAllowedUs = atUs + SleepOutAfterSleepInUs;
                break;
            case 0x10:
                Asleep = true;
                deafUntilUs = atUs + AfterSleepChangeUs;
                sleepOutAllowedUs = atUs + SleepOutAfterSleepInUs;
                break;
            case 0x11:
                if (atUs < sleepOutAllowedUs)
                {
                    Violate($"sleep out comes {sleepOutAllowedUs - atUs} µs too early");
                }

                Asleep = false;
                deafUntilUs = atUs + AfterSleepChangeUs;
                break;
            case 0x20:
                Inverted = false;
                break;
            case 0x21:
                Inverted = true;
                break;
            case 0x28:
                DisplayOn = false;
                break;
            case 0x29:
                if (Asleep)
                {
                    Violate("display on while asleep");
                }

                DisplayOn = true;
                break;
            case 0x2A:
                SetRange(ref firstColumn, ref lastColumn, CounterColumns, "column");
                break;
            case 0x2B:
                SetRange(ref firstRow, ref lastRow, CounterRows, "row");
                break;
            case 0x36:
                memoryAccess = parameters[0];
                break;
            case 0x3A:
                pixelFormat = parameters[0];
                break;
        }

        Version++;
    }

    private int CounterColumns => (memoryAccess & Exchange) != 0 ? model.Rows : model.Columns;

    private int CounterRows => (memoryAccess & Exchange) != 0 ? model.Columns : model.Rows;

    private void SetRange(ref int first, ref int last, int limit, string what)
    {
        int from = parameters[0] << 8 | parameters[1];
        int to = parameters[2] << 8 | parameters[3];
        if (from > to || to >= limit)
        {
            Violate($"{what} window {from} to {to} of {limit}");
            return;
        }

        first = from;
        last = to;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Version++;
        foreach (byte value in bytes)
        {
            if (!halfPixel)
            {
                highByte = value;
                halfPixel = true;
                continue;
            }

            halfPixel = false;
            Store((ushort)(highByte << 8 | value));
        }
    }

    private void Store(ushort pixel)
    {
        if (row > lastRow)
        {
            // The sheet lets the pointer wrap; a driver that relies on it has miscounted.
            Violate("a memory write runs over its window");
            row = firstRow;
            column = firstColumn;
        }

        int memoryColumn = (memoryAccess & Exchange) != 0 ? row : column;
        int memoryRow = (memoryAccess & Exchange) != 0 ? column : row;
        if ((memoryAccess & ColumnOrder) != 0)
        {
            memoryColumn = model.Columns - 1 - memoryColumn;
        }

        if ((memoryAccess & RowOrder) != 0)
        {
            memoryRow = model.Rows - 1 - memoryRow;
        }

        if (memoryColumn >= 0 && memoryColumn < model.Columns && memoryRow >= 0 && memoryRow < model.Rows)
        {
            memory[memoryRow * model.Columns + memoryColumn] = pixel;
            WrittenPixels++;
        }

        column++;
        if (column > lastColumn)
        {
            column = firstColumn;
            row++;
        }
    }

    private void Violate(string what)
    {
        if (violations.Count < 100)
        {
            violations.Add(what);
        }
    }
}
