namespace Terminal.Virtual.World;

/// <summary>What hangs on the far end of a <see cref="SerialWire"/>.</summary>
public interface ISerialDevice
{
    /// <summary>Speed at which the device listens and talks now, in baud; 0 while it has no power.</summary>
    int BaudRate { get; }

    /// <summary>One byte has arrived, at the moment its stop bit ended (microseconds of the world's time).</summary>
    void Receive(byte value, long atUs);
}
