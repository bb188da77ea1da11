using System;

namespace Terminal.Virtual.World;

/// <summary>No panel is fitted: the wires end in the air.</summary>
public sealed class BlankPanel : IPanelDevice
{
    /// <inheritdoc/>
    public int Width
    {
        get { return 480; }
    }

    /// <inheritdoc/>
    public int Height
    {
        get { return 320; }
    }

    /// <inheritdoc/>
    public bool IsLit
    {
        get { return false; }
    }

    /// <inheritdoc/>
    public int Colour(int x, int y)
    {
        return 0;
    }

    /// <inheritdoc/>
    public void Reset(bool asserted, long atUs)
    {
    }

    /// <inheritdoc/>
    public void Command(byte value, long atUs)
    {
    }

    /// <inheritdoc/>
    public void Data(ReadOnlySpan<byte> bytes, long atUs)
    {
    }

    /// <inheritdoc/>
    public void PowerOn(long nowUs)
    {
    }

    /// <inheritdoc/>
    public void PowerOff(long nowUs)
    {
    }
}
