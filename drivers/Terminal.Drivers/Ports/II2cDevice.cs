namespace Terminal.Drivers.Ports;

/// <summary>One device on an I2C bus.</summary>
public interface II2cDevice
{
    /// <summary>Writes the bytes in one transfer; false when the device did not acknowledge.</summary>
    bool Write(byte[] buffer, int count);

    /// <summary>Writes one register number, then reads count bytes in one transfer; false when the device did not acknowledge.</summary>
    bool ReadRegisters(byte register, byte[] buffer, int count);
}
