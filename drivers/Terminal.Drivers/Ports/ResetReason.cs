namespace Terminal.Drivers.Ports;

/// <summary>Why the device started.</summary>
public enum ResetReason
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Power came on.</summary>
    PowerOn = 1,

    /// <summary>The external watchdog pulled the reset line.</summary>
    Watchdog = 2,

    /// <summary>The firmware asked for it.</summary>
    Software = 3,

    /// <summary>The supply voltage fell too low.</summary>
    BrownOut = 4,
}
