using System;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>A reader module that was set up at the factory: it sends each code as a line with CR and hears nothing.</summary>
public sealed class LineModule : IReaderModule
{
    /// <summary>Pause between two readings, in microseconds.</summary>
    public const long RestUs = 500_000;

    private readonly SerialWire wire;
    private readonly HeldCode held = new HeldCode();
    private long restedUs;

    /// <summary>A module with the given speed, without power.</summary>
    public LineModule(SerialWire wire, int baudRate)
    {
        this.wire = wire;
        Speed = baudRate;
        wire.Attach(this);
    }

    /// <summary>Speed it was set to, in baud.</summary>
    public int Speed { get; }

    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <inheritdoc/>
    public bool IsPresented => held.IsThere;

    /// <inheritdoc/>
    public int ReadCount { get; private set; }

    /// <inheritdoc/>
    public int BaudRate => IsOn ? Speed : 0;

    /// <inheritdoc/>
    public void PowerOn(long nowUs) => IsOn = true;

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        IsOn = false;
        held.Take();
        wire.DeviceFellSilent(nowUs);
    }

    /// <inheritdoc/>
    public void Present(ReadOnlySpan<byte> payload, long nowUs, long untilUs)
    {
        held.Hold(payload, untilUs);
        AdvanceTo(nowUs);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        if (held.CanBeRead(nowUs) && IsOn && nowUs >= restedUs)
        {
            wire.Send(held.Take(), nowUs);
            wire.Send("\r"u8, nowUs);
            restedUs = nowUs + RestUs;
            ReadCount++;
        }
    }

    /// <inheritdoc/>
    public void Receive(byte value, long atUs)
    {
    }
}
