namespace Terminal.PowerCuts;

/// <summary>What the clocks say at a moment.</summary>
public readonly struct BoxTime
{
    /// <summary>A moment.</summary>
    public BoxTime(long utcSeconds, bool isKnown)
    {
        UtcSeconds = utcSeconds;
        IsKnown = isKnown;
    }

    /// <summary>What the terminal's clock says.</summary>
    public long UtcSeconds { get; }

    /// <summary>False when nobody has confirmed it.</summary>
    public bool IsKnown { get; }
}
