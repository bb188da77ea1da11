using System;
using System.Device.Gpio;
using System.Device.Spi;
using nanoFramework.Hardware.Esp32;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>
/// The panel alone on its SPI bus: a second device would inherit the first one's clock. Half duplex, so that clock and data out
/// are all it needs.
/// </summary>
internal sealed class SpiDisplayLink : IDisplayLink
{
    private const int TransferBytes = 4096;

    private readonly SpiDevice spi;
    private readonly GpioPin dataCommand;
    private readonly GpioPin reset;
    private readonly byte[] one = new byte[1];

    /// <summary>Opens the bus of the board's table.</summary>
    public SpiDisplayLink(BoardTable board, GpioController gpio)
    {
        bool first = board.PanelSpiBus == 1;
        Configuration.SetPinFunction(board.Gpio(PinRole.PanelMosi), first ? DeviceFunction.SPI1_MOSI : DeviceFunction.SPI2_MOSI);
        Configuration.SetPinFunction(board.Gpio(PinRole.PanelClock), first ? DeviceFunction.SPI1_CLOCK : DeviceFunction.SPI2_CLOCK);
        dataCommand = gpio.OpenPin(board.Gpio(PinRole.PanelDataCommand), PinMode.Output);
        reset = gpio.OpenPin(board.Gpio(PinRole.PanelReset), PinMode.Output);
        reset.Write(PinValue.High);
        SpiConnectionSettings settings = new SpiConnectionSettings(board.PanelSpiBus, board.Gpio(PinRole.PanelSelect));
        settings.ClockFrequency = board.PanelClockHz;
        settings.Mode = SpiMode.Mode0;
        settings.DataBitLength = 8;
        settings.Configuration = SpiBusConfiguration.HalfDuplex;
        spi = SpiDevice.Create(settings);
    }

    /// <inheritdoc/>
    public int MaxTransferBytes
    {
        get { return TransferBytes; }
    }

    /// <inheritdoc/>
    public void Reset(bool asserted)
    {
        reset.Write(asserted ? PinValue.Low : PinValue.High);
    }

    /// <inheritdoc/>
    public void Command(byte command, byte[] parameters, int count)
    {
        dataCommand.Write(PinValue.Low);
        one[0] = command;
        spi.Write(new SpanByte(one));
        dataCommand.Write(PinValue.High);
        if (count > 0)
        {
            spi.Write(new SpanByte(parameters, 0, count));
        }
    }

    /// <inheritdoc/>
    public void Pixels(byte[] buffer, int offset, int count)
    {
        if (count > 0)
        {
            spi.Write(new SpanByte(buffer, offset, count));
        }
    }
}
