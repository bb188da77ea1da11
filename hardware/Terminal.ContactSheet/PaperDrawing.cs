using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Core.Text;
using Terminal.Drivers.Printer;
using Terminal.Virtual.Devices.Printer;

namespace Terminal.ContactSheet;

/// <summary>Puts all documents of one language and one width of paper on a sheet, as the emulated printer has printed them.</summary>
public static class PaperDrawing
{
    private const int Gap = 24;
    private const int MarginDots = 24;
    private const int Ground = 0x80868C;
    private const int White = 0xFFFFFF;
    private const int Black = 0x181818;
    private const int PrintsWithinMs = 120_000;

    /// <summary>The sheets: file name, printer profile and language.</summary>
    public static IReadOnlyList<(string File, int Profile, Language Language)> Sheets { get; } =
        new (string, int, Language)[]
        {
            ("papers-58mm-vi.png", PrinterProfiles.Reference, Language.Vietnamese),
            ("papers-58mm-en.png", PrinterProfiles.Reference, Language.English),
            ("papers-80mm-vi.png", 2, Language.Vietnamese),
            ("papers-80mm-en.png", 2, Language.English),
        };

    /// <summary>Draws a sheet.</summary>
    public static Picture Draw(int profile, Language language)
    {
        List<Picture> papers = PaperGallery.Papers.Select(paper => Draw(profile, paper, language)).ToList();
        int width = papers.Sum(p => p.Width + Gap) + Gap;
        int height = papers.Max(p => p.Height) + 2 * Gap;
        var all = new int[width * height];
        Array.Fill(all, Ground);
        int left = Gap;
        foreach (Picture paper in papers)
        {
            for (int y = 0; y < paper.Height; y++)
            {
                Array.Copy(paper.Pixels, y * paper.Width, all, (Gap + y) * width + left, paper.Width);
            }

            left += paper.Width + Gap;
        }

        return new Picture(width, height, all);
    }

    /// <summary>Prints one document and draws its paper.</summary>
    public static Picture Draw(int profile, string document, Language language)
    {
        PrintBench bench = PaperGallery.Bench(profile);
        bench.Run(2000);
        PaperGallery.Order(bench, document, language);
        if (!bench.RunUntil(() => bench.Queue.Waiting == 0, PrintsWithinMs) || !bench.RunToRest(PrintsWithinMs))
        {
            throw new InvalidOperationException(document + " was not printed within " + PrintsWithinMs + " ms.");
        }

        return Draw(bench.Printer.Paper);
    }

    private static Picture Draw(Paper paper)
    {
        int width = paper.WidthDots + 2 * MarginDots;
        int height = paper.Rows + 2 * MarginDots;
        var pixels = new int[width * height];
        Array.Fill(pixels, White);
        for (int y = 0; y < paper.Rows; y++)
        {
            for (int x = 0; x < paper.WidthDots; x++)
            {
                if (paper.Dot(x, y))
                {
                    pixels[(MarginDots + y) * width + MarginDots + x] = Black;
                }
            }
        }

        return new Picture(width, height, pixels);
    }
}
