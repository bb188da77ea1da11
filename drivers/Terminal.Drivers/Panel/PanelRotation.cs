namespace Terminal.Drivers.Panel;

/// <summary>How the glass is mounted; each is turned by a quarter against the one before.</summary>
public static class PanelRotation
{
    /// <summary>Upright, connector at the bottom.</summary>
    public const int Portrait = 0;

    /// <summary>Lying.</summary>
    public const int Landscape = 1;

    /// <summary>Upright, turned by half.</summary>
    public const int PortraitTurned = 2;

    /// <summary>Lying, turned by half.</summary>
    public const int LandscapeTurned = 3;
}
