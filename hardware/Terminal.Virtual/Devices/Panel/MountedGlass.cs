using System.Runtime.InteropServices;
using SkiaSharp;

namespace Terminal.Virtual.Devices.Panel;

/// <summary>The glass as somebody in front of the box sees it: mounted upright or lying, turned or not.</summary>
public sealed class MountedGlass
{
    private readonly TftController controller;
    private readonly int quarterTurns;

    /// <summary>
    /// A glass turned anticlockwise by the given number of quarters against the upright module: 0 upright, 1 lying, 2 and 3 the other way round.
    /// </summary>
    public MountedGlass(TftController controller, int quarterTurns)
    {
        this.controller = controller;
        this.quarterTurns = quarterTurns & 3;
    }

    /// <summary>Width of the picture in pixels.</summary>
    public int Width => (quarterTurns & 1) == 0 ? controller.Model.Columns : controller.Model.Rows;

    /// <summary>Height of the picture in pixels.</summary>
    public int Height => (quarterTurns & 1) == 0 ? controller.Model.Rows : controller.Model.Columns;

    /// <summary>The controller behind the glass.</summary>
    public TftController Controller => controller;

    /// <summary>Colour at a place of the picture, 0xRRGGBB.</summary>
    public int At(int x, int y)
    {
        int right = controller.Model.Columns - 1;
        int bottom = controller.Model.Rows - 1;
        return quarterTurns switch
        {
            0 => controller.GlassAt(x, y),
            1 => controller.GlassAt(right - y, x),
            2 => controller.GlassAt(right - x, bottom - y),
            _ => controller.GlassAt(y, bottom - x),
        };
    }

    /// <summary>The whole picture, row by row, 0xRRGGBB.</summary>
    public int[] Pixels()
    {
        var pixels = new int[Width * Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                pixels[y * Width + x] = At(x, y);
            }
        }

        return pixels;
    }

    /// <summary>The whole picture as PNG.</summary>
    public byte[] Png()
    {
        int[] pixels = Pixels();
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] |= unchecked((int)0xFF000000);
        }

        // Bytes blue, green, red, opaque: an int of 0xAARRGGBB on every platform that this runs on.
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using SKImage image = SKImage.FromBitmap(bitmap);
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
