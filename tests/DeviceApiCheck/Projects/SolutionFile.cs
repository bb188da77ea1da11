using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Terminal.DeviceApiCheck.Projects;

/// <summary>
/// The device projects in Terminal.sln: in a solution folder of their own, because a folder refuses two projects of one name,
/// and without build configuration, so that a build of the solution passes them by.
/// </summary>
internal static class SolutionFile
{
    /// <summary>The project kind of .nfproj.</summary>
    public const string ProjectKind = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    private const string FolderKind = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private const string DeviceFolder = "{6F0B7C52-5A3D-4E0B-9D53-3B0F6C1E7A41}";

    /// <summary>The solution's text with exactly these device projects in it.</summary>
    public static string WithDeviceProjects(string solution, List<DeviceProject> projects)
    {
        string end = solution.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = Without(solution.Split(end).ToList());
        StringBuilder entries = new();
        entries.Append($"Project(\"{FolderKind}\") = \"device\", \"device\", \"{DeviceFolder}\"{end}EndProject{end}");
        foreach (DeviceProject project in projects)
        {
            string path = (project.RelativeFolder + "/" + project.Name + ".nfproj").Replace('/', '\\');
            entries.Append($"Project(\"{ProjectKind}\") = \"{project.Name}\", \"{path}\", \"{Id(project)}\"{end}EndProject{end}");
        }

        string text = string.Join(end, lines);
        text = Insert(text, $"{end}Global{end}", end, entries.ToString());
        int nested = text.IndexOf("GlobalSection(NestedProjects)", StringComparison.Ordinal);
        int close = text.IndexOf("\tEndGlobalSection", nested, StringComparison.Ordinal);
        return text.Insert(close, string.Concat(projects.Select(p => $"\t\t{Id(p)} = {DeviceFolder}{end}")));
    }

    private static string Insert(string text, string before, string end, string entries)
    {
        int at = text.IndexOf(before, StringComparison.Ordinal);
        return text.Insert(at + end.Length, entries);
    }

    private static string Id(DeviceProject project) => "{" + project.Guid.ToString().ToUpperInvariant() + "}";

    private static List<string> Without(List<string> lines)
    {
        HashSet<string> ids = [DeviceFolder];
        foreach (string line in lines.Where(l => l.StartsWith($"Project(\"{ProjectKind}\")", StringComparison.Ordinal)))
        {
            ids.Add(Regex.Match(line, "\"({[0-9A-F-]+})\"$").Groups[1].Value);
        }

        List<string> kept = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!ids.Any(id => lines[i].Contains(id, StringComparison.Ordinal)))
            {
                kept.Add(lines[i]);
            }
            else if (lines[i].StartsWith("Project(", StringComparison.Ordinal))
            {
                i++;
            }
        }

        return kept;
    }
}
