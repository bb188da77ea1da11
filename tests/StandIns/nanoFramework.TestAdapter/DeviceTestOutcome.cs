using System;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace nanoFramework.TestAdapter;

/// <summary>How one test ended.</summary>
internal sealed class DeviceTestOutcome
{
    public TestOutcome Outcome { get; set; } = TestOutcome.Passed;

    public string Message { get; set; }

    public string StackTrace { get; set; }

    /// <summary>What the test wrote to the console.</summary>
    public string Output { get; set; } = "";

    public DateTimeOffset Started { get; set; } = DateTimeOffset.UtcNow;

    public TimeSpan Duration { get; set; }
}
