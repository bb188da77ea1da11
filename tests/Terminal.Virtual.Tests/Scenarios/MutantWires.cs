using System;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>A display link on which a fault of the driver is made: commands swallowed, transfers shortened.</summary>
internal sealed class MutantDisplay : IDisplayLink
{
    private readonly IDisplayLink link;
    private readonly Func<byte, bool> swallows;
    private readonly int shorterBytes;
    private readonly int orientationBits;

    /// <summary>Swallows the commands that are named, with what belongs to them, shortens each transfer, turns the picture.</summary>
    public MutantDisplay(IDisplayLink link, Func<byte, bool> swallows, int shorterBytes = 0, int orientationBits = 0)
    {
        this.orientationBits = orientationBits;
        this.link = link;
        this.swallows = swallows;
        this.shorterBytes = shorterBytes;
    }

    public int MaxTransferBytes
    {
        get { return link.MaxTransferBytes; }
    }

    public void Reset(bool asserted)
    {
        link.Reset(asserted);
    }

    public void Command(byte command, byte[] parameters, int count)
    {
        if (command == 0x36)
        {
            link.Command(command, new[] { (byte)(parameters[0] ^ orientationBits) }, count);
        }
        else if (!swallows(command))
        {
            link.Command(command, parameters, count);
        }
    }

    public void Pixels(byte[] buffer, int offset, int count)
    {
        link.Pixels(buffer, offset, Math.Max(0, count - shorterBytes));
    }
}

/// <summary>A serial line on which the driver's bytes are changed one by one; the change sees the bytes before.</summary>
internal sealed class MutantLine : ISerialChannel
{
    private readonly ISerialChannel line;
    private readonly Func<byte[], int, byte> change;
    private readonly bool deaf;

    /// <summary>Changes what is sent; a deaf one throws away what comes.</summary>
    public MutantLine(ISerialChannel line, Func<byte[], int, byte> change, bool deaf = false)
    {
        this.line = line;
        this.change = change;
        this.deaf = deaf;
    }

    public int BaudRate
    {
        get { return line.BaudRate; }
    }

    public bool SetBaudRate(int baudRate)
    {
        return line.SetBaudRate(baudRate);
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = line.Read(buffer, offset, count);
        return deaf ? 0 : read;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        byte[] changed = new byte[count];
        for (int i = 0; i < count; i++)
        {
            changed[i] = change(buffer, offset + i);
        }

        return line.Write(changed, 0, count);
    }
}

/// <summary>An input that never says anything.</summary>
internal sealed class DeadInput : IDigitalInput
{
    public bool IsActive
    {
        get { return false; }
    }
}
