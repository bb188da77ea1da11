using System;
using System.Collections.Generic;
using System.Text;

namespace Terminal.Virtual.World;

/// <summary>The technician's end of the console line: a keyboard and everything that has appeared on her screen.</summary>
public sealed class ConsoleCable : ISerialDevice
{
    private const int KeptBytes = 256 * 1024;
    private readonly SerialWire wire;
    private readonly List<byte> shown = new List<byte>();

    /// <summary>Hangs on a wire.</summary>
    public ConsoleCable(SerialWire wire)
    {
        this.wire = wire;
        wire.Attach(this);
    }

    /// <summary>Hears each byte that the terminal has written, for example a page or a pseudo-terminal; null for nobody.</summary>
    public Action<byte> Heard { get; set; }

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return 115200; }
    }

    /// <summary>What has come since <see cref="Forget"/>, as text.</summary>
    public string Text
    {
        get { return Encoding.UTF8.GetString(shown.ToArray()); }
    }

    /// <summary>The same as bytes.</summary>
    public byte[] Bytes
    {
        get { return shown.ToArray(); }
    }

    /// <summary>Types bytes.</summary>
    public void Type(ReadOnlySpan<byte> bytes, long atUs)
    {
        wire.Send(bytes, atUs);
    }

    /// <inheritdoc/>
    public void Receive(byte value, long atUs)
    {
        if (shown.Count < KeptBytes)
        {
            shown.Add(value);
        }

        Heard?.Invoke(value);
    }

    /// <summary>Clears the screen, so that only what comes from now on is seen.</summary>
    public void Forget()
    {
        shown.Clear();
    }
}
