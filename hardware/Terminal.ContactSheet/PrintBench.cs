using System;
using System.Collections.Generic;
using Terminal.Core.Documents;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.Drivers.Ports;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Blobs;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.ContactSheet;

/// <summary>A printer's driver and queue on a serial line to an emulated printer, in virtual time.</summary>
public sealed class PrintBench : ISerialChannel, IDigitalInput, IPrintListener, ITextTrace
{
    private const int FifoBytes = 64;
    private readonly Queue<(long AtUs, byte Value)> outgoing = new();
    private readonly Queue<(long AtUs, byte Value)> incoming = new();
    private long outFreeUs;
    private long inFreeUs;

    public PrintBench(PrinterProfile profile, PrinterModel model, int baudRate = 9600, PrintWay way = PrintWay.Cheapest, bool busyWired = true)
    {
        BaudRate = baudRate;
        Printer = new ThermalPrinter(model) { Reply = Replied };
        Profile = profile;
        Font = FileBlob.Open(FileBlob.Fonts());
        Glyphs = new FontGlyphs(Font);
        Driver = new EscPosPrinter(this, busyWired ? this : null, profile, Glyphs, this);
        Settings = new DocumentSettings { Way = way };
        Settings.Office = "Trung tâm Phục vụ hành chính công xã Bình An";
        Settings.OfficeEnglish = "Bình An Commune Public Service Centre";
        Settings.Version = "Terminal 0.1.0, 0123456789AB";
        Queue = new PrintQueue(Driver, Settings, this);
    }

    public ThermalPrinter Printer { get; }

    public PrinterProfile Profile { get; }

    public FontFile Font { get; }

    public IGlyphSource Glyphs { get; }

    public EscPosPrinter Driver { get; }

    public DocumentSettings Settings { get; }

    public PrintQueue Queue { get; }

    public int BaudRate { get; private set; }

    public bool IsActive => Printer.Busy;

    public long NowUs { get; private set; }

    public long NowMs => NowUs / 1000;

    /// <summary>Everything that has reached the wire.</summary>
    public List<byte> Wire { get; } = [];

    /// <summary>Called with the number of bytes that have reached the printer.</summary>
    public Action<int> OnByte { get; set; }

    /// <summary>Called after every step of the queue.</summary>
    public Action Stepped { get; set; }

    /// <summary>What the listener heard: "begun 1", "ended 1 Printed", …</summary>
    public List<string> Log { get; } = [];

    public List<(string Text, int X, int Y, int Width, int Height, int WireBytes)> Traced { get; } = [];

    public int StepMs { get; set; } = 5;

    private int Written { get; set; }

    public bool SetBaudRate(int baudRate)
    {
        BaudRate = baudRate;
        return true;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = 0;
        while (read < count && incoming.Count > 0 && incoming.Peek().AtUs <= NowUs)
        {
            buffer[offset + read++] = incoming.Dequeue().Value;
        }

        return read;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(count, FifoBytes - outgoing.Count);
        for (int i = 0; i < taken; i++)
        {
            outFreeUs = Math.Max(outFreeUs, NowUs) + ByteUs;
            outgoing.Enqueue((outFreeUs, buffer[offset + i]));
            Written++;
        }

        return taken;
    }

    private int ByteUs => 10_000_000 / BaudRate;

    public void PrintBegun(PrintJob job) => Log.Add("begun " + job.Id + (job.IsReprint ? " marked" : ""));

    public void PrintEnded(PrintJob job) =>
        Log.Add("ended " + job.Id + " " + job.Outcome + (job.Reason == PrintReason.None ? "" : " " + job.Reason) + (job.WillReprint ? " again" : ""));

    public void PrintDelayed(PrintJob job) => Log.Add("delayed " + job.Id + " " + job.Reason);

    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height) =>
        Traced.Add((new string(text, offset, count), x, y, width, height, Written));

    /// <summary>Lets time pass: driver and queue step, bytes travel, the head prints.</summary>
    public void Run(int ms)
    {
        long end = NowUs + ms * 1000L;
        while (NowUs < end)
        {
            StepOnce();
        }
    }

    /// <summary>Runs until the condition holds; false when it did not within the time.</summary>
    public bool RunUntil(Func<bool> condition, int timeoutMs)
    {
        long end = NowUs + timeoutMs * 1000L;
        while (!condition())
        {
            if (NowUs >= end)
            {
                return false;
            }

            StepOnce();
        }

        return true;
    }

    /// <summary>Runs until nothing waits and the head stands still.</summary>
    public bool RunToRest(int timeoutMs) => RunUntil(() => Queue.Waiting == 0 && Driver.IsAtRest && outgoing.Count == 0 && Printer.Idle, timeoutMs);

    public void StepOnce()
    {
        for (int i = 0; i < 50; i++)
        {
            int waitMs = Queue.Step(NowMs);
            Stepped?.Invoke();
            if (waitMs > 0)
            {
                break;
            }
        }

        Advance(NowUs + StepMs * 1000L);
    }

    /// <summary>Time passes and nobody steps the driver.</summary>
    public void Freeze(int ms) => Advance(NowUs + ms * 1000L);

    /// <summary>Bytes that the printer never sent arrive on the line.</summary>
    public void Noise(params byte[] bytes) => Replied(bytes);

    private void Advance(long toUs)
    {
        while (outgoing.Count > 0 && outgoing.Peek().AtUs <= toUs)
        {
            (long at, byte value) = outgoing.Dequeue();
            NowUs = Math.Max(NowUs, at);
            Wire.Add(value);
            OnByte?.Invoke(Wire.Count);
            Printer.AdvanceTo(at);
            Printer.Receive(value);
        }

        // In small steps while something prints, so that replies bear their time.
        while (NowUs < toUs)
        {
            NowUs = Printer.Idle ? toUs : Math.Min(toUs, NowUs + 1000);
            Printer.AdvanceTo(NowUs);
        }
    }

    private void Replied(byte[] bytes)
    {
        foreach (byte value in bytes)
        {
            inFreeUs = Math.Max(inFreeUs, NowUs) + ByteUs;
            incoming.Enqueue((inFreeUs, value));
        }
    }
}
