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

    private static async Task<int> RunAsync(CommandLine line, TextWriter console, TextWriter errors)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions { Start = DateTimeOffset.Now, Seed = line.Seed });
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

        live.Start();
        console.WriteLine("The virtual terminal runs at " + page.Address + " (Ctrl+C ends it)");
        await page.WaitForEnd();
        return ExitCode.Held;
    }
}
