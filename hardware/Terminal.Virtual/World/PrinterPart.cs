using System;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.Virtual.World;

/// <summary>The printer in the world: its serial line, its busy output, its share of the box's power, its time.</summary>
public sealed class PrinterPart : ISerialDevice, IEmulatedPart, IPoweredPart, IDigitalInput
{
    // Finer than the time of one row of dots, so that what is printed can be watched row by row.
    private const long WatchUs = 500;

    private readonly SerialWire wire;
    private long livedUs;

    private readonly int baudRate;

    /// <summary>A printer on a wire, with the speed that its own switches say.</summary>
    public PrinterPart(SerialWire wire, PrinterModel model, int baudRate)
    {
        this.wire = wire;
        this.baudRate = baudRate;
        Printer = new ThermalPrinter(model) { Powered = false };
        Printer.Reply = bytes => wire.Send(bytes, livedUs);
        wire.Attach(this);
    }

    /// <summary>The printer itself.</summary>
    public ThermalPrinter Printer { get; }

    /// <summary>Called whenever bytes may have been acted on or rows printed.</summary>
    public Action Moved { get; set; }

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return Printer.Powered ? baudRate : 0; }
    }

    /// <summary>The busy output (DTR).</summary>
    public bool IsActive
    {
        get { return Printer.Busy; }
    }

    /// <summary>Bytes of those handed to the wire that are neither on the wire nor in the printer's buffer any more.</summary>
    public long ActedOnBytes
    {
        get { return wire.LeftBytes - Printer.BufferedBytes; }
    }

    /// <summary>Rows of dots that have come out since the world began.</summary>
    public int Rows
    {
        get { return Printer.Paper.Rows; }
    }

    /// <summary>Rows that the head has still to burn.</summary>
    public int PendingRows
    {
        get { return Printer.PendingRows; }
    }

    /// <summary>True for a black dot.</summary>
    public bool Dot(int x, long row)
    {
        return Printer.Paper.Dot(x, (int)row);
    }

    /// <summary>Rows from the given one on that have ink on them.</summary>
    public int InkedRowsSince(int firstRow)
    {
        int inked = 0;
        for (int row = firstRow; row < Rows; row++)
        {
            if (Printer.Paper.Row(row).AsSpan().ContainsAnyExcept((byte)0))
            {
                inked++;
            }
        }

        return inked;
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        LiveTo(nowUs);
        Printer.Powered = true;
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        LiveTo(nowUs);
        wire.DeviceFellSilent(nowUs);
        Printer.Powered = false;
    }

    /// <inheritdoc/>
    public void Receive(byte value, long atUs)
    {
        LiveTo(atUs);
        Printer.Receive(value);
        Moved?.Invoke();
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        LiveTo(nowUs);
    }

    private void LiveTo(long nowUs)
    {
        while (livedUs < nowUs)
        {
            livedUs = Printer.Idle ? nowUs : Math.Min(nowUs, livedUs + WatchUs);
            Printer.AdvanceTo(livedUs);
            Moved?.Invoke();
        }
    }
}
