using SkiaSharp;
using Terminal.Virtual.World;

namespace Terminal.Virtual.Scenarios;

/// <summary>A picture of what is seen of the panel, one pixel a pixel; black while it is dark.</summary>
public static class PanelPng
{
    /// <summary>Encodes the picture.</summary>
    public static byte[] Encode(IPanelView panel)
    {
        using SKBitmap bitmap = new SKBitmap(panel.Width, panel.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        System.Span<byte> pixels = bitmap.GetPixelSpan();
        bool lit = panel.IsLit;
        for (int y = 0; y < panel.Height; y++)
        {
            for (int x = 0; x < panel.Width; x++)
            {
                int colour = lit ? panel.Colour(x, y) : 0;
                int at = y * bitmap.RowBytes + x * 4;
                pixels[at] = (byte)(colour >> 16);
                pixels[at + 1] = (byte)(colour >> 8);
                pixels[at + 2] = (byte)colour;
                pixels[at + 3] = 0xFF;
            }
        }

        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
