using System;
using System.Collections.Generic;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>
/// A thermal printer at the far end of a serial line: receive buffer, command processor, head with a speed, paper, cover and
/// everything that goes wrong with them. Time is the caller's: call <see cref="AdvanceTo"/> before <see cref="Receive"/>.
/// </summary>
public sealed class ThermalPrinter
{
    // Room that is left when the busy output rises: a sixteenth of the buffer, but not less than this.
    private const int BusyReserve = 16;

    private readonly PrinterSensors sensors = new();
    private readonly PrintEngine engine;
    private readonly CommandParser parser;
    private readonly Queue<byte> buffer = new();
    private readonly List<string> violations = [];
    private readonly List<byte> deferred = [];
    private static readonly byte[] ClearBuffers = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
    private readonly byte[] lastBytes = new byte[10];
    private long nowUs;
    private long headFreeUs;
    private long startedUs;
    private bool powered = true;
    private bool swallowing;
    private int garbageIndex;

    /// <summary>A printer with power and paper, ready at once.</summary>
    public ThermalPrinter(PrinterModel model)
    {
        Model = model;
        Paper = new Paper(model.WidthDots);
        engine = new PrintEngine(model, sensors, Paper, Answer);
        parser = new CommandParser(engine, violations);
    }

    /// <summary>The data sheet.</summary>
    public PrinterModel Model { get; }

    /// <summary>What has come out.</summary>
    public Paper Paper { get; }

    /// <summary>Bytes that the printer sends.</summary>
    public Action<byte[]> Reply { get; set; }

    /// <summary>Bytes that have arrived while there was no room for them.</summary>
    public long OverflowBytes { get; private set; }

    /// <summary>Bytes that have come out of the buffer and been acted on, since power-on of the world.</summary>
    public long ExecutedBytes { get; private set; }

    /// <summary>Bytes that have arrived, lost ones included.</summary>
    public long ReceivedBytes { get; private set; }

    /// <summary>Bytes in the receive buffer.</summary>
    public int BufferedBytes => buffer.Count;

    /// <summary>Rows that the head has still to print or feed.</summary>
    public int PendingRows => engine.PendingRows.Count;

    /// <summary>Most bytes that the buffer has held.</summary>
    public int BufferHighWater { get; private set; }

    /// <summary>What the stream held that the data sheet does not know.</summary>
    public IReadOnlyList<string> Violations => violations;

    /// <summary>User-defined characters in memory.</summary>
    public int UserCharacters => engine.UserCharacterCount;

    /// <summary>Heat setting (ESC 7): dots, heating time, pause; the factory's until told.</summary>
    public (int Dots, int Time, int Interval) Heat => engine.Heat;

    /// <summary>Density setting (DC2 #); -1 until told.</summary>
    public int Density => engine.Density;

    /// <summary>The busy output (DTR): no more bytes now, please. A printer without power holds it, too.</summary>
    public bool Busy => !Alive || sensors.Stopped || buffer.Count >= Model.BufferBytes - Math.Max(BusyReserve, Model.BufferBytes / 16);

    /// <summary>True when nothing waits in the buffer or at the head.</summary>
    public bool Idle => buffer.Count == 0 && engine.PendingRows.Count == 0;

    /// <summary>No paper under the sensor.</summary>
    public bool PaperOut
    {
        get => sensors.PaperOut;
        set => SetFault(ref sensors.PaperOut, value);
    }

    /// <summary>The roll is nearly used up; felt only where there is a sensor.</summary>
    public bool PaperLow
    {
        get => sensors.PaperLow;
        set => SetFault(ref sensors.PaperLow, value);
    }

    /// <summary>The cover is open.</summary>
    public bool CoverOpen
    {
        get => sensors.CoverOpen;
        set => SetFault(ref sensors.CoverOpen, value);
    }

    /// <summary>The head is too hot to print.</summary>
    public bool Hot
    {
        get => sensors.Hot;
        set => SetFault(ref sensors.Hot, value);
    }

    /// <summary>Switched off line at its own button.</summary>
    public bool Offline
    {
        get => sensors.Offline;
        set => SetFault(ref sensors.Offline, value);
    }

    /// <summary>Prints, but its transmit line is dead.</summary>
    public bool Silent { get; set; }

    /// <summary>Prints, but what it sends is garbage.</summary>
    public bool Garbage { get; set; }

