using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Clock;

/// <summary>
/// Maxim DS3231 clock chip with battery, I2C address 0x68, at most 400 kHz. Registers and bits by its data sheet
/// (19-5170): 00–06 time and date in BCD, 0E control, 0F status, 11–12 temperature.
/// </summary>
public sealed class Ds3231
{
    /// <summary>The chip's address on the bus.</summary>
    public const int Address = 0x68;

    private const byte SecondsRegister = 0x00;
    private const byte ControlRegister = 0x0E;
    private const byte StatusRegister = 0x0F;
    private const byte TemperatureRegister = 0x11;
    private const int TimeBytes = 7;
    private const int OscillatorOff = 0x80;
    private const int OscillatorStopped = 0x80;
    private const int TwelveHourMode = 0x40;
    private const int Afternoon = 0x20;
    private const int Century = 0x80;

    private readonly II2cDevice device;
    private readonly byte[] registers = new byte[TimeBytes];
    private readonly byte[] transfer = new byte[TimeBytes + 1];

    /// <summary>A chip behind a bus.</summary>
    public Ds3231(II2cDevice device)
    {
        this.device = device;
    }

    /// <summary>Reads date and time in one transfer, so that no carry can fall between two registers.</summary>
    public Ds3231State Read(ClockReading reading)
    {
        if (!device.ReadRegisters(StatusRegister, registers, 1))
        {
            return Ds3231State.NoAnswer;
        }

        bool stopped = (registers[0] & OscillatorStopped) != 0;
        if (!device.ReadRegisters(SecondsRegister, registers, TimeBytes))
        {
            return Ds3231State.NoAnswer;
        }

        if (stopped)
        {
            return Ds3231State.Stopped;
        }

        return Decode(reading) ? Ds3231State.Good : Ds3231State.Nonsense;
    }

    /// <summary>Sets date and time, starts the oscillator and clears its stop flag. False when the chip did not answer all of it.</summary>
    public bool Write(ClockReading reading)
    {
        int century = reading.Year >= 2100 ? Century : 0;
        transfer[0] = SecondsRegister;
        transfer[1] = ToBcd(reading.Second);
        transfer[2] = ToBcd(reading.Minute);
        transfer[3] = ToBcd(reading.Hour);
        transfer[4] = ToBcd(reading.Weekday);
        transfer[5] = ToBcd(reading.Day);
        transfer[6] = (byte)(ToBcd(reading.Month) | century);
        transfer[7] = ToBcd(reading.Year % 100);
        if (!device.Write(transfer, TimeBytes + 1))
        {
            return false;
        }

        return ClearBit(ControlRegister, OscillatorOff) && ClearBit(StatusRegister, OscillatorStopped);
    }

    /// <summary>Temperature of the chip in quarters of a degree Celsius; false when it does not answer.</summary>
    public bool ReadTemperature(out int quarterDegrees)
    {
        quarterDegrees = 0;
        if (!device.ReadRegisters(TemperatureRegister, registers, 2))
        {
            return false;
        }

        quarterDegrees = (sbyte)registers[0] * 4 + (registers[1] >> 6);
        return true;
    }

    private bool ClearBit(byte register, int bit)
    {
        if (!device.ReadRegisters(register, registers, 1))
        {
            return false;
        }

        transfer[0] = register;
        transfer[1] = (byte)(registers[0] & ~bit);
        return device.Write(transfer, 2);
    }

    private bool Decode(ClockReading reading)
    {
        reading.Second = FromBcd(registers[0] & 0x7F);
        reading.Minute = FromBcd(registers[1] & 0x7F);
        reading.Hour = Hour(registers[2]);
        reading.Weekday = registers[3] & 0x07;
        reading.Day = FromBcd(registers[4] & 0x3F);
        reading.Month = FromBcd(registers[5] & 0x1F);
        int year = FromBcd(registers[6]);
        reading.Year = 2000 + year + ((registers[5] & Century) != 0 ? 100 : 0);
        return reading.Second >= 0 && reading.Second < 60 && reading.Minute >= 0 && reading.Minute < 60
            && reading.Hour >= 0 && reading.Hour < 24 && reading.Day >= 1 && reading.Day <= 31
            && reading.Month >= 1 && reading.Month <= 12 && year >= 0;
    }

    private static int Hour(int register)
    {
        if ((register & TwelveHourMode) == 0)
        {
            return FromBcd(register & 0x3F);
        }

        int hour = FromBcd(register & 0x1F);
        if (hour < 1 || hour > 12)
        {
            return -1;
        }

        return hour % 12 + ((register & Afternoon) != 0 ? 12 : 0);
    }

    // -1 for a nibble that is no digit.
    private static int FromBcd(int value)
    {
        int tens = value >> 4;
        int ones = value & 0x0F;
        return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static byte ToBcd(int value)
    {
        return (byte)(value / 10 << 4 | value % 10);
    }
}
