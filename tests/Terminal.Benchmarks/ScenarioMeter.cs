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
    private readonly StepMeter _meter = new();

    /// <summary>What each command has cost; the first entry is the way from power-on to idle.</summary>
    public List<Reaction> Reactions { get; } = [];

    /// <summary>Expectations that did not hold, with their line.</summary>
    public List<string> Failures { get; } = [];

    public void Run(string file)
    {
        List<ScenarioCommand> commands = new ScenarioParser(Path.GetDirectoryName(Path.GetFullPath(file))).Parse(File.ReadAllBytes(file));
        VirtualTerminal terminal = new(new TerminalOptions { MakeTerminal = _meter.Make });
        using RunOutput output = new(TextWriter.Null, null);
        Stage stage = new(terminal, output);
        Reaction start = new(0, "power-on to idle");
        Reaction now = start;
        Reactions.Add(start);
        Reaction scan = null;
        foreach (ScenarioCommand command in commands)
        {
            if (!command.ShapesWorld && !stage.HasBeenOn)
            {
                stage.BeginLife();
                Take(start.During);
            }

            bool acts = !command.IsExpectation && !Is(command, "snapshot");
            if (acts)
            {
                now = new Reaction(command.Line, command.Text);
                Reactions.Add(now);
                scan = Is(command, "wait") ? scan : null;
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

            scan?.Since.AddRange(_meter.Steps);
            Take(acts ? now.During : now.After);
            scan = now.IsScan ? now : scan;
            if (scan is not null)
            {
                scan.ServiceIsWell = terminal.Parts.Network.Site.Fault == ServiceFault.None;
                scan.HttpOut += http.BytesOut - sent;
                scan.HttpIn += http.BytesIn - received;
            }
        }
    }

    private static bool Is(ScenarioCommand command, string word)
        => command.Text.Split(' ')[0] == word;

    private void Take(List<StepCost> into)
    {
        into.AddRange(_meter.Steps);
        _meter.Steps.Clear();
    }
}
