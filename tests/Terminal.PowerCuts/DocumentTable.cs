using System;
using System.IO;

namespace Terminal.PowerCuts;

/// <summary>Puts a table where a document has it: between the lines "NAME: begin" and "NAME: end" in comments.</summary>
public static class DocumentTable
{
    /// <summary>Replaces what stands between the markers of that name in a file.</summary>
    public static void Put(string path, string name, string table)
    {
        string begin = $"<!-- {name}: begin -->";
        string end = $"<!-- {name}: end -->";
        string text = File.ReadAllText(path);
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidDataException($"{path} has no lines \"{begin}\" and \"{end}\" to put the table between.");
        }

        string changed = text.Substring(0, from + begin.Length) + "\n" + table + "\n" + text.Substring(to);
        File.WriteAllText(path, changed.Replace("\r\n", "\n"));
    }
}
