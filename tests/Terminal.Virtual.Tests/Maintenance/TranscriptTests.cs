using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Maintenance;

/// <summary>
/// Conversations to read: hardware/transcripts shows what the console of today says in the wizard and in three fault stories. With
/// TERMINAL_WRITE_TRANSCRIPTS=1 this test writes them, otherwise it fails when they are stale.
/// </summary>
[TestClass]
[DoNotParallelize]
public class TranscriptTests
{
    [TestMethod]
    [DataRow("story-set-up")]
    [DataRow("story-paper")]
    [DataRow("story-wifi")]
    [DataRow("story-reader")]
    public void The_story_is_told_as_it_stands_in_the_handbooks_folder(string name)
    {
        string told = Transcript.Of(Path.Combine(Repository.Root, "tests", "scenarios", name + ".txt"));
        string file = Path.Combine(Repository.Root, "hardware", "transcripts", name[6..] + ".txt");
        if (Environment.GetEnvironmentVariable("TERMINAL_WRITE_TRANSCRIPTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            File.WriteAllText(file, told);
            return;
        }

        string kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.AreEqual(kept, told, "stale: run this test once with TERMINAL_WRITE_TRANSCRIPTS=1, and read what has changed");
    }
}
