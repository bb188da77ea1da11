using System;
using System.IO;

namespace Terminal.Virtual.Tests.DeviceApi;

/// <summary>The folder of the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (string folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Terminal.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("Terminal.sln was not found above the tests.");
    }
}
