using System;
using System.Globalization;
using System.Text;

namespace Terminal.Wiring;

/// <summary>Writes an SVG picture. Coordinates are whole numbers, so that the file is the same on every machine.</summary>
public sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a picture on white ground.</summary>
    public Svg(int width, int height, string title)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"DejaVu Sans, Arial, Helvetica, sans-serif\" font-size=\"13\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n");
        Rect(0, 0, width, height, "#ffffff", "none");
    }

    /// <summary>A rectangle.</summary>
    public void Rect(int x, int y, int width, int height, string fill, string stroke, int radius = 0, int strokeWidth = 1)
    {
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{strokeWidth}\"/>\n");
    }

    /// <summary>A circle.</summary>
    public void Circle(int x, int y, int radius, string fill, string stroke)
    {
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\"/>\n");
    }

    /// <summary>A line of text; anchor is start, middle or end.</summary>
    public void Text(int x, int y, string content, string anchor = "start", int size = 13, string weight = "normal", string fill = "#111111")
    {
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{Escape(content)}</text>\n");
    }

    /// <summary>A straight line.</summary>
    public void Line(int x1, int y1, int x2, int y2, string stroke, int width = 1, string dash = "")
    {
        string dashes = dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{stroke}\" stroke-width=\"{width}\"{dashes}/>\n");
    }

    /// <summary>A wire along the points, with a dark edge so that white and yellow can be seen.</summary>
    public void Wire(string colour, params (int X, int Y)[] points)
    {
        var list = new StringBuilder();
        foreach ((int x, int y) in points)
        {
            list.Append(CultureInfo.InvariantCulture, $"{(list.Length > 0 ? " " : "")}{x},{y}");
        }

        text.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{list}\" fill=\"none\" stroke=\"#555555\" stroke-width=\"5\" stroke-linejoin=\"round\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{list}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"3\" stroke-linejoin=\"round\"/>\n");
    }

    /// <summary>A wire whose ends a reader of the file finds by name.</summary>
    public void Wire(string name, string colour, params (int X, int Y)[] points)
    {
        text.Append(CultureInfo.InvariantCulture, $"<g data-wire=\"{Escape(name)}\">\n");
        Wire(colour, points);
        text.Append("</g>\n");
    }

    /// <summary>Anything else, as it is.</summary>
    public void Raw(string element)
    {
        text.Append(element).Append('\n');
    }

    /// <summary>The finished picture.</summary>
    public string Finish()
    {
        return text + "</svg>\n";
    }

    private static string Escape(string content)
    {
        return content.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
