namespace Terminal.Core.Queue;

/// <summary>Who last said what time it is. A higher one is believed rather than a lower one.</summary>
public enum ClockSource
{
    /// <summary>Nobody: date and time are not confirmed.</summary>
    None = 0,

    /// <summary>A time server (SNTP), which signs nothing.</summary>
    Network = 1,

    /// <summary>The battery-backed clock chip.</summary>
    Chip = 2,

    /// <summary>A clerk, with the buttons.</summary>
    Clerk = 3,

    /// <summary>The status service, with a signed answer.</summary>
    Service = 4,
}
