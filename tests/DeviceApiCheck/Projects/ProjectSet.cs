using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>All device projects together: what each refers to, and the files that say so.</summary>
internal sealed class ProjectSet
{
    private readonly Dictionary<string, DeviceProject> byName;
    private readonly PackageTable packages;

    /// <summary>Reads the projects of the repository as they were built last.</summary>
    public ProjectSet(string root)
    {
        Root = root;
        packages = PackageTable.Read(Path.Combine(root, "tests", "DeviceApiCheck", "Projects", "packages.txt"));
        Projects = DeviceProject.FindAll(root);
        byName = Projects.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    public string Root { get; }

    public List<DeviceProject> Projects { get; }

    /// <summary>Text of every file that is generated, by its path; none is written.</summary>
    public Dictionary<string, string> Files()
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (DeviceProject project in Projects)
        {
            ProjectFile file = new(project, References(project), Packages(project));
            files.Add(Path.Combine(project.Folder, project.Name + ".nfproj"), file.ProjectText());
            files.Add(Path.Combine(project.Folder, "packages.config"), file.PackagesText());
        }

        string solution = Path.Combine(Root, "Terminal.sln");
        files.Add(solution, SolutionFile.WithDeviceProjects(File.ReadAllText(solution), Projects));
        return files;
    }

    /// <summary>
    /// The projects that a project needs. What is deployed or run names everything that goes along with it: the older project
    /// system hands nothing on.
    /// </summary>
    public List<DeviceProject> References(DeviceProject project)
        => AssembliesOf(project).Where(byName.ContainsKey).Select(n => byName[n]).ToList();

    /// <summary>The packages that a project needs.</summary>
    public List<DevicePackage> Packages(DeviceProject project)
    {
        List<string> libraries = AssembliesOf(project).Where(packages.Knows).ToList();
        if (project.IsTest)
        {
            libraries.Add(PackageTable.TestFramework);
            libraries.Add(PackageTable.Launcher);
        }

        return packages.WithNeeds(libraries);
    }

    private SortedSet<string> AssembliesOf(DeviceProject project)
    {
        // A constant or an enum leaves no trace in the IL, and the compiler wants its assembly all the same.
        SortedSet<string> names = new(project.AssemblyReferences.Concat(project.DesktopReferences.Where(byName.ContainsKey)), StringComparer.Ordinal);
        if (!project.IsProgram && !project.IsTest)
        {
            return names;
        }

        Stack<string> open = new(names);
        while (open.TryPop(out string name))
        {
            if (byName.TryGetValue(name, out DeviceProject reference))
            {
                foreach (string next in reference.AssemblyReferences.Where(names.Add))
                {
                    open.Push(next);
                }
            }
            else if (!packages.Knows(name))
            {
                throw new FormatException($"{project.Name} refers to {name}, which is neither a project nor a line of packages.txt.");
            }
        }

        return names;
    }
}
