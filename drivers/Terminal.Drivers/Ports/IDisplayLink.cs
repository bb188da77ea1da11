namespace Terminal.Drivers.Ports;

/// <summary>The wires of a panel controller: SPI, data/command and reset.</summary>
public interface IDisplayLink
{
    /// <summary>Largest number of bytes that one call of <see cref="Pixels"/> takes.</summary>
    int MaxTransferBytes { get; }

    /// <summary>Drives the reset line; true holds the controller in reset.</summary>
    void Reset(bool asserted);

    /// <summary>Sends one command byte with data/command low, then its parameters with data/command high.</summary>
    void Command(byte command, byte[] parameters, int count);

    /// <summary>
    /// Sends pixel bytes (RGB565, high byte first) with data/command high, continuing the last memory write.
    /// The count is even and at most <see cref="MaxTransferBytes"/>.
    /// </summary>
    void Pixels(byte[] buffer, int offset, int count);
}
