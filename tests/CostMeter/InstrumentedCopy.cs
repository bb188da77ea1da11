using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Mono.Cecil;

namespace Terminal.CostMeter;

/// <summary>
/// A copy of a program's folder in which the device assemblies count what they cost. Where the device API check has
/// left the code that goes onto the device, that code is taken, with its references turned to the desktop's libraries.
/// </summary>
public sealed class InstrumentedCopy
{
    // Where the types of the device's libraries are on a desktop; mscorlib forwards to all of them.
    private static readonly Dictionary<string, string> DesktopLibraries = new(StringComparer.Ordinal)
    {
        ["mscorlib"] = "mscorlib",
        ["System.Math"] = "mscorlib",
        ["System.IO.Streams"] = "mscorlib",
        ["nanoFramework.System.Collections"] = "mscorlib",
        ["nanoFramework.System.Text"] = "mscorlib",
        ["nanoFramework.System.IO.Hashing"] = "System.IO.Hashing",
        ["nanoFramework.Json"] = "nanoFramework.Json",
    };

    private readonly string _from;
    private readonly string _to;
    private readonly string _deviceCode;
    private readonly LibraryCosts _library = LibraryCosts.Read();
    private readonly List<string> _methods = [];

    /// <param name="from">Folder of the built program.</param>
    /// <param name="to">Folder of the copy; what is in it is replaced.</param>
    /// <param name="deviceCode">Folder with the device's code, or null for the program's own.</param>
    public InstrumentedCopy(string from, string to, string deviceCode)
    {
        _from = Path.GetFullPath(from);
        _to = Path.GetFullPath(to);
        _deviceCode = deviceCode;
    }

    /// <summary>Methods of libraries that device code calls and whose cost is a guess.</summary>
    public IReadOnlyCollection<string> Unlisted => _library.Unlisted;

    /// <summary>Makes the copy; returns the names of the instrumented assemblies.</summary>
    public IReadOnlyList<string> Make()
    {
        CopyFolder(_from, _to);
        string[] names = Directory.GetFiles(_from, "Terminal.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(IsMeasured)
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (string name in names)
        {
            Instrument(name, names);
        }

        string counter = typeof(CostCounter).Assembly.Location;
        File.Copy(counter, Path.Combine(_to, Path.GetFileName(counter)), overwrite: true);
        foreach (string dependencies in Directory.GetFiles(_to, "*.deps.json"))
        {
            AddDependency(dependencies);
        }

        File.WriteAllLines(
            Path.Combine(_to, CostCounter.LibraryFileName),
            _library.Instructions.Zip(_library.NativeCalls, (instructions, calls) => $"{instructions} {calls}"));
        File.WriteAllLines(Path.Combine(_to, CostCounter.MethodFileName), _methods);
        return names;
    }

    // The device's code, and what it is compared with.
    private static bool IsMeasured(string name)
        => name.StartsWith("Terminal.Core.", StringComparison.Ordinal) || name.StartsWith("Terminal.Drivers", StringComparison.Ordinal)
            || name == "Terminal.PerPixel";

    private void Instrument(string name, string[] names)
    {
        string original = Path.Combine(_from, name + ".dll");
        string device = _deviceCode is null ? null : Path.Combine(_deviceCode, name + ".dll");
        using AssemblyDefinition built = AssemblyDefinition.ReadAssembly(original);
        using DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(_deviceCode ?? _from);
        resolver.AddSearchDirectory(_from);
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(
            File.Exists(device) ? device : original,
            new ReaderParameters { InMemory = true, AssemblyResolver = resolver });
        new Instrumenter(assembly.MainModule, _library, n => Array.IndexOf(names, n) >= 0, _methods).Instrument();

        // The program was built against the desktop assembly of the same name.
        assembly.Name.Version = built.Name.Version;
        foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
        {
            if (DesktopLibraries.TryGetValue(reference.Name, out string desktop) && reference.Version == new Version(1, 0, 0, 0))
            {
                reference.Name = desktop;
                reference.Version = new Version(0, 0, 0, 0);
            }
        }

        assembly.Write(Path.Combine(_to, name + ".dll"));
        File.Delete(Path.Combine(_to, name + ".pdb"));
    }

    private static void CopyFolder(string from, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        Directory.CreateDirectory(to);
        foreach (string folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    // A program loads only what its dependency file names.
    private static void AddDependency(string path)
    {
        JsonNode root = JsonNode.Parse(File.ReadAllText(path));
        const string Entry = "CostCounter/0.1.0";
        foreach ((_, JsonNode target) in root["targets"].AsObject())
        {
            if (target.AsObject().Any(e => e.Key.StartsWith("CostCounter/", StringComparison.Ordinal)))
            {
                return;
            }

            target[Entry] = new JsonObject { ["runtime"] = new JsonObject { ["CostCounter.dll"] = new JsonObject() } };
        }

        root["libraries"][Entry] = new JsonObject { ["type"] = "project", ["serviceable"] = false, ["sha512"] = "" };
        File.WriteAllText(path, root.ToJsonString());
    }
}
