using System;
using System.Collections.Generic;
using Terminal.Drivers.Ports;

namespace Terminal.Virtual.World;

/// <summary>
/// A serial line between the terminal's UART and an emulated device, 8N1. Each byte takes ten bits at its sender's speed.
/// The terminal's end has the device's limits: a transmitter of 64 bytes and a ring of 4,096 bytes that drops when it is full.
/// Ends that disagree about the speed read garbage.
/// </summary>
public sealed class SerialWire : ISerialChannel, IEmulatedPart
{
    /// <summary>Bytes that the terminal's transmitter holds.</summary>
    public const int TransmitterBytes = 64;

    /// <summary>Bytes of the terminal's receive ring.</summary>
    public const int RingBytes = 4096;

    private const int BitsPerByte = 10;
    private const long NsPerSecond = 1_000_000_000;

    private readonly WorldClock clock;
    private readonly WireTap tap;
    private readonly string name;
    private readonly int firstBaudRate;
    private readonly Queue<Flight> outbound = new Queue<Flight>();
    private readonly Queue<Flight> inbound = new Queue<Flight>();
    private readonly UartReceiver farReceiver = new UartReceiver();
    private readonly UartReceiver nearReceiver = new UartReceiver();
    private readonly byte[] ring = new byte[RingBytes];
    private readonly List<byte> arrived = new List<byte>();
    private long lastArrivalNs;
    private int ringStart;
    private int ringUsed;
    private long outFreeNs;
    private long inFreeNs;
    private ISerialDevice device;

    /// <summary>A line with its name on the wire monitor and the speed that the terminal's UART has after a reset.</summary>
    public SerialWire(string name, WorldClock clock, WireTap tap, int baudRate)
    {
        this.name = name;
        this.clock = clock;
        this.tap = tap;
        firstBaudRate = baudRate;
        BaudRate = baudRate;
    }

    /// <summary>One byte on its way.</summary>
    private readonly record struct Flight(byte Value, long StartNs, long BitNs)
    {
        public long EndNs
        {
            get { return StartNs + BitsPerByte * BitNs; }
        }
    }

    /// <inheritdoc/>
    public int BaudRate { get; private set; }

    /// <summary>False while the cable is pulled: nothing crosses in either direction.</summary>
    public bool Plugged { get; private set; } = true;

    /// <summary>True while the terminal's UART runs; without power it neither sends nor receives.</summary>
    public bool Powered { get; set; } = true;

    /// <summary>Bytes that the terminal has handed over since the world began.</summary>
    public long WrittenBytes { get; private set; }

    /// <summary>Bytes of those that are not on their way any more: arrived, or lost.</summary>
    public long LeftBytes
    {
        get { return WrittenBytes - outbound.Count; }
    }

    /// <summary>Bytes that the ring had no room for.</summary>
    public long DroppedBytes { get; private set; }

    /// <summary>When the last byte that the device has sent so far will have arrived, in microseconds.</summary>
    public long DeviceDoneUs
    {
        get { return (inFreeNs + 999) / 1000; }
    }

    /// <summary>When the last byte that the terminal has handed over will have left, in microseconds.</summary>
    public long TerminalDoneUs
    {
        get { return (outFreeNs + 999) / 1000; }
    }

    /// <summary>Hangs a device on the far end.</summary>
    public void Attach(ISerialDevice serialDevice)
    {
        device = serialDevice;
    }

    /// <inheritdoc/>
    public bool SetBaudRate(int baudRate)
    {
        if (baudRate < 1200 || baudRate > 921600)
        {
            return false;
        }

        AdvanceTo(clock.NowUs);
        long nowNs = clock.NowUs * 1000;
        outbound.Clear();
        outFreeNs = nowNs;
        while (inbound.Count > 0 && inbound.Peek().StartNs <= nowNs)
        {
            inbound.Dequeue();
        }

        nearReceiver.Reset(nowNs);
        BaudRate = baudRate;
        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (!Powered)
        {
            return 0;
        }

        int taken = Math.Min(count, ringUsed);
        for (int i = 0; i < taken; i++)
        {
            buffer[offset + i] = ring[(ringStart + i) % RingBytes];
        }

        ringStart = (ringStart + taken) % RingBytes;
        ringUsed -= taken;
        return taken;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        if (!Powered || count <= 0)
        {
            return 0;
        }

        AdvanceTo(clock.NowUs);
        int taken = Math.Min(count, TransmitterBytes - outbound.Count);
        long bitNs = NsPerSecond / BaudRate;
        long startNs = Math.Max(clock.NowUs * 1000, outFreeNs);
        for (int i = 0; i < taken; i++)
        {
            outbound.Enqueue(new Flight(buffer[offset + i], startNs, bitNs));
            startNs += BitsPerByte * bitNs;
        }

        if (taken > 0)
        {
            outFreeNs = startNs;
            WrittenBytes += taken;
            tap.Record(name, true, buffer.AsSpan(offset, taken), clock.NowUs);
        }

        return taken;
    }

