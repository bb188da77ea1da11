namespace Terminal.Core.Maintenance;

/// <summary>Who did it.</summary>
public enum AuditSource
{
    /// <summary>Somebody at the console.</summary>
    Console = 0,

    /// <summary>The button inside the case.</summary>
    CaseButton = 1,

    /// <summary>A clerk at the desk menu.</summary>
    Desk = 2,

    /// <summary>The status service, with its answer to a heartbeat.</summary>
    Service = 3,

    /// <summary>A program on the console's line, by Improv.</summary>
    Improv = 4,

    /// <summary>A restart that nobody at the console ordered, or in spite of edits.</summary>
    Restart = 5,
}
