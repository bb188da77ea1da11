using System;
using System.Collections.Generic;
using System.Linq;
using Terminal.Drivers.Ports;
using Terminal.Virtual.Devices.Panel;

namespace Terminal.ContactSheet;

/// <summary>Which text stands where: a run counts only while its pixels stand as they were drawn.</summary>
public sealed class TextLog : ITextTrace
{
    private readonly MountedGlass glass;
    private readonly List<Run> runs = new();

    /// <summary>A log for a glass.</summary>
    public TextLog(MountedGlass glass) => this.glass = glass;

    /// <summary>A run as drawn.</summary>
    public sealed record Run(string Text, int X, int Y, int Width, int Height, int[] Pixels);

    /// <inheritdoc/>
    public void Drawn(char[] text, int offset, int count, int x, int y, int width, int height)
    {
        runs.RemoveAll(r => x < r.X + r.Width && r.X < x + width && y < r.Y + r.Height && r.Y < y + height);
        runs.Add(new Run(new string(text, offset, count), x, y, width, height, Box(x, y, width, height)));
    }

    /// <summary>Runs that stand, from top to bottom and left to right.</summary>
    public IReadOnlyList<Run> Standing()
    {
        return runs.Where(r => r.Pixels.AsSpan().SequenceEqual(Box(r.X, r.Y, r.Width, r.Height)))
            .OrderBy(r => r.Y).ThenBy(r => r.X).ToList();
    }

    /// <summary>The text on the glass in reading order, icons left out.</summary>
    public string Text()
    {
        return string.Join(" ", Standing().Select(r => r.Text).Where(t => t[0] < 0xE000 || t[0] > 0xF8FF));
    }

    private int[] Box(int x, int y, int width, int height)
    {
        var pixels = new int[width * height];
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                pixels[row * width + column] = glass.At(x + column, y + row);
            }
        }

        return pixels;
    }
}
