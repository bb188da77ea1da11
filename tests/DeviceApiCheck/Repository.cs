using System;
using System.IO;

namespace Terminal.DeviceApiCheck;

/// <summary>Finds the repository that the tool stands in.</summary>
internal static class Repository
{
    /// <summary>The folder of Terminal.sln, above the working folder or above the tool.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string Find()
        => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
            ?? throw new FormatException("Terminal.sln is not above the working folder: call the tool from inside the repository.");

    private static string Above(string folder)
    {
        for (DirectoryInfo at = new(folder); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Terminal.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
