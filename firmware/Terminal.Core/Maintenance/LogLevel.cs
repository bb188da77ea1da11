namespace Terminal.Core.Maintenance;

/// <summary>How much an event matters.</summary>
public enum LogLevel
{
    /// <summary>Only for finding a fault.</summary>
    Debug = 0,

    /// <summary>Ordinary work.</summary>
    Info = 1,

    /// <summary>Somebody should look some day.</summary>
    Warning = 2,

    /// <summary>Something does not work.</summary>
    Error = 3,
}
