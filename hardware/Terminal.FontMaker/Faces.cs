namespace Terminal.FontMaker;

/// <summary>The faces of the terminal. Sizes follow from the legibility rules in hardware/screens/README.md.</summary>
public static class Faces
{
    /// <summary>All faces.</summary>
    public static readonly FaceSpec[] All =
    {
        new() { Id = 11, Kind = FaceKind.Columns, EmPx = 19, Height = 24, Baseline = 19, WiderBlankPx = 1 },
        new() { Id = 1, Kind = FaceKind.Columns, EmPx = 25, Height = 32, Baseline = 26 },
        new() { Id = 2, Kind = FaceKind.Columns, EmPx = 32, Height = 44, Baseline = 35 },
        new() { Id = 3, Kind = FaceKind.Columns, EmPx = 48, Height = 64, Baseline = 52 },
        new() { Id = 4, Kind = FaceKind.Columns, EmPx = 92, Height = 88, Baseline = 70, First = '0', Last = 'Z' },
        new() { Id = 6, Kind = FaceKind.Columns, Height = 24, Icons = true, First = '\uE000', Last = '\uE003' },
        new() { Id = 7, Kind = FaceKind.Columns, Height = 44, Icons = true, First = '\uE001', Last = '\uE011' },
        new() { Id = 9, Kind = FaceKind.Columns, Height = SceneDrawing.Height, Icons = true, First = '\uE012', Last = '\uE015' },
        new() { Id = 10, Kind = FaceKind.Cell, EmPx = 22, Height = 24, Baseline = 19, CellWidth = 12, Threshold = 140 },
    };
}
