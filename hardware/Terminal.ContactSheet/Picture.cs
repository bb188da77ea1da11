using System;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Terminal.ContactSheet;

/// <summary>Pixels 0xRRGGBB, row by row.</summary>
public sealed record Picture(int Width, int Height, int[] Pixels)
{
    /// <summary>The picture as a PNG file.</summary>
    public byte[] Png()
    {
        int[] opaque = Array.ConvertAll(Pixels, p => p | unchecked((int)0xFF000000));
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        Marshal.Copy(opaque, 0, bitmap.GetPixels(), opaque.Length);
        using SKImage image = SKImage.FromBitmap(bitmap);
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Reads a PNG file.</summary>
    public static Picture Read(byte[] png)
    {
        using SKBitmap decoded = SKBitmap.Decode(png);
        using var bitmap = new SKBitmap(new SKImageInfo(decoded.Width, decoded.Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        decoded.CopyTo(bitmap, SKColorType.Bgra8888);
        var pixels = new int[bitmap.Width * bitmap.Height];
        Marshal.Copy(bitmap.GetPixels(), pixels, 0, pixels.Length);
        return new Picture(bitmap.Width, bitmap.Height, Array.ConvertAll(pixels, p => p & 0xFFFFFF));
    }
}
