using System;
using System.IO;
using SkiaSharp;

namespace Terminal.Virtual.Devices.Printer;

/// <summary>A picture of a piece of paper, one pixel a dot, with the margins that the head does not reach.</summary>
public static class PaperPng
{
    private const int MarginDots = 32;

    /// <summary>Encodes the rows from (inclusive) to (exclusive).</summary>
    public static byte[] Encode(Paper paper, int from, int to)
    {
        to = Math.Min(to, paper.Rows);
        int height = Math.Max(1, to - from);
        using var bitmap = new SKBitmap(paper.WidthDots + 2 * MarginDots, height + 2 * MarginDots, SKColorType.Gray8, SKAlphaType.Opaque);
        Span<byte> pixels = bitmap.GetPixelSpan();
        pixels.Fill(0xFF);
        for (int y = from; y < to; y++)
        {
            int at = (y - from + MarginDots) * bitmap.RowBytes + MarginDots;
            for (int x = 0; x < paper.WidthDots; x++)
            {
                if (paper.Dot(x, y))
                {
                    pixels[at + x] = 0x18;
                }
            }
        }

        foreach (int cut in paper.Cuts)
        {
            if (cut >= from && cut <= to)
            {
                int at = (cut - from + MarginDots) * bitmap.RowBytes;
                for (int x = 0; x < bitmap.Width; x += 8)
                {
                    pixels.Slice(at + x, 4).Fill(0xA0);
                }
            }
        }

        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Writes all the paper to a file.</summary>
    public static void Save(Paper paper, string path) => File.WriteAllBytes(path, Encode(paper, 0, paper.Rows));
}
