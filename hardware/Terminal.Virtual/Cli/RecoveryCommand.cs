using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Terminal.Virtual.Recovery;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Cli;

/// <summary>recovery: breaks network and service in every way, length and moment, and prints how the terminal comes back.</summary>
public static class RecoveryCommand
{
    /// <summary>Runs the matrix; 0 when every verdict was right and in time and every fault was recovered from.</summary>
    public static int Run(CommandLine line, TextWriter console, TextWriter errors)
    {
        int longest = line.Longest switch
        {
            null => RecoveryMatrix.Lengths[^1],
            "1s" => 1,
            "30s" => 30,
            "10m" => 600,
            "2h" => 7200,
            _ => 0,
        };
        if (longest == 0)
        {
            errors.WriteLine("expected --longest 1s, 30s, 10m or 2h, found \"" + line.Longest + "\"");
            return ExitCode.Wrong;
        }

        IReadOnlyList<RecoveryOutcome> outcomes = RecoveryMatrix.Run(longest, line.Seed);
        string summary = RecoveryTable.Summary(outcomes);
        string full = RecoveryTable.Full(outcomes);
        console.WriteLine(summary);
        console.WriteLine(full);
        if (line.Out != null)
        {
            Directory.CreateDirectory(line.Out);
            File.WriteAllText(Path.Combine(line.Out, "recovery-summary.md"), summary, new UTF8Encoding(false));
            File.WriteAllText(Path.Combine(line.Out, "recovery.md"), full, new UTF8Encoding(false));
        }

        List<string> complaints = outcomes.Select(RecoveryMatrix.Complaint).Where(c => c != null).ToList();
        complaints.ForEach(errors.WriteLine);
        return complaints.Count == 0 ? ExitCode.Held : ExitCode.Failed;
    }
}
