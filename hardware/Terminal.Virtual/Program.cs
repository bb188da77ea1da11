using System;
using System.IO;
using System.Text;
using Terminal.Virtual.Cli;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual;

/// <summary>The virtual terminal's entry point.</summary>
public static class Program
{
    /// <summary>Runs a command; the exit codes are those of <see cref="ExitCode"/>.</summary>
    public static int Main(string[] args)
    {
        // UTF-8 whatever the console's own code page is, and the same line ends everywhere.
        using StreamWriter console = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        using StreamWriter errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        console.NewLine = "\n";
        errors.NewLine = "\n";
        return Run(args, console, errors);
    }

    /// <summary>The same with other places for what it writes.</summary>
    public static int Run(string[] args, TextWriter console, TextWriter errors)
    {
        CommandLine line;
        try
        {
            line = new CommandLine(args);
        }
        catch (CommandLineException problem)
        {
            errors.WriteLine(problem.Message);
            errors.WriteLine(CommandLine.Usage);
            return ExitCode.Wrong;
        }

        if (line.WantsHelp)
        {
            console.WriteLine(CommandLine.Usage);
            return ExitCode.Held;
        }

        switch (line.Verb)
        {
            case "run":
                return RunCommand.Run(line, console, errors);
            case "verify":
                return VerifyCommand.Run(line, console, errors);
            case "recovery":
                return RecoveryCommand.Run(line, console, errors);
            case "serve":
                return ServeCommand.Run(line, console, errors);
            default:
                return PageCommand.Run(line, console, errors);
        }
    }
}
