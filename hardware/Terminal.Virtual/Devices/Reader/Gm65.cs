using System;
using System.Collections.Generic;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>
/// A GM65-class 2D reader module at the far end of a serial wire, after facts/hardware.md D. It obeys only frames with a right
/// checksum, reads only in the mode it is set to, and adds only what zone 0060 says.
/// </summary>
public sealed class Gm65 : IReaderModule
{
    /// <summary>Time from power-on until the module listens, in microseconds.</summary>
    public const long BootUs = 250_000;

    private const byte ReadZone = 0x07;
    private const byte WriteZone = 0x08;
    private const byte SaveZone = 0x09;
    private const byte HeartbeatFrame = 0x0A;
    private const long UnitUs = 100_000;

    private readonly SerialWire wire;
    private readonly FrameParser frame = new FrameParser();
    private readonly HeldCode held = new HeldCode();
    private byte[] lastRead;
    private long lastReadUs = long.MinValue / 2;
    private long triggerEndsUs;
    private long readyUs;
    private int speed;
    private int nextSpeed;
    private long nextSpeedUs;

    /// <summary>A module as it leaves the factory, without power.</summary>
    public Gm65(SerialWire wire)
    {
        this.wire = wire;
        wire.Attach(this);
    }

    /// <summary>The module's settings.</summary>
    public ZoneMemory Zones { get; } = new ZoneMemory();

    /// <summary>True while it has power.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Frames that were refused because of their checksum or an unknown type.</summary>
    public int RefusedFrames { get; private set; }

    /// <summary>Payloads read since the world began.</summary>
    public int ReadCount { get; private set; }

    /// <inheritdoc/>
    public int BaudRate
    {
        get { return IsOn ? speed : 0; }
    }

    /// <summary>When the module reads.</summary>
    public ReaderMode Mode
    {
        get { return (ReaderMode)(Zones[ZoneMemory.Mode] & 0x03); }
    }

    /// <summary>True while a code is held before the window and has not been read.</summary>
    public bool IsPresented
    {
        get { return held.IsThere; }
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        IsOn = true;
        Zones.Load();
        speed = Zones.BaudRate;
        nextSpeed = 0;
        readyUs = nowUs + BootUs;
        frame.Clear();
        lastRead = null;
        triggerEndsUs = 0;
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
        IsOn = false;
        held.Take();
        wire.DeviceFellSilent(nowUs);
    }

    /// <summary>Holds a code before the window until it is read or the time is over.</summary>
    public void Present(ReadOnlySpan<byte> payload, long nowUs, long untilUs)
    {
        held.Hold(payload, untilUs);
        AdvanceTo(nowUs);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        if (nextSpeed != 0 && nowUs >= nextSpeedUs)
        {
            speed = nextSpeed;
            nextSpeed = 0;
        }

        if (held.CanBeRead(nowUs))
        {
            TryRead(nowUs);
        }

        if (triggerEndsUs != 0 && nowUs >= triggerEndsUs)
        {
            EndTrigger();
            if ((Zones[ZoneMemory.Format] & 0x10) != 0)
            {
                wire.Send(Counted(ZoneMemory.FailText), triggerEndsUs);
            }
        }
    }

    /// <inheritdoc/>
    public void Receive(byte value, long atUs)
    {
        if (!IsOn || atUs < readyUs)
        {
            return;
        }

        if (frame.Take(value, atUs))
        {
            Obey(atUs);
        }
    }

    private void Obey(long atUs)
    {
        if (!frame.CrcIsRight)
        {
            RefusedFrames++;
            return;
        }

        switch (frame.Type)
        {
            case ReadZone:
                Answer(ReadBytes(), 0x02, atUs);
                break;
            case WriteZone:
                byte[] data = frame.Data.ToArray();
                int address = frame.Address;
                Answer(new byte[1], 0x02, atUs);
                Write(address, data, atUs);
                break;
            case SaveZone:
                Zones.Save();
                Answer(new byte[1], 0x02, atUs);
                break;
            case HeartbeatFrame:
                Answer(new byte[1], 0x03, atUs);
                break;
            default:
                RefusedFrames++;
                break;
        }
    }

    private byte[] ReadBytes()
    {
        int count = frame.Data[0] == 0 ? 256 : frame.Data[0];
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = Zones[frame.Address + i];
        }

