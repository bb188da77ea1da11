using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Page;

/// <summary>Writes down what is done on the page as a scenario that does the same again.</summary>
public sealed class ScenarioRecorder
{
    private const long ShortPressUs = 600_000;
    private const long RoundUs = 100_000;
    private const int MaxLines = 5000;

    private readonly WorldClock clock;
    private readonly List<(string Text, long BeginUs, long EndUs)> done = new List<(string, long, long)>();

    /// <summary>Takes the times from the world.</summary>
    public ScenarioRecorder(WorldClock clock)
    {
        this.clock = clock;
    }

    /// <summary>A command begins.</summary>
    public void Begin(string text)
    {
        if (done.Count < MaxLines)
        {
            done.Add((text, clock.NowUs, clock.NowUs));
        }
    }

    /// <summary>The command is through.</summary>
    public void End()
    {
        if (done.Count > 0)
        {
            done[^1] = done[^1] with { EndUs = clock.NowUs };
        }
    }

    /// <summary>The scenario so far.</summary>
    public string Write()
    {
        StringBuilder scenario = new StringBuilder("# Recorded on the page of the virtual terminal.\nsetup sample\n");
        long lastUs = -1;
        for (int i = 0; i < done.Count; i++)
        {
            (string text, long beginUs, long endUs) = done[i];
            long pauseUs = lastUs < 0 ? 0 : (beginUs - lastUs + RoundUs / 2) / RoundUs * RoundUs;
            if (pauseUs > 0)
            {
                scenario.Append("wait ").Append(Duration(pauseUs)).Append('\n');
            }

            if (IsPress(i, out string name))
            {
                long heldUs = done[i + 1].BeginUs - beginUs;
                scenario.Append(heldUs < ShortPressUs ? "press " + name : "hold " + name + " " + Duration(heldUs)).Append('\n');
                endUs = done[i + 1].EndUs;
                i++;
            }
            else
            {
                scenario.Append(text).Append('\n');
            }

            lastUs = endUs;
        }

        return scenario.ToString();
    }

    private static string Duration(long us)
    {
        long ms = us / 1000;
        return ms % 1000 == 0
            ? (ms / 1000).ToString(CultureInfo.InvariantCulture) + "s"
            : ms.ToString(CultureInfo.InvariantCulture) + "ms";
    }

    // A finger that goes down and comes up again with nothing between is a press or a hold.
    private bool IsPress(int index, out string name)
    {
        name = null;
        string[] down = done[index].Text.Split(' ');
        if (down.Length != 3 || down[0] != "button" || down[2] != "down" || index + 1 >= done.Count)
        {
            return false;
        }

        name = down[1];
        return done[index + 1].Text == "button " + name + " up";
    }
}
