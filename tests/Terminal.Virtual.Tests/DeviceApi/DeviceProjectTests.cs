using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Terminal.DeviceApiCheck.Projects;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The .nfproj of every device project says what its .csproj and its folder say, and what it says compiles.</summary>
[TestClass]
public class DeviceProjectTests
{
    private static readonly string Artifacts = Path.Combine(Repository.Root, "artifacts", "device-api");

    private static ProjectSet set;

    public static IEnumerable<object[]> Projects
        => Directory.GetFiles(Repository.Root, "*.nfproj", SearchOption.AllDirectories)
            .Where(f => !f.Contains(Path.DirectorySeparatorChar + "artifacts" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(f => new object[] { Path.GetRelativePath(Repository.Root, f) });

    private static ProjectSet Set => set ??= new ProjectSet(Repository.Root);

    [TestMethod]
    public void NoneIsStale()
    {
        List<string> stale = ProjectsCommand.Stale(Repository.Root);

        Assert.IsEmpty(
            stale,
            string.Join("\n", stale) + "\nBuild Terminal.sln, then: dotnet run --project tests/DeviceApiCheck -c "
            + (AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug") + " -- projects");
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void ItCompilesFromItsOwnListsAndNeedsEachReference(string path)
    {
        string file = Path.Combine(Repository.Root, path);
        XDocument project = XDocument.Load(file);
        string[] references = Items(project, "ProjectReference")
            .Select(r => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file), r)))
            .ToArray();
        string[] libraries = Items(project, "Reference").Where(r => r != PackageTable.Launcher).ToArray();

        Assert.IsEmpty(references.Where(r => !File.Exists(r)), "Every project that is referred to exists.");
        CSharpCompilation compilation = Compile(file, project, references, libraries);
        using MemoryStream image = new();
        Diagnostic[] faults = compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.IsEmpty(faults, string.Join("\n", faults.Take(3)));

        if (project.Descendants().Any(e => e.Name.LocalName is "TestProjectType" || e is { Name.LocalName: "OutputType", Value: "Exe" }))
        {
            // These name everything that is deployed with them.
            return;
        }

        string[] used = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream(image.ToArray()))
            .AssemblyReferences.Select(r => r.Name).ToArray();
        string[] unused = references
            .Where(r => !used.Contains(Path.GetFileNameWithoutExtension(r)))
            .Where(r => Compile(file, project, references.Where(other => other != r).ToArray(), libraries).Emit(Stream.Null).Success)
            .Select(Path.GetFileNameWithoutExtension)
            .ToArray();
        Assert.IsEmpty(unused, "Nothing is used of " + string.Join(", ", unused) + ": take it out of the .csproj.");
    }

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void EveryPackageIsListedOnceWhereItsFilesAre(string path)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, path));
        XElement packages = XDocument.Load(Path.Combine(folder, "packages.config")).Root;
        string[] listed = packages.Elements("package").Select(p => p.Attribute("id").Value + "." + p.Attribute("version").Value).ToArray();
        XDocument project = XDocument.Load(Path.Combine(Repository.Root, path));
        string[] paths = project.Descendants().Where(e => e.Name.LocalName == "HintPath").Select(e => e.Value.Replace('\\', '/')).ToArray();
        string store = Path.GetRelativePath(folder, Path.Combine(Repository.Root, "packages")).Replace('\\', '/') + "/";

        Assert.IsTrue(paths.All(p => p.StartsWith(store, StringComparison.Ordinal)), "Packages are restored beside the solution.");
        CollectionAssert.AreEquivalent(listed, paths.Select(p => p[store.Length..].Split('/')[0]).Distinct().ToArray());
    }

    [TestMethod]
    public void EveryLibraryOfTheApiDataHasAPackage()
    {
        string[] libraries = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "Api"), "*.txt")
            .Select(Path.GetFileNameWithoutExtension)
            .ToArray();
        PackageTable table = PackageTable.Read(Path.Combine(Repository.Root, "tests", "DeviceApiCheck", "Projects", "packages.txt"));

        CollectionAssert.AreEquivalent(libraries.Append(PackageTable.Launcher).ToArray(), table.All.Select(p => p.Library).ToArray());
    }

    [TestMethod]
    public void WhatTheBoardNeedsIsAllThere()
    {
        DeviceProject board = Set.Projects.Single(p => p.IsProgram);
        string[] named = Set.References(board).Select(p => p.Name).ToArray();

        foreach (DeviceProject reference in Set.References(board))
        {
            CollectionAssert.IsSubsetOf(Set.References(reference).Select(p => p.Name).ToArray(), named);
        }
    }

    [TestMethod]
    public void TheSolutionHasEachInItsOwnFolderAndBuildsNone()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "Terminal.sln"));

        foreach (DeviceProject project in Set.Projects)
        {
            string id = project.Guid.ToString().ToUpperInvariant();
            string line = solution.Split('\n').Single(l => l.Contains(id, StringComparison.Ordinal) && l.StartsWith("Project(", StringComparison.Ordinal));
            StringAssert.Contains(line, SolutionFile.ProjectKind);
            Assert.IsFalse(solution.Contains(id + "}.", StringComparison.Ordinal), project.Name + " has a build configuration.");
        }
    }

    private static IEnumerable<string> Items(XDocument project, string kind)
        => project.Descendants().Where(e => e.Name.LocalName == kind).Select(e => e.Attribute("Include").Value.Replace('\\', '/'))
            .Select(v => kind == "Reference" ? v.Split(',')[0] : v);

    private static CSharpCompilation Compile(string file, XDocument project, string[] references, string[] libraries)
    {
        string folder = Path.GetDirectoryName(file);
        CSharpParseOptions language = new(LanguageVersion.CSharp10);
        SyntaxTree[] sources = Items(project, "Compile")
            .Select(s => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, s)), language, s))
            .ToArray();
        IEnumerable<MetadataReference> assemblies = libraries
            .Select(l => Path.Combine(Artifacts, "reference", l + ".dll"))
            .Concat(references.Select(r => Path.Combine(Artifacts, "assemblies", Path.GetFileNameWithoutExtension(r) + ".dll")))
            .Select(p => MetadataReference.CreateFromFile(p));
        OutputKind kind = project.Descendants().Any(e => e is { Name.LocalName: "OutputType", Value: "Exe" })
            ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create(
            project.Descendants().Single(e => e.Name.LocalName == "AssemblyName").Value,
            sources,
            assemblies,
            new CSharpCompilationOptions(kind, optimizationLevel: OptimizationLevel.Release));
    }
}
