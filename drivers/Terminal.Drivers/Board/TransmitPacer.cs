namespace Terminal.Drivers.Board;

/// <summary>
/// Says how many bytes a UART may be given now. The runtime hands an array to the transmitter unpinned as soon as more is
/// written than the 128-byte hardware queue takes at once; so no write is longer than 64 bytes and none comes before
/// the one before it has left.
/// </summary>
public sealed class TransmitPacer
{
    /// <summary>Largest single write.</summary>
    public const int MaxWriteBytes = 64;

    // A start bit, eight data bits, a stop bit, and one for the two clocks not being the same.
    private const int BitsPerByte = 11;

    private long freeAtMs;

    /// <summary>How many of the wanted bytes may be written at the given time.</summary>
    public int Room(int wantedBytes, long nowMs)
    {
        if (nowMs < freeAtMs)
        {
            return 0;
        }

        return wantedBytes < MaxWriteBytes ? wantedBytes : MaxWriteBytes;
    }

    /// <summary>Takes down that so many bytes were written.</summary>
    public void Wrote(int bytes, int baudRate, long nowMs)
    {
        freeAtMs = nowMs + (bytes * BitsPerByte * 1000 + baudRate - 1) / baudRate;
    }
}
