using System;
using System.Collections.Generic;
using System.IO;
using Terminal.Core.App;
using Terminal.Drivers.Ports;
using Terminal.Virtual;
using Terminal.Virtual.Scenarios;

namespace Terminal.Benchmarks;

/// <summary>Runs a scenario and looks again and again at what the terminal holds of the heap.</summary>
public sealed class HeapMeter
{
    private readonly int _every;
    private TerminalApp _app;
    private long _steps;

    /// <summary>A meter that looks at every so many steps.</summary>
    public HeapMeter(int every) => _every = every;

    /// <summary>The look at which the terminal held most; null before the first.</summary>
    public HeapGraph Highest { get; private set; }

    /// <summary>Looks so far.</summary>
    public int Looks { get; private set; }

    /// <summary>Makes a terminal that is looked at; for <see cref="TerminalOptions.MakeTerminal"/>.</summary>
    public Func<long, int> Make(TerminalPorts ports)
    {
        TerminalApp app = new(ports);
        _app = app;
        return nowMs =>
        {
            int sleepMs = app.Step(nowMs);
            if (_steps++ % _every == 0)
            {
                Look();
            }

            return sleepMs;
        };
    }

    /// <summary>What the terminal holds now.</summary>
    public HeapGraph Look()
    {
        HeapGraph now = HeapGraph.From(_app);
        Looks++;
        if (Highest is null || now.Bytes > Highest.Bytes)
        {
            Highest = now;
        }

        return now;
    }

    /// <summary>Runs a scenario to its end; what it expects is another test's concern.</summary>
    public void Run(string file)
    {
        List<ScenarioCommand> commands = new ScenarioParser(Path.GetDirectoryName(Path.GetFullPath(file))).Parse(File.ReadAllBytes(file));
        VirtualTerminal terminal = new(new TerminalOptions { MakeTerminal = Make, ProveTexts = false });
        FilledLedger.Write(file, terminal);
        using RunOutput output = new(TextWriter.Null, null);
        StringWriter errors = new();
        if (new ScenarioRunner(file, terminal, new Stage(terminal, output), output, errors).Run(commands) == ExitCode.Broken)
        {
            throw new InvalidOperationException(errors.ToString());
        }
    }
}
