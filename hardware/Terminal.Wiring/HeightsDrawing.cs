using System;

namespace Terminal.Wiring;

/// <summary>The box on its wall with the heights that matter to people who stand and who sit. A centimetre is four units.</summary>
public sealed class HeightsDrawing
{
    private const int Floor = 760;
    private const double UnitsPerMm = 0.4;
    private const int BoxX = 470;
    private readonly Numbers n;
    private readonly Svg svg = new(1120, 840, "Heights of the QR status terminal");

    /// <summary>Draws from these numbers.</summary>
    public HeightsDrawing(Numbers numbers)
    {
        n = numbers;
    }

    /// <summary>The picture.</summary>
    public string Draw()
    {
        svg.Text(40, 44, "Heights above the finished floor", size: 22, weight: "bold");
        svg.Text(40, 66, "Generated from hardware/tables by: dotnet run --project hardware/Terminal.Wiring", size: 12, fill: "#666666");
        svg.Rect(40, Y(n.Get("reach.high")), 730, Y(n.Get("reach.low")) - Y(n.Get("reach.high")), "#e3f3e3", "none");
        svg.Text(50, Y(n.Get("reach.low")) - 8, $"reach of a seated person: {n.Bare("reach.low")} to {n.Text("reach.high")}", size: 12, fill: "#2c6e2c");
        svg.Line(40, Floor, 1080, Floor, "#111111", 3);
        Eye("eye.standing", "eyes, standing (older adult)");
        Eye("eye.seated", "eyes, seated");
        Box();
        Labels();
        SideView();
        int half = Length(n.Get("floor.wide")) / 2;
        svg.Line(BoxX - half, Floor + 24, BoxX + half, Floor + 24, "#111111", 2);
        svg.Line(BoxX - half, Floor + 16, BoxX - half, Floor + 32, "#111111", 2);
        svg.Line(BoxX + half, Floor + 16, BoxX + half, Floor + 32, "#111111", 2);
        svg.Text(BoxX, Floor + 50, $"keep free: {n.Text("floor.wide")} wide, {n.Text("floor.depth")} deep", "middle", 13);
        return svg.Finish();
    }

    private static int Length(double mm)
    {
        return (int)Math.Round(mm * UnitsPerMm);
    }

    private static int Y(double mm)
    {
        return Floor - Length(mm);
    }

    private void Eye(string name, string words)
    {
        int y = Y(n.Get(name));
        svg.Line(40, y, 420, y, "#7a5cc0", 1, "6 5");
        svg.Text(50, y - 6, $"{words}: {n.Text(name)}", size: 12, fill: "#5a3fa0");
    }

    private void Box()
    {
        int w = Length(n.Get("case.width"));
        svg.Rect(BoxX - (w / 2), Y(n.Get("height.top")), w, Length(n.Get("case.height")), "#fafafa", "#111111", 4, 2);
        Part("height.panel", 0, n.Get("case.panel_window_w"), n.Get("case.panel_window_h"), "#4682b4");
        Part("height.printer", n.Get("case.printer_x"), n.Get("case.printer_bezel_w"), n.Get("case.printer_bezel_h"), "#444444");
        Part("height.reader", 0, n.Get("case.reader_window_w"), n.Get("case.reader_window_h"), "#c62828");
        int r = Length(n.Get("case.button_hole")) / 2;
        for (int i = 0; i < 4; i++)
        {
            svg.Circle(BoxX + Length((i - 1.5) * n.Get("case.queue_pitch")), Y(n.Get("height.queue")), r, "#4169e1", "#111111");
        }

        svg.Circle(BoxX + Length(n.Get("case.print_x")), Y(n.Get("height.print")), r, "#228b22", "#111111");
        svg.Circle(BoxX + Length(n.Get("case.print_x")), Y(n.Get("height.language")), r, "#ffd700", "#111111");
    }

    private void Part(string height, double x, double w, double h, string fill)
    {
        svg.Rect(BoxX + Length(x - (w / 2)), Y(n.Get(height)) - (Length(h) / 2), Length(w), Length(h), fill, "#111111");
    }

    private void Labels()
    {
        (string Name, string Words)[] rows =
        {
            ("height.top", "upper edge"), ("height.panel", "middle of the screen"), ("height.queue", "service buttons"),
            ("height.print", "print"), ("height.printer", "paper"), ("height.language", "language"),
            ("height.reader", "reader window"), ("mount.height", "lower edge"),
        };
        int y = 190;
        foreach ((string name, string words) in rows)
        {
            y = Math.Max(y + 24, Y(n.Get(name)) - 40);
            svg.Line(BoxX + (Length(n.Get("case.width")) / 2) + 2, Y(n.Get(name)), 600, y - 4, "#999999");
            svg.Text(606, y, $"{words} {n.Text(name)}", size: 13);
        }
    }

    // From the side: how far it stands out, and where the paper is held.
    private void SideView()
    {
        int wall = 860;
        svg.Rect(wall - 14, 150, 14, Floor - 150, "#dddddd", "#111111");
        int d = Length(n.Get("case.depth"));
        int chin = Length(n.Get("chin.depth"));
        int top = Y(n.Get("height.top"));
        int bottom = Y(n.Get("mount.height"));
        int chinTop = bottom - Length(n.Get("case.chin_height"));
        svg.Raw($"<polygon points=\"{wall},{top} {wall + d},{top} {wall + d},{chinTop} {wall + d - chin},{bottom} {wall},{bottom}\" fill=\"#fafafa\" stroke=\"#111111\" stroke-width=\"2\"/>");
        int x = wall + d - (chin / 2);
        int y = (bottom + chinTop) / 2;
        int far = Length(n.Get("reader.far") * 0.7071);
        svg.Raw($"<polygon points=\"{x},{y} {x + far + 18},{y + far - 18} {x + far - 18},{y + far + 18}\" fill=\"#f6c9c9\" stroke=\"none\"/>");
        svg.Line(x + 14, y + 58, x + 62, y + 10, "#333333", 4);
        svg.Text(x + 70, y + 20, "paper", size: 12);
        svg.Text(x + 30, y + far + 40, $"{n.Bare("reader.near")} to {n.Text("reader.far")}", size: 12);
        svg.Line(wall, top - 16, wall + d, top - 16, "#111111", 1);
        svg.Text(wall + d + 8, top - 12, $"{n.Text("case.depth")} from the wall", size: 12);
    }
}
