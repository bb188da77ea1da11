using System;
using System.Collections.Generic;
using Terminal.Core.Text;

namespace Terminal.ContactSheet;

/// <summary>Puts all screens of one language and one panel on a sheet.</summary>
public static class SheetDrawing
{
    private const int Columns = 5;
    private const int Gap = 12;
    private const int Ground = 0x80868C;

    /// <summary>The sheets: file name, panel and language.</summary>
    public static IReadOnlyList<(string File, Func<PanelBench> Bench, Language Language)> Sheets { get; } =
        new (string, Func<PanelBench>, Language)[]
        {
            ("screens-480x320-vi.png", PanelBench.Reference, Language.Vietnamese),
            ("screens-480x320-en.png", PanelBench.Reference, Language.English),
            ("screens-320x240-vi.png", PanelBench.Small, Language.Vietnamese),
            ("screens-320x240-en.png", PanelBench.Small, Language.English),
        };

    /// <summary>Draws a sheet: every screen goes through the driver and the emulated panel.</summary>
    public static Picture Draw(PanelBench bench, Language language)
    {
        int width = bench.Glass.Width;
        int height = bench.Glass.Height;
        int rows = (Gallery.All.Count + Columns - 1) / Columns;
        int sheetWidth = Columns * (width + Gap) + Gap;
        int sheetHeight = rows * (height + Gap) + Gap;
        var all = new int[sheetWidth * sheetHeight];
        Array.Fill(all, Ground);
        for (int i = 0; i < Gallery.All.Count; i++)
        {
            bench.Show(Gallery.Content(Gallery.All[i], language));
            int left = Gap + i % Columns * (width + Gap);
            int top = Gap + i / Columns * (height + Gap);
            int[] pixels = bench.Glass.Pixels();
            for (int row = 0; row < height; row++)
            {
                Array.Copy(pixels, row * width, all, (top + row) * sheetWidth + left, width);
            }
        }

        return new Picture(sheetWidth, sheetHeight, all);
    }
}
