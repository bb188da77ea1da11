using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>
/// One UART for printer and maintenance jack: while a technician's plug is in, the jack has it and the printer's end takes and
/// gives nothing. The plug must be still for <see cref="StillMs"/> before the pins change.
/// </summary>
public sealed class SharedUart
{
    /// <summary>A plug being pushed in makes and breaks contact for some tenths of a second.</summary>
    public const int StillMs = 300;

    private readonly IUartSwitch pins;
    private readonly IDigitalInput plug;
    private readonly End printer = new End();
    private readonly End console = new End();
    private bool last;
    private long lastChangeMs;

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

    /// <summary>True while the jack has the UART.</summary>
    public bool JackHasLine { get; private set; }

    /// <summary>Looks at the plug; called by the board's loop.</summary>
    public void Step(long nowMs)
    {
        bool present = plug != null && plug.IsActive;
        if (present != last)
        {
            last = present;
            lastChangeMs = nowMs;
        }

        if (present == JackHasLine || nowMs - lastChangeMs < StillMs)
        {
            return;
        }

        JackHasLine = present;
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
            return Line == null ? 0 : Line.Write(buffer, offset, count);
        }
    }
}
