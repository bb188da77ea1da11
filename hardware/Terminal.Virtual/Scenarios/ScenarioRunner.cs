using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Terminal.Virtual.Scenarios;

/// <summary>Runs a scenario, line by line, and says how it went.</summary>
public sealed class ScenarioRunner
{
    private readonly string file;
    private readonly VirtualTerminal terminal;
    private readonly Stage stage;
    private readonly RunOutput output;
    private readonly TextWriter errors;

    /// <summary>A run of the file on the terminal; problems go to the error writer.</summary>
    public ScenarioRunner(string file, VirtualTerminal terminal, Stage stage, RunOutput output, TextWriter errors)
    {
        this.file = file;
        this.terminal = terminal;
        this.stage = stage;
        this.output = output;
        this.errors = errors;
    }

    /// <summary>Runs all commands; returns the exit code.</summary>
    public int Run(IReadOnlyList<ScenarioCommand> commands)
    {
        int failed = 0;
        int held = 0;
        foreach (ScenarioCommand command in commands)
        {
            try
            {
                if (!command.ShapesWorld)
                {
                    stage.BeginLife();
                }

                Say(command, null);
                stage.NextCommand();
                command.Act(stage);
                held += command.IsExpectation ? 1 : 0;
                if (stage.Remark != null)
                {
                    Say(command, stage.Remark);
                }
            }
            catch (ExpectationFailedException failure)
            {
                failed++;
                Say(command, "FAILED: " + failure.Message);
                errors.WriteLine(file + ":" + command.Line + ": " + failure.Message);
            }
            catch (Exception escaped)
            {
                return Stop(command, escaped);
            }
        }

        terminal.Parts.Tap.Flush();
        output.Say(held + " expectations held, " + failed + " failed.");
        return failed == 0 ? ExitCode.Held : ExitCode.Failed;
    }

    private int Stop(ScenarioCommand command, Exception escaped)
    {
        terminal.Parts.Tap.Flush();
        string found = escaped is World.StepBoundException bound
            ? "expected " + bound.Expected + ", found " + bound.Found
            : "expected no exception, found " + escaped.GetType().Name + ": " + escaped.Message;
        Say(command, "STOPPED: " + found);
        errors.WriteLine(file + ":" + command.Line + ": " + found);
        errors.WriteLine(escaped.StackTrace);
        return ExitCode.Broken;
    }

    private void Say(ScenarioCommand command, string remark)
    {
        long ms = terminal.Parts.Clock.NowMs;
        string time = string.Format(CultureInfo.InvariantCulture, "{0,8}.{1:000}", ms / 1000, ms % 1000);
        output.Say(time + "  " + (remark == null ? command.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4) + "  " + command.Text : "      " + remark));
    }
}
