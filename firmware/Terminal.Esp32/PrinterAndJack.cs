using System;
using System.Device.Gpio;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// COM3 on the printer's pins or on the maintenance jack's: its pins may be set anew while it is closed. A pin that the transmitter
/// has left goes on carrying what it sends; it is taken away from it, or the printer would print the console's words.
/// </summary>
internal sealed class PrinterAndJack : IUartSwitch
{
    private const int Com = 3;
    private const int FirstPrinterBaudRate = 9600;
    private const int JackBaudRate = 115200;

    private readonly BoardTable board;
    private readonly GpioController gpio;
    private SerialLine open;

    /// <summary>Takes the pins from the board's table.</summary>
    public PrinterAndJack(BoardTable board, GpioController gpio)
    {
        this.board = board;
        this.gpio = gpio;
    }

    /// <inheritdoc/>
    public ISerialChannel OpenPrinter()
    {
        return Open(PinRole.PrinterTx, PinRole.PrinterRx, PinRole.JackTx, FirstPrinterBaudRate);
    }

    /// <inheritdoc/>
    public ISerialChannel OpenJack()
    {
        return Open(PinRole.JackTx, PinRole.JackRx, PinRole.PrinterTx, JackBaudRate);
    }

    private ISerialChannel Open(PinRole tx, PinRole rx, PinRole otherTx, int baudRate)
    {
        try
        {
            if (open != null)
            {
                open.Close();
                open = null;
            }

            Park(board.Gpio(otherTx));
            Unpark(board.Gpio(tx));
            open = SerialLine.Open(Com, board.Gpio(tx), board.Gpio(rx), baudRate);
        }
        catch (Exception)
        {
            open = null;
        }

        return open;
    }

    // An input with its pull-up: high, as a line at rest is.
    private void Park(int pin)
    {
        if (pin >= 0 && !gpio.IsPinOpen(pin))
        {
            gpio.OpenPin(pin, PinMode.InputPullUp);
        }
    }

    private void Unpark(int pin)
    {
        if (gpio.IsPinOpen(pin))
        {
            gpio.ClosePin(pin);
        }
    }
}
