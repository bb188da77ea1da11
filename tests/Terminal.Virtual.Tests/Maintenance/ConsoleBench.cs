using System;
using System.IO;
using System.Text;
using Terminal.Virtual.Scenarios;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>A whole virtual terminal with a technician at its console.</summary>
internal sealed class ConsoleBench
{
    public const string Pin = "2468";

    private readonly Stage stage;

    public ConsoleBench(bool sample = true)
    {
        Terminal = new VirtualTerminal(new TerminalOptions { ProveTexts = false });
        Terminal.Setup(sample);
        Output = new RunOutput(new StringWriter(), null);
        stage = new Stage(Terminal, Output);
        stage.SetClock(TerminalOptions.FirstMoment);
        stage.BeginLife();
    }

    public VirtualTerminal Terminal { get; }

    public Stage Stage
    {
        get { return stage; }
    }

    private RunOutput Output { get; }

    /// <summary>Types a line, waits, and returns what a technician reads.</summary>
    public string Type(string line, int waitMs = 400)
    {
        stage.Type(Encoding.UTF8.GetBytes(line));
        Wait(waitMs);
        return Read();
    }

    /// <summary>Types bytes as they are, without Enter.</summary>
    public void Bytes(byte[] bytes)
    {
        Terminal.Parts.Console.Type(bytes, Terminal.Parts.Clock.NowUs);
    }

    public void Wait(int ms)
    {
        stage.Pass(ms * 1000L);
    }

    public string Read()
    {
        return ConsoleText.Plain(Terminal.Parts.Console.Text);
    }

    public ConsoleBench SignedIn(string language = "en")
    {
        string said = Type("login " + Pin);
        if (!said.Contains("Đã đăng nhập", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(said);
        }

        Type("lang " + language);
        return this;
    }
}
