using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Devices.Clock;

/// <summary>
/// A DS3231 clock chip, by its data sheet: registers 00–12, time in BCD, 12- and 24-hour mode, century bit, oscillator
/// stop flag, control register, temperature. It runs on its battery while the box is off.
/// </summary>
public sealed class Ds3231Chip : II2cDevice
{
    private const int Registers = 0x13;
    private const int Control = 0x0E;
    private const int Status = 0x0F;
    private const int StopFlag = 0x80;

    private readonly Func<long> nowUs;
    private readonly byte[] registers = new byte[Registers];
    private DateTime setTime = new DateTime(2000, 1, 1);
    private long setAtUs;
    private bool twelveHour;
    private int weekday = 1;

    /// <summary>A chip that has never been set; nowUs is the world's time in microseconds, which runs on while the box is off.</summary>
    public Ds3231Chip(Func<long> nowUs)
    {
        this.nowUs = nowUs;
        registers[Control] = 0x1C;
        registers[Status] = StopFlag | 0x08;
        registers[0x11] = 25;
    }

    /// <summary>False: the chip does not acknowledge.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>False: the battery is empty, and the time is lost whenever the box is switched off.</summary>
    public bool HasBattery { get; set; } = true;

    /// <summary>How fast the oscillator runs too fast, in millionths; the sheet promises at most 2.</summary>
    public double DriftPpm { get; set; }

    /// <summary>Temperature in degrees Celsius, in steps of a quarter.</summary>
    public double Temperature { get; set; } = 25;

    /// <summary>True after the oscillator has stood still since the flag was last cleared.</summary>
    public bool HasStopped
    {
        get { return (registers[Status] & StopFlag) != 0; }
    }

    /// <summary>Date and time that the chip counts, in whatever zone it was set in.</summary>
    public DateTime Time
    {
        get
        {
            double elapsedUs = (nowUs() - setAtUs) * (1 + DriftPpm / 1e6);
            return setTime.AddTicks((long)elapsedUs * 10);
        }
    }

    /// <summary>Told each transfer: true for what the terminal sends, and the bytes.</summary>
    public Action<bool, byte[]> Transferred { get; set; }

    /// <summary>Sets the chip as a technician's tool would: it runs, and the stop flag is clear.</summary>
    public void Set(DateTime utc)
    {
        setTime = utc;
        setAtUs = nowUs();
        weekday = (int)utc.DayOfWeek + 1;
        registers[Status] &= 0x7F;
    }

    /// <summary>The battery is empty: the time is gone and the stop flag is set.</summary>
    public void EmptyBattery()
    {
        HasBattery = false;
        LoseTime();
    }

    /// <summary>The box is switched off. Without battery the time is lost.</summary>
    public void SwitchOff()
    {
        if (!HasBattery || (registers[Control] & 0x80) != 0)
        {
            LoseTime();
        }
    }

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int count)
    {
        Transferred?.Invoke(true, buffer.AsSpan(0, count).ToArray());
        if (!Answers || count < 1)
        {
            return false;
        }

        Latch();
        int pointer = buffer[0];
        bool timeWritten = false;
        for (int i = 1; i < count; i++)
        {
            int register = (pointer + i - 1) % Registers;
            if (register == Status)
            {
                // OSF and the alarm flags can only be cleared; BSY is the chip's own.
                int cleared = registers[Status] & (buffer[i] | 0x7C);
                registers[Status] = (byte)((cleared & ~0x08) | (buffer[i] & 0x08));
            }
            else if (register < 0x11)
            {
                registers[register] = buffer[i];
            }

            timeWritten |= register < 7;
        }

        if (timeWritten)
        {
            TakeTime();
        }

        return true;
    }

    /// <inheritdoc/>
    public bool ReadRegisters(byte register, byte[] buffer, int count)
    {
        Transferred?.Invoke(true, new[] { register });
        if (!Answers)
        {
            return false;
        }

        Latch();
        for (int i = 0; i < count; i++)
        {
            buffer[i] = registers[(register + i) % Registers];
        }

        Transferred?.Invoke(false, buffer.AsSpan(0, count).ToArray());
        return true;
    }

    private void LoseTime()
    {
        registers[Status] |= StopFlag;
        setTime = new DateTime(2000, 1, 1);
        setAtUs = nowUs();
        weekday = 1;
    }

    // A transfer sees one moment: the chip copies its counters when it is addressed.
    private void Latch()
    {
        DateTime time = Time;
        int days = (int)(time.Date - setTime.Date).TotalDays;
        registers[0] = Bcd(time.Second);
        registers[1] = Bcd(time.Minute);
        registers[2] = twelveHour
            ? (byte)(0x40 | (time.Hour >= 12 ? 0x20 : 0) | Bcd((time.Hour + 11) % 12 + 1))
            : Bcd(time.Hour);
        registers[3] = (byte)((weekday - 1 + days) % 7 + 1);
        registers[4] = Bcd(time.Day);
        registers[5] = (byte)(Bcd(time.Month) | (time.Year >= 2100 ? 0x80 : 0));
        registers[6] = Bcd(time.Year % 100);
        int quarters = (int)Math.Round(Temperature * 4);
        registers[0x11] = (byte)(sbyte)(quarters >> 2);
        registers[0x12] = (byte)((quarters & 3) << 6);
    }

    private void TakeTime()
    {
        twelveHour = (registers[2] & 0x40) != 0;
        int hour = twelveHour
            ? Value(registers[2] & 0x1F) % 12 + ((registers[2] & 0x20) != 0 ? 12 : 0)
            : Value(registers[2] & 0x3F);
        int year = 2000 + Value(registers[6]) + ((registers[5] & 0x80) != 0 ? 100 : 0);
        int month = Math.Clamp(Value(registers[5] & 0x1F), 1, 12);
        int day = Math.Clamp(Value(registers[4]), 1, DateTime.DaysInMonth(year, month));
        weekday = Math.Clamp((int)registers[3], 1, 7);
        setTime = new DateTime(year, month, day, Math.Min(hour, 23), Math.Min(Value(registers[1]), 59), Math.Min(Value(registers[0]), 59));
        setAtUs = nowUs();
    }

    private static byte Bcd(int value)
    {
        return (byte)(value / 10 << 4 | value % 10);
    }

    private static int Value(int bcd)
    {
        return (bcd >> 4) * 10 + (bcd & 0x0F);
    }
}
