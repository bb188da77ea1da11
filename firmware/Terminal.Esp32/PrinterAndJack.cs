using System;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>COM3 on the printer's pins or on the maintenance jack's: its pins may be set anew while it is closed.</summary>
internal sealed class PrinterAndJack : IUartSwitch
{
    private const int Com = 3;
    private const int FirstPrinterBaudRate = 9600;
    private const int JackBaudRate = 115200;

    private readonly BoardTable board;
    private SerialLine open;

    /// <summary>Takes the pins from the board's table.</summary>
    public PrinterAndJack(BoardTable board)
    {
        this.board = board;
    }

    /// <inheritdoc/>
    public ISerialChannel OpenPrinter()
    {
        return Open(PinRole.PrinterTx, PinRole.PrinterRx, FirstPrinterBaudRate);
    }

    /// <inheritdoc/>
    public ISerialChannel OpenJack()
    {
        return Open(PinRole.JackTx, PinRole.JackRx, JackBaudRate);
    }

    private ISerialChannel Open(PinRole tx, PinRole rx, int baudRate)
    {
        try
        {
            if (open != null)
            {
                open.Close();
                open = null;
            }

            open = SerialLine.Open(Com, board.Gpio(tx), board.Gpio(rx), baudRate);
        }
        catch (Exception)
        {
            open = null;
        }

        return open;
    }
}
