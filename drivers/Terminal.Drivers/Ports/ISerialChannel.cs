namespace Terminal.Drivers.Ports;

/// <summary>
/// A serial line, 8 data bits, no parity, one stop bit. Nothing here waits: a call moves what can be moved now.
/// </summary>
public interface ISerialChannel
{
    /// <summary>Speed of the line in baud.</summary>
    int BaudRate { get; }

    /// <summary>
    /// Changes the speed. Bytes in flight at that moment are lost.
    /// False when the line cannot run at that speed or is not there; the old speed then stays.
    /// </summary>
    bool SetBaudRate(int baudRate);

    /// <summary>Moves bytes that have already arrived. Returns how many, 0 when none are waiting or the line is not there.</summary>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>
    /// Takes as many bytes as the transmitter can hold now (on the device at most 64) and returns how many.
    /// The bytes are copied before the call returns: the caller may reuse the buffer.
    /// </summary>
    int Write(byte[] buffer, int offset, int count);
}
