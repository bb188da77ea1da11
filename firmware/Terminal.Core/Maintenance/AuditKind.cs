namespace Terminal.Core.Maintenance;

/// <summary>What somebody did.</summary>
public enum AuditKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A setting was changed.</summary>
    Changed = 1,

    /// <summary>Settings were saved.</summary>
    Saved = 2,

    /// <summary>Unsaved changes were given up.</summary>
    Reverted = 3,

    /// <summary>All settings were cleared.</summary>
    FactoryReset = 4,

    /// <summary>The PIN was cleared with the button inside the case.</summary>
    PinCleared = 5,

    /// <summary>Somebody signed in.</summary>
    SignedIn = 6,

    /// <summary>A wrong PIN was typed.</summary>
    WrongPin = 7,

    /// <summary>The time was set.</summary>
    TimeSet = 8,
}
