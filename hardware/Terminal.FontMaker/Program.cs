using System;
using System.IO;
using System.Linq;

namespace Terminal.FontMaker;

/// <summary>
/// Makes hardware/fonts/terminal.font: <c>dotnet run --project hardware/Terminal.FontMaker</c>.
/// </summary>
public static class Program
{
    /// <summary>Name of the typeface file.</summary>
    public const string TypefaceFile = "NotoSans-CondensedMedium.ttf";

    /// <summary>Name of the font file.</summary>
    public const string FontFile = "terminal.font";

    /// <summary>Fonts together, in bytes.</summary>
    private const int LimitBytes = 64 * 1024;

    /// <summary>0 when the file was written, 1 when it could not be made.</summary>
    public static int Main(string[] args)
    {
        string root = RepositoryRoot(args.Length > 0 ? args[0] : AppContext.BaseDirectory);
        if (root == null)
        {
            Console.Error.WriteLine("The repository (the folder with Terminal.sln) was not found; give its path as the argument.");
            return 1;
        }

        string fonts = Path.Combine(root, "hardware", "fonts");
        string typefacePath = Path.Combine(fonts, TypefaceFile);
        using var typeface = new Typeface(typefacePath);
        var writer = new BlobWriter(typeface);
        byte[] blob = writer.Write(SourceHash.Of(typefacePath, Path.Combine(root, "hardware", "Terminal.FontMaker")));
        foreach (string line in writer.Report())
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"{blob.Length} bytes of at most {LimitBytes}");
        if (blob.Length > LimitBytes)
        {
            Console.Error.WriteLine("The font file is too large: make faces smaller or fewer.");
            return 1;
        }

        File.WriteAllBytes(Path.Combine(fonts, FontFile), blob);
        return 0;
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
