using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Terminal.FontMaker;

/// <summary>
/// A hash over everything that decides the font file: the typeface and this program's source. The file carries it,
/// so that a test on any platform can tell whether the file is stale without drawing a glyph.
/// </summary>
public static class SourceHash
{
    /// <summary>SHA-256 over names and contents; line ends of source files do not count.</summary>
    public static byte[] Of(string typefacePath, string sourceFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Path.GetFileName(typefacePath), File.ReadAllBytes(typefacePath));
        foreach (string file in Sources(sourceFolder))
        {
            string text = File.ReadAllText(file).Replace("\r\n", "\n");
            Add(hash, Path.GetFileName(file), Encoding.UTF8.GetBytes(text));
        }

        return hash.GetHashAndReset();
    }

    private static IEnumerable<string> Sources(string folder)
    {
        return Directory.GetFiles(folder, "*.cs").OrderBy(Path.GetFileName, StringComparer.Ordinal);
    }

    private static void Add(IncrementalHash hash, string name, byte[] content)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{name} {content.Length}\n"));
        hash.AppendData(content);
    }
}
