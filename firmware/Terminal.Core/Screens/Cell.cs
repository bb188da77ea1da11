namespace Terminal.Core.Screens;

/// <summary>One box of a screen: a run of text, an icon (a run of one character of an icon face) or a solid fill.</summary>
internal sealed class Cell
{
    /// <summary>Left edge in pixels.</summary>
    public int X;

    /// <summary>Top edge in pixels.</summary>
    public int Y;

    /// <summary>Width in pixels.</summary>
    public int Width;

    /// <summary>Height in pixels.</summary>
    public int Height;

    /// <summary><see cref="Face"/> of the screen's QR code; <see cref="Ink"/> is then its checksum, <see cref="Paper"/> the pixels a module.</summary>
    public const int Code = 255;

    /// <summary>Face of the run, 0 for a solid fill.</summary>
    public int Face;

    /// <summary>Colour of the text or of the fill.</summary>
    public int Ink;

    /// <summary>Colour behind the text.</summary>
    public int Paper;

    /// <summary>First character in the list's text.</summary>
    public int Start;

    /// <summary>Number of characters.</summary>
    public int Count;

    /// <summary>True when the same pixels stand on the glass already (new list) or stay there (old list).</summary>
    public bool Stands;

    /// <summary>Characters at the start of the run that stand on the glass already.</summary>
    public int KeptStart;

    /// <summary>Characters at the end of the run that stand on the glass already.</summary>
    public int KeptEnd;

    /// <summary>True when both boxes and all that decides their pixels but the text are the same.</summary>
    public bool SameFrame(Cell other)
    {
        return X == other.X && Y == other.Y && Face == other.Face && Ink == other.Ink && Paper == other.Paper
            && Height == other.Height;
    }
}
