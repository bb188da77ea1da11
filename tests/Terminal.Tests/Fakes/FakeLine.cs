using Terminal.Drivers.Ports;

namespace Terminal.Tests.Fakes;

/// <summary>A serial line without a far end: what was written can be looked at, what shall arrive is put in.</summary>
public sealed class FakeLine : ISerialChannel
{
    /// <summary>All that was written.</summary>
    public readonly byte[] Written;

    /// <summary>How much was written.</summary>
    public int WrittenBytes;

    /// <summary>How many bytes a write takes at the most.</summary>
    public int WriteLimitBytes = 64;

    private readonly byte[] arriving = new byte[20000];
    private int arrivingBytes;
    private int baudRate = 9600;

    /// <summary>A line that keeps so many written bytes; what is written beyond them is taken and not kept.</summary>
    public FakeLine(int room = 4096)
    {
        Written = new byte[room];
    }

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
        int kept = n < Written.Length - WrittenBytes ? n : Written.Length - WrittenBytes;
        System.Array.Copy(buffer, offset, Written, WrittenBytes, kept);
        WrittenBytes += kept;
        return n;
    }

    /// <summary>Lets bytes arrive.</summary>
    public void Arrive(byte[] bytes)
    {
        System.Array.Copy(bytes, 0, arriving, arrivingBytes, bytes.Length);
        arrivingBytes += bytes.Length;
    }
}
