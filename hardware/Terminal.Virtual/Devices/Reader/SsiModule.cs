using System;
using System.Collections.Generic;
using System.Text;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Devices.Reader;

/// <summary>
/// A module of the SSI family (GM67, M5 Atom QR), after facts/hardware.md D.5. It sleeps between commands and is woken by a zero;
/// obeys packets with a right checksum, answers each with an acknowledgement or a refusal, and keeps a parameter for good when
/// the packet's status says so. It cannot be asked for a parameter.
/// </summary>
public sealed class SsiModule : IReaderModule
{
    /// <summary>Time from power-on until the module listens, in microseconds.</summary>
    public const long BootUs = 400_000;

    /// <summary>Parameter: when it reads. 00 key held, 02 key pressed, 04 continuous, 08 by command, 09 by itself.</summary>
    public const byte TriggerMode = 0x8A;

    /// <summary>Parameter: how long a commanded reading lasts, in units of 100 ms.</summary>
    public const byte ReadTimeout = 0x88;

    /// <summary>Parameter: printed parameter codes are obeyed.</summary>
    public const byte ParameterCodes = 0xEC;

    /// <summary>Parameter: what is sent behind a code; 05 03 is a TAB, 05 01 a CR.</summary>
    public const byte Tail = 0xF2;

    private const byte FromModule = 0x00;
    private const byte Acknowledge = 0xD0;
    private const byte Refuse = 0xD1;
    private const long SleepsAfterUs = 1_000_000;
    private const long WakesInUs = 20_000;
    private const long GapUs = 200_000;
    private const long RestUs = 500_000;
    private const string PrintedStart = "@SSI:";

    private readonly SerialWire wire;
    private readonly byte[] live = new byte[256];
    private readonly byte[] kept = new byte[256];
    private readonly List<byte> packet = new List<byte>();
    private readonly HeldCode held = new HeldCode();
    private long readyUs;
    private long awakeUntilUs;
    private long lastByteUs;
    private long triggeredUntilUs;
    private long restedUs;

    /// <summary>A module as it leaves the factory, without power.</summary>
    public SsiModule(SerialWire wire, int baudRate)
    {
        this.wire = wire;
        Speed = baudRate;
        LoadFactoryDefaults();
        Array.Copy(live, kept, live.Length);
        wire.Attach(this);
    }

    /// <summary>Speed of its line in baud; nothing here changes it.</summary>
    public int Speed { get; }

    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <inheritdoc/>
    public bool IsPresented => held.IsThere;

    /// <inheritdoc/>
    public int ReadCount { get; private set; }

    /// <inheritdoc/>
    public int BaudRate => IsOn ? Speed : 0;

    /// <summary>Packets that were refused or not understood.</summary>
    public int RefusedPackets { get; private set; }

    /// <summary>How often a parameter was written to flash.</summary>
    public int KeptCount { get; private set; }

    /// <summary>A parameter as it counts now.</summary>
    public byte Parameter(byte number) => live[number];

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
        IsOn = true;
        Array.Copy(kept, live, live.Length);
        readyUs = nowUs + BootUs;
        awakeUntilUs = readyUs + SleepsAfterUs;
        packet.Clear();
        triggeredUntilUs = 0;
    }

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
        if (!held.CanBeRead(nowUs))
        {
            return;
        }

        bool looking = live[TriggerMode] is 0x04 or 0x09 || (live[TriggerMode] == 0x08 && nowUs < triggeredUntilUs);
        if (IsOn && nowUs >= readyUs && nowUs >= restedUs && looking)
        {
            Read(nowUs);
        }
    }

    /// <inheritdoc/>
    public void Receive(byte value, long atUs)
    {
        if (!IsOn || atUs < readyUs)
        {
            return;
        }

        if (atUs >= awakeUntilUs)
        {
            // Asleep: the byte only wakes it, and it listens a moment later.
            readyUs = atUs + WakesInUs;
            awakeUntilUs = atUs + SleepsAfterUs;
            packet.Clear();
            return;
        }

        awakeUntilUs = atUs + SleepsAfterUs;
        if (atUs - lastByteUs > GapUs)
        {
            packet.Clear();
        }

        lastByteUs = atUs;
        if (packet.Count == 0 && value < 4)
        {
            return;
        }

        packet.Add(value);
        if (packet.Count == packet[0] + 2)
        {
            Obey(atUs);
            packet.Clear();
        }
    }

    private static int Checksum(IEnumerable<byte> bytes)
    {
        int sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
        }

        return (0x10000 - (sum & 0xFFFF)) & 0xFFFF;
    }

    private void LoadFactoryDefaults()
    {
        Array.Clear(live);
        live[TriggerMode] = 0x00;
        live[ReadTimeout] = 0x32;
        live[ParameterCodes] = 0x01;
        live[Tail] = 0x01;
    }

    private void Obey(long atUs)
    {
        int length = packet[0];
        bool right = Checksum(packet.GetRange(0, length)) == (packet[length] << 8 | packet[length + 1]);
        if (!right || packet[2] != 0x04)
        {
            RefusedPackets++;
            Answer(Refuse, 0x01, atUs);
            return;
        }

        switch (packet[1])
        {
            case 0xC6 when length == 7:
                Set(packet[5], packet[6], atUs);
                break;
            case 0xC6 when length == 8 && packet[5] == Tail && packet[6] == 0x05:
                Set(Tail, packet[7], atUs);
                break;
            case 0xE4:
                triggeredUntilUs = atUs + live[ReadTimeout] * 100_000L;
                Answer(Acknowledge, 0x00, atUs);
                break;
            case 0xE5:
                triggeredUntilUs = 0;
                Answer(Acknowledge, 0x00, atUs);
                break;
            case 0xE9:
                Answer(Acknowledge, 0x00, atUs);
                break;
            default:
                RefusedPackets++;
                Answer(Refuse, 0x02, atUs);
                break;
        }
    }

    private void Set(byte number, byte value, long atUs)
    {
        if (number is not (TriggerMode or ReadTimeout or ParameterCodes or Tail))
        {
            RefusedPackets++;
            Answer(Refuse, 0x02, atUs);
            return;
        }

        live[number] = value;
        if ((packet[3] & 0x08) != 0)
        {
            kept[number] = value;
            KeptCount++;
        }

        Answer(Acknowledge, 0x00, atUs);
    }

    private void Answer(byte operation, byte status, long atUs)
    {
        byte[] answer = { 0x04, operation, FromModule, status, 0, 0 };
        int sum = Checksum(answer.AsSpan(0, 4).ToArray());
        answer[4] = (byte)(sum >> 8);
        answer[5] = (byte)sum;
        wire.Send(answer, atUs);
    }

    private void Read(long nowUs)
    {
        byte[] payload = held.Take();
        triggeredUntilUs = 0;
        restedUs = nowUs + RestUs;
        string text = Encoding.Latin1.GetString(payload);
        if (live[ParameterCodes] != 0 && text.StartsWith(PrintedStart, StringComparison.Ordinal) && text.Length == PrintedStart.Length + 5)
        {
            // A printed parameter code, in a form of the emulation's own: @SSI:8A=00.
            byte number = Convert.ToByte(text.Substring(PrintedStart.Length, 2), 16);
            kept[number] = live[number] = Convert.ToByte(text.Substring(PrintedStart.Length + 3, 2), 16);
            return;
        }

        ReadCount++;
        wire.Send(payload, nowUs);
        switch (live[Tail])
        {
            case 0x01: wire.Send("\r"u8, nowUs); break;
            case 0x03: wire.Send("\t"u8, nowUs); break;
        }
    }
}
