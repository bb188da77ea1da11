using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using nanoFramework.TestFramework;

namespace nanoFramework.TestAdapter;

/// <summary>
/// One pass of the launcher over one class. Setup and Cleanup run when any test of the class was chosen, and are
/// reported when they were chosen themselves or did not pass.
/// </summary>
internal sealed class DeviceTestRun
{
    private readonly HashSet<DeviceTest> _chosen;
    private readonly Action<DeviceTest> _started;
    private readonly Action<DeviceTest, DeviceTestOutcome> _ended;

    public DeviceTestRun(
        HashSet<DeviceTest> chosen,
        Action<DeviceTest> started,
        Action<DeviceTest, DeviceTestOutcome> ended)
    {
        _chosen = chosen;
        _started = started;
        _ended = ended;
    }

    public void Run(DeviceTestClass testClass, Func<bool> isCancelled)
    {
        string skipped = null;
        foreach (DeviceTest test in testClass.Tests)
        {
            bool fixture = test.Part is TestPart.Setup or TestPart.Cleanup;
            if (isCancelled() || !(fixture || _chosen.Contains(test)))
            {
                continue;
            }

            if (skipped is not null)
            {
                Report(test, new DeviceTestOutcome { Outcome = TestOutcome.Skipped, Message = skipped });
                continue;
            }

            if (_chosen.Contains(test))
            {
                _started(test);
            }

            DeviceTestOutcome outcome = RunOne(test);
            Report(test, outcome);

            // Only a skipped Setup ends its class; a failed one does not.
            if (test.Part == TestPart.Setup && outcome.Outcome == TestOutcome.Skipped)
            {
                skipped = $"Setup {test.Method.Name} was skipped: {outcome.Message}";
            }
        }
    }

    private void Report(DeviceTest test, DeviceTestOutcome outcome)
    {
        if (_chosen.Contains(test) || outcome.Outcome == TestOutcome.Failed)
        {
            _ended(test, outcome);
        }
    }

    private static DeviceTestOutcome RunOne(DeviceTest test)
    {
        DeviceTestOutcome outcome = new();
        if (test.Refusal is not null)
        {
            outcome.Outcome = TestOutcome.Failed;
            outcome.Message = test.Refusal;
            return outcome;
        }

        TextWriter console = Console.Out;
        StringWriter output = new();
        Stopwatch watch = Stopwatch.StartNew();
        Console.SetOut(output);
        try
        {
            InstancelessCall.Invoke(test.Method, test.Arguments);
        }
        catch (Exception e)
        {
            bool skip = e.GetType() == typeof(SkipTestException);
            outcome.Outcome = skip ? TestOutcome.Skipped : TestOutcome.Failed;
            outcome.Message = skip ? e.Message : Text(e);
            outcome.StackTrace = skip ? null : e.StackTrace;
        }
        finally
        {
            Console.SetOut(console);
            outcome.Duration = watch.Elapsed;
            outcome.Output = output.ToString();
        }

        return outcome;
    }

    private static string Text(Exception e)
        => e is TestFrameworkShared.AssertFailedException ? e.Message
            : e is NullReferenceException ? $"{e.GetType()}: {e.Message} (The launcher runs tests without an instance: 'this' is null.)"
            : $"{e.GetType()}: {e.Message}";
}
