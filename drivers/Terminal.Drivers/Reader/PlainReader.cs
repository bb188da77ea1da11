using Terminal.Drivers.Ports;

namespace Terminal.Drivers.Reader;

/// <summary>A reader that only sends lines and cannot be asked or set: whether it is there is not known.</summary>
public sealed class PlainReader : ReaderModule
{
    /// <summary>Works on the line at its present speed.</summary>
    public PlainReader(ISerialChannel line)
        : base(line)
    {
        State = ReaderState.Unknown;
    }

    /// <inheritdoc/>
    protected override void Received(byte[] bytes, int count, long nowMs)
    {
        Scan.Add(bytes, 0, count, nowMs);
    }

    /// <inheritdoc/>
    protected override void Drive(long nowMs)
    {
    }
}
