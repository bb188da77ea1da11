namespace Terminal.Drivers.Reader;

/// <summary>How far a scan has come.</summary>
public enum ScanProgress
{
    /// <summary>Nothing has arrived.</summary>
    None = 0,

    /// <summary>Bytes are arriving.</summary>
    Receiving = 1,

    /// <summary>The tail has arrived and nothing behind it yet: most likely whole.</summary>
    Provisional = 2,

    /// <summary>Whole.</summary>
    Final = 3,
}
