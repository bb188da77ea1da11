namespace Terminal.Virtual.Scenarios;

/// <summary>A text that stands somewhere, with its box in pixels or dots.</summary>
public sealed class TextRun
{
    /// <summary>The characters.</summary>
    public string Text { get; init; }

    /// <summary>Left edge.</summary>
    public int X { get; init; }

    /// <summary>Upper edge.</summary>
    public int Y { get; init; }

    /// <summary>Width of the box.</summary>
    public int Width { get; init; }

    /// <summary>Height of the box.</summary>
    public int Height { get; init; }

    /// <summary>First column behind the box.</summary>
    public int Right
    {
        get { return X + Width; }
    }

    /// <summary>First row under the box.</summary>
    public int Bottom
    {
        get { return Y + Height; }
    }
}
