using System.Collections.Generic;
using System.Text;

namespace Terminal.Virtual.Tests.Service;

/// <summary>One row of the verdict table: what is asked and what goes wrong, and what each of those who look at it must find.</summary>
internal sealed class VerdictRow
{
    /// <summary>A row; of the texts on the screen the first is the verdict, and stands on the slip too.</summary>
    public VerdictRow(string name, string code, string[] screen, string tone, string console)
    {
        Name = name;
        Code = code;
        Screen = screen;
        Tone = tone;
        Console = console;
    }

    public string Name { get; }

    public string Code { get; }

    public IReadOnlyList<string> Screen { get; private set; }

    /// <summary>ok or attention, of the tones after the one for the scan.</summary>
    public string Tone { get; }

    /// <summary>Part of the console's line about the look-up.</summary>
    public string Console { get; }

    /// <summary>Scenario commands before the terminal has power.</summary>
    public string Before { get; init; } = "";

    /// <summary>Scenario commands when it is at rest.</summary>
    public string Strikes { get; init; } = "";

    public IReadOnlyList<string> NotOn { get; set; } = [];

    public IReadOnlyList<string> OnPaper { get; set; } = [];

    public IReadOnlyList<string> NotOnPaper { get; private set; } = [];

    /// <summary>A further console command, and part of its answer.</summary>
    public string AlsoAsk { get; set; } = "";

    public string AlsoSays { get; set; } = "";

    public VerdictRow On(params string[] texts)
    {
        Screen = [.. Screen, .. texts];
        return this;
    }

    public VerdictRow Without(string text)
    {
        NotOn = [.. NotOn, text];
        return this;
    }

    public VerdictRow Paper(string text)
    {
        OnPaper = [.. OnPaper, text];
        return this;
    }

    public VerdictRow NoPaper(string text)
    {
        NotOnPaper = [.. NotOnPaper, text];
        return this;
    }

    public VerdictRow AndConsole(string command, string says)
    {
        AlsoAsk = command;
        AlsoSays = says;
        return this;
    }

    /// <summary>The scenario up to the moment at which somebody asks; the commands are given while all is still well.</summary>
    public StringBuilder Start(string atRest = "")
    {
        return new StringBuilder(Before).Append("\nwait 1s\n").Append(atRest).Append(Strikes).Append('\n');
    }
}