    /// <summary>Power. Without it the buffer, the modes and the user-defined characters are lost.</summary>
    public bool Powered
    {
        get => powered;
        set
        {
            if (value == powered)
            {
                return;
            }

            powered = value;
            buffer.Clear();
            parser.Reset();
            engine.PowerOn();
            deferred.Clear();
            swallowing = false;
            sensors.AutomaticStatusMask = 0;
            startedUs = nowUs + Model.StartUs;
            headFreeUs = Math.Max(headFreeUs, startedUs);
            Array.Clear(lastBytes);
        }
    }

    private bool Alive => powered && nowUs >= startedUs;

    /// <summary>A byte has arrived, stop bit and all, at the time last advanced to.</summary>
    public void Receive(byte value)
    {
        ReceivedBytes++;
        if (!Alive)
        {
            return;
        }

        if (buffer.Count >= Model.BufferBytes)
        {
            OverflowBytes++;
        }
        else if (!(swallowing && sensors.Stopped))
        {
            buffer.Enqueue(value);
            BufferHighWater = Math.Max(BufferHighWater, buffer.Count);
        }

        RealTime(value);
        Run();
    }

    /// <summary>Lets time pass: the head prints what it has had time for.</summary>
    public void AdvanceTo(long nowUs)
    {
        if (nowUs > this.nowUs)
        {
            this.nowUs = nowUs;
        }

        Run();
    }

    private void SetFault(ref bool fault, bool value)
    {
        if (fault == value)
        {
            return;
        }

        fault = value;
        if (value && (sensors.PaperOut || sensors.CoverOpen) && Model.SwallowsAfterPaperOut && parser.ImageBytesLeft > 0)
        {
            // The image's rows are lost, what waits in the buffer too, and the count of its bytes stands where it was.
            swallowing = true;
            engine.Discard();
            buffer.Clear();
        }

        if (!sensors.Stopped)
        {
            swallowing = false;
            headFreeUs = Math.Max(headFreeUs, nowUs);
        }

        if (sensors.AutomaticStatusMask != 0 && Alive)
        {
            Send(sensors.Automatic(Model.NearEndSensor));
        }

        Run();
    }

    private void RealTime(byte value)
    {
        Array.Copy(lastBytes, 1, lastBytes, 0, lastBytes.Length - 1);
        lastBytes[^1] = value;
        if (!Model.RealTimeStatus)
        {
            return;
        }

        if (Model.ClearsOnCommand && lastBytes.AsSpan().SequenceEqual(ClearBuffers))
        {
            Clear();
            Send([0x37, 0x25, 0x00]);
        }

        if (lastBytes[^3] != 0x10)
        {
            return;
        }

        if (lastBytes[^2] == 0x04 && value is >= 1 and <= 4)
        {
            byte status = sensors.RealTime(value, Model.NearEndSensor);
            if (Model.AnswersOnlyAtRest && engine.PendingRows.Count > 0)
            {
                deferred.Add(status);
            }
            else
            {
                Answer(status);
            }
        }
        else if (lastBytes[^2] == 0x05 && value == 2 && Model.ClearsOnEnquiry)
        {
            Clear();
        }
    }

    // What the processor has already taken out of the buffer stays taken: a command that has begun goes on waiting.
    private void Clear()
    {
        buffer.Clear();
        engine.Discard();
        parser.EndRealTime();
    }

    private void Run()
    {
        while (Alive && !sensors.Stopped)
        {
            if (engine.PendingRows.Count > 0)
            {
                byte[] row = engine.PendingRows.Peek();
                if (row == PrintEngine.CutMark)
                {
                    engine.PendingRows.Dequeue();
                    Paper.Cut();
                    continue;
                }

                long done = headFreeUs + (row == null ? Model.FeedRowUs : Model.PrintRowUs);
                if (done > nowUs)
                {
                    return;
                }

                engine.PendingRows.Dequeue();
                Paper.Append(row);
                headFreeUs = done;
            }
            else if (buffer.Count > 0)
            {
                headFreeUs = Math.Max(headFreeUs, lastIdleUs);
                ExecutedBytes++;
                parser.Feed(buffer.Dequeue());
            }
            else
            {
                lastIdleUs = nowUs;
                SendDeferred();
                return;
            }
        }
    }

    private long lastIdleUs;

    private void SendDeferred()
    {
        if (deferred.Count > 0)
        {
            byte[] answers = deferred.ToArray();
            deferred.Clear();
            Send(answers);
        }
    }

    private void Answer(byte value) => Send([value]);

    private void Send(byte[] bytes)
    {
        if (Silent || !Alive)
        {
            return;
        }

        if (Garbage)
        {
            byte[] noise = [0xFF, 0x41, 0x00, 0xA5, 0x93, 0x7E];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = noise[garbageIndex++ % noise.Length];
            }
        }

        Reply?.Invoke(bytes);
    }
}
