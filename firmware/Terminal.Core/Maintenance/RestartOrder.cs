namespace Terminal.Core.Maintenance;

/// <summary>Who asked for a restart.</summary>
public enum RestartOrder
{
    /// <summary>Nobody: power, watchdog or a fault.</summary>
    None = 0,

    /// <summary>A technician.</summary>
    Console = 1,

    /// <summary>Wi-Fi did not come back by any other means.</summary>
    Network = 2,

    /// <summary>A technician, into safe mode.</summary>
    IntoSafeMode = 3,

    /// <summary>A technician, or a healthy while, out of safe mode.</summary>
    OutOfSafeMode = 4,

    /// <summary>All settings were cleared.</summary>
    FactoryReset = 5,

    /// <summary>The drive read the settings only some time after the start.</summary>
    Settings = 6,
}
