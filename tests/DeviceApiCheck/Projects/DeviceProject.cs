using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Mono.Cecil;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>One project of device code: its folder, its sources, and what its compiled assembly refers to.</summary>
internal sealed class DeviceProject
{
    private DeviceProject(string root, string csproj)
    {
        Folder = Path.GetDirectoryName(csproj);
        Name = Path.GetFileNameWithoutExtension(csproj);
        RelativeFolder = Path.GetRelativePath(root, Folder).Replace('\\', '/');
        XDocument xml = XDocument.Load(csproj);
        AssemblyName = xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Name;
        RootNamespace = xml.Descendants("RootNamespace").FirstOrDefault()?.Value ?? Name;
        IsProgram = xml.Descendants("DeviceOnly").Any(e => e.Value == "true");
        DesktopReferences = xml.Descendants("ProjectReference")
            .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include").Value.Replace('\\', '/')))
            .ToList();
        string concerns = xml.Descendants("ConcernFolders").FirstOrDefault()?.Value ?? "";
        Sources = concerns.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(c => Path.GetFullPath(Path.Combine(Folder, c)))
            .Prepend(Folder)
            .SelectMany(FindSources)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .OrderBy(f => f, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Folder of the project, absolute.</summary>
    public string Folder { get; }

    /// <summary>Folder of the project below the repository, with slashes.</summary>
    public string RelativeFolder { get; }

    /// <summary>Name of the project, and of its files.</summary>
    public string Name { get; }

    public string AssemblyName { get; }

    public string RootNamespace { get; }

    /// <summary>True for what starts on the device.</summary>
    public bool IsProgram { get; }

    /// <summary>True for what the test framework's launcher runs.</summary>
    public bool IsTest => AssemblyName == "NFUnitTest";

    /// <summary>Names of the projects that the desktop project refers to, stand-ins included.</summary>
    public List<string> DesktopReferences { get; }

    /// <summary>Every source file below its folders, relative to its own, with slashes; a folder with a project of its own is left out.</summary>
    public List<string> Sources { get; }

    /// <summary>Names of the assemblies that the compiled device assembly refers to.</summary>
    public List<string> AssemblyReferences { get; private set; }

    /// <summary>The project's identity in the solution; it follows from the name alone.</summary>
    public Guid Guid => new(MD5.HashData(Encoding.UTF8.GetBytes("nfproj " + Name)));

    /// <summary>All projects of device code in the repository, by name.</summary>
    /// <exception cref="FormatException">One of them has not been built yet.</exception>
    public static List<DeviceProject> FindAll(string root)
    {
        string[] folders = ["drivers", "firmware", "tests/Terminal.Tests"];
        List<DeviceProject> projects = folders
            .SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.csproj", SearchOption.AllDirectories))
            .Select(f => new DeviceProject(root, Path.GetFullPath(f)))
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        projects.ForEach(p => p.ReadAssembly());
        return projects;
    }

    /// <summary>Where the build has left the compiled device assembly.</summary>
    public string AssemblyPath => Path.Combine(Folder, "obj", "device", AssemblyName + ".dll");

    private void ReadAssembly()
    {
        if (!File.Exists(AssemblyPath))
        {
            throw new FormatException($"{Name} has not been compiled for the device yet: build Terminal.sln first.");
        }

        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(AssemblyPath);
        AssemblyReferences = assembly.MainModule.AssemblyReferences.Select(r => r.Name).OrderBy(n => n, StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<string> FindSources(string folder)
    {
        string[] foreign = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetDirectoryName)
            .Where(d => d != folder)
            .Select(d => d + Path.DirectorySeparatorChar)
            .ToArray();
        string[] left = [$"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"];
        return Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !foreign.Any(d => f.StartsWith(d, StringComparison.Ordinal))
                && !left.Any(d => f.AsSpan(folder.Length).Contains(d, StringComparison.Ordinal)));
    }
}
