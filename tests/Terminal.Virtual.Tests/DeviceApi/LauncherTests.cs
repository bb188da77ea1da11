using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.TestAdapter;
using UnitTestOutcome = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestOutcome;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The desktop launcher runs device tests as the device's launcher does, and refuses what that one would lose.</summary>
[TestClass]
[DoNotParallelize] // what a test says is heard by taking the whole process's output
public class LauncherTests
{
    [TestMethod]
    public void PartsRunInTheLaunchersOrder()
    {
        List<string> log = Run(
            "[Cleanup] public void Last() { Log.Add(\"cleanup\"); }\n" +
            "[DataRow(1)] [TestMethod] [DataRow(2)] public void Rows(int x) { Log.Add(\"row \" + x); }\n" +
            "[TestMethod] public static void Static() { Log.Add(\"static\"); }\n" +
            "[TestMethod] public void Second() { Log.Add(\"second\"); }\n" +
            "[Setup] public void First() { Log.Add(\"setup\"); }").Log;

        CollectionAssert.AreEqual(new[] { "setup", "second", "static", "row 1", "row 2", "cleanup" }, log);
    }

    [TestMethod]
    public void AFailingSetupStopsNothing()
    {
        Dictionary<string, DeviceTestOutcome> results = Run(
            "[Setup] public void First() { throw new Exception(\"broken\"); }\n" +
            "[TestMethod] public void Test() { }").Results;

        Assert.AreEqual(UnitTestOutcome.Failed, results["First"].Outcome);
        Assert.AreEqual(UnitTestOutcome.Passed, results["Test"].Outcome);
    }

    [TestMethod]
    public void ASkippedSetupSkipsTheClass()
    {
        (Dictionary<string, DeviceTestOutcome> results, List<string> log) = Run(
            "[Setup] public void First() { Assert.SkipTest(\"no pin\"); }\n" +
            "[TestMethod] public void Test() { Log.Add(\"ran\"); }\n" +
            "[Cleanup] public void Last() { Log.Add(\"ran\"); }");

        Assert.IsEmpty(log);
        Assert.AreEqual(UnitTestOutcome.Skipped, results["Test"].Outcome);
        StringAssert.Contains(results["Test"].Message, "no pin");
    }

    [TestMethod]
    public void ThereIsNoInstance()
    {
        (_, List<string> log) = Run("[TestMethod] public void Test() { Log.Add(this == null ? \"null\" : \"object\"); }");

        CollectionAssert.AreEqual(new[] { "null" }, log);
    }

    [TestMethod]
    public void FailuresOutputAndSkipsAreReported()
    {
        Dictionary<string, DeviceTestOutcome> results = Run(
            "[TestMethod] public void Fails() { OutputHelper.WriteLine(\"heard\"); Assert.AreEqual(1, 2); }\n" +
            "[TestMethod] public void Throws() { throw new InvalidOperationException(\"why\"); }\n" +
            "[TestMethod] public void Skips() { Assert.SkipTest(\"not here\"); }").Results;

        Assert.AreEqual("Assert.AreEqual failed. Expected:<1>. Actual:<2>. 2", results["Fails"].Message);
        StringAssert.Contains(results["Fails"].Output, "heard");
        StringAssert.Contains(results["Throws"].Message, "why");
        Assert.AreEqual(UnitTestOutcome.Skipped, results["Skips"].Outcome);
        Assert.AreEqual("not here", results["Skips"].Message);
    }

    [TestMethod]
    [DataRow("[DataRow(true, 'c', (byte)1, 2L, 3u, 1.5f, 2.5, \"s\")] public void Test(bool a, char b, byte c, long d, uint e, float f, double g, string h) { }")]
    [DataRow("[DataRow(5, \"x\")] public void Test(object a, object b) { }")]
    [DataRow("[DataRow(1)] public void Test(Colour a) { Assert.IsTrue(a == Colour.Green); }")]
    [DataRow("private static int s = 3; [TestMethod] public void Test() { Assert.AreEqual(3, s); }")]
    public void WhatTheDeviceRunsPasses(string members)
    {
        Dictionary<string, DeviceTestOutcome> results = Run(members).Results;

        Assert.AreEqual(UnitTestOutcome.Passed, results["Test"].Outcome, results["Test"].Message);
    }

