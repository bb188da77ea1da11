using System;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>A reader module before whose window codes are held.</summary>
public interface IReaderModule : ISerialDevice, IEmulatedPart, IPoweredPart
{
    /// <summary>True while it has power.</summary>
    bool IsOn { get; }

    /// <summary>True while a code is held before the window and has not been read.</summary>
    bool IsPresented { get; }

    /// <summary>Payloads read since the world began.</summary>
    int ReadCount { get; }

    /// <summary>Holds a code before the window until it is read or the time is over.</summary>
    void Present(ReadOnlySpan<byte> payload, long nowUs, long untilUs);
}
