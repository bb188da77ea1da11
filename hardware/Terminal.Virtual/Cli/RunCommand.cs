using System;
using System.Collections.Generic;
using System.IO;
using Terminal.Virtual.Scenarios;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Cli;

/// <summary>run FILE: a scenario from its file to its exit code.</summary>
public static class RunCommand
{
    private const long GatewayPatienceUs = 10_000_000;

    /// <summary>Runs the scenario that the command line names.</summary>
    public static int Run(CommandLine line, TextWriter console, TextWriter errors)
    {
        List<ScenarioCommand> commands;
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(line.File));
            commands = new ScenarioParser(folder).Parse(File.ReadAllBytes(line.File));
        }
        catch (ScenarioException problem)
        {
            errors.WriteLine(line.File + ":" + problem.Line + ": " + problem.Message);
            return ExitCode.Wrong;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(line.File + ":1: expected a scenario file that can be read, found " + problem.Message);
            return ExitCode.Wrong;
        }

        try
        {
            using RunOutput output = new RunOutput(console, line.Out);
            return Run(line, commands, output, errors);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine("expected --out with a folder that can be written, found " + problem.Message);
            return ExitCode.Wrong;
        }
    }

    private static int Run(CommandLine line, List<ScenarioCommand> commands, RunOutput output, TextWriter errors)
    {
        if (!TerminalChoice.TryMake(line, errors, out VirtualTerminal terminal))
        {
            return ExitCode.Wrong;
        }

        bool inRealTime = line.Gateway != null;
        if (inRealTime)
        {
            RealTime realTime = new RealTime();
            terminal.World.Pace = toUs => realTime.WaitUntil(toUs, () => false);
        }

        output.Listen(terminal.Parts.Tap);
        Stage stage = new Stage(terminal, output) { PatienceUs = inRealTime ? GatewayPatienceUs : 0 };
        return new ScenarioRunner(line.File, terminal, stage, output, errors).Run(commands);
    }
}
