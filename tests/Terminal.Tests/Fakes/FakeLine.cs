using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A serial line without a far end: what was written can be looked at, what shall arrive is put in.</summary>
public sealed class FakeLine : ISerialChannel
{
    /// <summary>All that was written.</summary>
    public readonly byte[] Written = new byte[4096];

    /// <summary>How much was written.</summary>
    public int WrittenBytes;

    /// <summary>How many bytes a write takes at the most.</summary>
    public int WriteLimitBytes = 64;

    private readonly byte[] arriving = new byte[20000];
    private int arrivingBytes;
    private int baudRate = 9600;

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return baudRate; }
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int rate)
    {
        baudRate = rate;
        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        int n = count < arrivingBytes ? count : arrivingBytes;
        System.Array.Copy(arriving, 0, buffer, offset, n);
        arrivingBytes -= n;
        System.Array.Copy(arriving, n, arriving, 0, arrivingBytes);
        return n;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        int n = count < WriteLimitBytes ? count : WriteLimitBytes;
        System.Array.Copy(buffer, offset, Written, WrittenBytes, n);
        WrittenBytes += n;
        return n;
    }

    /// <summary>Lets bytes arrive.</summary>
    public void Arrive(byte[] bytes)
    {
        System.Array.Copy(bytes, 0, arriving, arrivingBytes, bytes.Length);
        arrivingBytes += bytes.Length;
    }
}
