namespace Terminal.Drivers.Ports;

/// <summary>Outcomes of a file store call; numbers at or above zero are counts or Ok.</summary>
public static class StoreResult
{
    /// <summary>Done and persistent.</summary>
    public const int Ok = 0;

    /// <summary>There is no such file.</summary>
    public const int NotFound = -1;

    /// <summary>The drive did not do it; nothing may be assumed about the file that was to be written.</summary>
    public const int Failed = -2;

    /// <summary>The drive has no room.</summary>
    public const int Full = -3;
}
