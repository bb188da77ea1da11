using System.Collections.Generic;
using System.IO;
using Terminal.Virtual;
using Terminal.Virtual.Devices.Network;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.Service;

namespace Terminal.Benchmarks;

/// <summary>Runs a scenario with every step on the meter.</summary>
internal sealed class ScenarioMeter
{
    private readonly StepMeter _meter;
    private Reaction _now;
    private Reaction _scan;

    public ScenarioMeter() => _meter = new StepMeter(Take);

    /// <summary>What each command has cost; the first entry is the way from power-on to idle.</summary>
    public List<Reaction> Reactions { get; } = [];

    /// <summary>Expectations that did not hold, with their line.</summary>
    public List<string> Failures { get; } = [];

    public void Run(string file)
    {
        List<ScenarioCommand> commands = new ScenarioParser(Path.GetDirectoryName(Path.GetFullPath(file))).Parse(File.ReadAllBytes(file));
        VirtualTerminal terminal = new(new TerminalOptions { MakeTerminal = _meter.Make });
        FilledLedger.Write(file, terminal);
        using RunOutput output = new(TextWriter.Null, null);
        Stage stage = new(terminal, output);
        Begin(new Reaction(0, "power-on to idle"));
        foreach (ScenarioCommand command in commands)
        {
            if (!command.ShapesWorld && !stage.HasBeenOn)
            {
                stage.BeginLife();
            }

            if (!command.IsExpectation && !Is(command, "snapshot"))
            {
                Begin(new Reaction(command.Line, command.Text));
                _scan = Is(command, "wait") ? _scan : null;
            }

            EmulatedHttpChannel http = (EmulatedHttpChannel)terminal.Parts.Network.Http;
            long sent = http.BytesOut;
            long received = http.BytesIn;
            stage.NextCommand();
            try
            {
                command.Act(stage);
            }
            catch (ExpectationFailedException failure)
            {
                Failures.Add($"{file}:{command.Line}: {failure.Message}");
            }

            // A scan's count begins with the reader's last byte.
            _scan = _now.IsScan ? _now : _scan;
            if (_scan is not null)
            {
                _scan.ServiceIsWell = terminal.Parts.Network.Site.Fault == ServiceFault.None;
                _scan.HttpOut += http.BytesOut - sent;
                _scan.HttpIn += http.BytesIn - received;
            }

            _meter.KeepsMethods = _scan?.IsDrawn == false;
        }
    }

    private static bool Is(ScenarioCommand command, string word)
        => command.Text.Split(' ')[0] == word;

    private void Begin(Reaction reaction)
    {
        _now = reaction;
        Reactions.Add(reaction);
    }

    private void Take(StepCost step)
    {
        _now.Add(step);
        _scan?.AddSince(step);
        _meter.KeepsMethods &= _scan?.IsDrawn == false;
    }
}
