using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>Writes the device projects from the desktop projects, their folders and the package table, or says which are stale.</summary>
internal static class ProjectsCommand
{
    /// <summary>Writes what differs, and tells of it; the projects must have been built before.</summary>
    public static void Write(string root, TextWriter output)
    {
        foreach (KeyValuePair<string, string> file in new ProjectSet(root).Files().Where(f => !IsCurrent(f)))
        {
            File.WriteAllText(file.Key, file.Value, Encoding(file.Key));
            output.WriteLine("written: " + Path.GetRelativePath(root, file.Key));
        }
    }

    /// <summary>Names every file that is not as it would be written, and every .nfproj that belongs to no project.</summary>
    public static List<string> Stale(string root)
    {
        ProjectSet set = new(root);
        Dictionary<string, string> files = set.Files();
        List<string> faults = files.Where(f => !IsCurrent(f))
            .Select(f => Path.GetRelativePath(root, f.Key) + " is not what its .csproj, folder and packages.txt make of it.")
            .ToList();
        string[] folders = ["drivers", "firmware", "tests"];
        faults.AddRange(folders
            .SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.nfproj", SearchOption.AllDirectories))
            .Where(f => !files.ContainsKey(f))
            .Select(f => Path.GetRelativePath(root, f) + " has no .csproj beside it."));
        return faults;
    }

    private static bool IsCurrent(KeyValuePair<string, string> file)
        => File.Exists(file.Key) && File.ReadAllText(file.Key) == file.Value;

    // The solution keeps its byte order mark.
    private static UTF8Encoding Encoding(string path) => new(path.EndsWith(".sln", System.StringComparison.Ordinal));
}
