using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;
using Terminal.DeviceApiCheck.Projects;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The device code as it lies in the repository: all of it checked, none of it with a back door.</summary>
[TestClass]
public class DeviceSourceTests
{
    private static readonly string[] DeviceFolders = ["firmware", "drivers", Path.Combine("tests", "Terminal.Tests")];

    // Settings with which a project could bend the check.
    private static readonly string[] BendingSettings =
    [
        "DeviceCode", "DeviceProfile", "DeviceLibrary", "DefineConstants", "NoWarn", "WarningsNotAsErrors", "TreatWarningsAsErrors",
        "LangVersion", "Nullable", "AllowUnsafeBlocks", "Optimize", "EnableDefaultCompileItems", "EnableDefaultItems",
        "DefaultItemExcludes", "Compile", "Reference", "Analyzer",
    ];

    public static IEnumerable<object[]> Projects => DeviceFolders
        .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories))
        .Select(p => new object[] { Path.GetRelativePath(Repository.Root, p) });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void ADeviceProjectBendsNothing(string project)
    {
        XDocument xml = XDocument.Load(Path.Combine(Repository.Root, project));
        string[] bending = xml.Descendants()
            .Select(e => e.Name.LocalName)
            .Where(BendingSettings.Contains)
            .ToArray();

        CollectionAssert.AreEqual(Array.Empty<string>(), bending);
        Assert.IsEmpty(xml.Descendants().Where(e => e.Name.LocalName is "Import" or "Target"));
    }

    [TestMethod]
    public void EveryDeviceProjectIsInTheSolution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Terminal.sln")).Replace('\\', '/');
        string[] missing = Projects
            .Select(p => ((string)p[0]).Replace('\\', '/'))
            .Where(p => !solution.Contains($"\"{p}\""))
            .ToArray();

        CollectionAssert.AreEqual(Array.Empty<string>(), missing);
    }

    [TestMethod]
    public void EveryDeviceFileBelongsToOneProject()
    {
        string[] owned = DeviceProject.FindAll(Repository.Root)
            .SelectMany(p => p.Sources.Select(s => Path.GetFullPath(Path.Combine(p.Folder, s))))
            .ToArray();
        string[] all = DeviceFolders
            .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !Regex.IsMatch(f, @"[\\/](obj|bin)[\\/]"))
            .ToArray();

        CollectionAssert.AreEquivalent(all, owned);
    }

    [TestMethod]
    public void CoreHasNoThreadClockFileSocketOrSerialPort()
    {
        string[] forbidden = ["Thread", "Sleep", "get_Now", "get_UtcNow", "File", "FileStream", "Directory", "Socket", "SerialPort"];
        string[] assemblies = Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "device-api", "code"), "Terminal.Core.*.dll");
        Assert.IsGreaterThan(3, assemblies.Length, "Build the solution first: the assemblies are what its device API check left.");

        List<string> found = [];
        foreach (string path in assemblies)
        {
            using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
            IEnumerable<string> names = assembly.MainModule.GetTypeReferences().Select(t => t.Name)
                .Concat(assembly.MainModule.GetMemberReferences().Select(m => m.Name));
            found.AddRange(names.Where(forbidden.Contains).Select(n => $"{Path.GetFileName(path)}: {n}"));
        }

        CollectionAssert.AreEqual(Array.Empty<string>(), found);
    }
}
