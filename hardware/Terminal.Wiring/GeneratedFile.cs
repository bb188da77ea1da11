using System;
using System.IO;
using System.Text;

namespace Terminal.Wiring;

/// <summary>A file that is made from the tables.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Content">Text with line feeds.</param>
public sealed record GeneratedFile(string Path, string Content)
{
    /// <summary>True when the file in the repository holds this text; line ends do not count.</summary>
    public bool IsCurrent(string root)
    {
        string full = Full(root);
        return File.Exists(full) && File.ReadAllText(full).Replace("\r\n", "\n", StringComparison.Ordinal) == Content;
    }

    /// <summary>Writes it; false when it was current.</summary>
    public bool WriteIfChanged(string root)
    {
        if (IsCurrent(root))
        {
            return false;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(root)));
        File.WriteAllText(Full(root), Content, new UTF8Encoding(false));
        return true;
    }

    private string Full(string root)
    {
        return System.IO.Path.Combine(root, Path.Replace('/', System.IO.Path.DirectorySeparatorChar));
    }
}