        return bytes;
    }

    private void Write(int address, byte[] data, long atUs)
    {
        int divider = Zones[ZoneMemory.Baud] | Zones[ZoneMemory.Baud + 1] << 8;
        for (int i = 0; i < data.Length; i++)
        {
            Set(address + i, data[i], atUs);
        }

        int newDivider = Zones[ZoneMemory.Baud] | Zones[ZoneMemory.Baud + 1] << 8;
        if (newDivider == divider)
        {
            return;
        }

        if (Zones.BaudRate == 0)
        {
            // A divider that means no speed is not taken over.
            Zones[ZoneMemory.Baud] = (byte)divider;
            Zones[ZoneMemory.Baud + 1] = (byte)(divider >> 8);
            return;
        }

        ChangeSpeed();
    }

    // The acknowledgement still goes out at the old speed.
    private void ChangeSpeed()
    {
        nextSpeed = Zones.BaudRate;
        nextSpeedUs = wire.DeviceDoneUs;
    }

    private void Set(int address, byte value, long atUs)
    {
        if (address == ZoneMemory.Reset)
        {
            if (value == 0x50)
            {
                Zones.LoadFactoryDefaults();
                Zones.Save();
                ChangeSpeed();
            }
            else if (value == 0x55)
            {
                Zones.Load();
                ChangeSpeed();
            }

            return;
        }

        if (address == ZoneMemory.Symbologies)
        {
            // This byte switches all code types together; single ones are switched afterwards.
            int choice = value & 0x03;
            Zones[ZoneMemory.QrEnable] = (byte)(choice == 0 ? 0 : 1);
            Zones[ZoneMemory.Code128Enable] = Zones[ZoneMemory.QrEnable];
        }

        Zones[address] = value;
        if (address == ZoneMemory.Trigger)
        {
            Trigger((value & 0x01) != 0, atUs);
        }
    }

    private void Trigger(bool start, long atUs)
    {
        if (!start)
        {
            EndTrigger();
            return;
        }

        int units = Zones[ZoneMemory.ReadTimeout];
        triggerEndsUs = units == 0 ? long.MaxValue : atUs + units * UnitUs;
        if (Mode != ReaderMode.Command)
        {
            EndTrigger();
        }
    }

    private void EndTrigger()
    {
        triggerEndsUs = 0;
        Zones[ZoneMemory.Trigger] = (byte)(Zones[ZoneMemory.Trigger] & 0xFE);
    }

    private void TryRead(long nowUs)
    {
        bool looking = Mode == ReaderMode.Continuous || Mode == ReaderMode.Induction
            || (Mode == ReaderMode.Command && triggerEndsUs > nowUs);
        bool rested = nowUs >= lastReadUs + Zones[ZoneMemory.Interval] * UnitUs;
        if (!IsOn || nowUs < readyUs || !looking || !rested || (Zones[ZoneMemory.QrEnable] & 0x01) == 0)
        {
            return;
        }

        byte[] payload = held.Take();
        if (IsSameAgain(payload, nowUs))
        {
            return;
        }

        EndTrigger();
        lastRead = payload;
        lastReadUs = nowUs;
        if ((Zones[ZoneMemory.SetupCodes] & 0x01) != 0 && SetupCode.TryParse(payload, out int address, out byte value))
        {
            Write(address, new[] { value }, nowUs);
            Zones.Save();
            return;
        }

        ReadCount++;
        wire.Send(Dressed(payload), nowUs);
    }

    // The delay counts from the last time the code was seen, so that a paper left lying is read once.
    private bool IsSameAgain(byte[] payload, long nowUs)
    {
        int delay = Zones[ZoneMemory.SameCode];
        return (delay & 0x80) != 0 && lastRead != null && payload.AsSpan().SequenceEqual(lastRead)
            && nowUs < lastReadUs + (delay & 0x7F) * UnitUs;
    }

    private byte[] Dressed(byte[] payload)
    {
        int format = Zones[ZoneMemory.Format];
        List<byte> bytes = new List<byte>();
        if ((format & 0x08) != 0)
        {
            bytes.AddRange(Counted(ZoneMemory.Prefix));
        }

        if ((format & 0x04) != 0)
        {
            bytes.Add((byte)'Q');
        }

        bytes.AddRange(payload);
        if ((format & 0x02) != 0)
        {
            bytes.AddRange(Counted(ZoneMemory.Suffix));
        }

        if ((format & 0x01) != 0)
        {
            switch (format >> 5 & 0x03)
            {
                case 0: bytes.Add(0x0D); break;
                case 1: bytes.Add(0x0D); bytes.Add(0x0A); break;
                case 2: bytes.Add(0x09); break;
            }
        }

        return bytes.ToArray();
    }

    private byte[] Counted(int address)
    {
        int count = Math.Min((int)Zones[address], 15);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = Zones[address + 1 + i];
        }

        return bytes;
    }

    private void Answer(byte[] data, byte head, long atUs)
    {
        byte[] reply = new byte[6 + data.Length];
        reply[0] = head;
        reply[1] = 0x00;
        reply[2] = 0x00;
        reply[3] = (byte)data.Length;
        data.CopyTo(reply, 4);
        int crc = Crc16.Xmodem(reply.AsSpan(2, 2 + data.Length));
        reply[4 + data.Length] = (byte)(crc >> 8);
        reply[5 + data.Length] = (byte)crc;
        wire.Send(reply, atUs);
    }
}
