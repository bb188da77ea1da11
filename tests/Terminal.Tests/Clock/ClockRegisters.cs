using Terminal.Drivers.Ports;

namespace Terminal.Tests.Clock;

/// <summary>The registers of a clock chip, for the driver's tests: what is written stays, nothing runs.</summary>
public sealed class ClockRegisters : II2cDevice
{
    /// <summary>The registers.</summary>
    public readonly byte[] Registers = new byte[0x13];

    /// <summary>Transfers so far.</summary>
    public int Transfers;

    /// <summary>The transfer, from 1, that is not acknowledged; 0 for none.</summary>
    public int FailAt;

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int count)
    {
        Transfers++;
        if (Transfers == FailAt)
        {
            return false;
        }

        for (int i = 1; i < count; i++)
        {
            Registers[buffer[0] + i - 1] = buffer[i];
        }

        return true;
    }

    /// <inheritdoc/>
    public bool ReadRegisters(byte register, byte[] buffer, int count)
    {
        Transfers++;
        if (Transfers == FailAt)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            buffer[i] = Registers[register + i];
        }

        return true;
    }
}
