using System;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The check as part of a build: a device project that breaks a rule does not build, and the place is named.</summary>
[TestClass]
public class BuildTests
{
    private string _folder;

    [TestInitialize]
    public void MakeProject()
    {
        _folder = Path.Combine(Repository.Root, "artifacts", "build-check", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_folder);
        WriteProject("");
        File.WriteAllText(Path.Combine(_folder, "Good.cs"), "namespace S;\n\npublic static class Good { public static int Twice(int x) => x * 2; }\n");
    }

    [TestCleanup]
    public void DeleteProject() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [TestCategory("LongRun")]
    public void OnlyWhatTheDeviceRunsBuilds()
    {
        Assert.AreEqual("", Build(), "Good device code builds.");
        string compiled = Path.Combine(_folder, "obj", "device", "Sample.dll");
        DateTime first = File.GetLastWriteTimeUtc(compiled);
        Assert.AreEqual("", Build());
        Assert.AreEqual(first, File.GetLastWriteTimeUtc(compiled), "A build without a change does nothing.");

        string bad = Path.Combine(_folder, "Bad.cs");
        File.WriteAllText(bad, "namespace S;\n\npublic static class Bad { public static string A(string s) => s.Replace(\"a\", \"b\"); }\n");
        StringAssert.Matches(Build(), new Regex(@"Bad\.cs\(3,\d+\): error CS1061"));

        File.WriteAllText(bad, "namespace S;\n\npublic static class Bad { public static int A(int x) => checked(x * 2); }\n");
        StringAssert.Matches(Build(), new Regex(@"Bad\.cs\(3,\d+\): error DEV013"));
        StringAssert.Matches(Build(), new Regex(@"Bad\.cs\(3,\d+\): error DEV013"), "A refused project is refused again.");

        WriteProject("<Compile Remove=\"Bad.cs\" />");
        StringAssert.Matches(Build(), new Regex(@"Bad\.cs : error DEV002"));

        File.Delete(bad);
        WriteProject("<Compile Include=\"../../../tests/StandIns/nanoFramework.TestFramework/OutputHelper.cs\" />");
        StringAssert.Matches(Build(), new Regex(@"OutputHelper\.cs : error DEV002"));

        WriteProject("");
        Assert.AreEqual("", Build());
    }

    private void WriteProject(string items)
        => File.WriteAllText(
            Path.Combine(_folder, "Sample.csproj"),
            "<Project>\n<PropertyGroup><DeviceCode>true</DeviceCode></PropertyGroup>\n<Import Project=\"Sdk.props\" Sdk=\"Microsoft.NET.Sdk\" />\n" +
            $"<ItemGroup>{items}</ItemGroup>\n<Import Project=\"Sdk.targets\" Sdk=\"Microsoft.NET.Sdk\" />\n</Project>\n");

    // The error lines of a build; empty when it succeeded.
    private string Build()
    {
        ProcessStartInfo start = new("dotnet", ["build", _folder, "-v", "q", "--nologo", "-p:DeviceAssemblyDir=" + _folder + "/out/", "-p:DeviceCodeDir=" + _folder + "/out/", "-p:DeviceSizeDir=" + _folder + "/out/"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        using Process build = Process.Start(start);
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? "" : output;
    }
}