    /// <summary>The device sends: from the given moment, or as soon as what it has sent before is through, at the speed it has now.</summary>
    public void Send(ReadOnlySpan<byte> bytes, long atUs)
    {
        if (device == null || device.BaudRate <= 0)
        {
            return;
        }

        long bitNs = NsPerSecond / device.BaudRate;
        long startNs = Math.Max(atUs * 1000, inFreeNs);
        foreach (byte value in bytes)
        {
            inbound.Enqueue(new Flight(value, startNs, bitNs));
            startNs += BitsPerByte * bitNs;
        }

        inFreeNs = startNs;
    }

    /// <summary>
    /// Lets everything that the terminal has handed over arrive at this moment; true when there was something.
    /// Only for looking at what is on its way.
    /// </summary>
    public bool Hurry()
    {
        bool any = outbound.Count > 0;
        while (outbound.Count > 0)
        {
            Flight flight = outbound.Dequeue();
            Outward(flight with { StartNs = clock.NowUs * 1000 - BitsPerByte * flight.BitNs });
        }

        outFreeNs = clock.NowUs * 1000;
        return any;
    }

    /// <summary>The device falls silent: what it has not sent yet is never sent.</summary>
    public void DeviceFellSilent(long atUs)
    {
        int count = inbound.Count;
        for (int i = 0; i < count; i++)
        {
            Flight flight = inbound.Dequeue();
            if (flight.StartNs < atUs * 1000)
            {
                inbound.Enqueue(flight);
            }
        }

        inFreeNs = Math.Min(inFreeNs, atUs * 1000);
    }

    /// <summary>Pulls the cable or puts it in.</summary>
    public void SetPlugged(bool plugged)
    {
        AdvanceTo(clock.NowUs);
        Plugged = plugged;
    }

    /// <summary>The terminal's UART starts as after a reset: empty, at its first speed.</summary>
    public void ResetTerminalEnd()
    {
        AdvanceTo(clock.NowUs);
        ringUsed = 0;
        outbound.Clear();
        outFreeNs = clock.NowUs * 1000;
        BaudRate = firstBaudRate;
        nearReceiver.Reset(outFreeNs);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long nowUs)
    {
        long nowNs = nowUs * 1000;
        while (outbound.Count > 0 && outbound.Peek().EndNs <= nowNs)
        {
            Outward(outbound.Dequeue());
        }

        if (device != null && device.BaudRate > 0)
        {
            farReceiver.Sample(nowNs, NsPerSecond / device.BaudRate, DeliverToDevice);
        }

        while (inbound.Count > 0 && inbound.Peek().EndNs <= nowNs)
        {
            Inward(inbound.Dequeue());
        }

        nearReceiver.Sample(nowNs, NsPerSecond / BaudRate, DeliverToTerminal);
        Report();
    }

    private void Outward(Flight flight)
    {
        if (!Plugged || device == null || device.BaudRate <= 0)
        {
            return;
        }

        if (flight.BitNs == NsPerSecond / device.BaudRate)
        {
            device.Receive(flight.Value, flight.EndNs / 1000);
            farReceiver.Reset(flight.EndNs);
        }
        else
        {
            farReceiver.Add(flight.Value, flight.StartNs, flight.BitNs);
        }
    }

    private void Inward(Flight flight)
    {
        if (!Plugged || !Powered)
        {
            return;
        }

        if (flight.BitNs == NsPerSecond / BaudRate)
        {
            DeliverToTerminal(flight.Value, flight.EndNs);
            nearReceiver.Reset(flight.EndNs);
        }
        else
        {
            nearReceiver.Add(flight.Value, flight.StartNs, flight.BitNs);
        }
    }

    private void DeliverToDevice(byte value, long atNs)
    {
        if (Plugged)
        {
            device.Receive(value, atNs / 1000);
        }
    }

    private void DeliverToTerminal(byte value, long atNs)
    {
        arrived.Add(value);
        lastArrivalNs = atNs;
        if (ringUsed == RingBytes)
        {
            DroppedBytes++;
            return;
        }

        ring[(ringStart + ringUsed) % RingBytes] = value;
        ringUsed++;
    }

    private void Report()
    {
        if (arrived.Count > 0)
        {
            tap.Record(name, false, arrived.ToArray(), lastArrivalNs / 1000);
            arrived.Clear();
        }
    }
}
