using System;
using System.IO;

namespace Terminal.TextPacker;

/// <summary>
/// Packs the long texts: <c>dotnet run --project hardware/Terminal.TextPacker</c> writes PackedTexts.cs from long-texts.tsv beside it.
/// </summary>
public static class Program
{
    public static int Main()
    {
        string folder = Folder(AppContext.BaseDirectory);
        string file = Path.Combine(folder, "PackedTexts.cs");
        File.WriteAllText(file, Make(folder));
        Console.WriteLine($"written: {file}");
        return 0;
    }

    /// <summary>What PackedTexts.cs holds when it is fresh.</summary>
    public static string Make(string folder)
    {
        TextTable table = TextTable.Read(Path.Combine(folder, "long-texts.tsv"));
        return new PackedFile(table, new Packing(table.Texts)).Text();
    }

    /// <summary>Folder of the table, looked for upwards from a folder of the repository.</summary>
    public static string Folder(string from)
    {
        while (!File.Exists(Path.Combine(from, "Terminal.sln")))
        {
            from = Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("Terminal.sln lies in no folder above this one.");
        }

        return Path.Combine(from, "firmware", "Terminal.Core", "Text");
    }
}
