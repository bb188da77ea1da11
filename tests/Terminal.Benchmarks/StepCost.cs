using System;

namespace Terminal.Benchmarks;

/// <summary>What one step of the terminal has cost.</summary>
internal sealed class StepCost
{
    private static readonly int Wires = Enum.GetValues<Wire>().Length;

    /// <summary>IL instructions, device code and managed library code.</summary>
    public long Instructions { get; set; }

    /// <summary>Calls into native code: libraries and ports.</summary>
    public long NativeCalls { get; set; }

    /// <summary>Microseconds in native code other than a file's writing.</summary>
    public double NativeUs { get; set; }

    /// <summary>Microseconds in which a file was written and closed.</summary>
    public double FileWriteUs { get; set; }

    /// <summary>Heap blocks of 12 bytes.</summary>
    public long HeapBlocks { get; set; }

    /// <summary>Objects.</summary>
    public long Allocations { get; set; }

    /// <summary>Bytes by wire.</summary>
    public long[] Bytes { get; } = new long[Wires];

    /// <summary>When the step was made, in milliseconds of uptime.</summary>
    public long NowMs { get; set; }

    /// <summary>True when the step learned that the service has answered.</summary>
    public bool GotAnswer { get; set; }

    /// <summary>True when the step put text on the screen that is not merely that the service is being asked.</summary>
    public bool SaysSomething { get; set; }

    /// <summary>Pixel bytes among the panel's.</summary>
    public long PixelBytes { get; set; }

    /// <summary>What each method has cost, what it calls not included; kept only where somebody asks.</summary>
    public (int Method, long Instructions)[] Methods { get; set; } = [];

    /// <summary>What the step asked to sleep, in milliseconds.</summary>
    public int SleepMs { get; set; }

    /// <summary>Adds what another step has cost.</summary>
    public void Add(StepCost other)
    {
        Count++;
        Instructions += other.Instructions;
        NativeCalls += other.NativeCalls;
        NativeUs += other.NativeUs;
        FileWriteUs += other.FileWriteUs;
        HeapBlocks += other.HeapBlocks;
        Allocations += other.Allocations;
        PixelBytes += other.PixelBytes;
        for (int i = 0; i < Bytes.Length; i++)
        {
            Bytes[i] += other.Bytes[i];
        }
    }

    /// <summary>How many steps have been added.</summary>
    public long Count { get; private set; }

    /// <summary>The heaviest thing that the step did.</summary>
    public string Kind
        => FileWriteUs > 0 ? "file written"
            : Bytes[(int)Wire.Store] > 0 ? "file read"
            : PixelBytes > 0 ? "drawing"
            : Bytes[(int)Wire.Printer] > 0 ? "printing"
            : Bytes[(int)Wire.Http] > 0 ? "look-up begun"
            : Bytes[(int)Wire.Reader] > 0 ? "reader's bytes"
            : Bytes[(int)Wire.Fonts] > 0 ? "glyphs read"
            : "other";
}
