using System;
using System.IO;

namespace Terminal.DeviceApiCheck;

/// <summary>Files that several builds may write at once.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Writes the file in one step, and not at all when it holds the same bytes already, so that what is built from
    /// it stays as it is.
    /// </summary>
    public static void WriteIfChanged(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return;
        }

        string temporary = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
