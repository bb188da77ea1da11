using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SkiaSharp;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>The README's picture is what the first visit's scenario shows today.</summary>
[TestClass]
public class ReadmePictureTests
{
    [TestMethod]
    public void Picture_is_fresh()
    {
        string folder = Path.Combine(Path.GetTempPath(), "readme-picture-" + Environment.ProcessId);
        string file = Path.Combine(Repository.Root, "tests", "scenarios", "first-visit.txt");
        Assert.AreEqual(0, Program.Run(new[] { "run", file, "--out", folder }, new StringWriter(), new StringWriter()));
        using SKBitmap now = SKBitmap.Decode(Path.Combine(folder, "03-answer.screen.png"));
        using SKBitmap kept = SKBitmap.Decode(Path.Combine(Repository.Root, "hardware", "pictures", "answer.png"));
        Assert.AreEqual(now.Width, kept.Width);
        Assert.AreEqual(now.Height, kept.Height);
        CollectionAssert.AreEqual(
            now.Bytes, kept.Bytes, "hardware/pictures/answer.png is stale: make it anew with the command that the README names.");
    }
}
