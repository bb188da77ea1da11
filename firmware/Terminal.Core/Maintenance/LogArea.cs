namespace Terminal.Core.Maintenance;

/// <summary>Which part of the terminal an event is from.</summary>
public enum LogArea
{
    /// <summary>Start, restart, memory, time.</summary>
    System = 0,

    /// <summary>Reader and payloads.</summary>
    Reader = 1,

    /// <summary>Panel.</summary>
    Panel = 2,

    /// <summary>Printer.</summary>
    Printer = 3,

    /// <summary>Wi-Fi.</summary>
    Network = 4,

    /// <summary>Status service.</summary>
    Service = 5,

    /// <summary>Queue numbers and ledger.</summary>
    Queue = 6,

    /// <summary>Settings and records on the drive.</summary>
    Store = 7,

    /// <summary>Technician's console.</summary>
    Console = 8,
}
