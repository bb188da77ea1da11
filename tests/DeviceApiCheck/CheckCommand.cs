using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Terminal.DeviceApiCheck.Data;
using Terminal.DeviceApiCheck.Limits;
using Terminal.DeviceApiCheck.Pass;
using Terminal.DeviceApiCheck.Rules;

namespace Terminal.DeviceApiCheck;

/// <summary>The second pass over one compiled project.</summary>
internal sealed class CheckCommand
{
    private string _assembly;
    private string _api;
    private string _sizes;
    private DeviceProfile _profile;
    private readonly List<string> _references = [];
    private readonly List<string> _sources = [];

    /// <summary>Reads a response file: one "word value" a line.</summary>
    /// <exception cref="FormatException">A line is not understood.</exception>
    public static CheckCommand FromFile(string path)
    {
        CheckCommand command = new();
        foreach (string line in File.ReadAllLines(path).Where(l => l.Length > 0))
        {
            string[] parts = line.Split(' ', 2);
            switch (parts[0])
            {
                case "assembly": command._assembly = parts[1]; break;
                case "api": command._api = parts[1]; break;
                case "sizes": command._sizes = parts[1]; break;
                case "profile": command._profile = Enum.Parse<DeviceProfile>(parts[1], ignoreCase: true); break;
                case "references": command._references.Add(parts[1]); break;
                case "source": command._sources.Add(parts[1]); break;
                default: throw new FormatException($"{path}: '{parts[0]}' is no setting of the check.");
            }
        }

        return command;
    }

    /// <summary>Writes findings to the output; true when there is none.</summary>
    public bool Run(TextWriter output)
    {
        using DeviceAssembly assembly = new(_assembly, _profile, ApiData.Read(_api), _references, _sources);
        foreach (IRule rule in AllRules.Create())
        {
            rule.Check(assembly);
        }

        CheckSizes(assembly);
        foreach (Finding finding in assembly.Findings)
        {
            output.WriteLine(finding);
        }

        return assembly.Findings.Count == 0;
    }

    private void CheckSizes(DeviceAssembly assembly)
    {
        AssemblySize size = SizeMeter.Measure(assembly);
        foreach (string excess in size.Excesses())
        {
            assembly.Report("DEV030", excess);
        }

        Directory.CreateDirectory(_sizes);
        OutputFile.WriteIfChanged(Path.Combine(_sizes, size.Name + ".size"), Encoding.UTF8.GetBytes(size.ToLine() + "\n"));
        List<AssemblySize> all = AssemblySize.ReadAll(_sizes);
        SizeTable.Write(Path.Combine(_sizes, "limits.md"), all);
        if (_profile == DeviceProfile.Board)
        {
            CheckStaticArrays(assembly, all);
        }
    }

    // The board's project refers to everything that goes onto a device.
    private static void CheckStaticArrays(DeviceAssembly board, List<AssemblySize> all)
    {
        HashSet<string> deployed = [board.Definition.Name.Name];
        Collect(board.Definition, deployed);
        int bytes = all.Where(s => deployed.Contains(s.Name)).Sum(s => s.StaticArrayBytes);
        if (bytes > AssemblySize.MostStaticArrayBytes)
        {
            board.Report(
                "DEV031",
                $"Static arrays of all assemblies take {bytes} bytes of heap from the start; " +
                $"the limit is {AssemblySize.MostStaticArrayBytes}: read large tables in slices through the blob port.");
        }
    }

    private static void Collect(AssemblyDefinition assembly, HashSet<string> names)
    {
        foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
        {
            if (names.Add(reference.Name))
            {
                Collect(assembly.MainModule.AssemblyResolver.Resolve(reference), names);
            }
        }
    }
}
