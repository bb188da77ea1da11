using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Terminal.ContactSheet;
using Terminal.Core.Text;
using Terminal.Drivers.Fonts;
using Terminal.PerPixel;

namespace Terminal.Benchmarks;

/// <summary>
/// What each change of screens costs: from the idle screen to every other one and back, drawn by the terminal, by a renderer
/// that works pixel by pixel, and by the terminal as a full repaint.
/// </summary>
internal sealed class ScreenCosts
{
    private const double MostBytesPerChanged = 1.2;
    private const double MostOfPerPixel = 0.2;
    private static readonly int[] TextFaces = [FontFaceId.Tiny, FontFaceId.Small, FontFaceId.Medium, FontFaceId.Large, FontFaceId.Huge];
    private static readonly int[] DrawingFaces = [FontFaceId.IconSmall, FontFaceId.IconMedium, FontFaceId.Scene];

    private readonly List<string> _excesses = [];

    /// <summary>Budgets that are not kept.</summary>
    public IReadOnlyList<string> Excesses => _excesses;

    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("# What a change of screens costs\n\nFrom the idle screen and back to it. Changed: two bytes a pixel of the union of boxes ");
        text.Append("whose content changed. Writes: commands and transfers. IL: composing, comparing and drawing; per pixel: drawing alone, ");
        text.Append("with the same windows and transfers. Full: the same screen on a glass of which nothing is known.\n");
        foreach ((string file, Func<PanelBench> bench, Language language) in SheetDrawing.Sheets.Where(s => s.Language == Language.Vietnamese))
        {
            Sheet(text, file, bench, language);
        }

        text.Append(_excesses.Count == 0 ? "\nAll budgets are kept.\n" : "\nBudgets that are not kept:\n\n");
        foreach (string excess in _excesses)
        {
            text.Append("- ").Append(excess).Append('\n');
        }

        return text.ToString();
    }

    private void Sheet(StringBuilder text, string file, Func<PanelBench> make, Language language)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {file}\n\n| change | changed B | sent B | sent ÷ changed | writes | objects | IL | native calls | ");
        text.Append("per pixel IL | IL ÷ per pixel | full B | full IL |\n|---|" + string.Concat(Enumerable.Repeat("---:|", 11)) + "\n");
        PanelBench bench = make();
        Gallery.Screen idle = Gallery.All.Single(s => s.Name == "idle");
        bench.Show(Gallery.Content(idle, language));
        // What is made once, the tables of the first colours, is not a change's.
        long all = 0;
        long allPerPixel = 0;
        foreach (Gallery.Screen screen in Gallery.All.Where(s => s != idle))
        {
            foreach (Gallery.Screen next in new[] { screen, idle })
            {
                Picture before = Take(bench);
                IReadOnlyList<TextLog.Run> runsBefore = bench.Log.Standing();
                Cost cost = Measure(bench, next, language, false);
                IReadOnlyList<TextLog.Run> runs = bench.Log.Standing();
                long changed = 2L * ChangedArea.Pixels(before, runsBefore, Take(bench), runs);
                List<TextLog.Run> come = runs.Where(r => !runsBefore.Any(old => old.X == r.X && old.Y == r.Y && old.Pixels.AsSpan().SequenceEqual(r.Pixels))).ToList();
                long perPixel = PerPixel(make(), come, (int)(changed / 2) - come.Sum(r => r.Width * r.Height));
                Cost full = Measure(bench, next, language, true);
                string name = next == screen ? "to " + screen.Name : "back from " + screen.Name;
                double ratio = changed == 0 ? 0 : (double)cost.Bytes / changed;
                double part = perPixel == 0 ? 0 : (double)cost.Instructions / perPixel;
                all += cost.Instructions;
                allPerPixel += perPixel;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {changed} | {cost.Bytes} | {ratio:F2} | {cost.Writes} | {cost.Objects} | {cost.Instructions} | {cost.NativeCalls} | {perPixel} | {part:F2} | {full.Bytes} | {full.Instructions} |\n");
                Check(ratio <= MostBytesPerChanged, $"{file}, {name}: {ratio:F2} bytes for a changed byte, {MostBytesPerChanged} are allowed.");
                Check(part <= MostOfPerPixel, $"{file}, {name}: {part:F2} of the per-pixel renderer's instructions, {MostOfPerPixel} are allowed.");
                Check(cost.Objects == 0, $"{file}, {name}: {cost.Objects} objects, none is allowed.");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nTogether {all} instructions, {(double)all / allPerPixel:F2} of the per-pixel renderer's.\n");
    }

    private void Check(bool holds, string excess)
    {
        if (!holds)
        {
            _excesses.Add(excess);
        }
    }

    private static Cost Measure(PanelBench bench, Gallery.Screen screen, Language language, bool full)
    {
        var content = Gallery.Content(screen, language);
        if (full)
        {
            bench.Painter.Forget();
        }

        long bytes = bench.Link.PixelBytes;
        int writes = bench.Link.Commands + bench.Link.PixelWrites;
        int reads = bench.Blob.Reads;
        CostCounter.Reset();
        bench.Show(content);
        writes = bench.Link.Commands + bench.Link.PixelWrites - writes;
        return new Cost(
            bench.Link.PixelBytes - bytes, writes, CostCounter.Allocations, CostCounter.Instructions,
            CostCounter.NativeCalls + writes + bench.Blob.Reads - reads);
    }

    private static long PerPixel(PanelBench bench, IEnumerable<TextLog.Run> runs, int fillPixels)
    {
        PerPixelRenderer renderer = new(bench.Panel);
        CostCounter.Reset();
        foreach (TextLog.Run run in runs)
        {
            int[] faces = run.Text[0] >= 0xE000 ? DrawingFaces : TextFaces;
            FontFace face = faces.Select(bench.Fonts.Face).Single(f => f.Height == run.Height);
            renderer.Text(face, run.Text.ToCharArray(), run.X, run.Y, 0, 0xFFFF);
        }

        bench.Panel.Open(0, 0, bench.Panel.Width, bench.Panel.Height);
        renderer.Fill(Math.Max(0, fillPixels), 0xFFFF);
        return CostCounter.Instructions;
    }

    private static Picture Take(PanelBench bench) => new(bench.Glass.Width, bench.Glass.Height, bench.Glass.Pixels());

    private sealed record Cost(long Bytes, int Writes, long Objects, long Instructions, long NativeCalls);
}
