using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Board;

/// <summary>Opens the shared UART on one of its two sets of pins; only one is open at a time.</summary>
public interface IUartSwitch
{
    /// <summary>Closes what is open and opens the printer's pins; null when that fails.</summary>
    ISerialChannel OpenPrinter();

    /// <summary>Closes what is open and opens the maintenance jack's pins; null when that fails.</summary>
    ISerialChannel OpenJack();
}
