using System;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using Terminal.Drivers.Board;
using Terminal.Drivers.Ports;

namespace Terminal.Esp32;

/// <summary>The clock chip's I2C bus.</summary>
internal sealed class ClockChipLink : II2cDevice
{
    private const int Ds3231Address = 0x68;

    private readonly I2cDevice device;
    private readonly byte[] register = new byte[1];

    private ClockChipLink(I2cDevice device)
    {
        this.device = device;
    }

    /// <summary>Opens the bus of the board's table; null where the board has no clock chip.</summary>
    public static ClockChipLink Open(BoardTable board)
    {
        int data = board.Gpio(PinRole.ClockData);
        int clock = board.Gpio(PinRole.ClockClock);
        if (data < 0 || clock < 0)
        {
            return null;
        }

        bool first = board.ClockI2cBus == 1;
        Configuration.SetPinFunction(data, first ? DeviceFunction.I2C1_DATA : DeviceFunction.I2C2_DATA);
        Configuration.SetPinFunction(clock, first ? DeviceFunction.I2C1_CLOCK : DeviceFunction.I2C2_CLOCK);
        return new ClockChipLink(I2cDevice.Create(new I2cConnectionSettings(board.ClockI2cBus, Ds3231Address, I2cBusSpeed.FastMode)));
    }

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int count)
    {
        try
        {
            return device.Write(new SpanByte(buffer, 0, count)).Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            // A bus whose lines are held down throws: a fault of the chip, no reason to restart.
            return false;
        }
    }

    /// <inheritdoc/>
    public bool ReadRegisters(byte firstRegister, byte[] buffer, int count)
    {
        register[0] = firstRegister;
        try
        {
            return device.WriteRead(new SpanByte(register), new SpanByte(buffer, 0, count)).Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
