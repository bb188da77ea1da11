using System;
using System.IO;
using Terminal.Virtual.Gateway;

namespace Terminal.Virtual.Cli;

/// <summary>The terminal that the command line asks for.</summary>
public static class TerminalChoice
{
    /// <summary>Puts it together; false, with the reason said, when that cannot be.</summary>
    public static bool TryMake(CommandLine line, TextWriter errors, out VirtualTerminal terminal)
    {
        terminal = null;
        KeyFile key = null;
        if (line.KeyFile != null)
        {
            key = KeyFile.Read(line.KeyFile, out string reason);
            if (key == null)
            {
                errors.WriteLine("expected --key-file with a key, found in \"" + line.KeyFile + "\": " + reason);
                return false;
            }
        }

        // A gateway checks the time of each request, and somebody at the page expects today.
        bool inRealTime = line.Verb.Length == 0 || line.Gateway != null;
        try
        {
            terminal = new VirtualTerminal(new TerminalOptions
            {
                Start = inRealTime ? DateTimeOffset.Now : TerminalOptions.FirstMoment,
                Seed = line.Seed,
                StoreFolder = line.Store,
                Gateway = line.Gateway,
                Device = line.Device,
                Key = key,
            });
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine("expected --store with a folder that can be written, found " + problem.Message);
            return false;
        }
        catch (InvalidOperationException problem) when (line.Gateway != null)
        {
            errors.WriteLine("expected values for the gateway that the terminal's settings take, found: " + problem.Message);
            return false;
        }
    }
}
