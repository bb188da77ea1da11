namespace Terminal.Core.App;

/// <summary>What the terminal as a whole is doing.</summary>
public enum TerminalStage
{
    /// <summary>Starting: settings and journal are read, parts are looked at.</summary>
    Starting = 0,

    /// <summary>Serving.</summary>
    Serving = 1,

    /// <summary>Safe mode: console, screen and log only.</summary>
    SafeMode = 2,
}
