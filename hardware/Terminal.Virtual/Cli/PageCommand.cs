using System;
using System.IO;
using System.Threading.Tasks;
using Terminal.Virtual.Page;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Cli;

/// <summary>No verb: the terminal in real time with its page.</summary>
public static class PageCommand
{
    /// <summary>Runs until somebody ends it.</summary>
    public static int Run(CommandLine line, TextWriter console, TextWriter errors)
    {
        return RunAsync(line, console, errors).GetAwaiter().GetResult();
    }

    private static PseudoTerminal OpenConsole(CommandLine line, LiveTerminal live, TextWriter console, TextWriter errors)
    {
        if (!line.ConsoleOnPty)
        {
            return null;
        }

        try
        {
            PseudoTerminal pty = PseudoTerminal.Open();
            live.Terminal.Parts.Console.Heard += pty.Write;
            pty.Listen(bytes => live.Order(() => live.TypeBytes(bytes)));
            console.WriteLine("The serial console is at " + pty.Name + " (115200 8N1), for example: screen " + pty.Name);
            return pty;
        }
        catch (IOException problem)
        {
            errors.WriteLine("expected --console pty on a system that has pseudo-terminals, found: " + problem.Message);
            return null;
        }
    }

    private static async Task<int> RunAsync(CommandLine line, TextWriter console, TextWriter errors)
    {
        if (!TerminalChoice.TryMake(line, errors, out VirtualTerminal terminal))
        {
            return ExitCode.Wrong;
        }

        using LiveTerminal live = new LiveTerminal(terminal);
        await using PageServer page = new PageServer(live);
        try
        {
            await page.Start(line.Port == 0 ? PageServer.FirstPort : line.Port);
        }
        catch (IOException problem)
        {
            errors.WriteLine("expected a free port, found " + problem.Message);
            return ExitCode.Wrong;
        }

        using PseudoTerminal pty = OpenConsole(line, live, console, errors);
        live.Start();
        console.WriteLine("The virtual terminal runs at " + page.Address + " (Ctrl+C ends it)");
        await page.WaitForEnd();
        return ExitCode.Held;
    }
}
