namespace Terminal.Virtual.World;

/// <summary>What a person sees of the panel, in the way it hangs on the wall.</summary>
public interface IPanelView
{
    /// <summary>Pixels across.</summary>
    int Width { get; }

    /// <summary>Pixels down.</summary>
    int Height { get; }

    /// <summary>False while nothing can be seen: no power, display off, asleep, or the backlight dark.</summary>
    bool IsLit { get; }

    /// <summary>Colour of the glass at a place, 0xRRGGBB; the upper left corner is 0, 0.</summary>
    int Colour(int x, int y);
}
