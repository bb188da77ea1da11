using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>
/// One UART for printer and maintenance jack: while a technician's plug is in, the jack has it and the printer's end takes and
/// gives nothing. The plug must be still for <see cref="StillMs"/> before the pins change, and what is being printed is ended first.
/// </summary>
public sealed class SharedUart
{
    /// <summary>A plug being pushed in makes and breaks contact for some tenths of a second.</summary>
    public const int StillMs = 300;

    /// <summary>The printer's end is at rest when nothing has been written to it for so long: while it prints, it is written to more often.</summary>
    public const int QuietMs = 1000;

    /// <summary>A technician waits no longer than this for a document to end.</summary>
    public const int LongestWaitMs = 30000;

    private readonly IUartSwitch pins;
    private readonly IDigitalInput plug;
    private readonly End printer = new End();
    private readonly End console = new End();
    private bool last;
    private long lastChangeMs;
    private long writtenMs = -QuietMs;
    private bool jackHasLine;

    /// <summary>Begins with the printer; a null plug never changes that.</summary>
    public SharedUart(IUartSwitch pins, IDigitalInput plug)
    {
        this.pins = pins;
        this.plug = plug;
        printer.Line = pins.OpenPrinter();
    }

    /// <summary>The printer's end.</summary>
    public ISerialChannel Printer
    {
        get { return printer; }
    }

    /// <summary>The console's end.</summary>
    public ISerialChannel Console
    {
        get { return console; }
    }

    /// <summary>False when the UART could not be opened.</summary>
    public bool IsOpen
    {
        get { return printer.Line != null || console.Line != null; }
    }

    /// <summary>True while the jack has the UART.</summary>
    public bool JackHasLine
    {
        get { return jackHasLine; }
    }

    /// <summary>Looks at the plug; called by the board's loop.</summary>
    public void Step(long nowMs)
    {
        bool present = plug != null && plug.IsActive;
        if (present != last)
        {
            last = present;
            lastChangeMs = nowMs;
        }

        if (printer.WasWritten)
        {
            printer.WasWritten = false;
            writtenMs = nowMs;
        }

        if (present == JackHasLine || nowMs - lastChangeMs < StillMs)
        {
            return;
        }

        if (present && nowMs - writtenMs < QuietMs && nowMs - lastChangeMs < LongestWaitMs)
        {
            return;
        }

        jackHasLine = present;
        printer.Line = null;
        console.Line = null;
        if (present)
        {
            console.Line = pins.OpenJack();
        }
        else
        {
            printer.Line = pins.OpenPrinter();
            if (printer.Line != null && printer.WantedBaudRate > 0)
            {
                printer.Line.SetBaudRate(printer.WantedBaudRate);
            }
        }
    }

    private sealed class End : ISerialChannel
    {
        public ISerialChannel Line;
        public int WantedBaudRate;
        public bool WasWritten;

        public int BaudRate
        {
            get { return Line == null ? WantedBaudRate : Line.BaudRate; }
        }

        public bool SetBaudRate(int baudRate)
        {
            WantedBaudRate = baudRate;
            return Line != null && Line.SetBaudRate(baudRate);
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return Line == null ? 0 : Line.Read(buffer, offset, count);
        }

        public int Write(byte[] buffer, int offset, int count)
        {
            WasWritten |= count > 0;
            return Line == null ? 0 : Line.Write(buffer, offset, count);
        }
    }
}
