using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>The maintenance jack: its detect pin, and the pins that are set anew when the plug goes in or out.</summary>
public sealed class JackSwitch : IUartSwitch, IDigitalInput
{
    private readonly SerialWire printer;
    private readonly SerialWire jack;

    /// <summary>Switches one UART between the printer's wire and the technician's.</summary>
    public JackSwitch(SerialWire printer, SerialWire jack)
    {
        this.printer = printer;
        this.jack = jack;
    }

    /// <summary>True while the plug is in.</summary>
    public bool IsActive
    {
        get { return jack.Plugged; }
    }

    /// <inheritdoc/>
    public ISerialChannel OpenPrinter()
    {
        return Open(printer);
    }

    /// <inheritdoc/>
    public ISerialChannel OpenJack()
    {
        return Open(jack);
    }

    // A port that is opened is empty and has its first speed.
    private static ISerialChannel Open(SerialWire wire)
    {
        wire.ResetTerminalEnd();
        return wire;
    }
}
