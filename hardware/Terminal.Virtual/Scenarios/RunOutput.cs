using System;
using System.IO;
using System.Text;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>What a run leaves behind: the transcript on standard output and, with a folder, transcript, wires and pictures there.</summary>
public sealed class RunOutput : IDisposable
{
    private readonly TextWriter console;
    private readonly string folder;
    private readonly StreamWriter transcript;
    private readonly StreamWriter wires;

    /// <summary>Writes to the console and, unless it is null, to the folder, which comes into being.</summary>
    public RunOutput(TextWriter console, string folder)
    {
        this.console = console;
        this.folder = folder;
        if (folder != null)
        {
            Directory.CreateDirectory(folder);
            transcript = Open("transcript.txt");
            wires = Open("wire.jsonl");
        }
    }

    /// <summary>Listens to all wires.</summary>
    public void Listen(WireTap tap)
    {
        if (wires != null)
        {
            tap.Heard = entry => wires.WriteLine(entry.ToJson());
        }
    }

    /// <summary>One line of the transcript.</summary>
    public void Say(string line)
    {
        console.WriteLine(line);
        transcript?.WriteLine(line);
    }

    /// <summary>Writes a picture, if there is a folder for it.</summary>
    public void SavePicture(string fileName, Func<byte[]> png)
    {
        if (folder != null)
        {
            File.WriteAllBytes(Path.Combine(folder, fileName), png());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transcript?.Dispose();
        wires?.Dispose();
    }

    private StreamWriter Open(string fileName)
    {
        return new StreamWriter(Path.Combine(folder, fileName), false, new UTF8Encoding(false)) { NewLine = "\n" };
    }
}
