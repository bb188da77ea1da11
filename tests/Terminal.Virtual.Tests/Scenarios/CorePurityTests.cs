using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Scenarios;

/// <summary>What the terminal decides, and how devices talk, knows no thread, no clock, no file and no socket.</summary>
[TestClass]
public class CorePurityTests
{
    private static readonly Regex Forbidden = new Regex(
        @"\b(Thread|Timer|Monitor|Socket|SerialPort|FileStream|HttpClient|GpioController|SpiDevice)\b|\bSleep\s*\(\s*\d|DateTime\.(Now|UtcNow|Today)|Environment\.TickCount|using System\.(Threading|Net|IO\.Ports|Device)|\bFile\.(Read|Write|Open|Exists|Delete)");

    [TestMethod]
    [DataRow("firmware/Terminal.Core")]
    [DataRow("drivers/Terminal.Drivers")]
    public void Nothing_waits_reads_a_clock_or_opens_anything(string folder)
    {
        string root = Path.Combine(Repository.Root, folder);
        string[] files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/](obj|bin)[\\/]")).ToArray();
        Assert.IsTrue(files.Length > 50, "too few files found below " + root);
        string[] found = files.SelectMany(file => File.ReadAllLines(file)
            .Select((line, index) => (line, index))
            .Where(at => !at.line.TrimStart().StartsWith("//") && Forbidden.IsMatch(at.line))
            .Select(at => Path.GetFileName(file) + ":" + (at.index + 1) + ": " + at.line.Trim())).ToArray();
        Assert.AreEqual(0, found.Length, string.Join("\n", found));
    }

    [TestMethod]
    [DataRow("Thread.Sleep(5);")]
    [DataRow("long now = DateTime.UtcNow.Ticks;")]
    [DataRow("SerialPort port = null;")]
    [DataRow("using System.Threading;")]
    public void The_rule_bites(string line)
    {
        Assert.IsTrue(Forbidden.IsMatch(line));
    }
}
