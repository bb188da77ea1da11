using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>Package ids and versions of the device's libraries, read from packages.txt.</summary>
internal sealed class PackageTable
{
    /// <summary>The program that calls the tests; it comes with the test framework's package.</summary>
    public const string Launcher = "nanoFramework.UnitTestLauncher";

    /// <summary>The test framework's library.</summary>
    public const string TestFramework = "nanoFramework.TestFramework";

    private readonly Dictionary<string, DevicePackage> packages = new(StringComparer.Ordinal);

    /// <summary>Reads the table: library | package | version | needed libraries | bytes.</summary>
    /// <exception cref="FormatException">A line is not understood, or names a library that is not in the table.</exception>
    public static PackageTable Read(string path)
    {
        PackageTable table = new();
        foreach (string line in File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 5 || !int.TryParse(parts[4], out int bytes))
            {
                throw new FormatException($"{path}: '{line}' is not 'library | package | version | needs | bytes'.");
            }

            string[] needs = parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            table.packages.Add(parts[0], new DevicePackage(parts[0], parts[1], parts[2], needs, bytes));
        }

        string missing = table.packages.Values.SelectMany(p => p.Needs).FirstOrDefault(n => !table.packages.ContainsKey(n));
        return missing == null ? table : throw new FormatException($"{path}: {missing} is needed and has no line of its own.");
    }

    /// <summary>All libraries of the table.</summary>
    public IEnumerable<DevicePackage> All => packages.Values;

    /// <summary>True when a package brings the library.</summary>
    public bool Knows(string library) => packages.ContainsKey(library);

    /// <summary>The libraries and all that they need, by name.</summary>
    public List<DevicePackage> WithNeeds(IEnumerable<string> libraries)
    {
        SortedDictionary<string, DevicePackage> found = new(StringComparer.Ordinal);
        Stack<string> open = new(libraries);
        while (open.TryPop(out string library))
        {
            if (found.TryAdd(library, packages[library]))
            {
                foreach (string need in packages[library].Needs)
                {
                    open.Push(need);
                }
            }
        }

        return found.Values.ToList();
    }
}
