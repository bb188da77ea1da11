using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Terminal.Core.App;
using Terminal.Drivers.Ports;

namespace Terminal.Benchmarks;

/// <summary>Runs the terminal's steps and keeps what each has cost.</summary>
internal sealed class StepMeter
{
    private static readonly string[] Methods = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, CostCounter.MethodFileName));

    private readonly Action<StepCost> _taken;
    private StepCost _now = new();

    /// <param name="taken">Is handed what each step has cost.</param>
    public StepMeter(Action<StepCost> taken) => _taken = taken;

    /// <summary>True to keep of every step what its methods have cost, not only of one above its budget.</summary>
    public bool KeepsMethods { get; set; }

    /// <summary>The methods that ran most in some steps, with their instructions.</summary>
    public static string Heaviest(IEnumerable<StepCost> steps, int count)
        => string.Join(", ", steps.SelectMany(s => s.Methods).GroupBy(m => m.Method)
            .Select(g => (g.Key, Instructions: g.Sum(m => m.Instructions)))
            .OrderByDescending(m => m.Instructions)
            .Take(count)
            .Select(m => $"{Methods[m.Key]} {m.Instructions}"));

    /// <summary>Makes the terminal behind metered ports; making it counts as its first step.</summary>
    public Func<long, int> Make(TerminalPorts ports)
    {
        CostCounter.Reset();
        _now = new StepCost();
        PutBefore(ports);
        TerminalApp app = new(ports);
        Take(0);
        return nowMs =>
        {
            // What the board's own thread has done for a request since the last step is no part of this one.
            CostCounter.Reset();
            _now.NowMs = nowMs;
            int sleepMs = app.Step(nowMs);
            Take(sleepMs);
            return sleepMs;
        };
    }

    /// <summary>Counts a call of a port.</summary>
    public void Count(Wire wire, string method, object[] arguments, object result)
    {
        (int bytes, double us) = NativeRates.Of(wire, method, arguments, result);
        _now.Bytes[(int)wire] += bytes;
        _now.NativeCalls++;
        if (wire == Wire.Store && method is nameof(IFileStore.Replace) or nameof(IFileStore.Append) or nameof(IFileStore.Delete))
        {
            _now.FileWriteUs += us;
        }
        else
        {
            _now.NativeUs += us;
        }

        _now.GotAnswer |= result is HttpExchange.Answered;
        if (method == nameof(IDisplayLink.Pixels))
        {
            _now.PixelBytes += bytes;
        }
    }

    private void Take(int sleepMs)
    {
        _now.SleepMs = sleepMs;
        _now.Instructions = CostCounter.Instructions;
        _now.NativeCalls += CostCounter.NativeCalls;
        _now.NativeUs += (CostCounter.NativeCalls * NativeRates.LibraryCallUs) + (CostCounter.NativeBytes * NativeRates.CopyByteUs);
        _now.HeapBlocks = CostCounter.HeapBlocks;
        _now.Allocations = CostCounter.Allocations;
        if (KeepsMethods || _now.Instructions > Budgets.StepInstructions || _now.NativeUs > Budgets.StepNativeUs
            || _now.FileWriteUs > Budgets.StepFileWriteUs)
        {
            _now.Methods = Enumerable.Range(0, Methods.Length)
                .Select(m => (Method: m, Instructions: CostCounter.InstructionsOf(m)))
                .Where(m => m.Instructions > 0)
                .ToArray();
        }

        _taken(_now);
        _now = new StepCost();
        CostCounter.Reset();
    }

    private void PutBefore(TerminalPorts ports)
    {
        ports.Reader = MeteredPort.Before(ports.Reader, Wire.Reader, this);
        ports.Printer = MeteredPort.Before(ports.Printer, Wire.Printer, this);
        ports.PrinterBusy = MeteredPort.Before(ports.PrinterBusy, Wire.Board, this);
        ports.Console = MeteredPort.Before(ports.Console, Wire.Console, this);
        ports.MaintenancePlug = MeteredPort.Before(ports.MaintenancePlug, Wire.Board, this);
        ports.CaseButton = MeteredPort.Before(ports.CaseButton, Wire.Board, this);
        ports.Display = MeteredPort.Before(ports.Display, Wire.Panel, this);
        ports.Backlight = MeteredPort.Before(ports.Backlight, Wire.Board, this);
        ports.PrintButton = MeteredPort.Before(ports.PrintButton, Wire.Board, this);
        ports.LanguageButton = MeteredPort.Before(ports.LanguageButton, Wire.Board, this);
        ports.Lamp = MeteredPort.Before(ports.Lamp, Wire.Board, this);
        ports.Tone = MeteredPort.Before(ports.Tone, Wire.Board, this);
        ports.Files = MeteredPort.Before(ports.Files, Wire.Store, this);
        ports.ScreenTrace = new SpokenTrace(ports.ScreenTrace, () => _now.SaysSomething = true);
        ports.Fonts = MeteredPort.Before(ports.Fonts, Wire.Fonts, this);
        ports.Http = MeteredPort.Before(ports.Http, Wire.Http, this);
        ports.Network = MeteredPort.Before(ports.Network, Wire.Board, this);
        ports.ClockChip = MeteredPort.Before(ports.ClockChip, Wire.Clock, this);
        ports.System = MeteredPort.Before(ports.System, Wire.Board, this);
        for (int i = 0; i < ports.Queue.Length; i++)
        {
            ports.Queue[i] = MeteredPort.Before(ports.Queue[i], Wire.Board, this);
        }
    }
}
