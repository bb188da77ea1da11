using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>
/// A scenario as a person reads it: its comments tell the story, below each stands what was on the technician's screen meanwhile,
/// and in square brackets what was done to the box.
/// </summary>
internal static class Transcript
{
    private static readonly string[] Silent = { "console", "wait", "expect", "setup" };

    /// <summary>Plays a scenario; throws when one of its expectations does not hold.</summary>
    public static string Of(string file)
    {
        VirtualTerminal terminal = new VirtualTerminal(new TerminalOptions());
        Stage stage = new Stage(terminal, new RunOutput(new StringWriter(), null));
        stage.SetClock(TerminalOptions.FirstMoment);
        terminal.Setup(true);
        StringBuilder text = new StringBuilder();
        List<byte> heard = new List<byte>();
        terminal.Parts.Console.Heard += heard.Add;
        ScenarioParser parser = new ScenarioParser(".");
        string[] lines = File.ReadAllLines(file);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                Screen(heard, text, false);
                text.Append('\n').Append(lines[i]).Append("\n\n");
                continue;
            }

            ScenarioCommand command = parser.ParseLine(i + 1, lines[i]);
            if (command == null)
            {
                continue;
            }

            if (!command.ShapesWorld)
            {
                stage.BeginLife();
            }

            if (!Silent.Contains(command.Text.Split(' ')[0]))
            {
                Screen(heard, text, false);
                text.Append('[').Append(command.Text).Append("]\n");
            }

            command.Act(stage);
        }

        Screen(heard, text, true);
        return text.ToString().TrimStart('\n');
    }

    // As a terminal without cursor addressing shows it: a return goes to the line's begin, what follows writes over it. A line that
    // has not ended, such as a question, comes with its answer.
    private static void Screen(List<byte> heard, StringBuilder text, bool isLast)
    {
        int count = isLast ? heard.Count : heard.LastIndexOf((byte)'\n') + 1;
        string plain = ConsoleText.Plain(Encoding.UTF8.GetString(heard.GetRange(0, count).ToArray()));
        heard.RemoveRange(0, count);
        foreach (string line in plain.Split('\n'))
        {
            StringBuilder shown = new StringBuilder();
            foreach (string part in line.TrimEnd('\r').Split('\r'))
            {
                shown.Remove(0, Math.Min(part.Length, shown.Length)).Insert(0, part);
            }

            if (shown.ToString().TrimEnd().Length > 0)
            {
                text.Append(shown.ToString().TrimEnd()).Append('\n');
            }
        }
    }
}