    [TestMethod]
    [DataRow("[DataRow(5)] public void Test(long a) { }", "converted")]
    [DataRow("[DataRow(5)] public void Test(byte a) { }", "converted")]
    [DataRow("[DataRow(5)] public void Test(string a) { }", "converted")]
    [DataRow("[DataRow(5, 6)] public void Test(int a) { }", "takes 1")]
    [DataRow("[DataRow(null)] public void Test(string a) { }", "one to 255")]
    [DataRow("[DataRow(\"a\", null)] public void Test(string a, string b) { }", "null")]
    [DataRow("[DataRow] public void Test() { }", "one to 255")]
    [DataRow("[DataRow(Colour.Green)] public void Test(Colour a) { }", "only primitives")]
    [DataRow("[DataRow(typeof(int))] public void Test(object a) { }", "only primitives")]
    [DataRow("[TestMethod] public void Test(int a) { }", "without a [DataRow]")]
    [DataRow("[TestMethod] private void Test() { }", "public methods only")]
    [DataRow("[TestMethod] public virtual void Test() { }", "virtual")]
    [DataRow("private int _x; [TestMethod] public void Test() { _x++; }", "no instance")]
    [DataRow("public int X { get; set; } [TestMethod] public void Test() { X++; }", "no instance")]
    [DataRow("public NFTests() { Log.Add(\"x\"); } [TestMethod] public void Test() { }", "constructor")]
    [DataRow("[TestMethod] public void Test<T>() { }", "generic")]
    public void WhatTheDeviceWouldLoseFails(string members, string reason)
    {
        (Dictionary<string, DeviceTestOutcome> results, List<string> log) = Run(members);

        Assert.AreEqual(UnitTestOutcome.Failed, results["Test"].Outcome);
        StringAssert.Contains(results["Test"].Message, reason);
        Assert.IsEmpty(log);
    }

    [TestMethod]
    public void AnotherAssemblyNameIsRefused()
    {
        DeviceTestOutcome outcome = Run("[TestMethod] public void Test() { }", "MyTests").Results["Test"];

        Assert.AreEqual(UnitTestOutcome.Failed, outcome.Outcome);
        StringAssert.Contains(outcome.Message, "NFUnitTest");
    }

    [TestMethod]
    public void NamesAreTheLaunchersNames()
    {
        Assembly assembly = Compile(
            "[Obsolete] [TestMethod] public void Test() { }\n[TestMethod] [DataRow(1)] [DataRow(2)] public void Rows(int x) { }",
            "NFUnitTest");

        CollectionAssert.AreEqual(
            new[] { "Sample.NFTests.Test.0", "Sample.NFTests.Rows.0", "Sample.NFTests.Rows.1" },
            DeviceTestClass.AllOf(assembly).Single().Tests.Select(t => t.FullName).ToArray());
    }

    private static (Dictionary<string, DeviceTestOutcome> Results, List<string> Log) Run(
        string members,
        string assemblyName = "NFUnitTest")
    {
        Assembly assembly = Compile(members, assemblyName);
        DeviceTestClass testClass = DeviceTestClass.AllOf(assembly).Single();
        Dictionary<string, DeviceTestOutcome> results = [];
        DeviceTestRun run = new(
            [.. testClass.Tests],
            _ => { },
            (test, outcome) => results[test.Method.Name] = outcome);
        run.Run(testClass, () => false);
        FieldInfo log = assembly.GetType("Sample.Log").GetField("Lines");
        return (results, (List<string>)log.GetValue(null));
    }

    private static Assembly Compile(string members, string assemblyName)
    {
        string source =
            "using System;\nusing nanoFramework.TestFramework;\nnamespace Sample;\npublic enum Colour { Red, Green }\n" +
            "public static class Log { public static System.Collections.Generic.List<string> Lines = new();\n" +
            "public static void Add(string s) { Lines.Add(s); } }\n" +
            $"[TestClass] public class NFTests {{\n{members}\n}}";
        IEnumerable<string> libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "nanoFramework.TestFramework.dll");
        CSharpCompilation compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(source)],
            libraries.Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(assemblyName, isCollectible: false).LoadFromStream(image);
    }
}
