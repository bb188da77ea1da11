using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Terminal.Wiring;

/// <summary>
/// Makes the hardware documents anew from the tables: <c>dotnet run --project hardware/Terminal.Wiring</c>.
/// </summary>
public static class Program
{
    /// <summary>0 when all was made, 1 when the tables are wrong or the picture of the case could not be made.</summary>
    public static int Main(string[] args)
    {
        string root = RepositoryRoot(args.Length > 0 ? args[0] : AppContext.BaseDirectory);
        if (root == null)
        {
            Console.Error.WriteLine("The repository (the folder with Terminal.sln) was not found; give its path as the argument.");
            return 1;
        }

        var tables = new Tables(root);
        IReadOnlyList<string> faults = new Harness(tables).Faults();
        foreach (string fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        if (faults.Count > 0)
        {
            return 1;
        }

        foreach (GeneratedFile file in GeneratedFiles.Of(tables))
        {
            Console.WriteLine($"{(file.WriteIfChanged(root) ? "written  " : "unchanged")} {file.Path}");
        }

        return EnclosurePicture.Render(root);
    }

    private static string RepositoryRoot(string from)
    {
        for (DirectoryInfo at = new(from); at != null; at = at.Parent)
        {
            if (at.EnumerateFiles("Terminal.sln").Any())
            {
                return at.FullName;
            }
        }

        return null;
    }
}
