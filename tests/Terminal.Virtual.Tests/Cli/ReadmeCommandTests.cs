using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.Virtual.Tests.DeviceApi;

namespace Terminal.Virtual.Tests.Cli;

/// <summary>The README's command as somebody types it in the repository's folder: the scenario's path is relative to that.</summary>
[TestClass]
[DoNotParallelize]
public class ReadmeCommandTests
{
    [TestMethod]
    public void AScenarioIsFoundFromTheFolderInWhichTheCommandIsTyped()
    {
        string configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        ProcessStartInfo start = new(
            "dotnet",
            ["run", "--no-build", "-c", configuration, "--project", "hardware/Terminal.Virtual", "--", "run", "tests/scenarios/language.txt"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process run = Process.Start(start);
        Task<string> errors = run.StandardError.ReadToEndAsync();
        string said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.AreEqual(0, run.ExitCode, errors.Result);
        StringAssert.Contains(said, "0 failed.");
    }
}
