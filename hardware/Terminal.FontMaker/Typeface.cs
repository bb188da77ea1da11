using System;
using SkiaSharp;

namespace Terminal.FontMaker;

/// <summary>Draws single characters of the typeface file into grids.</summary>
public sealed class Typeface : IDisposable
{
    /// <summary>Room around the line box, in pixels, for ink outside it.</summary>
    private const int SideRoom = 16;

    /// <summary>Capitals with two marks may be pressed together to this part of their height, no further.</summary>
    private const float LeastSqueeze = 0.76f;

    private readonly SKTypeface typeface;

    /// <summary>Opens the file.</summary>
    public Typeface(string path)
    {
        typeface = SKTypeface.FromFile(path) ?? throw new InvalidOperationException($"{path} is not a typeface.");
    }

    /// <inheritdoc/>
    public void Dispose() => typeface.Dispose();

    /// <summary>
    /// One character at the size in pixels per em, on a baseline counted from the top, cut to its advance.
    /// Where ink stands outside the advance, the advance grows: glyphs can then be put side by side and never overlap.
    /// The shift moves the ink by a part of a pixel.
    /// A width above 0 makes a cell of exactly that width, squeezing the glyph when it is too wide.
    /// </summary>
    public Grid Draw(char character, float sizePx, int height, int baseline, int cellWidth, float shiftX)
    {
        using SKFont font = Font(sizePx);
        if (font.GetGlyph(character) == 0)
        {
            throw new InvalidOperationException($"The typeface has no glyph for U+{(int)character:X4}.");
        }

        string text = character.ToString();
        float natural = font.MeasureText(text);
        if (cellWidth > 0)
        {
            return DrawCell(text, font, natural, height, baseline, cellWidth);
        }

        Grid wide = Raster(text, font, natural, height, baseline, shiftX);
        int advance = Math.Max(1, (int)Math.Round(natural));
        (int first, int last) = wide.InkColumns();
        int left = last < 0 ? SideRoom : Math.Min(SideRoom, first);
        int right = Math.Max(SideRoom + advance, last + 1);
        return wide.Columns(left, right - left);
    }

    // One dot stays free on the right, so that neighbours do not touch. What is squeezed loses ink in its upright strokes and gets it
    // back; and of eight places within a dot the one is taken at which most dots are clearly black or clearly white, so that all
    // upright strokes are as wide.
    private static Grid DrawCell(string text, SKFont font, float natural, int height, int baseline, int cellWidth)
    {
        Grid wide = Raster(text, font, natural, height, baseline, 0);
        (int first, int last) = wide.InkColumns();
        int ink = last - first + 1;
        int room = cellWidth - 1;
        float squeeze = 1;
        if (ink > room)
        {
            squeeze = (room - 0.2f) / ink;
            font.ScaleX *= squeeze;
        }

        Grid best = null;
        long least = long.MaxValue;
        for (int eighth = 0; eighth < 8; eighth++)
        {
            wide = Raster(text, font, font.MeasureText(text), height, baseline, eighth / 8f);
            (first, last) = wide.InkColumns();
            ink = last - first + 1;
            if (ink > room && best != null)
            {
                continue;
            }

            int margin = last < 0 ? 0 : Math.Max(0, (room - ink) / 2);
            Grid cell = wide.Columns(first - margin, cellWidth);
            long doubt = 0;
            for (int k = 0; k < cell.Coverage.Length; k++)
            {
                cell.Coverage[k] = (byte)Math.Min(255, cell.Coverage[k] / squeeze);
                doubt += Math.Min(cell.Coverage[k], 255 - cell.Coverage[k]);
            }

            if (doubt < least)
            {
                least = doubt;
                best = cell;
            }
        }

        return best;
    }

    private SKFont Font(float sizePx)
    {
        var font = new SKFont(typeface, sizePx)
        {
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.Slight,
            Subpixel = true,
            LinearMetrics = true,
        };
        return font;
    }

    /// <summary>
    /// The glyph with room left and right. A capital whose marks stand out above the line box is pressed together
    /// a little, down to the baseline.
    /// </summary>
    private static Grid Raster(string text, SKFont font, float advance, int height, int baseline, float shiftX)
    {
        Grid all = RasterWithRoom(text, font, advance, height, baseline, shiftX, 1);
        (int first, int last) = all.InkRows();
        for (float squeeze = 0.98f; last >= 0 && first < SideRoom && squeeze >= LeastSqueeze; squeeze -= 0.01f)
        {
            all = RasterWithRoom(text, font, advance, height, baseline, shiftX, squeeze);
            (first, last) = all.InkRows();
        }

        if (last >= 0 && (first < SideRoom || last >= SideRoom + height))
        {
            throw new InvalidOperationException(
                $"{text} at {font.Size} px needs rows {first - SideRoom} to {last - SideRoom} of a face with {height}.");
        }

        var grid = new Grid(all.Width, height);
        Array.Copy(all.Coverage, SideRoom * all.Width, grid.Coverage, 0, grid.Coverage.Length);
        return grid;
    }

    private static Grid RasterWithRoom(
        string text, SKFont font, float advance, int height, int baseline, float shiftX, float squeeze)
    {
        int width = (int)Math.Ceiling(advance) + 2 * SideRoom;
        var info = new SKImageInfo(width, height + 2 * SideRoom, SKColorType.Gray8, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        canvas.Clear(SKColors.Black);
        canvas.Translate(SideRoom + shiftX, SideRoom + baseline);
        canvas.Scale(1, squeeze);
        canvas.DrawText(text, 0, 0, SKTextAlign.Left, font, paint);
        canvas.Flush();
        var all = new Grid(width, info.Height);
        for (int y = 0; y < all.Height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                all.Coverage[y * width + x] = bitmap.GetPixel(x, y).Red;
            }
        }

        return all;
    }
}
