using System;
using System.IO;
using System.Linq;
using Terminal.Core.Text;

namespace Terminal.ContactSheet;

/// <summary>
/// Makes the pictures in hardware/screens and hardware/papers: <c>dotnet run --project hardware/Terminal.ContactSheet</c>.
/// With a folder as the argument, every screen and paper goes there as a picture of its own.
/// </summary>
public static class Program
{
    /// <summary>0 when the pictures were written, 1 when there is no place for them.</summary>
    public static int Main(string[] args)
    {
        if (args.Length > 0)
        {
            WriteSingles(args[0]);
            return 0;
        }

        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (root != null && !root.EnumerateFiles("Terminal.sln").Any())
        {
            root = root.Parent;
        }

        if (root == null)
        {
            Console.Error.WriteLine("The repository (the folder with Terminal.sln) was not found above the program.");
            return 1;
        }

        foreach ((string file, Func<PanelBench> bench, Language language) in SheetDrawing.Sheets)
        {
            string path = Path.Combine(root.FullName, "hardware", "screens", file);
            File.WriteAllBytes(path, SheetDrawing.Draw(bench(), language).Png());
            Console.WriteLine(path);
        }

        foreach ((string file, int profile, Language language) in PaperDrawing.Sheets)
        {
            string path = Path.Combine(root.FullName, "hardware", "papers", file);
            Directory.CreateDirectory(Path.GetDirectoryName(path));
            File.WriteAllBytes(path, PaperDrawing.Draw(profile, language).Png());
            Console.WriteLine(path);
        }

        return 0;
    }

    private static void WriteSingles(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string file, int profile, Language language) in PaperDrawing.Sheets)
        {
            foreach (string paper in PaperGallery.Papers)
            {
                string name = Path.GetFileNameWithoutExtension(file) + "-" + paper + ".png";
                File.WriteAllBytes(Path.Combine(folder, name), PaperDrawing.Draw(profile, paper, language).Png());
            }
        }

        foreach ((string file, Func<PanelBench> make, Language language) in SheetDrawing.Sheets)
        {
            PanelBench bench = make();
            foreach (Gallery.Screen screen in Gallery.All)
            {
                bench.Show(Gallery.Content(screen, language));
                string name = Path.GetFileNameWithoutExtension(file) + "-" + screen.Name.Replace(", ", "-").Replace(' ', '-');
                File.WriteAllBytes(Path.Combine(folder, name + ".png"), bench.Glass.Png());
            }

            foreach (string violation in bench.Controller.Violations)
            {
                Console.Error.WriteLine(violation);
            }
        }
    }
}
