using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Virtual.Devices.Printer;
using Terminal.Virtual.World;
using ZXing;
using ZXing.Common;

namespace Terminal.Virtual.Scenarios;

/// <summary>What a clerk's telephone reads: the QR codes on a piece of paper or on the panel. Dots in, text out.</summary>
public static class QrReading
{
    private const int Margin = 16;
    private const byte White = 255;

    /// <summary>The codes on the paper from a row on.</summary>
    public static IReadOnlyList<string> OnPaper(Paper paper, int fromRow)
    {
        return Read(paper.WidthDots, Math.Max(0, paper.Rows - fromRow), (x, y) => !paper.Dot(x, y + fromRow));
    }

    /// <summary>The codes on the panel; none while it is dark.</summary>
    public static IReadOnlyList<string> OnPanel(IPanelView panel)
    {
        return panel.IsLit ? Read(panel.Width, panel.Height, (x, y) => (panel.Colour(x, y) >> 8 & 0xFF) > 127) : Array.Empty<string>();
    }

    private static string[] Read(int width, int height, Func<int, int, bool> isLight)
    {
        if (height == 0)
        {
            return Array.Empty<string>();
        }

        int fullWidth = width + 2 * Margin;
        byte[] grey = Enumerable.Repeat(White, fullWidth * (height + 2 * Margin)).ToArray();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                grey[(y + Margin) * fullWidth + x + Margin] = isLight(x, y) ? White : (byte)0;
            }
        }

        BarcodeReaderGeneric reader = new BarcodeReaderGeneric
        {
            Options = new DecodingOptions { PossibleFormats = new[] { BarcodeFormat.QR_CODE }, TryHarder = true },
        };
        Result[] found = reader.DecodeMultiple(
            new RGBLuminanceSource(grey, fullWidth, height + 2 * Margin, RGBLuminanceSource.BitmapFormat.Gray8));
        return found == null ? Array.Empty<string>() : found.Select(code => code.Text).ToArray();
    }
}
