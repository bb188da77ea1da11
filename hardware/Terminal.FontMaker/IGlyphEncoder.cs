namespace Terminal.FontMaker;

/// <summary>A way to write pictures: each by itself, or as what changes on another's.</summary>
public interface IGlyphEncoder
{
    /// <summary>A picture by itself, in columns of levels from the top.</summary>
    byte[] Whole(byte[][] columns);

    /// <summary>What makes one picture of another; null when the format cannot say it.</summary>
    byte[] Changes(byte[][] from, byte[][] to);
}
