namespace Terminal.Core.Screens;

/// <summary>What the idle screen says about the printer.</summary>
public enum PrinterSign
{
    /// <summary>Nothing: the terminal has no printer.</summary>
    None = 0,

    /// <summary>Ready.</summary>
    Ready,

    /// <summary>The paper is low.</summary>
    PaperLow,

    /// <summary>No paper.</summary>
    PaperOut,

    /// <summary>Cover open, too hot, silent or broken.</summary>
    Fault,
}
