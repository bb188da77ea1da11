using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace nanoFramework.TestAdapter;

/// <summary>
/// Lists and runs device tests on the desktop with the semantics of nanoFramework's launcher: no instances, Setup
/// and Cleanup once a class, all test methods before all rows, strictly one after the other in one process.
/// </summary>
[FileExtension(".dll")]
[DefaultExecutorUri(Uri)]
[ExtensionUri(Uri)]
public sealed class DeviceTestAdapter : ITestDiscoverer, ITestExecutor
{
    /// <summary>Name of this adapter to the test platform.</summary>
    public const string Uri = "executor://nanoFramework.TestAdapter/desktop";

    private static readonly Uri ExecutorUri = new(Uri);

    private volatile bool _cancelled;

    /// <inheritdoc/>
    public void DiscoverTests(
        IEnumerable<string> sources,
        IDiscoveryContext discoveryContext,
        IMessageLogger logger,
        ITestCaseDiscoverySink discoverySink)
    {
        foreach (string source in sources)
        {
            foreach (DeviceTest test in Load(source).SelectMany(c => c.Tests))
            {
                discoverySink.SendTestCase(CaseOf(test, source));
            }
        }
    }

    /// <inheritdoc/>
    public void RunTests(IEnumerable<string> sources, IRunContext runContext, IFrameworkHandle frameworkHandle)
    {
        ITestCaseFilterExpression filter = runContext.GetTestCaseFilter(
            ["FullyQualifiedName", "Name", "DisplayName", "ClassName", "TestCategory"],
            _ => null);
        foreach (string source in sources)
        {
            Run(source, (test, testCase) => filter is null || filter.MatchTestCase(testCase, p => Property(test, p)), frameworkHandle);
        }
    }

    /// <inheritdoc/>
    public void RunTests(IEnumerable<TestCase> tests, IRunContext runContext, IFrameworkHandle frameworkHandle)
    {
        foreach (IGrouping<string, TestCase> group in tests.GroupBy(t => t.Source))
        {
            HashSet<Guid> chosen = group.Select(t => t.Id).ToHashSet();
            Run(group.Key, (_, testCase) => chosen.Contains(testCase.Id), frameworkHandle);
        }
    }

    /// <inheritdoc/>
    public void Cancel() => _cancelled = true;

    private void Run(string source, Func<DeviceTest, TestCase, bool> isChosen, IFrameworkHandle handle)
    {
        _cancelled = false;
        foreach (DeviceTestClass testClass in Load(source))
        {
            Dictionary<DeviceTest, TestCase> cases = testClass.Tests.ToDictionary(t => t, t => CaseOf(t, source));
            HashSet<DeviceTest> chosen = testClass.Tests.Where(t => isChosen(t, cases[t])).ToHashSet();
            if (chosen.Count > 0)
            {
                DeviceTestRun run = new(chosen, test => handle.RecordStart(cases[test]), (test, outcome) => Record(handle, cases[test], outcome));
                run.Run(testClass, () => _cancelled);
            }
        }
    }

    private static void Record(IFrameworkHandle handle, TestCase testCase, DeviceTestOutcome outcome)
    {
        TestResult result = new(testCase)
        {
            DisplayName = testCase.DisplayName,
            Outcome = outcome.Outcome,
            ErrorMessage = outcome.Message,
            ErrorStackTrace = outcome.StackTrace,
            StartTime = outcome.Started,
            EndTime = outcome.Started + outcome.Duration,
            Duration = outcome.Duration,
        };
        if (outcome.Output.Length > 0)
        {
            result.Messages.Add(new TestResultMessage(TestResultMessage.StandardOutCategory, outcome.Output));
        }

        handle.RecordResult(result);
        handle.RecordEnd(testCase, outcome.Outcome);
    }

    private static List<DeviceTestClass> Load(string source)
    {
        // The test platform offers every library beside the tests; only device tests are named NFUnitTest, and
        // others may hold classes of this kind only to have them refused.
        if (!File.Exists(source))
        {
            return [];
        }

        return DeviceTestClass.AllOf(Assembly.LoadFrom(Path.GetFullPath(source)));
    }

    private static TestCase CaseOf(DeviceTest test, string source)
    {
        TestCase testCase = new(test.FullName, ExecutorUri, source) { DisplayName = test.DisplayName };
        testCase.Traits.Add(new Trait("Type", test.Part.ToString()));
        return testCase;
    }

    private static object Property(DeviceTest test, string name)
        => name switch
        {
            "FullyQualifiedName" => test.FullName,
            "ClassName" => test.Owner.Type.FullName,
            "Name" or "DisplayName" => test.DisplayName,

            // The device knows no categories, so none of its tests is in one.
            _ => null,
        };
}
