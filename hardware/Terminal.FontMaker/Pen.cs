using System;
using SkiaSharp;

namespace Terminal.FontMaker;

/// <summary>Draws shapes of ink, and cuts shapes out of ink.</summary>
internal sealed class Pen
{
    private readonly SKCanvas canvas;

    private Pen(SKCanvas canvas) => this.canvas = canvas;

    /// <summary>A drawing in units of the given number of pixels.</summary>
    public static Grid Draw(int widthPx, int heightPx, float unitPx, Action<Pen> draw)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(widthPx, heightPx, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Black);
        canvas.Scale(unitPx);
        draw(new Pen(canvas));
        canvas.Flush();
        var grid = new Grid(widthPx, heightPx);
        for (int y = 0; y < heightPx; y++)
        {
            for (int x = 0; x < widthPx; x++)
            {
                grid.Coverage[y * widthPx + x] = bitmap.GetPixel(x, y).Red;
            }
        }

        return grid;
    }

    public void Disc(float x, float y, float radius) => Circle(x, y, radius, SKColors.White);

    public void CutDisc(float x, float y, float radius) => Circle(x, y, radius, SKColors.Black);

    public void Fill(string path) => Path(path, SKColors.White, 0);

    public void CutFill(string path) => Path(path, SKColors.Black, 0);

    public void Stroke(float width, string path) => Path(path, SKColors.White, width);

    public void Cut(float width, string path) => Path(path, SKColors.Black, width);

    private void Circle(float x, float y, float radius, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
    }

    private void Path(string svg, SKColor colour, float strokeWidth)
    {
        using SKPath path = SKPath.ParseSvgPathData(svg);
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = true,
            Style = strokeWidth > 0 ? SKPaintStyle.Stroke : SKPaintStyle.Fill,
            StrokeWidth = strokeWidth,
            StrokeCap = SKStrokeCap.Round,
            StrokeJoin = SKStrokeJoin.Round,
        };
        canvas.DrawPath(path, paint);
    }
}
