namespace Terminal.FontMaker;

/// <summary>
/// The drawing on the idle screen: the slip with its code, an arrow, and the reader with its window. It is cut into tiles,
/// each a character, so that no single picture is too long for a step.
/// </summary>
public static class SceneDrawing
{
    /// <summary>Number of tiles.</summary>
    public const int Tiles = 4;

    /// <summary>Width of a tile in pixels.</summary>
    public const int TileWidth = 44;

    /// <summary>Height in pixels.</summary>
    public const int Height = 72;

    /// <summary>One tile.</summary>
    public static Grid Draw(int tile)
    {
        Grid scene = Pen.Draw(Tiles * TileWidth, Height, 1, Draw);
        return scene.Columns(tile * TileWidth, TileWidth);
    }

    private static void Draw(Pen pen)
    {
        Slip(pen);
        pen.Fill("M70 32 L88 32 L88 22 L104 36 L88 50 L88 40 L70 40 Z");
        Reader(pen);
    }

    private static void Slip(Pen pen)
    {
        pen.Fill("M4 1 L44 1 L58 15 L58 71 L4 71 Z");
        pen.CutFill("M7 4 L42.5 4 L42.5 16.5 L55 16.5 L55 68 L7 68 Z");
        pen.Fill("M44 1 L58 15 L44 15 Z");
        Finder(pen, 11, 8);
        Finder(pen, 27, 8);
        Finder(pen, 11, 24);
        pen.Fill("M28 25 L32 25 L32 29 L28 29 Z M34 25 L38 25 L38 29 L34 29 Z M31 31 L35 31 L35 36 L31 36 Z M36 33 L39 33 L39 36 L36 36 Z");
        pen.Stroke(3, "M12 45 L50 45 M12 53 L50 53 M12 61 L38 61");
    }

    private static void Finder(Pen pen, int x, int y)
    {
        pen.Fill($"M{x} {y} L{x + 12} {y} L{x + 12} {y + 12} L{x} {y + 12} Z");
        pen.CutFill($"M{x + 2.5} {y + 2.5} L{x + 9.5} {y + 2.5} L{x + 9.5} {y + 9.5} L{x + 2.5} {y + 9.5} Z");
        pen.Fill($"M{x + 4} {y + 4} L{x + 8} {y + 4} L{x + 8} {y + 8} L{x + 4} {y + 8} Z");
    }

    private static void Reader(Pen pen)
    {
        pen.Fill("M121 4 L167 4 Q173 4 173 10 L173 62 Q173 68 167 68 L121 68 Q115 68 115 62 L115 10 Q115 4 121 4 Z");
        pen.CutFill("M123 12 L165 12 L165 60 L123 60 Z");
        pen.Stroke(3, "M129 27 L129 18 L138 18 M150 18 L159 18 L159 27 M159 45 L159 54 L150 54 M138 54 L129 54 L129 45");
        pen.Stroke(3.4f, "M127 36 L161 36");
    }
}
